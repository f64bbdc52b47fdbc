/** Moments in the reader's words. */
import { UNKNOWN } from './codes.js';

const DAY_MS = 86_400_000;

/**
 * A moment to come: the time alone when it is today, with the weekday within a week, with the date otherwise.
 *
 * @param {import('./texts.js').Texts} texts
 * @param {string} instant
 * @param {number} nowMs
 * @param {string | undefined} zone
 * @returns {string} empty when it is unknown
 */
export function moment(texts, instant, nowMs, zone) {
  if (instant === UNKNOWN) {
    return '';
  }
  const time = texts.t('moment.time', { time: texts.clock(instant, zone) });
  const days = texts.day(instant, zone).number - texts.day(nowMs, zone).number;
  if (days <= 0) {
    return time;
  }
  if (days === 1) {
    return texts.t('moment.tomorrow', { time });
  }
  const weekday = new Intl.DateTimeFormat(texts.language, { weekday: 'long', timeZone: zone }).format(new Date(instant));
  const near = Date.parse(instant) - nowMs < 7 * DAY_MS;
  return near
    ? texts.t('moment.weekday', { weekday, time })
    : texts.t('moment.date', { weekday, date: texts.date(instant, zone), time });
}

/**
 * A length of time in whole minutes, as one says it: `less than 1 min`, `3 min`, `1 h 20 min`.
 *
 * @param {import('./texts.js').Texts} texts
 * @param {number} seconds
 * @returns {string}
 */
export function minutes(texts, seconds) {
  if (seconds < 60) {
    return texts.t('moment.short');
  }
  const all = Math.round(seconds / 60);
  return all < 60
    ? texts.t('moment.minutes', { minutes: all })
    : texts.t('moment.hours', { hours: Math.floor(all / 60), minutes: all % 60 });
}
