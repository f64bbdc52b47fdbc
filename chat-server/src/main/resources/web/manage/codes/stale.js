/** Somebody else made a definition meanwhile: who and when, what they changed, and what to do with one's own changes. */
import { fill, h } from '../../shared/dom.js';
import { get } from '../../shared/http.js';
import { loadInto } from '../loading.js';
import { ADDRESS, LISTS, readLists } from './lists.js';

/**
 * @param {import('../../shared/texts.js').Texts} texts
 * @param {object} on
 * @param {() => import('./lists.js').Document} on.saved what one began from
 * @param {(made: import('./versions.js').Made) => string} on.who
 * @param {(theirs: any) => void} on.takeTheirs
 * @param {(theirs: any) => void} on.keepMine
 * @param {() => void} on.signedOut
 */
export function makeStale(texts, { saved, who, takeTheirs, keepMine, signedOut }) {
  const { t } = texts;
  const element = h('div', { class: 'stale', tabindex: '-1' });
  return { element, show, clear: () => fill(element) };

  function show() {
    fill(element);
    loadInto(element, texts, () => Promise.all([get(ADDRESS), get(`${ADDRESS}/definitions`)]), ([theirs, definitions]) => notice(theirs, who(definitions[0])), signedOut).then(() => {
      element.focus();
      element.scrollIntoView({ block: 'center' });
    });
  }

  /** @param {any} theirs @param {string} words */
  function notice(theirs, words) {
    const place = h('div', null);
    const look = h('button', { type: 'button', class: 'button small', 'aria-expanded': 'false', onclick: toggle }, t('stale.look'));
    return h(
      'div',
      { class: 'notice danger', role: 'alert' },
      h('p', null, h('strong', null, t('codes.stale.who', { who: words }))),
      h('p', null, t('codes.stale.text')),
      place,
      h(
        'div',
        { class: 'buttons' },
        look,
        h('button', { type: 'button', class: 'button small', onclick: () => keepMine(theirs) }, t('codes.stale.keepMine')),
        h('button', { type: 'button', class: 'button small', onclick: () => takeTheirs(readLists(theirs)) }, t('stale.takeTheirs')),
      ),
    );

    function toggle() {
      const open = look.getAttribute('aria-expanded') === 'false';
      look.setAttribute('aria-expanded', String(open));
      fill(place, open && changes(theirs));
    }
  }

  /** @param {any} theirs */
  function changes(theirs) {
    const [before, after] = [saved(), theirs].map(sentences);
    const gone = before.filter((sentence) => !after.includes(sentence));
    const fresh = after.filter((sentence) => !before.includes(sentence));
    return h('div', { class: 'changes' }, part('codes.stale.fresh', fresh), part('codes.stale.gone', gone), fresh.length + gone.length === 0 && h('p', null, t('codes.stale.order')));
  }

  /** @param {string} key @param {string[]} all */
  function part(key, all) {
    return all.length > 0 && [h('h3', null, t(key)), h('ul', null, all.map((sentence) => h('li', null, sentence)))];
  }

  /** Every entry as a sentence, so that two definitions can be compared. @param {any} lists @returns {string[]} */
  function sentences(lists) {
    return LISTS.flatMap((list) =>
      lists[list].map((/** @type {import('./lists.js').Item} */ { names, meaning, cht, retired }) =>
        [`${t(`codes.${list}`)}: ${names.fi} / ${names.sv} / ${names.en}`, meaning?.[texts.language], cht && (texts.has(`cht.${cht}`) ? t(`cht.${cht}`) : cht), retired && t('codes.out')].filter(Boolean).join(', '),
      ),
    );
  }
}
