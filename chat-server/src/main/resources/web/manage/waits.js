/** Everybody who waits, the oldest arrival first: how long, where, and who was reached. Drawn for a thousand as for one. */
import { STEP, stepOf, timer } from '../shared/clock.js';
import { h, setAttribute, setText } from '../shared/dom.js';
import { Keyed } from '../shared/keyed.js';
import { WAITING_AFTER } from '../shared/protocol.js';

/** @typedef {import('../shared/board.js').Waiting} Waiting */

/**
 * @param {import('../shared/board.js').Board} board
 * @param {import('../shared/texts.js').Texts} texts
 * @param {() => import('../shared/codes.js').Codes | null} codes null until they are here
 */
export function makeWaits(board, texts, codes) {
  const { t } = texts;
  const title = h('h2', { id: 'waits-title' });
  const body = h('tbody', null);
  const columns = ['waited', 'line', 'facts', 'reached'].map((column) => h('th', { scope: 'col' }, t(`board.column.${column}`)));
  const table = h('table', { class: 'waits', 'aria-labelledby': 'waits-title' }, h('thead', null, h('tr', null, columns)), body);
  const nobody = h('p', { class: 'empty' }, t('board.quiet'));
  const rows = new Keyed(body, makeRow);
  return { element: h('section', { 'aria-labelledby': 'waits-title' }, title, table, nobody), draw, tick };

  function draw() {
    const queue = board.queue;
    setText(title, t('board.waits', { count: queue.length }));
    table.hidden = queue.length === 0;
    nobody.hidden = queue.length > 0;
    rows.draw(queue, (wait) => wait.contact);
  }

  /** Only the waiting times move on. */
  function tick() {
    board.waits.forEach((wait) => /** @type {Row | undefined} */ (rows.get(wait.contact))?.tick(wait));
  }

  /** @typedef {import('../shared/keyed.js').View<Waiting> & {tick: (wait: Waiting) => void}} Row */

  /** @returns {Row} */
  function makeRow() {
    const waited = h('b', { class: 'number' });
    const pressing = h('span', { class: 'pressing' });
    const line = h('td', { 'data-label': t('board.column.line') });
    const facts = h('td', { 'data-label': t('board.column.facts') });
    const reached = h('td', { class: 'number', 'data-label': t('board.column.reached') });
    const element = h('tr', null, h('th', { scope: 'row' }, waited, ' ', pressing), line, facts, reached);
    return { element, draw: drawRow, tick: tickRow };

    /** @param {Waiting} wait */
    function drawRow(wait) {
      const known = codes();
      setAttribute(element, 'data-contact', wait.contact);
      setText(line, board.lines.get(wait.line)?.view.name ?? wait.line);
      const after = wait.after !== WAITING_AFTER.ARRIVAL && t(`board.after.${wait.after}`);
      setText(facts, [wait.urgent && t('board.urgent'), known?.topic(wait.topic), known?.ageBand(wait.ageBand), t(`language.${wait.language}`), after].filter(Boolean).join(' · '));
      setText(reached, reachedWords(wait));
      tickRow(wait);
    }

    /** @param {Waiting} wait */
    function tickRow(wait) {
      const seconds = board.clock.secondsSince(wait.waitingSince);
      const level = stepOf(wait.insistence, seconds, board.lines.get(wait.line)?.view.promiseSeconds ?? Infinity);
      setText(waited, timer(seconds));
      if (element.dataset.step !== level) {
        element.dataset.step = level;
        setText(pressing, level === STEP.CALM ? '' : t(`board.${level}`));
      }
    }
  }

  /** @param {Waiting} wait */
  function reachedWords({ shown, hidden, offered }) {
    if (offered === 0) {
      return t('board.reached.nobody');
    }
    return t(hidden > 0 ? 'board.reached.hidden' : 'board.reached', { shown, offered, hidden });
  }
}
