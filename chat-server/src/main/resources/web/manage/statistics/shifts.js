/** How much there was to do in each shift: for planning, without names. What one person had to do is not shown. */
import { h } from '../../shared/dom.js';
import { keptBack } from './coded.js';
import { dayNumber } from '../shift-calendar.js';
import { duringPeriod, written } from './words.js';

const DAY_MS = 86_400_000;
/** A bar is full at one conversation for each, or at the most there was. */
const ONE_EACH = 100;

/**
 * @typedef {object} Shift −1 stands for what is kept back
 * @property {string} date
 * @property {string} from
 * @property {string} to
 * @property {number} people
 * @property {number} claimed
 * @property {number} talkingMost
 * @property {number} talkingSeconds
 * @property {number} loadPercent
 * @property {number} handleSeconds
 * @property {number} heavy
 */

/** The columns that have a load, with how each is written. @type {Record<string, 'count' | 'time'>} */
const LOADS = { claimed: 'count', talkingMost: 'count', talkingSeconds: 'time', handleSeconds: 'time', heavy: 'count' };

/**
 * @param {import('./statistics.js').View} view
 * @param {{period: import('./statistics.js').Period, shifts: Shift[]}} answer
 */
export function drawShifts({ texts }, { period, shifts }) {
  const { t } = texts;
  const during = duringPeriod(texts, period.code);
  if (shifts.length === 0) {
    return h('p', { class: 'answer' }, t('statistics.shifts.nothing', { during }));
  }
  const told = shifts.filter(({ claimed }) => claimed >= 0);
  const most = Math.max(0, ...told.map(({ loadPercent }) => loadPercent));
  const fullest = told.find(({ loadPercent }) => loadPercent === most && most > 0);
  const caption = t('statistics.shifts.caption');
  return [
    h('p', { class: 'answer' }, sentences().join(' ')),
    told.length < shifts.length && h('p', { class: 'notice' }, t('statistics.shifts.kept')),
    h(
      'div',
      { class: 'wide', 'data-wide': true, tabindex: '0', role: 'region', 'aria-label': caption },
      h(
        'table',
        { class: 'compact loads' },
        h('caption', null, caption),
        h('thead', null, h('tr', null, ['when', 'people', 'load', ...Object.keys(LOADS)].map((name) => h('th', { scope: 'col' }, t(`statistics.shifts.${name}`))))),
        h('tbody', null, shifts.map(row)),
      ),
    ),
    h('p', { class: 'hint' }, t('statistics.shifts.hint')),
  ];

  function sentences() {
    const claimed = told.reduce((sum, shift) => sum + shift.claimed, 0);
    return [
      t('statistics.shifts.answer', { during, count: shifts.length }),
      told.length > 0 && t('statistics.shifts.together', { shifts: told.length, count: claimed }),
      fullest && t('statistics.shifts.fullest', { when: when(fullest), load: each(most) }),
    ].filter((sentence) => typeof sentence === 'string');
  }

  /** @param {Shift} shift */
  function row(shift) {
    return h(
      'tr',
      null,
      h('th', { scope: 'row' }, when(shift)),
      h('td', { class: 'number' }, texts.number(shift.people)),
      h('td', { class: 'number load' }, bar(shift.loadPercent), shift.loadPercent < 0 ? keptBack(texts, 'statistics.shifts.kept.short') : each(shift.loadPercent)),
      Object.entries(LOADS).map(([name, measure]) => h('td', { class: 'number' }, number(/** @type {any} */ (shift)[name], measure))),
    );
  }

  /** @param {number} percent */
  function bar(percent) {
    const element = h('span', { class: 'bar', 'aria-hidden': 'true', hidden: percent < 0 });
    element.style.setProperty('--share', String(percent / Math.max(ONE_EACH, most)));
    return element;
  }

  /** @param {number} value @param {'count' | 'time'} measure */
  function number(value, measure) {
    return value < 0 ? keptBack(texts, 'statistics.shifts.kept.short') : written(texts, measure, value);
  }

  /** How many conversations each had at once. @param {number} percent */
  function each(percent) {
    return texts.number(Math.round(percent / 10) / 10);
  }

  /** @param {Shift} shift */
  function when({ date, from, to }) {
    return t('statistics.shifts.time', { date: texts.date(dayNumber(date) * DAY_MS, 'UTC'), from, to });
  }
}
