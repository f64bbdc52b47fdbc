/** The middle: conversations side by side. */
import { h, setAttribute, setText } from '../../shared/dom.js';
import { makeConversation } from './conversation.js';
import { Keyed } from '../../shared/keyed.js';

/**
 * @param {import('../desk.js').Desk} desk
 * @param {import('../commands.js').Commands} commands
 * @param {import('../../shared/texts.js').Texts} texts
 * @param {object} open
 * @param {(contact: string) => void} open.wrapUp
 * @param {(talk: import('../talk.js').Talk, kind: import('../../shared/protocol.js').AskKind) => void} open.ask
 * @param {() => void} open.ownReplies
 */
export function makeConversations(desk, commands, texts, open) {
  const { t } = texts;
  const row = h('div', { class: 'talks' });
  // On a narrow screen one conversation at a time; these buttons change between them.
  const names = h('nav', { class: 'names', 'aria-label': t('talks.title') });
  const empty = h('div', { class: 'situation' }, h('p', { class: 'lead' }, t('talks.none')), h('p', { class: 'hint' }, t('talks.none.text')));
  const element = h(
    'section',
    { class: 'middle', id: 'conversations', 'aria-labelledby': 'talks-title' },
    h('h2', { id: 'talks-title', class: 'visually-hidden', tabindex: '-1' }, t('talks.title')),
    names,
    row,
    empty,
  );
  const buttons = new Keyed(names, (_, contact) => makeName(contact));
  const panes = new Keyed(row, (_, contact) => makeConversation(desk, commands, texts, contact, { wrapUp: () => open.wrapUp(contact), ask: open.ask, ownReplies: open.ownReplies }));

  return { element, draw, focus, toList, next, notes, mark };

  function draw() {
    const { list } = desk.talks;
    empty.hidden = list.length > 0;
    row.hidden = list.length === 0;
    names.hidden = list.length < 2;
    buttons.draw(list, (talk) => talk.contact);
    panes.draw(list, (talk) => talk.contact);
  }

  /** @param {string} contact @returns {import('../../shared/keyed.js').View<import('../talk.js').Talk>} */
  function makeName(contact) {
    const element = h('button', { type: 'button', onclick: () => desk.select(contact) });
    return {
      element,
      draw(talk) {
        // Set apart, so that a name that runs the other way turns nothing else around.
        const name = `\u2068${talk.view.nickname || t('talk.nameless')}\u2069`;
        setText(element, talk.unansweredSince ? t('talks.waits', { name }) : name);
        setAttribute(element, 'aria-current', desk.selectedTalk === talk ? 'true' : null);
      },
    };
  }

  /** @param {string} contact */
  function focus(contact) {
    const pane = paneOf(contact);
    pane?.element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    pane?.focus();
    return Boolean(pane);
  }

  /** To the checklist that is open beside a conversation. @param {string} contact */
  function toList(contact) {
    desk.select(contact);
    draw();
    paneOf(contact)?.toList();
  }

  /** @param {string} contact */
  function paneOf(contact) {
    return /** @type {ReturnType<typeof makeConversation> | undefined} */ (panes.get(contact));
  }

  /** Opens the side notes of the selected conversation. */
  function notes() {
    paneOf(desk.selectedTalk?.contact ?? '')?.notes();
  }

  /** Marks the selected conversation urgent, or takes the mark off. */
  function mark() {
    paneOf(desk.selectedTalk?.contact ?? '')?.mark();
  }

  /** Goes to the next conversation, those that wait for an answer first. */
  function next() {
    const { list } = desk.talks;
    const here = list.findIndex((talk) => talk.contact === desk.selectedTalk?.contact);
    const after = [...list.slice(here + 1), ...list.slice(0, here + 1)];
    const goal = after.find((talk) => talk.unansweredSince) ?? after[0];
    if (goal) {
      desk.select(goal.contact);
      focus(goal.contact);
    }
  }
}
