/** Twelve months, up to the one that is chosen. */
import { h } from '../../shared/dom.js';
import { drawCourse } from './course.js';
import { lastDay } from './period.js';
import { periodName } from './words.js';

const MONTHS = 12;

/** The years whose months are needed, in order. @param {string} month @returns {string[]} */
export function yearsOf(month) {
  const year = Number(month.slice(0, 4));
  return month.endsWith('-12') ? [String(year)] : [String(year - 1), String(year)];
}

/**
 * @param {import('./statistics.js').View} view
 * @param {import('./statistics.js').Overview[]} overviews of those years
 */
export function drawTrends(view, overviews) {
  const { texts, asked, today } = view;
  const { t } = texts;
  const parts = overviews
    .flatMap((overview) => overview.parts)
    .filter(({ code }) => code <= asked.period)
    .slice(-MONTHS);
  const total = parts.reduce((sum, { numbers }) => sum + numbers.arrivals, 0);
  const most = Math.max(...parts.map(({ numbers }) => numbers.arrivals));
  if (total === 0) {
    return h('p', { class: 'answer' }, t('statistics.trends.nothing'));
  }
  const busiest = parts.find(({ numbers }) => numbers.arrivals === most) ?? parts[0];
  return [
    h('p', { class: 'answer' }, t('statistics.trends.answer', { count: total, month: periodName(texts, busiest.code), most })),
    lastDay(asked.period) >= today && h('p', { class: 'notice' }, t('statistics.trends.goesOn')),
    drawCourse(view, parts, overviews[overviews.length - 1].promiseSeconds, true),
  ];
}
