/** While the conversation is paused: what that means and who else helps, in the place of the box. */
import { fill, h } from '../shared/dom.js';
import { helpAtOnce } from './help.js';

export class Pause {
  #until = '';

  /**
   * @param {import('./plain.js').Context} context
   * @param {() => void} end the visitor wants to end it
   * @param {() => void} write the pause is over for whoever reads here
   */
  constructor({ texts, moments, visit }, end, write) {
    this.texts = texts;
    this.moments = moments;
    this.visit = visit;
    this.end = end;
    this.write = write;
    /** @readonly */
    this.element = h('section', { class: 'pause notice attention stack', tabindex: '-1', 'aria-label': texts.t('paused'), hidden: true });
  }

  get shown() {
    return this.#until !== '';
  }

  /** @param {string} until empty for no pause */
  update(until) {
    if (until === this.#until) {
      return;
    }
    const { texts, moments, visit, element } = this;
    const here = element.contains(document.activeElement);
    this.#until = until;
    element.hidden = !until;
    fill(
      element,
      until && [
        h('p', null, texts.t('paused.until', { clock: moments.clock(until) })),
        helpAtOnce(texts, visit.line),
        h('button', { type: 'button', class: 'button plain small end', onclick: this.end }, texts.t('end')),
      ],
    );
    if (here && !until) {
      queueMicrotask(this.write);
    }
  }
}
