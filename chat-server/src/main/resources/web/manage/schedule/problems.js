/** What is odd about the draft, in plain words, each with the way to its place. None of it stands in the way of saving. */
import { fill, h } from '../../shared/dom.js';
import { dateWords, dayWords, exceptionWords, hoursWords, readPath, windowWords } from './words.js';

const FEW = 3;

/**
 * @param {import('../../shared/texts.js').Texts} texts
 * @param {{document: () => import('./draft.js').Document, nameOf: (holiday: string) => string, show: (path: string, date: string) => void}} on
 */
export function makeProblems(texts, { document, nameOf, show }) {
  const { t } = texts;
  const body = h('div', { class: 'problem-list' }, h('p', { class: 'hint' }, t('problems.looking')));
  const element = h('section', { class: 'card', 'aria-labelledby': 'problems' }, h('h2', { id: 'problems', tabindex: '-1' }, t('problems.title')), body);
  return { element, draw, refused };

  /** @param {import('./check.js').Problem[]} problems */
  function draw(problems) {
    const opened = new Set([...body.querySelectorAll('details[open]')].map((one) => /** @type {HTMLElement} */ (one).dataset.kind));
    const kinds = [...new Set(problems.map(({ problem }) => problem))];
    fill(
      body,
      problems.length === 0 ? h('p', { class: 'fine' }, t('problems.none')) : h('p', { class: 'hint' }, t('problems.intro')),
      kinds.map((kind) => group(kind, problems.filter(({ problem }) => problem === kind), opened.has(kind))),
    );
  }

  /** The document itself cannot be read. @param {{path: string, words: string}[]} faults */
  function refused(faults) {
    fill(body, h('p', { class: 'error' }, t('problems.faults')), h('ul', null, faults.map(({ path, words }) => item(path ? `${placeWords(path)}: ${words}` : words, path, ''))));
  }

  /** @param {string} kind @param {import('./check.js').Problem[]} problems @param {boolean} open */
  function group(kind, problems, open) {
    const items = h('ul', null, problems.map((problem) => item(wordsOf(problem), problem.path, problem.date)));
    return problems.length <= FEW ? items : h('details', { 'data-kind': kind, open }, h('summary', null, t(`problem.${kind}.many`, { count: problems.length })), items);
  }

  /** @param {string} words @param {string} path @param {string} date */
  function item(words, path, date) {
    return h('li', { 'data-path': path }, h('span', null, words), ' ', path && h('button', { type: 'button', class: 'button small', 'aria-label': t('problem.show.of', { problem: words }), onclick: () => show(path, date) }, t('problem.show')));
  }

  /** @param {import('./check.js').Problem} problem */
  function wordsOf({ problem, path, other, date, minutes, roles }) {
    const role = roles.map((one) => t(`problem.role.${one}`)).join(', ');
    return t(`problem.${problem}`, { place: placeWords(path), other: other && placeWords(other), date: date && dayWords(texts, date), count: minutes, role });
  }

  /** What stands at a path of the document, in words. @param {string} path */
  function placeWords(path) {
    const { windows, exceptions, holidays } = document();
    const { list, at, code, hours } = readPath(path);
    if (list === 'windows' && windows[at]) {
      return windowWords(texts, windows[at]);
    }
    if (list === 'exceptions' && exceptions[at]) {
      const { date, windows: of } = exceptions[at];
      return `${dateWords(texts, date)} ${of[hours] ? hoursWords(texts, of[hours]) : exceptionWords(texts, exceptions[at])}`;
    }
    if (list === 'holidays') {
      const of = holidays[code]?.windows[hours];
      return of ? `${nameOf(code)} ${hoursWords(texts, of)}` : nameOf(code);
    }
    return path === 'lastArrivalMinutes' ? t('lastArrival') : path;
  }
}
