/**
 * What a manager must know at once, whatever they do: somebody waits beyond the promise, a line is open with nobody on duty.
 * Shown in words above everything; what is new is rung.
 */
import { h, setText } from './dom.js';
import { INSISTENCE } from './protocol.js';

/** Of more waits than this the oldest are forgotten; a page may stay open for months. */
const KNOWN_MAX = 5_000;

/**
 * @param {import('./board.js').Board} board
 * @param {import('./texts.js').Texts} texts
 * @param {string} href where to see how things stand
 * @param {{ring: () => void, changed: () => void}} on something is new; there is something, or nothing any more
 */
export function makeAlarm(board, texts, href, on) {
  const { t } = texts;
  const words = h('p', null);
  const element = h('div', { class: 'alarm notice danger', role: 'alert', hidden: true }, words, h('a', { href }, t('alarm.look')));
  /** The contacts that were rung for already, and what each waited after. @type {Set<string>} */
  const knownWaits = new Set();
  /** @type {Set<string>} */
  let knownLines = new Set();
  board.listen(draw);
  return { element, isOn: () => !element.hidden };

  function draw() {
    const waits = [...board.waits.values()].filter(({ insistence }) => insistence === INSISTENCE.PAST_PROMISE);
    const lines = [...board.lines.values()].filter(({ nobodyOnDuty }) => nobodyOnDuty);
    const late = waits.length > 0 && t('alarm.late', { count: waits.length });
    setText(words, [late, ...lines.map(({ view }) => t('alarm.nobody', { line: view.name }))].filter(Boolean).join(' '));
    element.hidden = waits.length + lines.length === 0;
    on.changed();
    const news = waits.map(({ contact, after }) => `${contact} ${after}`).filter((wait) => !knownWaits.has(wait));
    const isNews = news.length > 0 || lines.some(({ view }) => !knownLines.has(view.line));
    news.forEach((wait) => knownWaits.add(wait));
    if (knownWaits.size > KNOWN_MAX) {
      [...knownWaits].slice(0, knownWaits.size - KNOWN_MAX).forEach((wait) => knownWaits.delete(wait));
    }
    knownLines = new Set(lines.map(({ view }) => view.line));
    if (isNews) {
      on.ring();
    }
  }
}
