/** Periods, lengths of time and differences in the reader's words. */
import { minutes } from '../../shared/moments.js';
import { isoDay, weekNumber } from '../shift-calendar.js';
import { firstDay, kindOf, lastDay } from './period.js';

const DAY_MS = 86_400_000;
/** Below so many seconds the odd seconds are told too. */
const EXACT_BELOW_SECONDS = 600;

/** @typedef {import('../../shared/texts.js').Texts} Texts */

/** @param {Texts} texts @param {string} code @returns {string} `huhtikuu 2027` */
export function periodName(texts, code) {
  return texts.t(`statistics.name.${kindOf(code)}`, parts(texts, code));
}

/** @param {Texts} texts @param {string} code @returns {string} `Huhtikuussa 2027`, as a sentence begins */
export function duringPeriod(texts, code) {
  const words = texts.t(`statistics.during.${kindOf(code)}`, parts(texts, code));
  return words.charAt(0).toLocaleUpperCase(texts.language) + words.slice(1);
}

/** A part of a longer period, as short as can be. @param {Texts} texts @param {string} code @returns {string} */
export function partName(texts, code) {
  switch (kindOf(code)) {
    case 'month':
      return format(texts, firstDay(code), { month: 'short' }).replace(/kuu$/, '');
    case 'week':
      return texts.t('statistics.part.week', parts(texts, code));
    case 'quarter':
      return texts.t('statistics.part.quarter', parts(texts, code));
    case 'year':
      return code;
    default:
      return texts.date(firstDay(code) * DAY_MS, 'UTC');
  }
}

/** @param {Texts} texts @param {string} code */
function parts(texts, code) {
  const [first, last] = [firstDay(code), lastDay(code)];
  return {
    year: isoDay(kindOf(code) === 'week' ? first + 3 : first).slice(0, 4),
    week: String(weekNumber(first)),
    quarter: code.slice(-1),
    month: format(texts, first, { month: 'long' }),
    weekday: format(texts, first, { weekday: 'long' }),
    date: texts.date(first * DAY_MS, 'UTC', true),
    from: texts.date(first * DAY_MS, 'UTC'),
    to: texts.date(last * DAY_MS, 'UTC'),
  };
}

/** @param {Texts} texts @param {number} day @param {Intl.DateTimeFormatOptions} options */
function format(texts, day, options) {
  return new Intl.DateTimeFormat(texts.language, { ...options, timeZone: 'UTC' }).format(new Date(day * DAY_MS));
}

/** @param {Texts} texts @param {number} weekday 1 Monday to 7 Sunday @param {'long' | 'short'} [length] */
export function weekdayName(texts, weekday, length = 'long') {
  // 1970-01-05 was a Monday.
  return format(texts, 3 + weekday, { weekday: length });
}

/** @param {number} hour @returns {string} `20–21` */
export function hourName(hour) {
  return `${hour}–${hour + 1}`;
}

/** @param {Texts} texts @param {number} seconds @returns {string} `–` when there was nothing to measure */
export function duration(texts, seconds) {
  if (seconds < 0) {
    return '–';
  }
  if (seconds < 60) {
    return texts.t('statistics.seconds', { count: Math.round(seconds) });
  }
  if (seconds < EXACT_BELOW_SECONDS && seconds % 60 > 0) {
    return texts.t('statistics.minutesAndSeconds', { minutes: Math.floor(seconds / 60), seconds: Math.round(seconds % 60) });
  }
  return minutes(texts, seconds);
}

/** The time within which an answer is promised, as it ends a sentence. @param {Texts} texts @param {number} seconds */
export function within(texts, seconds) {
  const count = Math.max(1, Math.round(seconds / 60));
  return count % 60 === 0 ? texts.t('statistics.within.hours', { count: count / 60 }) : texts.t('statistics.within.minutes', { count });
}

/**
 * A number against the one before, in words.
 *
 * @param {Texts} texts
 * @param {'count' | 'time' | 'percent'} measure
 * @param {number} now
 * @param {number} earlier
 * @returns {string} empty when one of them is not known
 */
export function difference(texts, measure, now, earlier) {
  if (now < 0 || earlier < 0) {
    return '';
  }
  if (now === earlier) {
    return texts.t('statistics.same');
  }
  const apart = Math.abs(now - earlier);
  const amount = measure === 'time' ? duration(texts, apart) : texts.number(apart);
  return texts.t(`statistics.${now > earlier ? 'more' : 'less'}.${measure}`, { amount });
}

/** @param {Texts} texts @param {'count' | 'time' | 'percent'} measure @param {number} value */
export function written(texts, measure, value) {
  if (value < 0) {
    return '–';
  }
  return measure === 'time' ? duration(texts, value) : measure === 'percent' ? texts.t('percent', { count: value }) : texts.number(value);
}
