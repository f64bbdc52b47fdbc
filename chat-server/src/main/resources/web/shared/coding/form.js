/**
 * What is asked to code a contact: how it came out, the level and a referral must be said; nothing is chosen beforehand that
 * could be wrong. Every question is answered and left by keyboard: digits choose, a few letters and Enter pick, Enter in an
 * empty search goes on.
 */
import { h } from '../dom.js';
import { ACCEPTED } from '../protocol.js';
import { UNKNOWN } from '../codes.js';
import { makeChoice, makeSelect } from './choice.js';
import { makePickList } from './pick-list.js';

/** Somebody is in immediate danger. */
export const DANGER_LEVEL = '4';
/** So many choices have a digit of their own. */
const DIGITS = 9;

/**
 * @param {import('../texts.js').Texts} texts
 * @param {import('../codes.js').Codes} codes of the definition that is coded with
 * @param {import('./draft.js').Draft} draft
 * @param {object} about
 * @param {string} about.id of the contact
 * @param {string} about.topic what the visitor chose, or unknown
 * @param {boolean} about.isAgeTold whether the age band is what the visitor said
 * @param {import('./recent.js').Recent} about.recent
 * @param {() => void} about.onChange
 * @param {() => void} about.onLast the last question was answered
 */
export function makeCodingForm(texts, codes, draft, { id, topic, isAgeTold, recent, onChange, onLast }) {
  const { t } = texts;
  const needed = t('wrapUp.needed');
  const danger = h('p', { class: 'notice danger', role: 'status', hidden: draft.level !== DANGER_LEVEL }, t('wrapUp.danger'));
  const dispositions = codes.offered('dispositions');
  const parts = {
    disposition: makeChoice({
      id: `disposition-${id}`,
      legend: t('wrapUp.disposition'),
      needed,
      missing: t('wrapUp.disposition.missing'),
      options: dispositions.map((entry, at) => ({ ...option(entry), mark: at < DIGITS ? String(at + 1) : '' })),
      value: draft.disposition,
      onChange: (value) => change(() => (draft.disposition = value)),
    }),
    level: makeChoice({
      id: `level-${id}`,
      legend: t('wrapUp.level'),
      needed,
      missing: t('wrapUp.level.missing'),
      options: codes.offered('levels').map((entry) => ({ ...option(entry), mark: entry.code })),
      value: draft.level,
      onChange: (value) => change(() => (draft.level = value)),
    }),
    referrals: pickList('referrals', needed, '', {
      isPicked: (code) => draft.referrals.has(code),
      onPick: (code, picked) => change(() => (picked ? draft.referrals.set(code, ACCEPTED.UNKNOWN) : draft.referrals.delete(code))),
      onNext: () => themes.focus(),
      more: accepted,
    }),
  };
  const themes = pickList('themes', '', topic, {
    isPicked: (code) => draft.themes.has(code),
    onPick: (code, picked) => change(() => (picked ? draft.themes.add(code) : draft.themes.delete(code))),
    onNext: onLast,
  });
  const elements = [
    parts.disposition.element,
    parts.level.element,
    danger,
    parts.referrals.element,
    themes.element,
    h(
      'div',
      { class: 'pair' },
      makeSelect({ id: `who-${id}`, label: t('wrapUp.who'), options: codes.offered('who').map(option), value: draft.who, onChange: (value) => change(() => (draft.who = value)) }),
      makeSelect({
        id: `age-${id}`,
        label: t('wrapUp.age'),
        options: codes.offered('ageBands').map(option),
        value: draft.ageBand,
        onChange: (value) => change(() => (draft.ageBand = value)),
        hint: isAgeTold ? t('wrapUp.age.told') : '',
      }),
    ),
  ];
  return { elements, complain, refer: parts.referrals.pick, focus: () => parts.disposition.focus() };

  /** Says what must still be said, and goes to the first of it. @returns {boolean} whether there is any */
  function complain() {
    const { missing } = draft;
    for (const [name, part] of Object.entries(parts)) {
      part.complain(missing.some((one) => one === name));
    }
    if (missing.length > 0) {
      const first = parts[missing[0]];
      first.focus();
      // The words above moved it.
      first.element.scrollIntoView({ block: 'nearest' });
    }
    return missing.length > 0;
  }

  /** @param {() => void} edit */
  function change(edit) {
    edit();
    danger.hidden = draft.level !== DANGER_LEVEL;
    onChange();
  }

  /** @param {import('../codes.js').Entry} entry */
  function option(entry) {
    return { value: entry.code, label: codes.nameOf(entry) };
  }

  /**
   * @param {'referrals' | 'themes'} what
   * @param {string} must
   * @param {string} told what the visitor chose of it
   * @param {Pick<Parameters<typeof makePickList>[0], 'isPicked' | 'onPick' | 'onNext' | 'more'>} behaviour
   */
  function pickList(what, must, told, behaviour) {
    const first = [told, ...recent.of(what)].filter((code) => code && code !== UNKNOWN);
    const entries = codes.offered(what).map((entry) => ({
      code: entry.code,
      name: codes.nameOf(entry),
      names: Object.values(entry.names),
      first: first.indexOf(entry.code),
      note: entry.code === told ? t('wrapUp.told') : '',
    }));
    return makePickList({
      id: `${what}-${id}`,
      legend: t(`wrapUp.${what}`),
      needed: must,
      missing: t('wrapUp.referrals.missing'),
      search: t(`wrapUp.${what}.search`),
      firstTitle: t('wrapUp.recent'),
      remove: (name) => t('wrapUp.remove', { name }),
      found: (count) => t('wrapUp.found', { count }),
      entries,
      ...behaviour,
    });
  }

  /** What the visitor thought of a referral. @param {string} code */
  function accepted(code) {
    const value = draft.referrals.get(code);
    const select = h(
      'select',
      { class: 'accepted', 'aria-label': t('wrapUp.accepted', { referral: codes.name(codes.lists.referrals, code) }) },
      Object.values(ACCEPTED).map((word) => h('option', { value: word, '.selected': word === value }, t(`accepted.${word}`))),
    );
    select.addEventListener('change', () => change(() => draft.referrals.set(code, /** @type {any} */ (select.value))));
    return select;
  }
}
