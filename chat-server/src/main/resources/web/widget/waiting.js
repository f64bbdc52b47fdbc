/** Waiting: one sentence, one number, one thing to do. True also when nobody is there or the promise is broken. */
import { fill, h, setText } from '../shared/dom.js';
import { WAITING_AFTER } from '../shared/protocol.js';
import { helpList } from './help.js';
import { PHASE } from './phase.js';
import { makeReading } from './reading.js';

export class WaitingCard {
  /** @param {import('./plain.js').Context} context @param {() => void} end the visitor wants to go; asks back */
  constructor(context, end) {
    this.context = context;
    const { t } = context.texts;
    this.heading = h('h2', { tabindex: '-1' }, t('waiting'));
    this.position = h('p', { class: 'position number' });
    this.place = h('p', { class: 'place' }, t('waiting.place'));
    this.sentence = h('p');
    this.delay = h('p', { class: 'hint' });
    this.closing = h('p', null, t('waiting.closing'));
    this.write = h('p', null, t('waiting.write'));
    this.go = h(
      'div',
      { class: 'stack' },
      h('p', null, t('waiting.late.go')),
      h('button', { type: 'button', class: 'button', onclick: end }, t('waiting.go')),
    );
    this.help = h('details', null, h('summary', null, t('help.show')));
    /** @readonly */
    this.element = h(
      'section',
      { class: 'waiting card' },
      this.heading,
      h('div', { class: 'queue' }, this.position, this.place),
      this.sentence,
      this.delay,
      this.closing,
      this.write,
      this.go,
      makeReading(context.words),
      this.help,
    );
    this.line = null;
    this.hard = false;
  }

  update() {
    const { texts, moments, visit, announcer } = this.context;
    const { contact, line } = visit;
    const waits = visit.phase === PHASE.CONTACT && contact.waiting;
    this.element.hidden = !waits;
    if (!waits) {
      return;
    }
    const { position, overdue } = contact.view;
    const nobody = line && !line.staffed;
    setText(this.position, texts.number(position));
    setText(this.sentence, nobody ? texts.t('waiting.unstaffed') : this.#sentence());
    setText(this.delay, line ? moments.delay(line.delay) : '');
    this.delay.hidden = !line || nobody;
    this.closing.hidden = !line || (line.open && !line.closing);
    this.go.hidden = !overdue && !nobody;
    if (line !== this.line) {
      this.line = line;
      fill(this.help, this.help.firstElementChild, helpList(texts, line));
    }
    this.#open(overdue || nobody);
    announcer.state(texts.t(overdue ? 'state.late' : 'state.waiting', { position }));
  }

  /** Other helpers are in sight once there is reason to look for them; whoever closes them again has seen them. @param {boolean} hard */
  #open(hard) {
    if (hard !== this.hard) {
      this.hard = hard;
      this.help.open = hard;
    }
  }

  /** What was promised, or that it was not kept. */
  #sentence() {
    const { texts, moments, visit } = this.context;
    const { promiseSeconds, overdue, after } = visit.contact.view;
    if (!overdue) {
      return texts.t('waiting.promise', { within: moments.within(promiseSeconds) });
    }
    return texts.t(after === WAITING_AFTER.ARRIVAL ? 'waiting.late' : 'waiting.late.again');
  }
}
