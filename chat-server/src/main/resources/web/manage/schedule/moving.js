/** Windows that are moved and stretched in their week. Minutes are those that the clock shows; no page, no zone. */
import { spanOf } from '../times.js';
import { clockOf } from '../shift-calendar.js';

export const STEP_MINUTES = 15;
export const DAY_MINUTES = 24 * 60;
const WEEK_MINUTES = 7 * DAY_MINUTES;

/**
 * The window at another place of the week.
 *
 * @template {{weekday: number, starts: string, ends: string}} T
 * @param {T} window
 * @param {{from: number, to: number}} span minutes from Monday 00:00; may lie outside the week, in which it then comes round
 * @returns {T}
 */
export function placed(window, { from, to }) {
  const start = ((from % WEEK_MINUTES) + WEEK_MINUTES) % WEEK_MINUTES;
  const end = (start + to - from) % DAY_MINUTES;
  return { ...window, weekday: Math.floor(start / DAY_MINUTES) + 1, starts: clockOf(start % DAY_MINUTES), ends: end === 0 ? '24:00' : clockOf(end) };
}

/**
 * @template {{weekday: number, starts: string, ends: string}} T
 * @param {T} window
 * @param {number} minutes
 * @returns {T}
 */
export function moved(window, minutes) {
  const { from, to } = spanOf(window);
  return placed(window, { from: from + minutes, to: to + minutes });
}

/**
 * With another end, a quarter to a whole day after its beginning.
 *
 * @template {{weekday: number, starts: string, ends: string}} T
 * @param {T} window
 * @param {number} end minutes from Monday 00:00
 * @returns {T}
 */
export function endedAt(window, end) {
  const { from, to } = spanOf(window);
  return placed(window, { from, to: within(end, from + STEP_MINUTES, from + DAY_MINUTES) });
}

/**
 * With another beginning, a quarter to a whole day before its end.
 *
 * @template {{weekday: number, starts: string, ends: string}} T
 * @param {T} window
 * @param {number} start minutes from Monday 00:00
 * @returns {T}
 */
export function startedAt(window, start) {
  const { from, to } = spanOf(window);
  return placed(window, { from: within(start, to - DAY_MINUTES, to - STEP_MINUTES), to });
}

/**
 * From where one begins to draw to where one stops, either way.
 *
 * @param {number} anchor minutes from Monday 00:00
 * @param {number} end
 * @returns {{from: number, to: number}} a quarter to a whole day
 */
export function drawn(anchor, end) {
  return end > anchor
    ? { from: anchor, to: within(end, anchor + STEP_MINUTES, anchor + DAY_MINUTES) }
    : { from: within(end, anchor + STEP_MINUTES - DAY_MINUTES, anchor), to: anchor + STEP_MINUTES };
}

/** @param {number} minutes @returns {number} the quarter that is nearest */
export function snapped(minutes) {
  return Math.round(minutes / STEP_MINUTES) * STEP_MINUTES;
}

/** The shorter way round the week: Sunday night goes on into Monday. @param {number} minutes @returns {number} */
export function shortest(minutes) {
  return minutes - Math.round(minutes / WEEK_MINUTES) * WEEK_MINUTES;
}

/** @param {number} value @param {number} least @param {number} most */
function within(value, least, most) {
  return Math.min(Math.max(value, least), most);
}
