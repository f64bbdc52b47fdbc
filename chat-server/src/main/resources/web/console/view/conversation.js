/** One conversation: who it is with, what it waits for, the words, and where to write. */
import { h, setAttribute, setText } from '../../shared/dom.js';
import { STATUS } from '../../shared/protocol.js';
import { UNKNOWN } from '../../shared/codes.js';
import { timer } from '../../shared/clock.js';
import { makeAskingStrip } from './asking-strip.js';
import { makeChecklists } from './checklist.js';
import { makeEnding } from './ending.js';
import { makeFold } from './fold.js';
import { makeMessages } from './messages.js';
import { makePause } from './pause.js';
import { person } from './people.js';
import { makeSideNotes } from './side-notes.js';
import { overWords } from './over-words.js';
import { factsOf } from './tag-card.js';
import { makeUrgent } from './urgent.js';
import { makeWriteBox } from './write-box.js';

/** From here on a visitor who waits for a word is pressing. */
const SOON_SECONDS = 60;
const LATE_SECONDS = 180;

/**
 * @param {import('../desk.js').Desk} desk
 * @param {import('../commands.js').Commands} commands
 * @param {import('../../shared/texts.js').Texts} texts
 * @param {string} contact
 * @param {object} open
 * @param {() => void} open.wrapUp
 * @param {() => void} open.ownReplies
 * @param {(talk: import('../talk.js').Talk, kind: import('../../shared/protocol.js').AskKind) => void} open.ask
 * @returns {import('../../shared/keyed.js').View<import('../talk.js').Talk> & {focus: () => void, toList: () => void, notes: () => void, mark: () => void}}
 */
export function makeConversation(desk, commands, texts, contact, open) {
  const { t } = texts;
  const titleId = `talk-${contact}`;
  const name = h('bdi', null);
  const title = h('h3', { id: titleId, tabindex: '-1' }, name);
  const facts = h('p', { class: 'facts' });
  const answer = h('p', { class: 'answer number' });
  const presence = h('p', { class: 'presence', role: 'status' });
  const together = h('p', { class: 'together' });
  const due = h('p', { class: 'notice danger due', role: 'alert', hidden: true });
  const over = h('p', { class: 'notice', role: 'status', hidden: true });
  const read = h('button', { type: 'button', class: 'button', hidden: true, onclick: dismiss }, t('notice.read'));
  const asking = makeAskingStrip(desk, commands, texts, contact);
  const checklists = makeChecklists(desk, commands, texts, contact);
  const writeBox = makeWriteBox(desk, commands, texts, contact, open.ownReplies);
  const notes = makeSideNotes(desk, commands, texts, contact, writeBox.focus);
  const pause = makePause(desk, commands, texts, contact);
  const urgent = makeUrgent(desk, commands, texts, contact);
  const messages = makeMessages(desk, texts, contact, titleId, writeBox.undo);
  const ending = makeEnding(commands, texts, () => desk.talks.get(contact), open);
  const fold = makeFold(t('talk.more'), [ending.element, notes.toggle, urgent.button]);
  const wrapUp = h('button', { type: 'button', class: 'button primary', hidden: true, onclick: () => (desk.select(contact), open.wrapUp()) }, t('talk.wrapUp'));
  const element = h(
    'section',
    { class: 'talk', 'aria-labelledby': titleId, 'data-contact': contact },
    h('header', null, h('div', { class: 'talk-title' }, title, fold.button, ending.element), urgent.mark, facts, together, answer, presence),
    asking.element,
    pause.element,
    h('div', { class: 'beside' }, checklists.element, notes.toggle, urgent.button),
    urgent.trouble,
    messages.element,
    notes.element,
    over,
    read,
    wrapUp,
    due,
    writeBox.element,
  );
  element.addEventListener('pointerdown', () => desk.select(contact));
  element.addEventListener('focusin', () => desk.select(contact));
  // Whoever writes needs the room.
  writeBox.element.addEventListener('focusin', fold.close);
  let running = true;

  return { element, draw, toList: checklists.toOpen, focus: () => (running ? writeBox.focus() : title.focus()), notes: notes.open, mark: urgent.press };

  /** @param {import('../talk.js').Talk} talk */
  function draw(talk) {
    const { view } = talk;
    if (talk.unread && document.hasFocus() && element.contains(document.activeElement)) {
      talk.unread = 0;
    }
    running = talk.running && !isLost(talk);
    const many = desk.talks.list.length > 1;
    setAttribute(element, 'data-selected', many && desk.selectedTalk === talk);
    setAttribute(element, 'data-practice', desk.practised(view.line) !== view.line);
    setText(name, view.nickname || t('talk.nameless'));
    setText(facts, [desk.lines.get(view.line)?.name ?? view.line, factsOf(desk, texts, view)].join(' · '));
    drawTogether(talk);
    drawAnswer(talk);
    drawPresence(talk);
    asking.draw(talk, running);
    checklists.draw(talk, running || talk.toWrapUp);
    notes.draw(talk, running || talk.toWrapUp, running);
    pause.draw(talk, running);
    urgent.draw(talk, running);
    drawDue(talk);
    const words = overWords(desk, texts, talk, isLost(talk));
    over.hidden = !words;
    setText(over, words);
    over.classList.toggle('attention', isLost(talk) || view.status === STATUS.TAKEN);
    read.hidden = !talk.over && !isLost(talk);
    wrapUp.hidden = !talk.toWrapUp;
    writeBox.element.hidden = !running;
    writeBox.draw();
    fold.button.hidden = ending.element.hidden = !running;
    ending.draw(talk);
    messages.element.hidden = talk.over || isLost(talk);
    messages.draw(talk);
  }

  /** @param {import('../talk.js').Talk} talk */
  function isLost(talk) {
    return desk.connected && desk.talks.isLost(talk, performance.now());
  }

  function dismiss() {
    const talk = desk.talks.get(contact);
    if (talk) {
      talk.dismissed = true;
      desk.tidy();
    }
  }

  /** Who else is here. The first of the others holds it where this person does not. @param {import('../talk.js').Talk} talk */
  function drawTogether({ isHolder, view }) {
    const others = view.others.map((other) => person(texts, other));
    const named = new Intl.ListFormat(texts.language).format(isHolder ? others : others.slice(0, 1));
    together.hidden = !running || others.length === 0;
    setText(together, named && t(isHolder ? 'talk.together' : 'talk.joined', { people: named }));
  }

  /** @param {import('../talk.js').Talk} talk */
  function drawDue({ isDue, view }) {
    due.hidden = !isDue || !running;
    setText(due, due.hidden ? '' : t('talk.due', { time: texts.clock(view.answerBy, desk.zone, true) }));
  }

  /** @param {import('../talk.js').Talk} talk */
  function drawAnswer(talk) {
    const since = talk.unansweredSince;
    const seconds = since ? desk.clock.secondsSince(since) : 0;
    const late = talk.isDue || seconds >= LATE_SECONDS;
    answer.hidden = !running || talk.view.pausedUntil !== UNKNOWN;
    answer.dataset.step = !since || (!talk.isDue && seconds < SOON_SECONDS) ? 'calm' : late ? 'late' : 'soon';
    setAttribute(answer, 'data-waits', Boolean(since));
    setText(answer, since ? t('talk.waitsForYou', { time: timer(seconds) }) : t('talk.answered'));
  }

  /** @param {import('../talk.js').Talk} talk */
  function drawPresence({ isHolder, view, goneSinceMs, trouble }) {
    presence.dataset.gone = String(!view.visitorConnected && running);
    if (!running) {
      setText(presence, '');
    } else if (!desk.connected) {
      setText(presence, t('talk.unsure'));
    } else if (trouble) {
      setText(presence, t('talk.trouble'));
    } else if (view.visitorConnected) {
      setText(presence, t(isHolder ? 'talk.here' : 'talk.here.joined', { time: texts.clock(view.claimedAt, desk.zone) }));
    } else {
      setText(presence, t('talk.gone', { time: texts.clock(goneSinceMs, desk.zone) }));
    }
  }
}
