/** Where the person writes. What is not sent yet stays in memory, for each conversation its own. */
import { h, setAttribute, setText } from '../../shared/dom.js';
import { LIMITS } from '../../shared/protocol.js';
import { sendable } from '../../shared/sendable.js';
import { makeEmoji } from './emoji.js';
import { makePalette } from './palette.js';

/** From here on the box says how much room is left. */
const NEARLY_FULL = LIMITS.MESSAGE_CHARS - 500;

/**
 * @param {import('../desk.js').Desk} desk
 * @param {import('../commands.js').Commands} commands
 * @param {import('../../shared/texts.js').Texts} texts
 * @param {string} contact
 * @param {() => void} ownReplies opens the dialog of one's own canned replies
 */
export function makeWriteBox(desk, commands, texts, contact, ownReplies) {
  const { t } = texts;
  const id = `write-${contact}`;
  // On a touch keyboard Enter breaks the line, as everywhere on a phone.
  const touch = window.matchMedia('(pointer: coarse)').matches;
  const talk = desk.talks.get(contact);
  // What is written is in the visitor's language, whatever that of the page is.
  const language = { lang: talk?.view.language, spellcheck: 'true' };
  const box = h('textarea', { id, rows: 2, ...language, 'aria-describedby': `${id}-hint`, '.value': talk?.draft ?? '' });
  const hint = h('p', { class: 'hint', id: `${id}-hint` });
  const send = h('button', { type: 'submit', class: 'button primary' }, t('write.send'));
  const palette = makePalette(desk, commands, texts, contact, {
    insert,
    give: (text) => {
      commands.writing.write(contact, text);
      box.focus();
    },
    close: () => box.focus(),
    own: ownReplies,
  });
  const pick = h('button', { type: 'button', class: 'button small', 'aria-keyshortcuts': '/', onclick: () => palette.open() }, t('palette.open'));
  const emoji = makeEmoji(texts, contact, insert, () => box.focus());
  const label = h('label', { for: id, class: 'visually-hidden' }, t('write.label'));
  const element = h('form', { class: 'write' }, palette.element, emoji.element, label, box, hint, emoji.button, pick, send);

  box.addEventListener('input', () => {
    const talk = desk.talks.get(contact);
    if (talk) {
      talk.draft = box.value;
      if (box.value.trim() && !palette.isOpen) {
        commands.writing.typing(contact);
      }
      draw();
    }
  });
  box.addEventListener('keydown', (event) => {
    if (box.value === '' && !event.isComposing && shortcut(event.key)) {
      event.preventDefault();
      return;
    }
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing && (!touch || event.ctrlKey)) {
      event.preventDefault();
      submit();
    }
  });
  box.addEventListener('focus', () => {
    desk.select(contact);
    desk.read(contact);
  });
  element.addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
    box.focus();
  });

  return { element, draw, undo, focus: () => box.focus() };

  /** What a key does in the empty box. @param {string} key @returns {boolean} whether it did */
  function shortcut(key) {
    if (key === '/') {
      palette.open();
      return true;
    }
    if (key === ':') {
      emoji.open();
      return true;
    }
    return key === 'ArrowUp' && undo();
  }

  /** What was held back is in the box again. @returns {boolean} whether there was any */
  function undo() {
    const undone = commands.writing.undo(contact);
    if (undone) {
      box.value = desk.talks.get(contact)?.draft ?? '';
      box.focus();
      draw();
    }
    return undone;
  }

  /** Where the cursor was; to be changed before it is sent. @param {string} text */
  function insert(text) {
    box.focus();
    box.setRangeText(text, box.selectionStart, box.selectionEnd, 'end');
    box.dispatchEvent(new Event('input'));
  }

  function submit() {
    const text = sendable(box.value);
    if (!text) {
      commands.writing.sendNow(contact);
    } else if (fits(text)) {
      commands.writing.write(contact, text);
      box.value = '';
      draw();
    }
  }

  function draw() {
    palette.draw();
    const characters = [...box.value].length;
    const tooLong = characters > LIMITS.MESSAGE_CHARS;
    setAttribute(box, 'aria-invalid', tooLong ? 'true' : null);
    setAttribute(send, 'aria-disabled', box.value.trim() && !tooLong ? null : 'true');
    setAttribute(hint, 'data-usual', characters > NEARLY_FULL ? null : 'true');
    if (tooLong) {
      setText(hint, t('write.tooLong', { count: characters - LIMITS.MESSAGE_CHARS }));
    } else if (characters > NEARLY_FULL) {
      setText(hint, t('write.room', { count: LIMITS.MESSAGE_CHARS - characters }));
    } else {
      setText(hint, touch ? '' : t('write.hint'));
    }
  }
}

/** @param {string} text */
function fits(text) {
  return [...text].length <= LIMITS.MESSAGE_CHARS;
}
