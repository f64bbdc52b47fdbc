/**
 * The side notes of a conversation: what those who answer it write to each other. Apart from the words and from the box to the
 * visitor, in another colour and under its own name, so that nobody takes the one for the other.
 */
import { h, setAttribute, setText } from '../../shared/dom.js';
import { Keyed } from '../../shared/keyed.js';
import { LIMITS } from '../../shared/protocol.js';
import { sendable } from '../../shared/sendable.js';
import { SENT } from '../words.js';
import { person } from './people.js';

/**
 * @param {import('../desk.js').Desk} desk
 * @param {import('../commands.js').Commands} commands
 * @param {import('../../shared/texts.js').Texts} texts
 * @param {string} contact
 * @param {() => void} back where whoever closes them goes on, when what opened them is folded away
 */
export function makeSideNotes(desk, commands, texts, contact, back) {
  const { t } = texts;
  const id = `notes-${contact}`;
  const toggle = h('button', { type: 'button', class: 'button small', 'aria-controls': id, 'aria-keyshortcuts': 's', onclick: () => (panel.hidden ? open() : close()) });
  const list = h('ol', null);
  const log = h('div', { class: 'notes', role: 'log', tabindex: '0', 'aria-label': t('note.title') }, list);
  const box = h('textarea', { id: `${id}-box`, rows: 1, maxlength: LIMITS.NOTE_CHARS, '.value': desk.talks.get(contact)?.noteDraft ?? '' });
  const form = h('form', { onsubmit: submit }, h('label', { for: `${id}-box`, class: 'visually-hidden' }, t('note.label')), box, h('button', { type: 'submit', class: 'button small' }, t('note.send')));
  const meaning = h('p', { class: 'hint' }, t('note.meaning'));
  const panel = h(
    'section',
    { class: 'side-notes', id, 'aria-labelledby': `${id}-title`, hidden: true },
    h('header', null, h('h4', { id: `${id}-title` }, t('note.title')), h('button', { type: 'button', class: 'button plain small', onclick: close }, t('note.close'))),
    meaning,
    log,
    form,
  );
  const rows = new Keyed(list, () => makeNote());
  let drawn = 0;

  box.addEventListener('input', () => keep(box.value));
  panel.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      close();
    } else if (event.target === box && event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      submit(event);
    }
  });
  return { toggle, element: panel, draw, open };

  /** @param {import('../talk.js').Talk} talk @param {boolean} mine whether it is still this person's @param {boolean} running whether it goes on */
  function draw(talk, mine, running) {
    const { messages } = talk.notes;
    toggle.hidden = !mine;
    form.hidden = !running;
    if (messages.length > drawn && messages.some((note) => note.seq > 0 && !note.mine && note.seq > talk.notesSeen)) {
      // Beside whatever the person is writing: the keyboard stays where it is.
      panel.hidden = false;
    }
    talk.notesSeen = Math.max(talk.notesSeen, ...messages.map((note) => note.seq));
    panel.hidden ||= !mine;
    setText(toggle, messages.length ? t('note.some', { count: messages.length }) : t('note.none'));
    setAttribute(toggle, 'aria-expanded', String(!panel.hidden));
    rows.draw(messages, (note) => note.id);
    log.hidden = messages.length === 0;
    meaning.hidden = messages.length > 0;
    if (messages.length !== drawn) {
      drawn = messages.length;
      log.scrollTop = log.scrollHeight;
    }
  }

  /** @returns {import('../../shared/keyed.js').View<import('../words.js').Message>} */
  function makeNote() {
    const text = h('p', { class: 'text', dir: 'auto' });
    const who = h('span');
    const how = h('span');
    return {
      element: h('li', null, text, h('p', { class: 'below number' }, who, ' · ', how)),
      draw(note) {
        setText(text, note.text);
        setText(who, note.mine ? t('messages.me') : person(texts, /** @type {any} */ (note.author)));
        // As with the messages: what becomes of it is no news, but that it was not taken is.
        setAttribute(how, 'aria-live', note.sent === SENT.REFUSED ? 'polite' : 'off');
        setText(how, howWords(note));
      },
    };
  }

  /** @param {import('../words.js').Message} note */
  function howWords({ at, sent }) {
    return { [SENT.ON_ITS_WAY]: t('messages.onItsWay'), [SENT.REFUSED]: t('note.refused') }[sent] ?? texts.clock(at, desk.zone);
  }

  function open() {
    panel.hidden = false;
    desk.onChange();
    (form.hidden ? log : box).focus();
  }

  function close() {
    panel.hidden = true;
    desk.onChange();
    if (toggle.checkVisibility()) {
      toggle.focus();
    } else {
      back();
    }
  }

  /** @param {string} text */
  function keep(text) {
    const talk = desk.talks.get(contact);
    if (talk) {
      talk.noteDraft = text;
    }
  }

  /** @param {Event} event */
  function submit(event) {
    event.preventDefault();
    const talk = desk.talks.get(contact);
    const text = sendable(box.value);
    if (talk?.running && text) {
      commands.noting.write(talk, text);
      box.value = '';
      keep('');
    }
    box.focus();
  }
}
