/** The wrap-up of one contact. May be filled in while the conversation still runs; saved when it has ended. */
import { h, setAttribute, setText } from '../../shared/dom.js';
import { Codes, UNKNOWN } from '../../shared/codes.js';
import { Draft } from '../../shared/coding/draft.js';
import { OUTCOME } from '../commands.js';
import { DANGER, NOTIFICATION } from '../safety.js';
import { Recent } from '../../shared/coding/recent.js';
import { DANGER_LEVEL, makeCodingForm } from '../../shared/coding/form.js';

/**
 * @param {import('../commands.js').Commands} commands
 * @param {import('../../shared/texts.js').Texts} texts
 * @param {import('../../shared/codes.js').Codes} newest
 * @param {import('../talk.js').Talk} talk
 * @param {object} leave
 * @param {() => void} leave.saved
 * @param {(contact: string) => void} leave.toList
 */
export function makeWrapUp(commands, texts, newest, talk, leave) {
  const { t } = texts;
  const { contact, view } = talk;
  // What was begun with one definition is finished with it, whatever is offered meanwhile.
  const codes = new Codes((talk.lists ??= newest.lists), texts.language);
  const isAgeTold = view.ageBand !== UNKNOWN && codes.offers('ageBands', view.ageBand);
  const draft = (talk.coding ??= new Draft(isAgeTold ? view.ageBand : UNKNOWN));
  const recent = new Recent(commands.desk.me.account);
  const unused = h('p', { class: 'notice attention', role: 'status', hidden: true }, t('wrapUp.noChecklist'));
  // Where the conversation is out of sight, the list beside it would open unseen.
  const listWords = h('p', { role: 'status' });
  const toList = h('button', { type: 'button', class: 'button', onclick: () => leave.toList(contact) }, t('checklist.goTo'));
  const openList = h('div', { class: 'notice danger open-list', hidden: true }, listWords, toList);
  const trouble = h('p', { class: 'error', role: 'alert' });
  const words = h('span', null);
  const save = h('button', { type: 'submit', class: 'button primary' }, words);
  const form = makeCodingForm(texts, codes, draft, { id: contact, topic: view.topic, isAgeTold, recent, onChange: changed, onLast: () => save.focus() });
  const [disposition, level, danger, ...others] = form.elements;
  let saving = false;
  let calledFor = lists();
  const element = h(
    'form',
    { class: 'coding wrap-up', novalidate: true, 'aria-label': t('wrapUp.title'), onsubmit: submit },
    disposition,
    level,
    danger,
    unused,
    others,
    h('div', { class: 'save' }, openList, trouble, save),
  );
  element.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      element.requestSubmit();
    }
  });
  return { element, draw, focus: form.focus };

  function draw() {
    drawUnused();
    drawOpenList();
    refer();
    const ready = talk.toWrapUp && !saving;
    setAttribute(save, 'aria-disabled', ready ? null : 'true');
    setText(words, t(saving ? 'wrapUp.saving' : talk.toWrapUp ? 'wrapUp.save' : 'wrapUp.whenEnded'));
  }

  function drawOpenList() {
    const list = commands.safety.lists(view.line).find((one) => one.code === talk.openList);
    openList.hidden = !list;
    setText(listWords, list ? t('checklist.isOpen', { name: list.names[texts.language] }) : '');
  }

  /** What the visitor was given a card of; once, so that it may be taken off. */
  function refer() {
    for (const code of commands.guidance.given(talk)) {
      if (!talk.referred.has(code)) {
        talk.referred.add(code);
        form.refer(code);
      }
    }
  }

  function changed() {
    setText(trouble, '');
    drawUnused();
    const now = lists();
    talk.due.push(...now.filter((list) => !calledFor.includes(list)));
    calledFor = now;
    commands.desk.onChange();
  }

  /** The checklists that what is coded calls for. */
  function lists() {
    const isNotified = [...draft.referrals.keys()].some((code) => code.startsWith(NOTIFICATION));
    return [draft.level === DANGER_LEVEL && DANGER, isNotified && NOTIFICATION].filter((list) => typeof list === 'string');
  }

  /** The gravest level without a step of the list for it: somebody may still be waiting for help. */
  function drawUnused() {
    const isUsed = [...talk.taken].some((key) => key.startsWith(DANGER)) || talk.view.steps.some((step) => step.list === DANGER);
    unused.hidden = draft.level !== DANGER_LEVEL || isUsed;
  }

  /** @param {SubmitEvent} event */
  async function submit(event) {
    event.preventDefault();
    if (!talk.toWrapUp || saving || form.complain()) {
      return;
    }
    saving = true;
    draw();
    const outcome = await commands.wrapUp(contact, draft.coding(codes.lists.definition));
    saving = false;
    draw();
    if (outcome === OUTCOME.DONE) {
      recent.use('referrals', draft.referrals.keys());
      recent.use('themes', draft.themes);
      leave.saved();
    } else {
      setText(trouble, t(texts.has(`wrapUp.${outcome}`) ? `wrapUp.${outcome}` : 'wrapUp.refused'));
    }
  }
}
