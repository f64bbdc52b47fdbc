/** One code list: its entries in the order in which responders see them, and those that are out of use. */
import { fill, h } from '../../shared/dom.js';
import { find, moved, offered, put, UNKNOWN } from './lists.js';
import { listenToDragging } from './dragging.js';

/**
 * @param {import('../../shared/texts.js').Texts} texts
 * @param {any} draft
 * @param {string} list its name
 * @param {{edit: (list: string, item: import('./lists.js').Item | null) => void, said: (words: string) => void}} on
 */
export function makeList(texts, draft, list, on) {
  const { t } = texts;
  const hasFixedCodes = list === 'levels';
  const rows = h('ol', { class: 'code-rows', 'aria-label': t(`codes.${list}`) });
  const retiredRows = h('ul', { class: 'code-rows' });
  const retiredTitle = h('summary', null);
  const retired = h('details', { class: 'retired' }, retiredTitle, h('p', { class: 'hint' }, t('codes.retired.hint')), retiredRows);
  const element = h(
    'div',
    { class: 'code-list', 'data-list': list },
    h('p', { class: 'hint' }, t(`codes.${list}.hint`)),
    rows,
    !hasFixedCodes && h('button', { type: 'button', class: 'button', onclick: () => on.edit(list, null) }, t('codes.add')),
    retired,
  );
  listenToDragging(rows, (code, to) => move(code, to, ''));
  return { element, draw };

  /** @returns {import('./lists.js').Item[]} */
  function items() {
    return draft.document()[list];
  }

  function draw() {
    const focused = /** @type {HTMLElement | null} */ (element.contains(document.activeElement) ? document.activeElement : null);
    const [row, act] = [focused?.closest('li')?.dataset.code, focused?.dataset.act];
    const inUse = offered(items());
    const out = items().filter((item) => item.retired);
    fill(rows, inUse.map((item, at) => rowOf(item, at, inUse.length)));
    fill(retiredRows, out.map(retiredRow));
    fill(retiredTitle, t('codes.retired', { count: out.length }));
    retired.hidden = out.length === 0;
    if (row && act) {
      focus(row, act);
    }
  }

  /** To the same button of the same entry, or to another where it has none any more. @param {string} code @param {string} act */
  function focus(code, act) {
    const buttons = /** @type {HTMLElement[]} */ ([...element.querySelectorAll(`li[data-code="${code}"] button`)]);
    const wanted = buttons.find((button) => button.dataset.act === act && button.getAttribute('aria-disabled') !== 'true');
    (wanted ?? buttons.find((button) => button.getAttribute('aria-disabled') !== 'true'))?.focus();
  }

  /** @param {import('./lists.js').Item} item @param {number} at @param {number} count */
  function rowOf(item, at, count) {
    const isNew = !find(draft.saved()[list], item.code);
    const name = nameOf(item);
    const isFixed = hasFixedCodes || item.code === UNKNOWN || count === 1;
    return h(
      'li',
      { 'data-code': item.code },
      !hasFixedCodes && h('span', { class: 'grip', 'aria-hidden': 'true' }, '⠿'),
      words(item, isNew),
      h(
        'div',
        { class: 'choices' },
        !hasFixedCodes && button('up', '↑', name, () => move(item.code, at - 1, 'up'), at === 0),
        !hasFixedCodes && button('down', '↓', name, () => move(item.code, at + 1, 'down'), at === count - 1),
        button('edit', t('codes.edit'), name, () => on.edit(list, item)),
        isNew
          ? button('remove', t('codes.remove'), name, () => change(items().filter((one) => one !== item), 'codes.removed', name))
          : !isFixed && button('retire', t('codes.retire'), name, () => turn(item, true)),
      ),
    );
  }

  /** @param {import('./lists.js').Item} item */
  function retiredRow(item) {
    return h('li', { 'data-code': item.code }, words(item, false), h('div', { class: 'choices' }, button('unretire', t('codes.unretire'), nameOf(item), () => turn(item, false))));
  }

  /** @param {import('./lists.js').Item} item @param {boolean} isNew */
  function words(item, isNew) {
    const others = ['fi', 'sv', 'en'].filter((language) => language !== texts.language);
    const category = item.cht && t('codes.cht.is', { category: texts.has(`cht.${item.cht}`) ? t(`cht.${item.cht}`) : item.cht });
    return h(
      'div',
      { class: 'code-words' },
      h('p', null, hasFixedCodes && h('b', { class: 'mark number' }, `${item.code} `), h('strong', null, nameOf(item)), isNew && h('span', { class: 'new' }, t('codes.new'))),
      item.meaning && h('p', null, item.meaning[texts.language]),
      h('p', { class: 'hint' }, others.map((language, at) => [at > 0 && ' · ', h('span', { lang: language }, item.names[language])])),
      !hasFixedCodes && h('p', { class: 'hint' }, h('code', null, item.code), category && ` · ${category}`),
    );
  }

  /** @param {string} act @param {string} label @param {string} name @param {() => void} press @param {boolean} [off] */
  function button(act, label, name, press, off = false) {
    return h(
      'button',
      { type: 'button', class: 'button small', 'data-act': act, 'aria-disabled': off ? 'true' : null, 'aria-label': t(`codes.${act}.of`, { name }), onclick: () => !off && press() },
      label,
    );
  }

  /** @param {string} code @param {number} to @param {string} act */
  function move(code, to, act) {
    const name = nameOf(/** @type {import('./lists.js').Item} */ (find(items(), code)));
    change(moved(items(), code, to), 'codes.moved', name, to + 1);
    if (act) {
      focus(code, act);
    }
  }

  /** @param {import('./lists.js').Item} item @param {boolean} out */
  function turn(item, out) {
    change(put(items(), { ...item, retired: out }), out ? 'codes.retired.done' : 'codes.unretired.done', nameOf(item));
    if (out) {
      retired.open = true;
    }
    focus(item.code, out ? 'unretire' : 'retire');
  }

  /** @param {import('./lists.js').Item[]} next @param {string} key @param {string} name @param {number} [place] */
  function change(next, key, name, place = 0) {
    draft.change({ [list]: next });
    on.said(t(key, { name, place }));
  }

  /** @param {import('./lists.js').Item} item */
  function nameOf(item) {
    return item.names[texts.language] || item.code;
  }
}
