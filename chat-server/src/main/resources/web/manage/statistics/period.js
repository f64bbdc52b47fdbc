/** Calendar periods by their codes: `2027`, `2027-Q2`, `2027-04`, `2027-W15`, `2027-04-13`. Days are numbers since 1970-01-01. */
import { dayNumber, isoDay, weekdayOf, weekNumber } from '../shift-calendar.js';

/** From the shortest to the longest. */
export const KINDS = ['day', 'week', 'month', 'quarter', 'year'];

/** @type {Record<string, RegExp>} */
const FORMS = {
  day: /^\d{4}-\d{2}-\d{2}$/,
  week: /^(\d{4})-W(\d{2})$/,
  month: /^(\d{4})-(\d{2})$/,
  quarter: /^(\d{4})-Q([1-4])$/,
  year: /^(\d{4})$/,
};

/** From the first day of a period so many days on lies in the next one. @type {Record<string, number>} */
const STEP_DAYS = { day: 1, week: 7, month: 31, quarter: 92, year: 366 };

/** @param {string} code @returns {string} its kind; empty when there is no such period */
export function kindOf(code) {
  const kind = KINDS.find((one) => FORMS[one].test(code)) ?? '';
  const first = kind ? firstDay(code) : NaN;
  return Number.isFinite(first) && codeOf(kind, first) === code ? kind : '';
}

/** The period of this kind in which a day lies. @param {string} kind @param {number} day @returns {string} */
export function codeOf(kind, day) {
  const iso = isoDay(day);
  switch (kind) {
    case 'day':
      return iso;
    case 'week': {
      const monday = day - weekdayOf(day) + 1;
      return `${isoDay(monday + 3).slice(0, 4)}-W${String(weekNumber(monday)).padStart(2, '0')}`;
    }
    case 'month':
      return iso.slice(0, 7);
    case 'quarter':
      return `${iso.slice(0, 4)}-Q${Math.ceil(Number(iso.slice(5, 7)) / 3)}`;
    default:
      return iso.slice(0, 4);
  }
}

/** @param {string} code @returns {number} NaN when there is no such day */
export function firstDay(code) {
  const kind = KINDS.find((one) => FORMS[one].test(code)) ?? 'day';
  const [, year, part] = FORMS[kind].exec(code) ?? [];
  switch (kind) {
    case 'week': {
      // The fourth of January always lies in the first week.
      const fourth = dayNumber(`${year}-01-04`);
      return fourth - weekdayOf(fourth) + 1 + (Number(part) - 1) * 7;
    }
    case 'month':
      return dayNumber(`${code}-01`);
    case 'quarter':
      return dayNumber(`${year}-${String(Number(part) * 3 - 2).padStart(2, '0')}-01`);
    case 'year':
      return dayNumber(`${year}-01-01`);
    default:
      return dayNumber(code);
  }
}

/** @param {string} code @returns {number} */
export function lastDay(code) {
  return firstDay(after(code)) - 1;
}

/** @param {string} code @returns {string} the next one of its kind */
export function after(code) {
  const kind = kindOf(code);
  return codeOf(kind, firstDay(code) + STEP_DAYS[kind]);
}

/** @param {string} code @returns {string} the one of its kind before */
export function before(code) {
  return codeOf(kindOf(code), firstDay(code) - 1);
}

/** The day by which a period is looked at in another kind: today when it lies in it, or else its last. @param {string} code @param {number} today */
export function dayWithin(code, today) {
  const isNow = firstDay(code) <= today && today <= lastDay(code);
  return isNow ? today : lastDay(code);
}
