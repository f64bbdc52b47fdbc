/** The line of a site that puts the chat's button there, with the words of this line's own that must hold before anything is loaded. */
import { h, setText } from '../../shared/dom.js';
import { makeField } from '../form.js';

/** What the script can be told, and the text that it is told. */
const SAID = { label: 'button', opening: 'button.opening', close: 'button.close', leave: 'leave' };

/**
 * @param {import('../../shared/texts.js').Texts} texts
 * @param {import('../manage.js').Line} line
 * @param {import('./section.js').Document} document as it is now
 */
export function makeSnippet({ t, language: spoken }, { line, sites }, { texts: own }) {
  let language = spoken;
  const box = h('textarea', { readonly: true, rows: 5, spellcheck: 'false', onfocus: () => box.select() });
  const site = h('select', { onchange: draw }, sites.map((one) => h('option', { value: one.site }, one.origin)));
  const asks = h('input', { type: 'checkbox', id: 'snippet-state', 'aria-describedby': 'snippet-state-hint', onchange: draw });
  const copied = h('p', { class: 'hint', role: 'status' });
  // Whatever is chosen here is no change of the document.
  [site, asks].forEach((input) => input.addEventListener('input', (event) => event.stopPropagation()));
  draw();
  const element = h(
    'div',
    { class: 'form' },
    sites.length > 0 && makeField({ label: t('page.snippet.site'), path: 'site', input: site }),
    h(
      'div',
      { class: 'field' },
      h('label', { class: 'option', for: 'snippet-state' }, asks, t('page.snippet.state')),
      h('p', { class: 'hint', id: 'snippet-state-hint' }, t('page.snippet.state.hint', { origin: location.origin })),
    ),
    makeField({ label: t('page.snippet.label'), path: 'snippet', input: box }),
    h('div', { class: 'buttons' }, h('button', { type: 'button', class: 'button', onclick: copy }, t('page.snippet.copy'))),
    copied,
  );
  return { element, draw, speaks };

  /** @param {string} wanted */
  function speaks(wanted) {
    language = wanted;
    draw();
  }

  function draw() {
    const words = Object.entries(SAID).flatMap(([name, key]) => {
      const text = own.find((one) => one.language === language && one.key === key)?.text.trim();
      return text ? [`data-${name}="${escaped(text)}"`] : [];
    });
    const attributes = [`data-line="${line}"`, site.value && `data-site="${site.value}"`, `data-language="${language}"`, ...words, asks.checked && 'data-state'].filter(Boolean);
    box.value = `<script src="${location.origin}/widget.js" ${attributes.join(' ')} async></script>`;
    setText(copied, '');
  }

  async function copy() {
    try {
      await navigator.clipboard.writeText(box.value);
      setText(copied, t('page.snippet.copied'));
    } catch {
      // No right to the clipboard (or plain http): the person copies by hand.
      box.focus();
      setText(copied, t('page.snippet.byHand'));
    }
  }
}

/** As it stands between quotes in a page. @param {string} text */
function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
