/** Times of a week's windows: reading what people write, and what is wrong or odd about a week. No page, no clock. */

const DAY_MINUTES = 24 * 60;
const DAY_END = '24:00';

/**
 * A window as it is being edited.
 *
 * @typedef {object} Window
 * @property {string} window its id
 * @property {number} weekday 1 Monday to 7 Sunday
 * @property {string} starts as written
 * @property {string} ends as written
 * @property {string[]} roles
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
 * @param {Window} window
 * @returns {{from: number, to: number} | null} minutes from Monday 00:00, `to` possibly beyond the week; null while a time
 *     cannot be read
 */
export function spanOf({ weekday, starts, ends }) {
  const start = readTime(starts, false);
  const end = readTime(ends, true);
  if (!start || !end) {
    return null;
  }
  const from = (weekday - 1) * DAY_MINUTES + minutesOf(start);
  const length = minutesOf(end) - minutesOf(start);
  // Not after the start means the next day.
  return { from, to: from + (length > 0 ? length : length + DAY_MINUTES) };
}

/** @param {Window} window @returns {boolean} whether it ends on the day after it starts */
export function isOverMidnight(window) {
  const span = spanOf(window);
  return span !== null && span.to > window.weekday * DAY_MINUTES;
}

/**
 * What must be mended before it can be saved.
 *
 * @param {Window[]} windows
 * @returns {{path: string, word: string}[]} as the server would say it
 */
export function faultsOf(windows) {
  return windows.flatMap(({ starts, ends, roles }, at) => [
    ...(readTime(starts, false) ? [] : [{ path: `windows[${at}].starts`, word: 'not_a_time' }]),
    ...(readTime(ends, true) ? [] : [{ path: `windows[${at}].ends`, word: 'not_a_time' }]),
    ...(roles.length > 0 ? [] : [{ path: `windows[${at}].roles`, word: 'empty' }]),
  ]);
}

/**
 * The windows that overlap another one of the same role: allowed, but seldom meant.
 *
 * @param {Window[]} windows
 * @returns {Set<string>} their ids
 */
export function overlapsOf(windows) {
  const found = new Set();
  for (const [at, one] of windows.entries()) {
    for (const other of windows.slice(at + 1)) {
      if (one.roles.some((role) => other.roles.includes(role)) && overlap(one, other)) {
        found.add(one.window);
        found.add(other.window);
      }
    }
  }
  return found;
}

/** @param {Window} one @param {Window} other */
function overlap(one, other) {
  const a = spanOf(one);
  const b = spanOf(other);
  const week = 7 * DAY_MINUTES;
  // A window on Sunday night may reach into the next Monday.
  return a !== null && b !== null && [-week, 0, week].some((shift) => a.from < b.to + shift && b.from + shift < a.to);
}

/**
 * The parts of the windows that fall on each day, side by side where they overlap.
 *
 * @param {Window[]} windows
 * @returns {{window: Window, day: number, from: number, to: number, lane: number, lanes: number}[]} `day` 1 to 7, minutes of
 *     that day
 */
export function partsOf(windows) {
  const parts = windows.flatMap((window) => {
    const span = spanOf(window);
    const days = span ? [0, 1].map((next) => cut(span, window.weekday - 1 + next)) : [];
    return days.filter((part) => part.to > part.from).map((part) => ({ window, ...part, lane: 0, lanes: 1 }));
  });
  for (const part of parts) {
    const same = parts.filter((other) => other.day === part.day && other.from < part.to && part.from < other.to);
    part.lanes = same.length;
    part.lane = same.indexOf(part);
  }
  return parts;
}

/** @param {{from: number, to: number}} span @param {number} day from 0, 7 being the next Monday */
function cut({ from, to }, day) {
  const start = day * DAY_MINUTES;
  return { day: (day % 7) + 1, from: Math.max(from, start) - start, to: Math.min(to, start + DAY_MINUTES) - start };
}
