/** One of the person's own conversations, as this console knows it. */
import { AUTHOR, STATUS } from '../shared/protocol.js';

/** How far a message of one's own is. */
export const SENT = Object.freeze({ ON_ITS_WAY: 'on_its_way', STORED: 'stored', REFUSED: 'refused' });

const TYPING_SHOWN_MS = 6_000;

/**
 * @typedef {object} Message
 * @property {string} id made by its writer
 * @property {number} seq its position; 0 while the server has not said
 * @property {import('../shared/protocol.js').Author} author
 * @property {string} text
 * @property {string} at when it was stored, or written while that is not known
 * @property {string} sent one of {@link SENT}
 * @property {string} refusal why it will never be taken; empty when not refused
 */

export class Talk {
  /** @type {Map<string, Message>} */
  #messages = new Map();
  #typingUntilMs = 0;

  /** What the person has written but not sent. Lives in this page's memory only. */
  draft = '';
  /** The wrap-up as far as it is filled in; made by the form. @type {import('./codes.js').Draft | null} */
  coding = null;
  /** Whether messages came that the person has not looked at. */
  unread = 0;
  /** False between a reconnect and the server's word that this conversation is still one's own. */
  confirmed = true;
  /** Since when the visitor's connection is gone, by the server's clock; 0 when it is there. */
  goneSinceMs = 0;
  /** What the server cannot do now: a refusal, or null. @type {string | null} */
  trouble = null;

  /** @param {import('../shared/protocol.js').ConversationView} view */
  constructor(view) {
    this.view = view;
  }

  get contact() {
    return this.view.contact;
  }

  get running() {
    return this.view.status === STATUS.RUNNING;
  }

  get toWrapUp() {
    return this.view.status === STATUS.ENDED || this.view.status === STATUS.VISITOR_LEFT;
  }

  get over() {
    return this.view.status === STATUS.RELEASED || this.view.status === STATUS.CLOSED;
  }

  /**
   * @param {import('../shared/protocol.js').ConversationView} view
   * @param {number} nowMs the server's clock
   */
  update(view, nowMs) {
    this.view = view;
    this.confirmed = true;
    this.goneSinceMs = view.visitorConnected ? 0 : this.goneSinceMs || nowMs;
    if (!this.running) {
      this.#typingUntilMs = 0;
    }
    if (this.over) {
      // The words are destroyed, or somebody else's now.
      this.#messages.clear();
      this.draft = '';
    }
  }

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
  add({ message: id, seq, author, text, at }) {
    const known = this.#messages.get(id);
    this.#messages.set(id, { id, seq, author, text, at, sent: SENT.STORED, refusal: '' });
    if (author.type === AUTHOR.VISITOR) {
      this.#typingUntilMs = 0;
    }
    return !known;
  }

  /**
   * The person wrote this; it is not on the server yet.
   *
   * @param {Pick<Message, 'id' | 'author' | 'text' | 'at'>} message
   */
  write(message) {
    this.#messages.set(message.id, { ...message, seq: 0, sent: SENT.ON_ITS_WAY, refusal: '' });
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
      if (sent === SENT.ON_ITS_WAY) {
        this.refused(id, 'over');
      }
    }
    this.trouble = null;
  }

  /** @param {number} nowMs monotonic */
  typed(nowMs) {
    this.#typingUntilMs = nowMs + TYPING_SHOWN_MS;
  }

  /** @param {number} nowMs monotonic */
  isTyping(nowMs) {
    return nowMs < this.#typingUntilMs;
  }

  /**
   * Since when the visitor waits for a word: the first message after the last answer, or the claim when nothing was answered
   * yet. Null when the visitor has the last word.
   *
   * @returns {string | null}
   */
  get unansweredSince() {
    if (!this.running) {
      return null;
    }
    const words = this.messages.filter((message) => message.sent !== SENT.REFUSED);
    const answered = words.map((message) => message.author.type).lastIndexOf(AUTHOR.RESPONDER);
    if (answered < 0) {
      return this.view.claimedAt;
    }
    return words[answered + 1]?.at ?? null;
  }
}
