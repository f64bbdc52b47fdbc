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
export function helpList({ t }, line, without = []) {
  const numbers =
    line && line.help.length > 0
      ? line.help
      : ['1', '2'].map((n) => ({ name: t(`help.${n}.name`), number: t(`help.${n}.number`), hours: t(`help.${n}.hours`) }));
  return h(
    'section',
    { class: 'help', 'aria-label': t('help') },
    h('h3', null, t('help')),
    h(
      'ul',
      null,
      numbers
        .filter(({ number }) => !without.includes(number))
        .map(({ name, number, hours }) =>
          h('li', null, h('span', null, name), call(number), hours && h('span', { class: 'hint' }, hours)),
        ),
    ),
  );
}
