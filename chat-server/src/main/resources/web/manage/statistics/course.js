/** The pictures of a time: who came and was answered, and how long that took, against the promise. */
import { h } from '../../shared/dom.js';
import { makeChart } from './chart.js';
import { firstDay } from './period.js';
import { partName, periodName, written } from './words.js';

/** Steps of a scale of time that people count in, in seconds. */
const STEPS_SECONDS = [10, 30, 60, 120, 300, 600, 1_200, 1_800, 3_600, 7_200, 14_400, 21_600, 43_200, 86_400];
const MOST_STEPS = 6;

const UNMET = ['abandoned', 'unserved', 'turnedAway'];

/** Those who came in earnest and got no answer. @param {import('./statistics.js').Numbers} numbers */
export function unmetOf(numbers) {
  return UNMET.reduce((sum, name) => sum + numbers[name], 0);
}

/**
 * @param {import('./statistics.js').View} view
 * @param {import('./statistics.js').Part[]} parts in order
 * @param {number} promiseSeconds
 * @param {boolean} [level] whether the service level has a picture too
 */
export function drawCourse({ texts, today }, parts, promiseSeconds, level = false) {
  const { t } = texts;
  // What has not begun is not nothing.
  const begun = parts.map(({ code }) => firstDay(code) <= today);
  const values = (/** @type {(numbers: import('./statistics.js').Numbers) => number} */ of) =>
    parts.map(({ numbers }, at) => (begun[at] && of(numbers) >= 0 ? of(numbers) : null));
  const labels = parts.map(({ code }) => partName(texts, code));
  const came = values((numbers) => numbers.arrivals);
  const median = values((numbers) => numbers.medianAnswerSeconds);
  const most = Math.max(0, ...came.map((count) => count ?? 0));
  const longest = Math.max(...median.map((seconds) => seconds ?? -1));
  const when = (/** @type {(number | null)[]} */ list, /** @type {number} */ value) => periodName(texts, parts[list.indexOf(value)].code);
  return [
    h('div', { class: 'charts' }, counts(), longest >= 0 && times(), level && longest >= 0 && levels()),
  ];

  function counts() {
    return chart('course', t('statistics.course.gist', { count: most, when: when(came, most) }), 'count', [
      { name: t('statistics.line.unmet'), values: values(unmetOf), ink: '--attention', dash: [2, 3] },
      { name: t('statistics.line.answered'), values: values((numbers) => numbers.answered), ink: '--primary', area: true },
      { name: t('statistics.line.arrivals'), values: came, ink: '--ink', dash: [7, 3] },
    ]);
  }

  function times() {
    const gist = t('statistics.times.gist', { time: written(texts, 'time', longest), when: when(median, longest), promise: written(texts, 'time', promiseSeconds) });
    return chart('times', gist, 'time', [
      { name: t('statistics.line.median'), values: median, ink: '--primary' },
      { name: t('statistics.line.p90'), values: values((numbers) => numbers.p90AnswerSeconds), ink: '--ink', dash: [7, 3] },
      { name: t('statistics.line.promise'), values: parts.map(() => promiseSeconds), ink: '--attention', dash: [2, 3], plain: true },
    ]);
  }

  function levels() {
    const line = { name: t('statistics.line.level'), values: values((numbers) => numbers.serviceLevelPercent), ink: '--primary' };
    return chart('levels', t('statistics.levels.gist'), 'percent', [line], 100);
  }

  /**
   * @param {string} name
   * @param {string} gist
   * @param {'count' | 'time' | 'percent'} measure
   * @param {import('./chart.js').Line[]} lines
   * @param {number} [end]
   */
  function chart(name, gist, measure, lines, end) {
    const title = t(`statistics.${name}`);
    const format = (/** @type {number} */ value) => written(texts, measure, value);
    // In a table the order is that of a sentence: who came first.
    const columns = measure === 'count' ? lines.toReversed() : lines;
    const table = h(
      'table',
      { class: 'compact' },
      h('caption', { class: 'visually-hidden' }, title),
      h('thead', null, h('tr', null, h('th', { scope: 'col' }, t('statistics.time')), columns.map((line) => h('th', { scope: 'col' }, line.name)))),
      h('tbody', null, labels.map((label, at) => h('tr', null, h('th', { scope: 'row' }, label), columns.map((line) => h('td', { class: 'number' }, begun[at] ? format(line.values[at] ?? -1) : ''))))),
    );
    const top = Math.max(...lines.flatMap((line) => line.values.map((value) => value ?? 0)));
    const step = measure === 'time' ? STEPS_SECONDS.find((one) => top / one <= MOST_STEPS) : undefined;
    return makeChart(texts, { title, gist, labels, lines, format, most: end, step, table });
  }
}
