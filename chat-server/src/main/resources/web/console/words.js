/** The words of one conversation, each once, however often it comes. */
/** How far a message of one's own is. */
export const SENT = Object.freeze({ HELD: 'held', ON_ITS_WAY: 'on_its_way', STORED: 'stored', REFUSED: 'refused' });

/**
 * @typedef {object} Message
 * @property {string} id made by its writer
 * @property {number} seq its position; 0 while the server has not said
 * @property {import('../shared/protocol.js').Author} author
 * @property {boolean} mine whether the person wrote it; a colleague may have the same alias
 * @property {string} text
 * @property {string} at when it was stored, or written while that is not known
 * @property {string} sent one of {@link SENT}
 * @property {string} refusal why it will never be taken; empty when not refused
 */

export class Words {
  /** @type {Map<string, Message>} */
  #messages = new Map();

  /** The position up to which every message is here, so that a reconnect brings the rest. */
  get position() {
    const seqs = new Set([...this.#messages.values()].map((message) => message.seq));
    let position = 0;
    while (seqs.has(position + 1)) {
      position += 1;
    }
    return position;
  }

  /** @returns {Message[]} by position; what is on its way comes last */
  get messages() {
    return [...this.#messages.values()].sort((a, b) => (a.seq || Infinity) - (b.seq || Infinity) || 0);
  }

  /**
   * A message came from the server: somebody else's, or one's own come back.
   *
   * @param {import('../shared/protocol.js').ResponderPushMessage} push
   * @returns {boolean} whether it is new here
   */
  add({ message: id, seq, author, mine, text, at }) {
    const known = this.#messages.get(id);
    this.#messages.set(id, { id, seq, author, mine, text, at, sent: SENT.STORED, refusal: '' });
    return !known;
  }

  /**
   * The person wrote this; it is held back and not on the server yet.
   *
   * @param {Pick<Message, 'id' | 'author' | 'text' | 'at'>} message
   */
  write(message) {
    this.#messages.set(message.id, { ...message, mine: true, seq: 0, sent: SENT.HELD, refusal: '' });
  }

  /** It is not held back any more. @param {string} id */
  goes(id) {
    const message = this.#messages.get(id);
    if (message?.sent === SENT.HELD) {
      this.#messages.set(id, { ...message, sent: SENT.ON_ITS_WAY });
    }
  }

  /** It was held back and will not be sent. @param {string} id */
  undo(id) {
    this.#messages.delete(id);
  }

  /**
   * @param {string} id
   * @param {number} seq
   * @param {string} at
   */
  stored(id, seq, at) {
    const message = this.#messages.get(id);
    if (message && message.sent !== SENT.STORED) {
      this.#messages.set(id, { ...message, seq, at, sent: SENT.STORED });
    }
  }

  /**
   * @param {string} id
   * @param {string} refusal
   */
  refused(id, refusal) {
    const message = this.#messages.get(id);
    if (message) {
      this.#messages.set(id, { ...message, sent: SENT.REFUSED, refusal });
    }
  }

  /** The conversation is over: what is still on its way will not be taken. */
  giveUp() {
    for (const { id, sent } of this.#messages.values()) {
      if (sent === SENT.ON_ITS_WAY || sent === SENT.HELD) {
        this.refused(id, 'over');
      }
    }
  }

  /** Every word of it. */
  forget() {
    this.#messages.clear();
  }
}
