/** What this page has of its contact: how it stands, the messages, and whether the responder is writing. */
import { TO_VISITOR, VISITOR_VIEW } from '../shared/protocol.js';
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
  /** How the server's clock differs from this device's, as far as is known. */
  clockOffsetMs = 0;

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

  get over() {
    return this.view?.type === VISITOR_VIEW.OVER;
  }

  /** The contact began this moment, by the server's clock. @param {any} view */
  arrivedNow(view) {
    this.clockOffsetMs = view.since ? Date.parse(view.since) - Date.now() : 0;
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
      this.#happened(`joined.${view.role}`, view.alias);
    } else if (talked && this.waiting) {
      this.#happened('released', before.alias);
    }
    if (!this.talking) {
      this.typing.stopped();
    }
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

  /** @param {string} note @param {string} alias */
  #happened(note, alias) {
    this.messages.happened(note, { alias });
    this.news.happened(note, { alias });
  }
}
