/** What the person writes: shown at once, sent in order, sent again after a lost connection with the same id. */
import { newId } from '../shared/ids.js';
import { Outbox } from '../shared/outbox.js';
import { AUTHOR, RESPONDER } from '../shared/protocol.js';
import { Held } from './held.js';
import { SENT } from './words.js';

const TYPING_EVERY_MS = 3_000;

export class Writing {
  /** @type {Map<string, Outbox<{id: string, text: string}>>} by contact */
  #outboxes = new Map();
  /** @type {Map<string, number>} by contact, monotonic */
  #typedAtMs = new Map();
  #held = new Held((contact, id, text) => this.#send(contact, id, text));
  /** Whether what is sent is held back for a moment first. */
  holds = () => true;

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
   * @param {string} contact
   * @param {string} text
   */
  write(contact, text) {
    const talk = this.desk.talks.get(contact);
    if (!talk?.running) {
      return;
    }
    const { alias, roles } = this.desk.me;
    const role = /** @type {import('../shared/protocol.js').Role} */ (roles[0]);
    const id = newId();
    const at = new Date(this.desk.clock.now()).toISOString();
    talk.write({ id, text, at, author: { type: AUTHOR.RESPONDER, alias, role } });
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

  /** The page is drawn anew or left: nothing waits for its time any more. */
  stop() {
    this.#held.goAll();
  }

  /** @param {string} contact @param {string} id @param {string} text */
  #send(contact, id, text) {
    const talk = this.desk.talks.get(contact);
    if (talk) {
      talk.goes(id);
      this.#outbox(talk).add({ id, text });
      this.desk.onChange();
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

  /** The connection is back. */
  carryOn() {
    this.#outboxes.forEach((outbox) => outbox.pump());
  }

  /** A conversation changed: what waits can go now, or never will. @param {string} contact */
  settle(contact) {
    const talk = this.desk.talks.get(contact);
    const outbox = this.#outboxes.get(contact);
    if (talk?.running) {
      outbox?.pump();
    } else if (talk) {
      this.#held.take(contact);
      outbox?.clear();
      this.#outboxes.delete(contact);
      talk.giveUp();
    }
  }

  /** A message of one's own came back from the server: it has it. */
  seen(/** @type {string} */ contact, /** @type {string} */ id) {
    this.#outboxes.get(contact)?.settle(id);
  }

  /** The page was drawn anew, in another language or after a sign-in: what was on its way still is. */
  #takeUp(/** @type {import('./talk.js').Talk} */ talk) {
    const waiting = talk.messages.filter((message) => message.sent === SENT.ON_ITS_WAY);
    waiting.forEach(({ id, text }) => this.#outbox(talk).add({ id, text }));
  }

  /** @param {import('./talk.js').Talk} talk */
  #outbox(talk) {
    const { contact } = talk;
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
      send: ({ id, text }) => this.connection.ask((ref) => RESPONDER.write(ref, contact, talk.view.epoch, id, text)),
      onSent: ({ id }, reply) => changed(() => talk.stored(id, reply.seq, reply.at)),
      onRefused: ({ id }, refusal) => changed(() => talk.refused(id, refusal)),
      onTrouble: (refusal) => changed(() => (talk.trouble = refusal)),
    });
    this.#outboxes.set(contact, outbox);
    return outbox;
  }
}
