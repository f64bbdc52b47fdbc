/**
 * Says things to a screen reader, each once and in order. Words are added to a polite live region and taken out when they
 * have been read, so that nobody meets them a second time.
 */
import { h } from '../shared/dom.js';
import { lasting } from '../shared/lasting.js';

const KEPT_MS = 10_000;

export class Announcer {
  constructor() {
    /** @readonly */
    this.element = h('div', { class: 'visually-hidden', 'aria-live': 'polite', 'aria-relevant': 'additions' });
    this.last = '';
  }

  /** @param {string} text */
  say(text) {
    const words = h('p', null, text);
    this.element.append(words);
    lasting(KEPT_MS, () => words.remove());
  }

  /** Says a state; the same state twice in a row is said once. @param {string} text */
  state(text) {
    if (text !== this.last) {
      this.last = text;
      if (text) {
        this.say(text);
      }
    }
  }

  clear() {
    this.element.replaceChildren();
  }
}
