/** A line's day so far: the answer in a sentence, then the picture, then the numbers. */
import { h } from '../shared/dom.js';

/** What became of those who came, in the order of the picture. */
const OUTCOMES = ['answered', 'talking', 'waiting', 'abandoned', 'shortAbandons', 'unserved', 'turnedAway'];

/**
 * @param {import('../shared/texts.js').Texts} texts
 * @param {import('../shared/board.js').LineNow} now
 * @param {number} waiting how many wait on the line
 * @returns {import('../shared/dom.js').Child}
 */
export function drawDay(texts, { view, today, running }, waiting) {
  const { t } = texts;
  /** @type {Record<string, number>} */
  const values = { ...today, waiting, talking: running };
  return [h('p', { class: 'answer' }, sentences().join(' ')), picture(), numbers()];

  function sentences() {
    const left = today.abandoned + today.shortAbandons + today.unserved;
    return [
      today.arrivals > 0 ? t('today.arrivals', { count: today.arrivals }) : t('today.nobody'),
      today.answered > 0 && t('today.answered', { count: today.answered, within: today.withinPromise, time: duration(today.medianAnswerSeconds) }),
      left > 0 && t('today.left', { count: left }),
      today.turnedAway > 0 && t('today.turnedAway', { count: today.turnedAway }),
      waiting + running > 0 ? t('today.now', { waiting, talking: running }) : t('today.quiet'),
    ].filter((sentence) => typeof sentence === 'string');
  }

  /** Bars from zero, each with its word and number on it; the table below says the same. */
  function picture() {
    const shown = OUTCOMES.filter((name) => values[name] > 0);
    const most = Math.max(1, ...shown.map((name) => values[name]));
    return h(
      'div',
      { class: 'bars', 'aria-hidden': 'true' },
      shown.map((name) => {
        const bar = h('span', { class: 'bar', 'data-outcome': name });
        bar.style.setProperty('--share', String(values[name] / most));
        return h('p', null, h('span', { class: 'name' }, t(`number.${name}`)), bar, h('span', { class: 'value number' }, texts.number(values[name])));
      }),
    );
  }

  function numbers() {
    const counts = ['arrivals', ...OUTCOMES].map((name) => [name, texts.number(values[name])]);
    const times = ['medianAnswerSeconds', 'p90AnswerSeconds', 'longestWaitSeconds'].map((name) => [name, duration(values[name])]);
    const level = today.serviceLevelPercent < 0 ? '–' : t('percent', { count: today.serviceLevelPercent });
    const rows = [...counts, ['withinPromise', texts.number(today.withinPromise)], ['serviceLevelPercent', level], ...times];
    return h(
      'table',
      { class: 'numbers' },
      h('caption', null, t('today.table', { time: duration(view.promiseSeconds) })),
      h('tbody', null, rows.map(([name, value]) => h('tr', null, h('th', { scope: 'row' }, t(`number.${name}`), h('span', { class: 'hint' }, t(`number.${name}.means`))), h('td', { class: 'number' }, value)))),
    );
  }

  /** @param {number} seconds */
  function duration(seconds) {
    if (seconds < 0) {
      return '–';
    }
    if (seconds < 60) {
      return t('seconds', { count: Math.round(seconds) });
    }
    return t('minutes', { count: Math.round(seconds / 60) });
  }
}
