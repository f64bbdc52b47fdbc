/** What there is to know: a safer space; and, each behind a press, trust and its limit, and leaving quickly with what it cannot do. */
import { h } from '../shared/dom.js';

/** @param {import('../shared/texts.js').Texts} texts */
export function aboutTrust({ t }) {
  return about(t('trust'), ['1', '2', '3', '4'].map((n) => t(`trust.${n}`)));
}

/** A safer space in three lines. @param {import('../shared/texts.js').Texts} texts */
export function saferSpace({ t }) {
  return h('ul', { 'aria-label': t('space') }, ['1', '2', '3'].map((n) => h('li', null, t(`space.${n}`))));
}

/** @param {import('./plain.js').Context} context */
export function aboutLeaving({ texts: { t }, words }) {
  return about(t('leaving'), [t(words.leaving === 'stay' ? 'leaving.stay' : 'leaving.1'), t('leaving.2')]);
}

/** @param {string} summary @param {string[]} paragraphs */
function about(summary, paragraphs) {
  const words = paragraphs.map((text) => h('p', null, text));
  return h('details', null, h('summary', null, summary), h('div', { class: 'stack' }, words));
}
