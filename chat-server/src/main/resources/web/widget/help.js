/** Numbers to call: the line's own, or, before the line is known, the ones in the catalogue. */
import { h } from '../shared/dom.js';

/** @typedef {{help: {name: string, number: string, hours: string}[]} | null} Helps a LineView, or null before the first */

const EMERGENCY = '112';

/**
 * A link that calls. It asks the top window to, because a host page's policy may not let a frame do it.
 *
 * @param {string} number
 * @param {string} [text]
 */
export function call(number, text = number) {
  return h('a', { href: `tel:${number.replace(/[^+\d]/g, '')}`, target: '_top', class: 'number' }, text);
}

/** "In danger now? Call 112." @param {import('../shared/texts.js').Texts} texts */
export function danger({ t }) {
  return h('p', { class: 'notice danger' }, t('danger.question'), ' ', call(EMERGENCY, t('danger.call')));
}

/** 112 and the line's first other number, in a line. @param {import('../shared/texts.js').Texts} texts @param {Helps} line */
export function helpAtOnce(texts, line) {
  const other = numbers(texts, line).find(({ number }) => number !== EMERGENCY);
  const rest = other ? [', ', other.name, ' ', call(other.number)] : [];
  return h('p', null, call(EMERGENCY, texts.t('danger.call')), rest);
}

/**
 * The numbers, and 112 below them where it cannot be missed.
 *
 * @param {import('../shared/texts.js').Texts} texts
 * @param {Helps} line
 */
export function helpAndDanger(texts, line) {
  return h('div', { class: 'stack' }, helpList(texts, line, [EMERGENCY]), danger(texts));
}

/**
 * @param {import('../shared/texts.js').Texts} texts
 * @param {Helps} line
 * @param {string[]} [without] numbers that are said elsewhere on the same screen
 */
export function helpList(texts, line, without = []) {
  const shown = numbers(texts, line).filter(({ number }) => !without.includes(number));
  return h(
    'section',
    { class: 'help', 'aria-label': texts.t('help') },
    h('h3', null, texts.t('help')),
    h(
      'ul',
      null,
      shown.map(({ name, number, hours }) =>
        h('li', null, h('span', null, name), call(number), hours && h('span', { class: 'hint' }, hours)),
      ),
    ),
  );
}

/** @param {import('../shared/texts.js').Texts} texts @param {Helps} line */
function numbers({ t }, line) {
  return line && line.help.length > 0
    ? line.help
    : ['1', '2'].map((n) => ({ name: t(`help.${n}.name`), number: t(`help.${n}.number`), hours: t(`help.${n}.hours`) }));
}
