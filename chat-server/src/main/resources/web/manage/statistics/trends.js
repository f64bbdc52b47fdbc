/** How it went up to a period: the periods of its length before it, one after another. */
import { h } from '../../shared/dom.js';
import { drawCourse } from './course.js';
import { before, kindOf, lastDay } from './period.js';
import { periodName } from './words.js';

/** How many are shown of each length. @type {Record<string, number>} */
const SHOWN = { day: 31, week: 26, month: 12, quarter: 8, year: 5 };

/** @param {string} period @returns {{by: string, count: number, first: string, last: string}} what is shown up to it */
export function trendOf(period) {
  const by = kindOf(period);
  const count = SHOWN[by];
  let first = period;
  for (let i = 1; i < count; i++) {
    first = before(first);
  }
  return { by, count, first, last: period };
}

/**
 * @param {import('./statistics.js').View} view
 * @param {{promiseSeconds: number, parts: import('./statistics.js').Part[]}} course
 */
export function drawTrends(view, { promiseSeconds, parts }) {
  const { texts, asked, today } = view;
  const { t } = texts;
  const total = parts.reduce((sum, { numbers }) => sum + numbers.arrivals, 0);
  const most = Math.max(...parts.map(({ numbers }) => numbers.arrivals));
  if (total === 0) {
    return h('p', { class: 'answer' }, t('statistics.trends.nothing'));
  }
  const busiest = parts.find(({ numbers }) => numbers.arrivals === most) ?? parts[0];
  return [
    h('p', { class: 'answer' }, t('statistics.trends.answer', { count: total, period: periodName(texts, busiest.code), most })),
    lastDay(asked.period) >= today && h('p', { class: 'notice' }, t('statistics.trends.goesOn')),
    drawCourse(view, parts, promiseSeconds, true),
  ];
}
