/** A link that is shown once, to be copied and sent to its person. */
import { h, setText } from '../shared/dom.js';

/**
 * @param {import('../shared/texts.js').Texts} texts
 * @param {string} address
 */
export function makeLink(texts, address) {
  const { t } = texts;
  const field = h('input', { readonly: true, 'aria-label': t('link.label'), '.value': address, onfocus: () => field.select() });
  const copied = h('p', { role: 'status', class: 'hint' });
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address);
      setText(copied, t('link.copied'));
    } catch {
      // No right to the clipboard (or plain http): the person copies by hand.
      field.focus();
      setText(copied, t('link.byHand'));
    }
  };
  return h(
    'div',
    { class: 'form' },
    h('p', null, t('link.text')),
    field,
    h('div', { class: 'buttons' }, h('button', { type: 'button', class: 'button primary', onclick: copy }, t('link.copy'))),
    copied,
  );
}
