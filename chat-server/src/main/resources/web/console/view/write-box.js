/** Where the person writes. What is not sent yet stays in memory, for each conversation its own. */
import { h, setAttribute, setText } from '../../shared/dom.js';
import { LIMITS } from '../../shared/protocol.js';

/** From here on the box says how much room is left. */
const NEARLY_FULL = LIMITS.MESSAGE_CHARS - 500;

/**
 * @param {import('../desk.js').Desk} desk
 * @param {import('../commands.js').Commands} commands
 * @param {import('../../shared/texts.js').Texts} texts
 * @param {string} contact
 */
export function makeWriteBox(desk, commands, texts, contact) {
  const { t } = texts;
  const id = `write-${contact}`;
  // On a touch keyboard Enter breaks the line, as everywhere on a phone.
  const touch = window.matchMedia('(pointer: coarse)').matches;
  const box = h('textarea', { id, rows: 2, 'aria-describedby': `${id}-hint`, '.value': desk.talks.get(contact)?.draft ?? '' });
  const hint = h('p', { class: 'hint', id: `${id}-hint` });
  const send = h('button', { type: 'submit', class: 'button primary' }, t('write.send'));
  const element = h('form', { class: 'write' }, h('label', { for: id, class: 'visually-hidden' }, t('write.label')), box, hint, send);

  box.addEventListener('input', () => {
    const talk = desk.talks.get(contact);
    if (talk) {
      talk.draft = box.value;
      if (box.value.trim()) {
        commands.writing.typing(contact);
      }
      draw();
    }
  });
  box.addEventListener('keydown', (event) => {
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

  return { element, draw, focus: () => box.focus() };

  function submit() {
    const text = box.value.trim();
    if (text && fits(text)) {
      commands.writing.write(contact, text);
      box.value = '';
      draw();
    }
  }

  function draw() {
    const characters = [...box.value].length;
    const tooLong = characters > LIMITS.MESSAGE_CHARS;
    setAttribute(box, 'aria-invalid', tooLong ? 'true' : null);
    setAttribute(send, 'aria-disabled', box.value.trim() && !tooLong ? null : 'true');
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
