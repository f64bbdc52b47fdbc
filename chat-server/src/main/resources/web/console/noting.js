/** Side notes to those who answer the same conversation: sent in order, again after a lost connection; the visitor never sees them. */
import { newId } from '../shared/ids.js';
import { Outbox } from '../shared/outbox.js';
import { AUTHOR, RESPONDER } from '../shared/protocol.js';
import { SENT } from './words.js';

export class Noting {
  /** @type {Map<string, Outbox<{id: string, text: string}>>} by contact */
  #outboxes = new Map();

  /**
   * @param {import('./desk.js').Desk} desk
   * @param {import('../shared/connection.js').Connection} connection
   */
  constructor(desk, connection) {
    this.desk = desk;
    this.connection = connection;
    desk.talks.list.forEach((talk) => this.#takeUp(talk));
  }

  /**
   * @param {import('./talk.js').Talk} talk
   * @param {string} text
   */
  write(talk, text) {
    const { alias, roles } = this.desk.me;
    const role = /** @type {import('../shared/protocol.js').Role} */ (roles[0]);
    const id = newId();
    talk.notes.write({ id, text, at: new Date(this.desk.clock.now()).toISOString(), author: { type: AUTHOR.RESPONDER, alias, role } });
    talk.notes.goes(id);
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
      talk?.notes.giveUp();
    }
  }

  /** A note of one's own came back from the server: it has it. */
  seen(/** @type {string} */ contact, /** @type {string} */ id) {
    this.#outboxes.get(contact)?.settle(id);
  }

  /** The page was drawn anew, in another language or after a sign-in: what was on its way still is. */
  #takeUp(/** @type {import('./talk.js').Talk} */ talk) {
    const waiting = talk.notes.messages.filter((note) => note.sent === SENT.ON_ITS_WAY);
    waiting.forEach(({ id, text }) => this.#outbox(talk).add({ id, text }));
  }

  /** @param {import('./talk.js').Talk} talk */
  #outbox(talk) {
    const { contact, notes } = talk;
    const known = this.#outboxes.get(contact);
    if (known) {
      return known;
    }
    const changed = (/** @type {() => void} */ change) => {
      change();
      this.desk.onChange();
    };
    /** @type {Outbox<{id: string, text: string}>} */
    const outbox = new Outbox({
      ready: () => this.connection.connected && talk.running && talk.confirmed,
      send: ({ id, text }) => this.connection.ask((ref) => RESPONDER.note(ref, contact, talk.view.epoch, id, text)),
      onSent: ({ id }, reply) => changed(() => notes.stored(id, reply.seq, reply.at)),
      onRefused: ({ id }, refusal) => changed(() => notes.refused(id, refusal)),
      onTrouble: (refusal) => changed(() => (talk.trouble = refusal)),
    });
    this.#outboxes.set(contact, outbox);
    return outbox;
  }
}
