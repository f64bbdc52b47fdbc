/** What somebody sees who is signed in but has no part in this page: where theirs is, and how to sign out. */
import { fill, h } from './dom.js';
import { languageChoice } from './staff.js';

/**
 * @param {Element} place
 * @param {import('./texts.js').Texts} texts
 * @param {object} told
 * @param {string} told.key of what is said
 * @param {string} told.link the key of the link to their page
 * @param {string} told.href where that is
 * @param {object} on
 * @param {() => void} on.signOut
 * @param {() => void} on.language another language was chosen
 */
export function showNotForThem(place, texts, { key, link, href }, { signOut, language }) {
  const { t } = texts;
  const card = h(
    'div',
    { class: 'card entry' },
    h('h1', null, t(key)),
    h('p', null, t(`${key}.text`)),
    h('a', { class: 'button primary', href }, t(link)),
    h('button', { type: 'button', class: 'button', onclick: signOut }, t('signOut')),
  );
  fill(place, h('main', { class: 'entry-page' }, card, languageChoice(texts, language)));
}
