/** Waiting: one sentence, one number, one thing to do. True also when nobody is there or the promise is broken. */
import { fill, h, setText } from '../shared/dom.js';
import { helpList } from './help.js';

const LOOK_AGAIN_MS = 20_000;

export class WaitingCard {
  /** @param {import('./plain.js').Context} context */
  constructor(context) {
    this.context = context;
    const { t } = context.texts;
    this.heading = h('h2', { tabindex: '-1' }, t('waiting'));
    this.position = h('p', { class: 'position number' });
    this.place = h('p', { class: 'place' });
    this.sentence = h('p');
    this.help = h('details', null, h('summary', null, t('help.show')));
    /** @readonly */
    this.element = h(
      'section',
      { class: 'waiting card' },
      this.heading,
      h('div', { class: 'queue' }, this.position, this.place),
      this.sentence,
      h('p', null, t('waiting.write')),
      this.help,
    );
    this.line = null;
    this.timer = 0;
  }

  update() {
    const { texts, visit, announcer } = this.context;
    const { contact, line } = visit;
    window.clearTimeout(this.timer);
    this.element.hidden = !contact.waiting;
    if (!contact.waiting) {
      return;
    }
    const { position } = contact.view;
    setText(this.position, texts.number(position));
    setText(this.place, texts.t('waiting.place'));
    setText(this.sentence, this.#sentence());
    if (line !== this.line) {
      this.line = line;
      fill(this.help, this.help.firstElementChild, helpList(texts, line));
    }
    announcer.state(texts.t('state.waiting', { position }));
    this.timer = window.setTimeout(() => this.update(), LOOK_AGAIN_MS);
  }

  /** @returns {string} */
  #sentence() {
    const { texts, moments, visit } = this.context;
    const { since, promiseSeconds } = visit.contact.view;
    const waitedMs = Date.now() + visit.contact.clockOffsetMs - Date.parse(since);
    if (visit.line && !visit.line.staffed) {
      return texts.t('waiting.unstaffed');
    }
    return waitedMs > promiseSeconds * 1000
      ? texts.t('waiting.late')
      : texts.t('waiting.promise', { within: moments.within(promiseSeconds) });
  }
}
