/** A period: the answer in sentences, then the pictures, then the numbers with those of the period before. */
import { h } from '../../shared/dom.js';
import { drawCoded } from './coded.js';
import { drawCourse } from './course.js';
import { drawNumbers, drawRoles } from './numbers.js';
import { duringPeriod, periodName, within } from './words.js';

/**
 * @param {import('./statistics.js').View} view
 * @param {import('./statistics.js').Overview} overview
 * @returns {import('../../shared/dom.js').Child}
 */
export function drawOverview(view, overview) {
  const { texts } = view;
  const { t } = texts;
  const { period, numbers, before, parts, roles, promiseSeconds } = overview;
  if (numbers.arrivals + numbers.turnedAway === 0) {
    const key = period.over ? 'statistics.nobody' : 'statistics.nobodyYet';
    return h('p', { class: 'answer' }, t(key, { during: duringPeriod(texts, period.code) }));
  }
  return [
    h('p', { class: 'answer' }, sentences().join(' ')),
    !period.over && h('p', { class: 'notice' }, t('statistics.goesOn')),
    parts.length > 1 && drawCourse(view, parts, promiseSeconds),
    drawNumbers(view, overview),
    roles.length > 0 && drawRoles(view, roles),
    drawCoded(view, overview),
  ];

  function sentences() {
    const left = numbers.abandoned + numbers.shortAbandons + numbers.unserved;
    return [
      t('statistics.arrivals', { during: duringPeriod(texts, period.code), count: numbers.arrivals }),
      numbers.answered > 0 && t('statistics.answered', { count: numbers.answered }),
      numbers.serviceLevelPercent >= 0 && t('statistics.level', { percent: numbers.serviceLevelPercent, within: within(texts, promiseSeconds) }),
      left > 0 && t('statistics.left', { count: left }),
      numbers.turnedAway > 0 && t('statistics.turnedAway', { count: numbers.turnedAway }),
      t('statistics.compared', { before: periodName(texts, period.before), count: before.arrivals }),
    ].filter((sentence) => typeof sentence === 'string');
  }
}
