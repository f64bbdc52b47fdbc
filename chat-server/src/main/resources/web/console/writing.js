/** What the person writes to visitors: held back for a moment, then sent. */
import { RESPONDER } from '../shared/protocol.js';
import { Going } from './going.js';
import { Held } from './held.js';
import { Outgoing } from './outgoing.js';

const TYPING_EVERY_MS = 3_000;

export class Writing extends Outgoing {
  /** @type {Map<string, number>} by contact, monotonic */
  #typedAtMs = new Map();
  #held = new Held((contact, id, text) => this.#go(contact, id, text));
  #going;
  /** Whether what is sent is held back for a moment first. */
  holds = () => true;

  /**
   * @param {import('./desk.js').Desk} desk
   * @param {import('../shared/connection.js').Connection} connection
   */
  constructor(desk, connection) {
    super(desk, connection, (talk) => talk, RESPONDER.write);
    this.#going = new Going(desk, () => this.letGo());
  }

  /**
   * @param {string} contact
   * @param {string} text
   */
  write(contact, text) {
    const talk = this.desk.talks.get(contact);
    if (!talk?.running) {
      return;
    }
    const id = this.put(talk, text);
    talk.draft = '';
    this.#typedAtMs.delete(contact);
    this.#held.hold(contact, id, text);
    if (!this.holds()) {
      this.#held.go(contact);
    }
    this.desk.onChange();
  }

  /** Sends at once what is held back there. @param {string} contact */
  sendNow(contact) {
    this.#held.go(contact);
  }

  /** Takes back what is held back there: it is a draft again. @param {string} contact @returns {boolean} whether there was any */
  undo(contact) {
    const talk = this.desk.talks.get(contact);
    const one = talk && this.#held.take(contact);
    if (talk && one) {
      talk.undo(one.id);
      talk.draft = [one.text, talk.draft].filter(Boolean).join('\n');
      this.desk.onChange();
    }
    return Boolean(one);
  }

  /** Nothing waits for its time any more. */
  letGo() {
    this.#held.goAll();
  }

  /** The page is drawn anew or left. */
  stop() {
    this.#going.stop();
    this.letGo();
  }

  /** @param {string} contact @param {string} id @param {string} text */
  #go(contact, id, text) {
    const talk = this.desk.talks.get(contact);
    if (talk) {
      this.send(talk, id, text);
    }
  }

  /**
   * The person is writing there; told now and then, not at every key.
   *
   * @param {string} contact
   */
  typing(contact) {
    const talk = this.desk.talks.get(contact);
    const nowMs = performance.now();
    if (talk?.running && nowMs - (this.#typedAtMs.get(contact) ?? -Infinity) >= TYPING_EVERY_MS) {
      this.#typedAtMs.set(contact, nowMs);
      // Whether it arrives does not matter.
      this.connection.ask((ref) => RESPONDER.typing(ref, contact, talk.view.epoch)).catch(() => {});
    }
  }

  /** @override @param {string} contact */
  settle(contact) {
    if (!this.desk.talks.get(contact)?.running) {
      this.#held.take(contact);
    }
    super.settle(contact);
  }
}
