/** A secret that is shown once, to be copied: the link for a person, the token of a program. */
import { h, setText } from '../shared/dom.js';

const OF_LINK = { label: 'link.label', text: 'link.text', copy: 'link.copy', copied: 'link.copied', byHand: 'link.byHand' };

/**
 * @param {import('../shared/texts.js').Texts} texts
 * @param {string} address
 */
export function makeLink(texts, address) {
  return makeOnce(texts, address, OF_LINK);
}

/**
 * @param {import('../shared/texts.js').Texts} texts
 * @param {string} secret
 * @param {{label: string, text: string, copy: string, copied: string, byHand: string}} words the keys of what is said about it
 */
export function makeOnce(texts, secret, words) {
  const { t } = texts;
  const field = h('input', { readonly: true, 'aria-label': t(words.label), '.value': secret, onfocus: () => field.select() });
  const copied = h('p', { role: 'status', class: 'hint' });
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(secret);
      setText(copied, t(words.copied));
    } catch {
      // No right to the clipboard (or plain http): the person copies by hand.
      field.focus();
      setText(copied, t(words.byHand));
    }
  };
  return h(
    'div',
    { class: 'form' },
    h('p', null, t(words.text)),
    field,
    h('div', { class: 'buttons' }, h('button', { type: 'button', class: 'button primary', onclick: copy }, t(words.copy))),
    copied,
  );
}
