/**
 * How a person's words leave: shown at once, sent in order, sent again after a lost connection with the same id. Each conversation
 * has an outbox of its own.
 */
import { newId } from '../shared/ids.js';
import { Outbox } from '../shared/outbox.js';
import { AUTHOR } from '../shared/protocol.js';
import { SENT } from './words.js';

export class Outgoing {
  /** @type {Map<string, Outbox<{id: string, text: string}>>} by contact */
  #outboxes = new Map();

  /**
   * @param {import('./desk.js').Desk} desk
   * @param {import('../shared/connection.js').Connection} connection
   * @param {(talk: import('./talk.js').Talk) => import('./words.js').Words} wordsOf where in a conversation they stand
   * @param {(ref: number, contact: string, epoch: number, id: string, text: string) => object} command what the server is asked
   */
  constructor(desk, connection, wordsOf, command) {
    this.desk = desk;
    this.connection = connection;
    this.wordsOf = wordsOf;
    this.command = command;
    desk.talks.list.forEach((talk) => this.#takeUp(talk));
  }

  /**
   * Shows it; it is not sent yet.
   *
   * @param {import('./talk.js').Talk} talk
   * @param {string} text
   * @returns {string} its id
   */
  put(talk, text) {
    const { alias, roles } = this.desk.me;
    const role = /** @type {import('../shared/protocol.js').Role} */ (roles[0]);
    const id = newId();
    const at = new Date(this.desk.clock.now()).toISOString();
    this.wordsOf(talk).write({ id, text, at, author: { type: AUTHOR.RESPONDER, alias, role } });
    return id;
  }

  /** Sends what is shown. @param {import('./talk.js').Talk} talk @param {string} id @param {string} text */
  send(talk, id, text) {
    this.wordsOf(talk).goes(id);
    this.#outbox(talk).add({ id, text });
    this.desk.onChange();
  }

  /** The connection is back. */
  carryOn() {
    this.#outboxes.forEach((outbox) => outbox.pump());
  }

  /** A conversation changed: what waits can go now, or never will. @param {string} contact */
  settle(contact) {
    const talk = this.desk.talks.get(contact);
    if (talk?.running) {
      this.#outboxes.get(contact)?.pump();
    } else {
      this.#outboxes.get(contact)?.clear();
      this.#outboxes.delete(contact);
      talk && this.wordsOf(talk).giveUp();
    }
  }

  /** Words of one's own came back from the server: it has them. */
  seen(/** @type {string} */ contact, /** @type {string} */ id) {
    this.#outboxes.get(contact)?.settle(id);
  }

  /** The page was drawn anew, in another language or after a sign-in: what was on its way still is. */
  #takeUp(/** @type {import('./talk.js').Talk} */ talk) {
    const waiting = this.wordsOf(talk).messages.filter(({ sent }) => sent === SENT.ON_ITS_WAY);
    waiting.forEach(({ id, text }) => this.#outbox(talk).add({ id, text }));
  }

  /** @param {import('./talk.js').Talk} talk */
  #outbox(talk) {
    const { contact } = talk;
    const known = this.#outboxes.get(contact);
    if (known) {
      return known;
    }
    const words = this.wordsOf(talk);
    const changed = (/** @type {() => void} */ change) => {
      change();
      this.desk.onChange();
    };
    /** @type {Outbox<{id: string, text: string}>} */
    const outbox = new Outbox({
      ready: () => this.connection.connected && talk.running && talk.confirmed,
      send: ({ id, text }) => this.connection.ask((ref) => this.command(ref, contact, talk.view.epoch, id, text)),
      onSent: ({ id }, reply) => changed(() => words.stored(id, reply.seq, reply.at)),
      onRefused: ({ id }, refusal) => changed(() => words.refused(id, refusal)),
      onTrouble: (refusal) => changed(() => (talk.trouble = refusal)),
    });
    this.#outboxes.set(contact, outbox);
    return outbox;
  }
}
