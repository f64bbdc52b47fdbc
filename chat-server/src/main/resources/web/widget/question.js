/** "End the conversation?", asked in the place of the message box, because ending cannot be taken back. */
import { h } from '../shared/dom.js';

export class Question {
  /**
   * @param {import('../shared/texts.js').Texts} texts
   * @param {object} on
   * @param {() => void} on.yes
   * @param {() => void} on.change it opened or closed
   */
  constructor({ t }, on) {
    this.on = on;
    this.title = h('h2', { id: 'end-question', tabindex: '-1' }, t('end.question'));
    const yes = () => {
      this.close();
      on.yes();
    };
    const keydown = (/** @type {KeyboardEvent} */ event) => {
      if (event.key === 'Escape') {
        // One Esc closes this only; three still leave.
        event.preventDefault();
        this.close();
      }
    };
    /** @readonly */
    this.element = h(
      'div',
      { class: 'question', role: 'group', 'aria-labelledby': 'end-question', hidden: true, keydown },
      this.title,
      h('p', null, t('end.what')),
      h(
        'div',
        { class: 'answers' },
        h('button', { type: 'button', class: 'button primary', onclick: yes }, t('end.yes')),
        h('button', { type: 'button', class: 'button', onclick: () => this.close() }, t('end.no')),
      ),
    );
  }

  get isOpen() {
    return !this.element.hidden;
  }

  open() {
    this.element.hidden = false;
    this.on.change();
    this.title.focus();
  }

  close() {
    if (this.isOpen) {
      this.element.hidden = true;
      this.on.change();
    }
  }
}
