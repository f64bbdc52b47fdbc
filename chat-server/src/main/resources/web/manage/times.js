/** Times of a week's windows: reading what people write, and where a window lies in its week. No page, no clock. */

const DAY_MINUTES = 24 * 60;
const DAY_END = '24:00';
/** A window is drawn as high as an hour at the least, so that it can be aimed at. */
const LEAST_MINUTES = 60;

/**
 * A weekly window as the server has it.
 *
 * @typedef {object} Window
 * @property {string} window its id
 * @property {number} weekday 1 Monday to 7 Sunday
 * @property {string} starts
 * @property {string} ends
 * @property {string[]} roles
 * @property {string} validFrom the first date; empty for always
 * @property {string} validUntil the last date; empty for always
 */

/**
 * A time as people write it, `9`, `9.30`, `0930`, `9:30`, in the server's form.
 *
 * @param {string} written
 * @param {boolean} end whether it is an end, which may be `24:00`
 * @returns {string} empty when it is no time
 */
export function readTime(written, end) {
  const match = /^(\d{1,2})(?:[.:]?(\d{2}))?$/.exec(written.trim());
  if (!match) {
    return '';
  }
  const hours = Number(match[1]);
  const minutes = Number(match[2] ?? '0');
  const time = `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
  return (hours < 24 && minutes < 60) || (end && time === DAY_END) ? time : '';
}

/** @param {string} time in the server's form @returns {number} minutes from midnight */
export function minutesOf(time) {
  const [hours, minutes] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/**
 * Where a window lies in the week.
 *
 * @param {{weekday: number, starts: string, ends: string}} window
 * @returns {{from: number, to: number}} minutes from Monday 00:00, `to` possibly beyond the week
 */
export function spanOf({ weekday, starts, ends }) {
  const from = (weekday - 1) * DAY_MINUTES + minutesOf(starts);
  const length = minutesOf(ends) - minutesOf(starts);
  // Not after the start means the next day.
  return { from, to: from + (length > 0 ? length : length + DAY_MINUTES) };
}

/**
 * The parts of the windows that fall on each day, side by side where they overlap.
 *
 * @param {Window[]} windows
 * @returns {{window: Window, day: number, from: number, to: number, lane: number, lanes: number}[]} `day` 1 to 7, minutes of
 *     that day
 */
export function partsOf(windows) {
  const parts = windows.flatMap((window) =>
    [0, 1]
      .map((next) => cut(spanOf(window), window.weekday - 1 + next))
      .filter((part) => part.to > part.from)
      .map((part) => ({ window, ...part, lane: 0, lanes: 1 })),
  );
  for (let day = 1; day <= 7; day++) {
    lay(parts.filter((part) => part.day === day), LEAST_MINUTES);
  }
  return parts;
}

/**
 * Gives each part the first lane that is free; those that touch each other's time share the width.
 *
 * @param {{from: number, to: number, lane: number, lanes: number}[]} parts
 * @param {number} [least] how long each is drawn at the least
 */
export function lay(parts, least = 0) {
  const end = (/** @type {{from: number, to: number}} */ { from, to }) => Math.max(to, from + least);
  /** @type {typeof parts} */
  let together = [];
  for (const part of parts.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    if (together.every((other) => end(other) <= part.from)) {
      together = [];
    }
    const taken = together.filter((other) => end(other) > part.from).map((other) => other.lane);
    part.lane = Array.from({ length: taken.length + 1 }, (_, lane) => lane).find((lane) => !taken.includes(lane)) ?? 0;
    together.push(part);
    const lanes = Math.max(...together.map((other) => other.lane)) + 1;
    together.forEach((other) => (other.lanes = lanes));
  }
}

/** @param {{from: number, to: number}} span @param {number} day from 0, 7 being the next Monday */
function cut({ from, to }, day) {
  const start = day * DAY_MINUTES;
  return { day: (day % 7) + 1, from: Math.max(from, start) - start, to: Math.min(to, start + DAY_MINUTES) - start };
}
