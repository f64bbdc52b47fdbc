/**
 * What was sent but is held back for a moment, so that it can still be undone; one message in each conversation. It is held, not
 * recalled: nobody has seen it. Enter in the empty box sends it at once, and so does the next message.
 */
import { lasting } from '../shared/lasting.js';

const HELD_MS = 5_000;

export class Held {
  /** @type {Map<string, {id: string, text: string, timer: number}>} by contact */
  #all = new Map();

  /** @param {(contact: string, id: string, text: string) => void} send its time is over */
  constructor(send) {
    this.send = send;
  }

  /** @param {string} contact @param {string} id @param {string} text */
  hold(contact, id, text) {
    this.go(contact);
    const timer = lasting(HELD_MS, () => this.go(contact));
    this.#all.set(contact, { id, text, timer });
  }

  /** Sends what is held there now. @param {string} contact @returns {boolean} whether there was any */
  go(contact) {
    const one = this.take(contact);
    if (one) {
      this.send(contact, one.id, one.text);
    }
    return one !== null;
  }

  /** Takes it out; it will not be sent. @param {string} contact @returns {{id: string, text: string} | null} */
  take(contact) {
    const one = this.#all.get(contact);
    window.clearTimeout(one?.timer);
    this.#all.delete(contact);
    return one ?? null;
  }

  /** Sends everything that is held. */
  goAll() {
    [...this.#all.keys()].forEach((contact) => this.go(contact));
  }
}
