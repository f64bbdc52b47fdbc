/** What this page has of its contact: how it stands, the messages, and whether the responder is writing. */
import { TO_VISITOR, VISITOR_VIEW, WAITING_AFTER } from '../shared/protocol.js';
import { Messages } from './messages.js';
import { Typing } from './typing.js';

/**
 * @typedef {object} News what a visitor who looks elsewhere wants to hear of
 * @property {(said: import('./messages.js').Said) => void} message somebody wrote to the visitor
 * @property {(note: string, values: Record<string, string>) => void} happened somebody joined or had to go
 */

export class Contact {
  /** @type {any} the newest VisitorView; null without a contact */
  view = null;
  messages = new Messages();
  /** Messages up to this position are from before this page was opened, and no news. */
  #oldSeq = 0;

  /**
   * @param {() => void} onChange
   * @param {News} news
   */
  constructor(onChange, news) {
    this.news = news;
    this.typing = new Typing(onChange);
  }

  get waiting() {
    return this.view?.type === VISITOR_VIEW.WAITING;
  }

  get talking() {
    return this.view?.type === VISITOR_VIEW.TALKING;
  }

  /** Until when nothing that is written here is taken; empty when it is. */
  get pausedUntil() {
    return this.talking && this.view.pausedUntil !== 'unknown' ? this.view.pausedUntil : '';
  }

  get over() {
    return this.view?.type === VISITOR_VIEW.OVER;
  }

  /** The page is back at the contact. @param {number} lastSeq the position of its newest message */
  resumed(lastSeq) {
    if (this.messages.lastSeq === 0) {
      this.#oldSeq = lastSeq;
    }
  }

  /** The contact as it is now; what changed since before is told between the messages. @param {any} view */
  see(view) {
    const { view: before, waiting: waited, talking: talked } = this;
    this.view = view;
    if (waited && this.talking) {
      people(view).forEach((one) => this.#happened(`joined.${one.role}`, one));
    } else if (talked && this.talking) {
      this.#changed(before);
    } else if (this.waiting && view.after !== WAITING_AFTER.ARRIVAL && before?.after !== view.after) {
      this.#happened(talked ? `after.${view.after}` : 'after.unknown', { alias: before?.alias });
    }
    if (!this.talking) {
      this.typing.stopped();
    }
  }

  /** Who is here now, the one who holds it first. @returns {import('../shared/protocol.js').Participant[]} */
  get people() {
    return people(this.view);
  }

  /** Somebody took over, joined or went, while the others go on. @param {any} before */
  #changed(before) {
    if (this.view.pausedUntil !== before.pausedUntil) {
      this.#happened(this.pausedUntil ? 'paused' : 'paused.over', {});
    }
    const lacks = (/** @type {any} */ view) => (/** @type {any} */ one) => people(view).every((other) => part(other) !== part(one));
    const { alias, role } = this.view;
    const isOther = part(this.view) !== part(before);
    if (isOther) {
      this.#happened(`goesOn.${role}`, { alias, from: before.alias });
    }
    people(this.view).filter(lacks(before)).forEach((one) => part(one) === part(this.view) || this.#happened(`joined.${one.role}`, one));
    // Whoever had joined and took over is still here, by another part.
    const stays = (/** @type {any} */ one) => isOther && one.alias === alias;
    people(before).filter(lacks(this.view)).forEach((one) => part(one) === part(before) || stays(one) || this.#happened('left', one));
  }

  /** The visitor wrote it. @param {string} id @param {string} text */
  wrote(id, text) {
    this.messages.wrote(id, text);
    this.typing.sent();
  }

  /** @param {any} frame a push about the contact, other than its state */
  came(frame) {
    if (frame.type === TO_VISITOR.TYPING) {
      this.typing.came();
    } else if (frame.type === TO_VISITOR.DELIVERED) {
      this.messages.delivered(frame.seq);
    } else if (frame.type === TO_VISITOR.MESSAGE) {
      const said = this.messages.came(frame);
      if (said) {
        this.typing.stopped();
        if (said.seq > this.#oldSeq) {
          this.news.message(said);
        }
      }
    }
  }

  /** Forgets every word of it. */
  clear() {
    this.view = null;
    this.messages.clear();
    this.#oldSeq = 0;
    this.typing.stopped();
  }

  /** @param {string} note @param {any} values */
  #happened(note, values) {
    this.messages.happened(note, values);
    this.news.happened(note, values);
  }
}

/** @param {any} view of somebody who talks @returns {import('../shared/protocol.js').Participant[]} */
function people({ alias, role, since, others }) {
  return [{ alias, role, since }, ...others];
}

/** Names one's part in the conversation: two may have the same alias. @param {any} one @returns {string} */
function part({ alias, role, since }) {
  return `${alias} ${role} ${since}`;
}
