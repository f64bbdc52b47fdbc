/** Today: the answer in a sentence, then the picture, then the numbers. */
import { h } from '../shared/dom.js';
import { get } from '../shared/http.js';
import { loadInto } from './loading.js';

const EVERY_MS = 30_000;
/** What became of those who came, in the order of the picture. */
const OUTCOMES = ['answered', 'talking', 'waiting', 'abandoned', 'shortAbandons', 'unserved', 'turnedAway'];

/**
 * @typedef {object} Today
 * @property {string} day
 * @property {number} arrivals
 * @property {number} answered
 * @property {number} abandoned
 * @property {number} shortAbandons
 * @property {number} unserved
 * @property {number} waiting
 * @property {number} talking
 * @property {number} turnedAway
 * @property {number} medianAnswerSeconds -1 when nobody was answered
 * @property {number} p90AnswerSeconds -1 when nobody was answered
 * @property {number} longestWaitSeconds
 * @property {number} withinPromise
 * @property {number} serviceLevelPercent -1 when nobody was due an answer
 */

/**
 * @param {import('./manage.js').Context} context
 * @param {() => void} signedOut
 * @returns {import('./manage.js').Section}
 */
export function makeToday({ texts }, signedOut) {
  const { t } = texts;
  let timer = 0;
  return { open, close: () => window.clearInterval(timer) };

  /** @param {import('./manage.js').Line} line */
  function open(line) {
    const place = h('div', { class: 'answers' });
    const load = () => loadInto(place, texts, () => get(`/v1/today?line=${encodeURIComponent(line.line)}`), (today) => drawn(today, line), signedOut);
    load();
    window.clearInterval(timer);
    timer = window.setInterval(() => document.visibilityState === 'visible' && load(), EVERY_MS);
    return h('section', { 'aria-labelledby': 'title' }, h('h1', { id: 'title' }, t('today.title', { line: line.names[texts.language] })), place);
  }

  /** @param {Today} today @param {import('./manage.js').Line} line */
  function drawn(today, line) {
    return [
      h('p', { class: 'answer' }, sentences(today).join(' ')),
      picture(today),
      numbers(today, line),
      h('p', { class: 'hint' }, t('today.updated', { time: texts.clock(Date.now(), line.zone) })),
    ];
  }

  /** @param {Today} today */
  function sentences(today) {
    const { arrivals, answered, withinPromise, waiting, talking, abandoned, turnedAway, medianAnswerSeconds } = today;
    const left = abandoned + today.shortAbandons + today.unserved;
    return [
      arrivals > 0 ? t('today.arrivals', { count: arrivals }) : t('today.nobody'),
      answered > 0 && t('today.answered', { count: answered, within: withinPromise, time: duration(medianAnswerSeconds) }),
      left > 0 && t('today.left', { count: left }),
      turnedAway > 0 && t('today.turnedAway', { count: turnedAway }),
      waiting + talking > 0 ? t('today.now', { waiting, talking }) : t('today.quiet'),
    ].filter((sentence) => typeof sentence === 'string');
  }

  /** Bars from zero, each with its word and number on it; the table below says the same. @param {Today} today */
  function picture(today) {
    const values = /** @type {Record<string, number>} */ (/** @type {unknown} */ (today));
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

  /** @param {Today} today @param {import('./manage.js').Line} line */
  function numbers(today, line) {
    const values = /** @type {Record<string, number>} */ (/** @type {unknown} */ (today));
    const counts = ['arrivals', ...OUTCOMES].map((name) => [name, texts.number(values[name])]);
    const times = ['medianAnswerSeconds', 'p90AnswerSeconds', 'longestWaitSeconds'].map((name) => [name, duration(values[name])]);
    const level = today.serviceLevelPercent < 0 ? '–' : t('percent', { count: today.serviceLevelPercent });
    const rows = [...counts, ['withinPromise', texts.number(today.withinPromise)], ['serviceLevelPercent', level], ...times];
    return h(
      'table',
      { class: 'numbers' },
      h('caption', null, t('today.table', { time: duration(line.promiseSeconds) })),
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
