/** What visitors said of their conversations, by month. */
import { h } from '../shared/dom.js';
import { get } from '../shared/http.js';
import { loadInto } from './loading.js';

/** @typedef {{month: string, few: boolean, faces: number[], helped: {yes: number, partly: number, no: number}}} Month */

/**
 * @param {import('./manage.js').Context} context
 * @param {() => void} signedOut
 * @returns {import('./manage.js').Section}
 */
export function makeFeedback({ texts }, signedOut) {
  const { t } = texts;
  return { open };

  /** @param {import('./manage.js').Line} line */
  function open(line) {
    const place = h('div', null);
    loadInto(place, texts, () => get(`/v1/lines/${encodeURIComponent(line.line)}/feedback`), table, signedOut);
    return h('section', { 'aria-labelledby': 'title' }, h('h1', { id: 'title' }, t('feedback.title', { line: line.names[texts.language] })), h('p', { class: 'intro' }, t('feedback.intro')), place);
  }

  /** @param {Month[]} months */
  function table(months) {
    if (months.length === 0) {
      return h('p', { class: 'notice' }, t('feedback.none'));
    }
    const columns = ['face.5', 'face.4', 'face.3', 'face.2', 'face.1', 'helped.yes', 'helped.partly', 'helped.no'];
    return h(
      'table',
      { class: 'list' },
      h('caption', { class: 'visually-hidden' }, t('section.feedback')),
      h('thead', null, h('tr', null, h('th', { scope: 'col' }, t('feedback.month')), columns.map((name) => h('th', { scope: 'col' }, t(`feedback.${name}`))))),
      h('tbody', null, months.toReversed().map((month) => row(month, columns))),
    );
  }

  /** @param {Month} month @param {string[]} columns */
  function row({ month, few, faces, helped }, columns) {
    const numbers = [...faces.toReversed(), helped.yes, helped.partly, helped.no];
    const cells = columns.map((name, at) => h('td', { class: 'number', 'data-label': t(`feedback.${name}`) }, texts.number(numbers[at])));
    return h('tr', null, h('th', { scope: 'row' }, month), few ? h('td', { colspan: columns.length }, t('feedback.few')) : cells);
  }
}
