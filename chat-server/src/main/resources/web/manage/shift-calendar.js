/** Days and minutes of a line's own calendar, for drawing its weeks. Days are numbers since 1970-01-01. */
import { lay } from './times.js';

const DAY_MS = 86_400_000;
const DAY_MINUTES = 24 * 60;

/** @param {number} day @returns {string} `2027-03-24` */
export function isoDay(day) {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** @param {string} iso @returns {number} */
export function dayNumber(iso) {
  return Math.floor(Date.parse(`${iso}T00:00:00Z`) / DAY_MS);
}

/** @param {number} day @returns {number} 1 Monday to 7 Sunday */
export function weekdayOf(day) {
  // 1970-01-01 was a Thursday.
  return ((day + 3) % 7) + 1;
}

/** @param {number} minutes of a day @returns {string} `09:30`, `24:00` */
export function clockOf(minutes) {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** The number of its week as calendars in Finland print it. @param {number} monday @returns {number} */
export function weekNumber(monday) {
  const thursday = new Date((monday + 3) * DAY_MS);
  const newYear = Date.UTC(thursday.getUTCFullYear(), 0, 1) / DAY_MS;
  return Math.floor((monday + 3 - newYear) / 7) + 1;
}

/**
 * What a clock on the wall shows.
 *
 * @param {import('../shared/texts.js').Texts} texts
 * @param {string} instant
 * @param {string} zone
 */
function local(texts, instant, zone) {
  const parts = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone }).formatToParts(new Date(instant));
  const part = (/** @type {string} */ type) => Number(parts.find((one) => one.type === type)?.value);
  return { day: texts.day(instant, zone).number, minutes: part('hour') * 60 + part('minute') };
}

/**
 * The parts of something on each day of a week, side by side where they overlap.
 *
 * @template {{from: string, to: string}} T
 * @param {import('../shared/texts.js').Texts} texts
 * @param {T[]} things
 * @param {string} zone
 * @param {number} monday
 * @returns {{thing: T, day: number, from: number, to: number, lane: number, lanes: number}[]} minutes of the day
 */
export function partsOfWeek(texts, things, zone, monday) {
  const parts = things.flatMap((thing) => {
    const start = local(texts, thing.from, zone);
    const end = local(texts, thing.to, zone);
    const days = Array.from({ length: end.day - start.day + 1 }, (_, at) => start.day + at);
    return days
      .filter((day) => day >= monday && day < monday + 7)
      .map((day) => ({ thing, day, from: day === start.day ? start.minutes : 0, to: day === end.day ? end.minutes : DAY_MINUTES, lane: 0, lanes: 1 }))
      .filter((part) => part.to > part.from);
  });
  for (let day = monday; day < monday + 7; day++) {
    lay(parts.filter((part) => part.day === day));
  }
  return parts;
}

/**
 * The piece of an uncovered interval that falls on one day.
 *
 * @param {{thing: any, day: number, from: number, to: number}} part
 * @returns {import('./shifts.js').Gap}
 */
export function gapOf({ thing, day, from, to }) {
  return { role: thing.role, day: isoDay(day), starts: clockOf(from), ends: clockOf(to) };
}

/** A time as it is read here: `9.30` in Finnish. @param {import('../shared/texts.js').Texts} texts @param {string} time */
export function shown(texts, time) {
  return texts.language === 'fi' ? time.replace(':', '.') : time;
}
