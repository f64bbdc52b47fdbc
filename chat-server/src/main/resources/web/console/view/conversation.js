/** One conversation: who it is with, what it waits for, the words, and where to write. */
import { h, setAttribute, setText } from '../../shared/dom.js';
import { STATUS } from '../../shared/protocol.js';
import { timer } from '../clock.js';
import { makeEnding } from './ending.js';
import { makeMessages } from './messages.js';
import { factsOf } from './tag-card.js';
import { makeWriteBox } from './write-box.js';

/** From here on a visitor who waits for a word is pressing. */
const SOON_SECONDS = 60;
const LATE_SECONDS = 180;

/**
 * @param {import('../desk.js').Desk} desk
 * @param {import('../commands.js').Commands} commands
 * @param {import('../../shared/texts.js').Texts} texts
 * @param {string} contact
 * @param {() => void} openWrapUp
 * @returns {import('./keyed.js').View<import('../talk.js').Talk> & {focus: () => void}}
 */
export function makeConversation(desk, commands, texts, contact, openWrapUp) {
  const { t } = texts;
  const titleId = `talk-${contact}`;
  const name = h('bdi', null);
  const title = h('h3', { id: titleId, tabindex: '-1' }, name);
  const facts = h('p', { class: 'facts' });
  const answer = h('p', { class: 'answer number' });
  const presence = h('p', { class: 'presence', role: 'status' });
  const over = h('p', { class: 'notice', role: 'status', hidden: true });
  const messages = makeMessages(desk, texts, contact, titleId);
  const writeBox = makeWriteBox(desk, commands, texts, contact);
  const ending = makeEnding(commands, texts, () => desk.talks.get(contact), openWrapUp);
  const wrapUp = h('button', { type: 'button', class: 'button primary', hidden: true, onclick: () => (desk.select(contact), openWrapUp()) }, t('talk.wrapUp'));
  const element = h(
    'section',
    { class: 'talk', 'aria-labelledby': titleId, 'data-contact': contact },
    h('header', null, h('div', { class: 'talk-title' }, title, ending.element), facts, answer, presence),
    messages.element,
    over,
    wrapUp,
    writeBox.element,
  );
  element.addEventListener('pointerdown', () => desk.select(contact));
  element.addEventListener('focusin', () => desk.select(contact));
  let running = true;

  return { element, draw, focus: () => (running ? writeBox.focus() : title.focus()) };

  /** @param {import('../talk.js').Talk} talk */
  function draw(talk) {
    const { view } = talk;
    if (talk.unread && document.hasFocus() && element.contains(document.activeElement)) {
      talk.unread = 0;
    }
    running = talk.running && !isLost(talk);
    const many = desk.talks.list.length > 1;
    setAttribute(element, 'data-selected', many && desk.selectedTalk === talk);
    setText(name, view.nickname || t('talk.nameless'));
    setText(facts, [desk.lines.get(view.line)?.name ?? view.line, factsOf(desk, texts, view)].join(' · '));
    drawAnswer(talk);
    drawPresence(talk);
    const words = overWords(talk);
    over.hidden = !words;
    setText(over, words);
    wrapUp.hidden = !talk.toWrapUp;
    writeBox.element.hidden = !running;
    writeBox.draw();
    ending.element.hidden = !running;
    messages.element.hidden = talk.over || isLost(talk);
    messages.draw(talk);
  }

  /** @param {import('../talk.js').Talk} talk */
  function isLost(talk) {
    return desk.connected && desk.talks.isLost(talk, performance.now());
  }

  /** @param {import('../talk.js').Talk} talk */
  function drawAnswer(talk) {
    const since = talk.unansweredSince;
    const seconds = since ? desk.clock.secondsSince(since) : 0;
    answer.hidden = !running;
    answer.dataset.step = !since || seconds < SOON_SECONDS ? 'calm' : seconds < LATE_SECONDS ? 'soon' : 'late';
    setAttribute(answer, 'data-waits', Boolean(since));
    setText(answer, since ? t('talk.waitsForYou', { time: timer(seconds) }) : t('talk.answered'));
  }

  /** @param {import('../talk.js').Talk} talk */
  function drawPresence({ view, goneSinceMs, trouble }) {
    presence.dataset.gone = String(!view.visitorConnected && running);
    if (!running) {
      setText(presence, '');
    } else if (trouble) {
      setText(presence, t('talk.trouble'));
    } else if (view.visitorConnected) {
      setText(presence, t('talk.here', { time: texts.clock(view.claimedAt, desk.zone) }));
    } else {
      setText(presence, t('talk.gone', { time: texts.clock(goneSinceMs, desk.zone) }));
    }
  }

  /** @param {import('../talk.js').Talk} talk */
  function overWords(talk) {
    if (isLost(talk)) {
      return t('talk.lost');
    }
    switch (talk.view.status) {
      case STATUS.RUNNING:
        return '';
      case STATUS.ENDED:
        return t('talk.ended');
      case STATUS.VISITOR_LEFT:
        return t('talk.visitorLeft');
      case STATUS.RELEASED:
        return t('talk.released');
      case STATUS.CLOSED:
        return t('talk.closed');
    }
  }
}
