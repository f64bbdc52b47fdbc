/**
 * Tells the server which of the visitors' words have reached this page. What comes within a moment is told together; a telling
 * that is lost is made good by the next hello, which says the same.
 */
import { RESPONDER } from '../shared/protocol.js';

const TOGETHER_MS = 300;
const POSITIONS_MAX = 50;

export class Receipts {
  /** @type {Set<string>} */
  #contacts = new Set();
  #timer = 0;

  /**
   * @param {import('./desk.js').Desk} desk
   * @param {import('../shared/connection.js').Connection} connection
   */
  constructor(desk, connection) {
    this.desk = desk;
    this.connection = connection;
  }

  /** A message of this conversation is here. @param {string} contact */
  came(contact) {
    this.#contacts.add(contact);
    this.#timer ||= window.setTimeout(() => this.#tell(), TOGETHER_MS);
  }

  #tell() {
    const positions = [...this.#contacts]
      .map((contact) => this.desk.talks.get(contact))
      .flatMap((talk) => (talk ? [{ contact: talk.contact, after: talk.position }] : []));
    this.#timer = 0;
    this.#contacts.clear();
    this.connection.ask((ref) => RESPONDER.received(ref, positions.slice(0, POSITIONS_MAX))).catch(() => {});
  }
}
