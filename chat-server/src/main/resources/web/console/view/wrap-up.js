/**
 * The wrap-up of one contact. Nothing is chosen beforehand that could be wrong; how it came out, the level and a referral
 * must be said. May be filled in while the conversation still runs; saved when it has ended.
 */
import { h, setAttribute, setText } from '../../shared/dom.js';
import { ACCEPTED } from '../../shared/protocol.js';
import { UNKNOWN } from '../../shared/codes.js';
import { Draft } from '../draft.js';
import { OUTCOME } from '../commands.js';
import { makeChoice, makeSelect } from './choice.js';
import { makePickList } from './pick-list.js';

const DANGER_LEVEL = '4';

/**
 * @param {import('../commands.js').Commands} commands
 * @param {import('../../shared/texts.js').Texts} texts
 * @param {import('../../shared/codes.js').Codes} codes
 * @param {import('../talk.js').Talk} talk
 * @param {() => void} onSaved
 */
export function makeWrapUp(commands, texts, codes, talk, onSaved) {
  const { t } = texts;
  const { lists } = codes;
  const { contact, view } = talk;
  const draft = (talk.coding ??= new Draft(view.ageBand));
  const needed = t('wrapUp.needed');
  const danger = h('p', { class: 'notice danger', role: 'status', hidden: draft.level !== DANGER_LEVEL }, t('wrapUp.danger'));
  const trouble = h('p', { class: 'error', role: 'alert' });
  const words = h('span', null);
  const save = h('button', { type: 'submit', class: 'button primary' }, words);
  let saving = false;

  const parts = {
    disposition: makeChoice({
      id: `disposition-${contact}`,
      legend: t('wrapUp.disposition'),
      needed,
      missing: t('wrapUp.disposition.missing'),
      options: lists.dispositions.map(option),
      value: draft.disposition,
      onChange: (value) => change(() => (draft.disposition = value)),
    }),
    level: makeChoice({
      id: `level-${contact}`,
      legend: t('wrapUp.level'),
      needed,
      missing: t('wrapUp.level.missing'),
      options: lists.levels.map((entry) => ({ ...option(entry), mark: entry.code })),
      value: draft.level,
      onChange: (value) => change(() => (draft.level = value)),
    }),
    referrals: pickList('referrals', lists.referrals, needed, {
      isPicked: (code) => draft.referrals.has(code),
      onPick: (code, picked) => change(() => (picked ? draft.referrals.set(code, ACCEPTED.UNKNOWN) : draft.referrals.delete(code))),
      more: accepted,
    }),
  };
  const themes = pickList('themes', lists.themes, '', {
    isPicked: (code) => draft.themes.has(code),
    onPick: (code, picked) => change(() => (picked ? draft.themes.add(code) : draft.themes.delete(code))),
  });
  const element = h(
    'form',
    { class: 'wrap-up', novalidate: true, 'aria-label': t('wrapUp.title'), onsubmit: submit },
    parts.disposition.element,
    parts.level.element,
    danger,
    parts.referrals.element,
    themes.element,
    h(
      'div',
      { class: 'pair' },
      makeSelect({ id: `who-${contact}`, label: t('wrapUp.who'), options: lists.who.map(option), value: draft.who, onChange: (value) => (draft.who = value) }),
      makeSelect({
        id: `age-${contact}`,
        label: t('wrapUp.age'),
        options: lists.ageBands.map(option),
        value: draft.ageBand,
        onChange: (value) => (draft.ageBand = value),
        hint: view.ageBand === UNKNOWN ? '' : t('wrapUp.age.told'),
      }),
    ),
    h('div', { class: 'save' }, trouble, save),
  );
  element.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      element.requestSubmit();
    }
  });
  return { element, draw, focus: () => parts.disposition.focus() };

  function draw() {
    const ready = talk.toWrapUp && !saving;
    setAttribute(save, 'aria-disabled', ready ? null : 'true');
    setText(words, t(saving ? 'wrapUp.saving' : talk.toWrapUp ? 'wrapUp.save' : 'wrapUp.whenEnded'));
  }

  /** @param {() => void} edit */
  function change(edit) {
    edit();
    danger.hidden = draft.level !== DANGER_LEVEL;
    setText(trouble, '');
  }

  /** @param {SubmitEvent} event */
  async function submit(event) {
    event.preventDefault();
    if (!talk.toWrapUp || saving) {
      return;
    }
    const { missing } = draft;
    for (const [name, part] of Object.entries(parts)) {
      part.complain(missing.some((one) => one === name));
    }
    if (missing.length > 0) {
      const first = parts[missing[0]];
      first.focus();
      // The words above moved it.
      first.element.scrollIntoView({ block: 'nearest' });
      return;
    }
    saving = true;
    draw();
    const outcome = await commands.wrapUp(contact, draft.coding(lists.definition));
    saving = false;
    draw();
    if (outcome === OUTCOME.DONE) {
      onSaved();
    } else {
      setText(trouble, t(texts.has(`wrapUp.${outcome}`) ? `wrapUp.${outcome}` : 'wrapUp.refused'));
    }
  }

  /** @param {import('../../shared/codes.js').Entry} entry */
  function option(entry) {
    return { value: entry.code, label: codes.nameOf(entry) };
  }

  /**
   * @param {'referrals' | 'themes'} what
   * @param {import('../../shared/codes.js').Entry[]} entries
   * @param {string} must
   * @param {Pick<Parameters<typeof makePickList>[0], 'isPicked' | 'onPick' | 'more'>} behaviour
   */
  function pickList(what, entries, must, behaviour) {
    return makePickList({
      id: `${what}-${contact}`,
      legend: t(`wrapUp.${what}`),
      needed: must,
      missing: t('wrapUp.referrals.missing'),
      search: t(`wrapUp.${what}.search`),
      remove: (name) => t('wrapUp.remove', { name }),
      found: (count) => t('wrapUp.found', { count }),
      entries: entries.map((entry) => ({ code: entry.code, name: codes.nameOf(entry) })),
      ...behaviour,
    });
  }

  /** What the visitor thought of a referral. @param {string} code */
  function accepted(code) {
    const value = draft.referrals.get(code);
    const select = h(
      'select',
      { class: 'accepted', 'aria-label': t('wrapUp.accepted', { referral: codes.name(lists.referrals, code) }) },
      Object.values(ACCEPTED).map((word) => h('option', { value: word, '.selected': word === value }, t(`accepted.${word}`))),
    );
    select.addEventListener('change', () => draft.referrals.set(code, /** @type {any} */ (select.value)));
    return select;
  }
}
