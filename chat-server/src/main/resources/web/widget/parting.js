/**
 * Telling the server that the visitor left. The page has forgotten the contact already; this remembers just enough to tell it
 * once there is a connection, so that nobody is left waiting for somebody who went.
 */
import { NEXT, Refused } from '../shared/connection.js';
import { VISITOR } from '../shared/protocol.js';

/** @typedef {import('../shared/connection.js').Ask} Ask */

export class Parting {
  /** @type {string | null} */
  #token = null;

  /** @returns {boolean} whether the server has not heard of it yet */
  get pending() {
    return this.#token !== null;
  }

  /**
   * Tells it on the connection that has the contact.
   *
   * @param {Ask} ask
   * @param {string | null} token of the contact that is left
   */
  async from(ask, token) {
    this.#token = token || this.#token;
    if (this.#token) {
      await ask((ref) => VISITOR.leave(ref)).then(() => (this.#token = null), this.#refused);
    }
  }

  /** Tells it on a new connection, when it is still to be told. @param {Ask} ask */
  async after(ask) {
    const token = this.#token;
    if (token) {
      await ask((ref) => VISITOR.resume(ref, token, 0)).then(() => this.from(ask, token), this.#refused);
    }
  }

  #refused = (/** @type {unknown} */ fault) => {
    if (fault instanceof Refused && fault.next !== NEXT.RETRY) {
      this.#token = null;
    }
  };
}
