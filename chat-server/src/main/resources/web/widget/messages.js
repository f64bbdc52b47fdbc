/**
 * The messages of this visit, in the order the server gave them, with the ones still on their way last. Each message is in
 * it once, however many times it comes.
 */
import { readCard } from '../shared/card.js';
import { AUTHOR } from '../shared/protocol.js';

/** How one of the visitor's own messages stands. */
export const SENDING = Object.freeze({ WAITING: 'waiting', SENT: 'sent', DELIVERED: 'delivered', REFUSED: 'refused' });

/**
 * @typedef {object} Said
 * @property {string} id
 * @property {boolean} own whether the visitor wrote it
 * @property {string} alias the responder's, empty for the visitor's own
 * @property {string} role the responder's, empty for the visitor's own
 * @property {string} text
 * @property {number} seq its position; 0 while it has none
 * @property {string} at when it was stored; empty while it was not
 * @property {string} sending one of {@link SENDING}
 *
 * @typedef {{id: string, note: string, values: Record<string, string>}} Note something that happened, told between messages
 */

export class Messages {
  /** @type {(Said | Note)[]} */
  entries = [];
  /** The position up to which this page has everything. */
  lastSeq = 0;
  #notes = 0;
  #delivered = 0;

  /** The visitor wrote it; it is on its way. @param {string} id @param {string} text */
  wrote(id, text) {
    this.entries.push({ id, own: true, alias: '', role: '', text, seq: 0, at: '', sending: SENDING.WAITING });
  }

  /** The server has it. @param {string} id @param {number} seq @param {string} at */
  stored(id, seq, at) {
    const said = this.#find(id);
    if (said && said.seq === 0) {
      Object.assign(said, { seq, at, sending: this.#standing(seq) });
      this.#place(said);
    }
  }

  /** Somebody who answers has everything up to this position before them. @param {number} seq */
  delivered(seq) {
    this.#delivered = Math.max(this.#delivered, seq);
    for (const entry of this.entries) {
      if ('text' in entry && entry.sending === SENDING.SENT) {
        entry.sending = this.#standing(entry.seq);
      }
    }
  }

  /** Of a message that the server has. @param {number} seq */
  #standing(seq) {
    return seq <= this.#delivered ? SENDING.DELIVERED : SENDING.SENT;
  }

  /** The server will not take it. @param {string} id */
  refused(id) {
    const said = this.#find(id);
    if (said) {
      said.sending = SENDING.REFUSED;
    }
  }

  /** Nothing more is taken: what is still on its way stays unsent. */
  closed() {
    for (const entry of this.entries) {
      if ('text' in entry && entry.sending === SENDING.WAITING) {
        entry.sending = SENDING.REFUSED;
      }
    }
  }

  /** Whether something that the visitor wrote was not taken. */
  get lacksSome() {
    return this.entries.some((entry) => 'text' in entry && entry.sending === SENDING.REFUSED);
  }

  /**
   * A message came from the server.
   *
   * @param {any} push
   * @returns {Said | null} the message when it is new to this page and not the visitor's own
   */
  came(push) {
    if (push.seq <= this.lastSeq) {
      return null;
    }
    this.lastSeq = push.seq;
    if (this.#find(push.message)) {
      this.stored(push.message, push.seq, push.at);
      return null;
    }
    const own = push.author.type === AUTHOR.VISITOR;
    const said = {
      id: push.message,
      own,
      alias: own ? '' : push.author.alias,
      role: own ? '' : push.author.role,
      text: push.text,
      seq: push.seq,
      at: push.at,
      sending: this.#standing(push.seq),
    };
    this.#place(said);
    return own ? null : said;
  }

  /** Where the visitor was guided, each once. @returns {import('../shared/card.js').Card[]} */
  get cards() {
    const texts = this.entries.flatMap((entry) => ('text' in entry && !entry.own ? [entry.text] : []));
    return [...new Set(texts)].map(readCard).filter((card) => card !== null);
  }

  /** Something happened. @param {string} note a key of the catalogue @param {Record<string, string>} values */
  happened(note, values) {
    this.#notes += 1;
    this.entries.push({ id: `note-${this.#notes}`, note, values });
  }

  /** Forgets every word. */
  clear() {
    this.entries = [];
    this.lastSeq = this.#delivered = 0;
  }

  /** @param {string} id @returns {Said | undefined} */
  #find(id) {
    return /** @type {Said | undefined} */ (this.entries.find((entry) => entry.id === id && 'text' in entry));
  }

  /** After the last entry with a smaller position, before those on their way. @param {Said} said */
  #place(said) {
    const others = this.entries.filter((entry) => entry !== said);
    let index = others.length;
    while (index > 0) {
      const before = others[index - 1];
      if ('note' in before || (before.seq > 0 && before.seq < said.seq)) {
        break;
      }
      index -= 1;
    }
    others.splice(index, 0, said);
    this.entries = others;
  }
}
