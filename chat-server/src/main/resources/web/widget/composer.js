/** Where the visitor writes: several lines, Enter sends where there is a real keyboard, and a kind word when it gets too long. */
import { h, setText } from '../shared/dom.js';
import { LIMITS } from '../shared/protocol.js';
import { sendable } from '../shared/sendable.js';

const COUNT_SHOWN_FROM = 400;
/** How much room is left when a reader is told of it: not at each key. */
const TOLD_AT = [COUNT_SHOWN_FROM, 200, 100, 50, 10, -1];

export class Composer {
  #told = 0;

  /**
   * @param {import('../shared/texts.js').Texts} texts
   * @param {object} on
   * @param {(text: string) => void} on.send
   * @param {() => void} on.typing
   * @param {(text: string) => void} on.say says it to a screen reader
   */
  constructor(texts, on) {
    this.texts = texts;
    this.on = on;
    const { t } = texts;
    this.box = h('textarea', {
      id: 'message',
      rows: 1,
      dir: 'auto',
      autocomplete: 'off',
      enterkeyhint: 'enter',
      placeholder: t('compose.placeholder'),
      'aria-label': t('compose.label'),
      'aria-describedby': 'compose-count',
      oninput: () => this.#typed(),
      onkeydown: (/** @type {KeyboardEvent} */ event) => this.#key(event),
    });
    this.count = h('p', { class: 'hint count', id: 'compose-count' });
    const hint = h('p', { class: 'hint keys' }, t('compose.keys'));
    const onsubmit = (/** @type {Event} */ event) => {
      event.preventDefault();
      this.#send();
    };
    /** @readonly */
    this.element = h(
      'form',
      { class: 'composer', onsubmit },
      h('div', { class: 'composer-row' }, this.box, h('button', { type: 'submit', class: 'button primary' }, t('compose.send'))),
      this.count,
      hint,
    );
  }

  clear() {
    this.box.value = '';
    this.#fit();
  }

  #typed() {
    this.#fit();
    if (this.box.value) {
      this.on.typing();
    }
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing && hasKeyboard()) {
      event.preventDefault();
      this.#send();
    }
  }

  #send() {
    const text = sendable(this.box.value);
    this.box.focus();
    if (text && this.#left(text) >= 0) {
      this.clear();
      this.on.send(text);
    }
  }

  #fit() {
    const { box } = this;
    box.style.height = 'auto';
    box.style.height = `${box.scrollHeight + box.offsetHeight - box.clientHeight}px`;
    const left = this.#left(sendable(box.value));
    const key = left < 0 ? 'compose.over' : left <= COUNT_SHOWN_FROM ? 'compose.left' : '';
    const words = key && this.texts.t(key, { count: Math.abs(left) });
    const told = TOLD_AT.filter((one) => left <= one).length;
    if (told > this.#told) {
      this.on.say(words);
    }
    this.#told = told;
    setText(this.count, words);
    box.setAttribute('aria-invalid', String(left < 0));
    this.count.classList.toggle('over', left < 0);
  }

  /** @param {string} text */
  #left(text) {
    return LIMITS.MESSAGE_CHARS - Array.from(text).length;
  }
}

/** Whether this is a device with a real keyboard, as far as a page can know. @returns {boolean} */
export function hasKeyboard() {
  return window.matchMedia('(hover: hover) and (pointer: fine)').matches;
}
