/** The code lists by which contacts are coded: fetched, and then edited. */
import { h } from '../../shared/dom.js';
import { get } from '../../shared/http.js';
import { loadInto } from '../loading.js';
import { makeEditor } from './editor.js';
import { ADDRESS, readLists } from './lists.js';

/**
 * @param {import('../manage.js').Context} context
 * @param {() => void} signedOut
 * @returns {import('../manage.js').Section}
 */
export function makeCodes({ texts }, signedOut) {
  const { t } = texts;
  /** @type {ReturnType<typeof makeEditor> | null} */
  let editor = null;
  return { open, unsaved: () => editor?.unsaved() ?? false };

  /** @param {import('../manage.js').Line} line */
  function open(line) {
    editor = null;
    const place = h('div', null);
    const load = () => Promise.all([get(ADDRESS), get(`${ADDRESS}/definitions`), get('/v1/accounts')]);
    loadInto(place, texts, load, ([lists, definitions, accounts]) => {
      editor = makeEditor(texts, { document: readLists(lists), definitions, accounts, zone: line.zone }, signedOut);
      return editor.element;
    }, signedOut);
    return h(
      'section',
      { 'aria-labelledby': 'title' },
      h('h1', { id: 'title' }, t('codes.title')),
      h('p', { class: 'intro' }, t('codes.intro')),
      h('p', { class: 'notice' }, t('codes.meaning')),
      place,
    );
  }
}
