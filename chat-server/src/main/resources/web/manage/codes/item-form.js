/** The dialog of one entry: its names in each language; of a new one also its code; of a theme its category; of a level its meaning. */
import { fill, h } from '../../shared/dom.js';
import { LANGUAGE } from '../../shared/protocol.js';
import { clearFaults, makeField, showFaults } from '../form.js';
import { codeOf, find, put } from './lists.js';

const LANGUAGES = Object.values(LANGUAGE);
const NAME_MAX = 80;
const MEANING_MAX = 200;
const CODE = /^[a-z0-9][a-z0-9-]{0,39}$/;
/** The categories of Child Helpline International. */
const CATEGORIES = ['mental-health', 'physical-health', 'peer-relationships', 'family-relationships', 'violence', 'education-occupation', 'legal', 'essential-needs', 'missing-children', 'sexuality-identity', 'discrimination-exclusion', 'not-a-reason', 'other'];

/**
 * @param {import('../../shared/texts.js').Texts} texts
 * @param {any} draft
 */
export function makeItemForm(texts, draft) {
  const { t } = texts;
  const heading = h('h2', { id: 'code-dialog', tabindex: '-1' });
  const content = h('div', null);
  const element = h('dialog', { class: 'code-dialog', 'aria-labelledby': 'code-dialog' }, heading, content);
  return { element, open };

  /**
   * @param {string} list
   * @param {import('./lists.js').Item | null} item null for a new one
   * @param {{path: string, words: string} | null} [fault] what the server had against it
   */
  function open(list, item, fault = null) {
    const isSaved = Boolean(item && find(draft.saved()[list], item.code));
    const names = fields('names', item?.names, NAME_MAX);
    const meaning = list === 'levels' ? fields('meaning', item?.meaning, MEANING_MAX) : null;
    const code = h('input', { autocomplete: 'off', autocapitalize: 'none', spellcheck: 'false', maxlength: 40, '.value': item?.code ?? '', '.disabled': isSaved });
    const category = list === 'themes' ? choice(item?.cht ?? 'other') : null;
    if (!item) {
      followName(code, names[LANGUAGE.FI].input);
    }
    const form = h(
      'form',
      { novalidate: true, class: 'form', onsubmit: apply },
      isSaved && h('p', { class: 'notice' }, t('codes.rename.hint')),
      Object.values(names).map(({ field }) => field),
      meaning && Object.values(meaning).map(({ field }) => field),
      category && makeField({ label: t('codes.cht'), hint: t('codes.cht.hint'), path: 'cht', input: category }),
      list !== 'levels' && makeField({ label: t('codes.code'), hint: t(isSaved ? 'codes.code.fixed' : 'codes.code.hint'), path: 'code', input: code }),
      h('div', { class: 'buttons' }, h('button', { type: 'submit', class: 'button primary' }, t('codes.apply')), h('button', { type: 'button', class: 'button plain', onclick: () => element.close() }, t('cancel'))),
    );
    fill(heading, t(item ? 'codes.edit.title' : 'codes.add.title', { list: t(`codes.${list}`) }));
    fill(content, form);
    element.showModal();
    if (fault) {
      showFaults(form, [fault]);
    } else {
      names[texts.language].input.focus();
    }

    /** @param {SubmitEvent} event */
    function apply(event) {
      event.preventDefault();
      clearFaults(form);
      const next = { ...item, code: code.value.trim(), names: read(names) };
      if (list !== 'levels') {
        next.retired = item?.retired ?? false;
      }
      if (category) {
        next.cht = category.value;
      }
      if (meaning) {
        next.meaning = read(meaning);
      }
      const faults = faultsOf(list, item, next);
      if (faults.length > 0) {
        showFaults(form, faults);
        return;
      }
      element.close();
      const items = draft.document()[list];
      const isRecoded = item && item.code !== next.code;
      draft.change({ [list]: isRecoded ? items.map((/** @type {any} */ one) => (one.code === item.code ? next : one)) : put(items, next) });
    }
  }

  /** What can be seen without the server. @param {string} list @param {import('./lists.js').Item | null} item @param {import('./lists.js').Item} next */
  function faultsOf(list, item, next) {
    const empty = ['names', 'meaning'].flatMap((what) =>
      Object.entries(next[what] ?? {}).filter(([, text]) => !text).map(([language]) => ({ path: `${what}.${language}`, words: t('wrong.empty') })),
    );
    const isTaken = item?.code !== next.code && find(draft.document()[list], next.code);
    const code = !CODE.test(next.code) ? 'wrong.not_a_code' : isTaken ? 'codes.code.taken' : '';
    return code ? [...empty, { path: 'code', words: t(code) }] : empty;
  }

  /** @param {'names' | 'meaning'} what @param {import('./lists.js').InLanguages | undefined} known @param {number} max */
  function fields(what, known, max) {
    const made = LANGUAGES.map((language) => {
      const input = h('input', { autocomplete: 'off', maxlength: max, '.value': known?.[language] ?? '' });
      return [language, { input, field: makeField({ label: t(`codes.${what}.${language}`), path: `${what}.${language}`, input, lang: language }) }];
    });
    return /** @type {Record<string, {input: HTMLInputElement, field: HTMLElement}>} */ (Object.fromEntries(made));
  }

  /** @param {string} chosen */
  function choice(chosen) {
    const all = CATEGORIES.includes(chosen) ? CATEGORIES : [...CATEGORIES, chosen];
    return h('select', null, all.map((value) => h('option', { value, '.selected': value === chosen }, texts.has(`cht.${value}`) ? t(`cht.${value}`) : value)));
  }
}

/** The code is made of the name, until somebody writes it. @param {HTMLInputElement} code @param {HTMLInputElement} name */
function followName(code, name) {
  let written = false;
  code.addEventListener('input', () => (written = true));
  name.addEventListener('input', () => {
    if (!written) {
      code.value = codeOf(name.value);
    }
  });
}

/** @param {Record<string, {input: HTMLInputElement}>} fields */
function read(fields) {
  return Object.fromEntries(Object.entries(fields).map(([language, { input }]) => [language, input.value.trim()]));
}
