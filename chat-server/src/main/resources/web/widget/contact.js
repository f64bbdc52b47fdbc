/** What this page has of its contact: how it stands, the messages, and whether the responder is writing. */
import { TO_VISITOR, VISITOR_VIEW } from '../shared/protocol.js';
import { Messages } from './messages.js';
import { Typing } from './typing.js';

export class Contact {
  /** @type {any} the newest VisitorView; null without a contact */
  view = null;
  messages = new Messages();
  /** How the server's clock differs from this device's, as far as is known. */
  clockOffsetMs = 0;

  /**
   * @param {() => void} onChange
   * @param {(said: import('./messages.js').Said) => void} onMessage somebody wrote to the visitor
   */
  constructor(onChange, onMessage) {
    this.onMessage = onMessage;
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

  /** The contact as it is now; what changed since before is told between the messages. @param {any} view */
  see(view) {
    const { view: before, waiting: waited, talking: talked } = this;
    this.view = view;
    if (waited && this.talking) {
      this.messages.happened(`joined.${view.role}`, { alias: view.alias });
    } else if (talked && this.waiting) {
      this.messages.happened('released', { alias: before.alias });
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
        this.onMessage(said);
      }
    }
  }

  /** Forgets every word of it. */
  clear() {
    this.view = null;
    this.messages.clear();
    this.typing.stopped();
  }
}
