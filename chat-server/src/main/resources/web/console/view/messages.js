/** The words of a conversation, oldest first. Stays at the newest unless the person has scrolled up to read. */
import { h, setAttribute, setText } from '../../shared/dom.js';
import { AUTHOR } from '../../shared/protocol.js';
import { SENT } from '../words.js';
import { readCard } from '../../shared/card.js';
import { Keyed } from '../../shared/keyed.js';
import { person } from './people.js';

const NEAR_END_PX = 48;

/**
 * @param {import('../desk.js').Desk} desk
 * @param {import('../../shared/texts.js').Texts} texts
 * @param {string} contact
 * @param {string} titleId of the conversation
 * @param {() => void} undo takes back what is held back
 */
export function makeMessages(desk, texts, contact, titleId, undo) {
  const { t } = texts;
  const list = h('ol', null);
  const typing = h('p', { class: 'typing', role: 'status' });
  const newer = h('button', { type: 'button', class: 'button small newer', hidden: true, onclick: toEnd }, t('messages.newer'));
  const log = h('div', { class: 'log', role: 'log', tabindex: '0', 'aria-labelledby': titleId, onscroll: scrolled }, list);
  const element = h('div', { class: 'words' }, log, newer, typing);
  const bubbles = new Keyed(list, () => makeBubble(desk, texts, undo));
  let atEnd = true;
  let drawn = 0;

  return { element, draw };

  /** @param {import('../talk.js').Talk} talk */
  function draw(talk) {
    const { messages } = talk;
    bubbles.draw(messages, (message) => message.id);
    setText(typing, talk.isTyping ? t('messages.typing') : '');
    if (messages.length !== drawn) {
      drawn = messages.length;
      const mine = [SENT.HELD, SENT.ON_ITS_WAY].some((sent) => sent === messages.at(-1)?.sent);
      if (atEnd || mine) {
        toEnd();
      } else {
        newer.hidden = false;
      }
    }
  }

  function toEnd() {
    log.scrollTop = log.scrollHeight;
    newer.hidden = true;
    atEnd = true;
  }

  function scrolled() {
    atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < NEAR_END_PX;
    if (atEnd) {
      newer.hidden = true;
      if (document.visibilityState === 'visible' && element.contains(document.activeElement)) {
        desk.read(contact);
      }
    }
  }
}

/**
 * @param {import('../desk.js').Desk} desk
 * @param {import('../../shared/texts.js').Texts} texts
 * @param {() => void} undo
 * @returns {import('../../shared/keyed.js').View<import('../words.js').Message>}
 */
function makeBubble(desk, texts, undo) {
  const { t } = texts;
  const author = h('span', null);
  const text = h('p', { class: 'text', dir: 'auto' });
  const below = h('p', { class: 'below number' });
  const back = h('button', { type: 'button', class: 'button small', 'aria-live': 'off', hidden: true, onclick: undo }, t('messages.undo'));
  const element = h('li', { class: 'message' }, author, text, below, back);
  return {
    element,
    draw(message) {
      const { from, words } = writer(message);
      element.dataset.from = from;
      setAttribute(element, 'data-sent', message.sent === SENT.STORED ? null : message.sent);
      author.className = from === 'other' ? 'author' : 'visually-hidden';
      setText(author, words);
      setAttribute(text, 'data-card', from !== 'visitor' && readCard(message.text) !== null);
      setText(text, message.text);
      // Read once with its message; of what becomes of it nothing is news but that it was not taken.
      setAttribute(below, 'aria-live', message.sent === SENT.REFUSED ? 'polite' : 'off');
      setText(below, belowWords(message, from === 'me'));
      back.hidden = message.sent !== SENT.HELD;
    },
  };

  /** @param {import('../words.js').Message} message */
  function writer({ author, mine }) {
    if (author.type === AUTHOR.VISITOR) {
      return { from: 'visitor', words: t('messages.visitor') };
    }
    return mine ? { from: 'me', words: t('messages.me') } : { from: 'other', words: person(texts, author) };
  }

  /** @param {import('../words.js').Message} message @param {boolean} mine */
  function belowWords({ sent, at, refusal }, mine) {
    const time = texts.clock(at, desk.zone);
    switch (sent) {
      case SENT.HELD:
        return t('messages.held');
      case SENT.ON_ITS_WAY:
        return t('messages.onItsWay');
      case SENT.REFUSED:
        return t(texts.has(`messages.refused.${refusal}`) ? `messages.refused.${refusal}` : 'messages.refused');
      default:
        return mine ? t('messages.stored', { time }) : time;
    }
  }
}
