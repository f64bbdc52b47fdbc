/** The contact on the screen, from waiting to over: the messages, and where to write. */
import { h, setText } from '../shared/dom.js';
import { aboutLeaving } from './about.js';
import { Composer, hasKeyboard } from './composer.js';
import { Log } from './log.js';
import { OverPanel } from './over.js';
import { Pause } from './pause.js';
import { PHASE } from './phase.js';
import { Question } from './question.js';
import { WaitingCard } from './waiting.js';

/** Whoever is this close to the end of the messages is reading the end. */
const NEAR_PX = 60;

export class Conversation {
  #near = true;
  /** How far the messages could be scrolled when that was looked at last. */
  #room = 0;
  #wasOver = false;

  /** @param {import('./plain.js').Context} context */
  constructor(context) {
    const { texts, visit, moments } = context;
    const { t } = texts;
    this.texts = texts;
    this.visit = visit;
    this.waiting = new WaitingCard(context, () => this.question.open());
    this.leaving = h('div', null, context.signal.button(texts), aboutLeaving(context));
    this.log = new Log(texts, moments);
    this.typing = h('p', { class: 'typing hint' });
    this.over = new OverPanel(context);
    this.scroll = h(
      'div',
      { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': t('conversation'), scroll: () => this.#scrolled() },
      this.waiting.element,
      this.leaving,
      this.log.element,
      this.typing,
      this.over.element,
    );
    this.jump = h(
      'button',
      { type: 'button', class: 'button small jump', hidden: true, onclick: () => this.#toEnd() },
      t('jump'),
    );
    this.composer = new Composer(texts, {
      send: (text) => visit.write(text),
      typing: () => visit.wrote(),
      say: (text) => context.announcer.say(text),
    });
    this.question = new Question(texts, {
      yes: () => visit.end(),
      change: () => {
        this.update();
        if (!this.question.isOpen) {
          this.composer.box.focus();
        }
      },
    });
    this.composer.element.append(
      h('button', { type: 'button', class: 'button plain small end', onclick: () => this.question.open() }, t('end')),
    );
    this.pause = new Pause(context, () => this.question.open(), () => this.composer.box.focus());
    const bottom = h('div', { class: 'bottom' }, this.jump, this.question.element, this.pause.element, this.composer.element);
    /** @readonly */
    this.element = h('section', { class: 'conversation' }, this.scroll, bottom);
    // A phone's keyboard opens, the message box or the letters grow: who was reading the end still is.
    const resized = new ResizeObserver(() => this.#resized());
    resized.observe(this.scroll);
    resized.observe(this.log.element);
  }

  /** Where a reader starts when the page appears. */
  get heading() {
    if (this.visit.phase === PHASE.OVER) {
      return this.over.heading;
    }
    // Focus in the message box would open a phone's keyboard over the messages.
    const reading = hasKeyboard() ? this.composer.box : this.scroll;
    return this.visit.contact.waiting ? this.waiting.heading : reading;
  }

  update() {
    const { contact, phase } = this.visit;
    const over = phase === PHASE.OVER;
    const waited = this.waiting.element.contains(document.activeElement);
    this.waiting.update();
    this.over.update();
    setText(this.typing, contact.typing.seen ? this.#typingWords() : '');
    this.leaving.hidden = over;
    if (over) {
      this.question.element.hidden = true;
      this.composer.clear();
    }
    const free = !over && !this.question.isOpen;
    const written = this.composer.element.contains(document.activeElement);
    this.pause.update(free ? contact.pausedUntil : '');
    this.composer.element.hidden = !free || this.pause.shown;
    if (written && this.pause.shown) {
      this.pause.element.focus();
    }
    if (waited && this.waiting.element.hidden) {
      this.heading.focus({ preventScroll: true });
    }
    if (this.log.update(contact.messages)) {
      this.#added();
    }
    if (over && !this.#wasOver) {
      this.over.element.scrollIntoView({ block: 'nearest' });
      this.over.heading.focus({ preventScroll: true });
    }
    this.#wasOver = over;
  }

  /** Whoever of several is writing is not told. */
  #typingWords() {
    const [{ alias }, ...others] = this.visit.contact.people;
    return this.texts.t(others.length ? 'typing.some' : 'typing', { alias });
  }

  #added() {
    const { entries } = this.visit.contact.messages;
    const last = entries[entries.length - 1];
    if (this.#near || ('own' in last && last.own)) {
      this.#toEnd();
    } else {
      this.jump.hidden = false;
    }
  }

  #scrolled() {
    const { scrollHeight, scrollTop, clientHeight } = this.scroll;
    const room = scrollHeight - clientHeight;
    // Where the sizes changed it was not the reader who scrolled, and what follows from it is not known yet.
    if (room === this.#room) {
      this.#near = room - scrollTop < NEAR_PX;
      this.jump.hidden ||= this.#near;
    }
    this.#room = room;
  }

  #resized() {
    this.#room = this.scroll.scrollHeight - this.scroll.clientHeight;
    if (this.#near) {
      this.#toEnd();
    }
  }

  #toEnd() {
    this.#near = true;
    if (this.visit.contact.messages.entries.length > 0 && this.visit.phase === PHASE.CONTACT) {
      this.scroll.scrollTop = this.scroll.scrollHeight;
    }
    this.jump.hidden = true;
  }
}
