/** What responders will see of the list that is looked at, in each language. */
import { fill, h } from '../../shared/dom.js';
import { LANGUAGE } from '../../shared/protocol.js';
import { find, offered } from './lists.js';

/**
 * @param {import('../../shared/texts.js').Texts} texts
 * @param {any} draft
 */
export function makePreview(texts, draft) {
  const { t } = texts;
  const title = h('h3', null);
  const place = h('ul', { class: 'code-preview' });
  const visitors = h('p', { class: 'hint' }, t('codes.preview.visitors'));
  const language = h('select', { id: 'codes-preview-language', onchange: draw }, Object.values(LANGUAGE).map((one) => h('option', { value: one, '.selected': one === texts.language }, t(`language.${one}`))));
  let list = 'themes';
  const element = h(
    'section',
    { class: 'card preview', 'aria-labelledby': 'codes-preview' },
    h('h2', { id: 'codes-preview' }, t('codes.preview')),
    h('div', { class: 'field' }, h('label', { for: language.id }, t('codes.preview.language')), language),
    title,
    place,
    visitors,
  );
  return { element, draw, show };

  /** @param {string} wanted */
  function show(wanted) {
    list = wanted;
    draw();
  }

  function draw() {
    const saved = draft.saved()[list];
    fill(title, t(`codes.${list}`));
    visitors.hidden = !['themes', 'ageBands'].includes(list);
    place.lang = language.value;
    place.dataset.of = ['themes', 'referrals'].includes(list) ? 'several' : 'one';
    fill(place, offered(draft.document()[list]).map((item) => row(item, find(saved, item.code))));
  }

  /** @param {import('./lists.js').Item} item @param {import('./lists.js').Item | undefined} before */
  function row(item, before) {
    const name = item.names[language.value];
    const isOther = !before || before.retired || before.names[language.value] !== name;
    return h('li', { 'data-other': isOther }, list === 'levels' && h('b', { class: 'number' }, `${item.code} `), name, item.meaning && h('span', { class: 'hint' }, ` – ${item.meaning[language.value]}`));
  }
}
