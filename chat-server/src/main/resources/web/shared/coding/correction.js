/** Corrects the coding of a closed contact: the form of the wrap-up, by the definition it was made with, and why. */
import { fill, h, setAttribute, setText } from '../dom.js';
import { Fault, get, send } from '../http.js';
import { Codes, UNKNOWN } from '../codes.js';
import { makeChoice } from './choice.js';
import { Draft } from './draft.js';
import { makeCodingForm } from './form.js';
import { Recent } from './recent.js';

const REASONS = ['mistake', 'more_known', 'late', 'wrong_contact'];

/**
 * @param {import('../texts.js').Texts} texts
 * @param {object} about
 * @param {import('./record.js').History} about.history
 * @param {Codes} about.newest
 * @param {string} about.account
 * @param {(at: string) => string} about.when
 * @param {(history: import('./record.js').History) => void} about.done
 * @param {() => void} about.cancel
 * @param {() => void} about.signedOut
 */
export function makeCorrection(texts, { history, newest, account, when, done, cancel, signedOut }) {
  const { t } = texts;
  const { contact } = history;
  const stale = h('div', null);
  const trouble = h('p', { class: 'error', role: 'alert' });
  const save = h('button', { type: 'submit', class: 'button primary' }, t('correction.save'));
  const questions = h('div', { class: 'coding' });
  const element = h(
    'form',
    { class: 'coding correction', novalidate: true, 'aria-label': t('correction.title'), onsubmit: submit },
    questions,
    stale,
    h('div', { class: 'save' }, trouble, h('div', { class: 'buttons' }, save, h('button', { type: 'button', class: 'button plain', onclick: cancel }, t('correction.cancel')))),
  );
  let { replaces } = history;
  let reason = '';
  let saving = false;
  /** @type {Draft} */
  let draft;
  /** @type {ReturnType<typeof makeCodingForm>} */
  let form;
  /** @type {ReturnType<typeof makeChoice>} */
  let why;
  let definition = 0;
  return { element, begin };

  /** Asks its questions; called when it is on the page. */
  async function begin() {
    const [coding] = history.steps[history.steps.length - 1].coding;
    fill(questions, h('p', { class: 'hint', role: 'status' }, t('records.loading')));
    try {
      const lists = !coding || coding.definition === newest.lists.definition ? newest.lists : await get(`/v1/codes/definitions/${coding.definition}`);
      ask(new Codes(lists, texts.language), coding);
    } catch (fault) {
      fill(questions);
      failed(fault);
    }
  }

  /** @param {Codes} codes @param {import('../protocol.js').Coding | undefined} coding */
  function ask(codes, coding) {
    definition = codes.lists.definition;
    draft = coding ? Draft.of(coding) : new Draft(UNKNOWN);
    form = makeCodingForm(texts, codes, draft, { id: contact, topic: UNKNOWN, isAgeTold: false, recent: new Recent(account), onChange: () => setText(trouble, ''), onLast: () => why.focus() });
    why = makeChoice({
      id: `reason-${contact}`,
      legend: t('correction.reason'),
      needed: t('wrapUp.needed'),
      missing: t('correction.reason.missing'),
      options: REASONS.map((value, at) => ({ value, label: t(`reason.${value}`), mark: String(at + 1) })),
      value: '',
      onChange: (value) => (reason = value),
    });
    fill(questions, form.elements, why.element);
    form.focus();
  }

  /** @param {SubmitEvent} event */
  async function submit(event) {
    event.preventDefault();
    if (saving || !draft || form.complain()) {
      return;
    }
    why.complain(!reason);
    if (!reason) {
      why.focus();
      return;
    }
    busy(true);
    try {
      done(await send('POST', `/v1/contacts/${contact}/corrections`, { replaces, reason, coding: draft.coding(definition) }));
    } catch (fault) {
      failed(fault);
    }
    busy(false);
  }

  /** @param {boolean} on */
  function busy(on) {
    saving = on;
    setAttribute(save, 'aria-disabled', on ? 'true' : null);
  }

  /** @param {unknown} fault */
  function failed(fault) {
    if (!(fault instanceof Fault)) {
      throw fault;
    }
    const { status, code, answer } = fault;
    if (status === 401) {
      signedOut();
    } else if (code === 'stale') {
      behind(answer.present);
    } else {
      setText(trouble, t(texts.has(`correction.${code}`) ? `correction.${code}` : status === 404 ? 'records.gone' : 'correction.failed'));
    }
  }

  /** Somebody else corrected it first: what is here stays, and is from now on a correction of theirs. @param {import('./record.js').History} present */
  function behind(present) {
    const last = present.steps[present.steps.length - 1];
    replaces = present.replaces;
    fill(
      stale,
      h(
        'div',
        { class: 'notice danger', role: 'alert' },
        h('p', null, h('strong', null, t('correction.stale', { alias: last.by, time: when(last.at) }))),
        h('p', null, t('correction.stale.text')),
        h('div', { class: 'buttons' }, h('button', { type: 'button', class: 'button small', onclick: () => done(present) }, t('correction.stale.take'))),
      ),
    );
    stale.scrollIntoView({ block: 'center' });
  }
}
