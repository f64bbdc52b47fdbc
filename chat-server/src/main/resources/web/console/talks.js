/** The person's own conversations, in the order of claiming. */
import { Lasting } from './lasting.js';
import { AUTHOR, STATUS } from '../shared/protocol.js';
import { Talk } from './talk.js';

/** After a reconnect the server sends every own conversation; one not named by then is not one's own any more. */
const NAMED_WITHIN_MS = 3_000;
/** How long a conversation that is over stays to say so. */
const SAYS_OVER_MS = 6_000;

export class Talks {
  /** @type {Map<string, Talk>} by contact */
  #all = new Map();
  /** @type {Map<string, Lasting>} until a conversation leaves the screen, by contact */
  #leaving = new Map();
  #namedByMs = Infinity;

  /** @returns {Talk[]} */
  get list() {
    return [...this.#all.values()].sort((a, b) => a.view.claimedAt.localeCompare(b.view.claimedAt));
  }

  /** @param {string} contact */
  get(contact) {
    return this.#all.get(contact);
  }

  /** How many have words that the person has not looked at. */
  get unread() {
    return this.list.filter((talk) => talk.unread > 0).length;
  }

  /** The complete set is about to come anew. */
  expectAll() {
    this.#namedByMs = Infinity;
    this.#all.forEach((talk) => (talk.confirmed = false));
  }

  /** The complete set is on its way. @param {number} nowMs monotonic */
  comesFrom(nowMs) {
    this.#namedByMs = nowMs + NAMED_WITHIN_MS;
  }

  /** Whether the server had its time to say that the conversation is still one's own, and did not. */
  isLost(/** @type {Talk} */ talk, /** @type {number} */ nowMs) {
    return !talk.confirmed && nowMs > this.#namedByMs;
  }

  /**
   * @param {import('../shared/protocol.js').ConversationView} view
   * @param {number} serverMs the server's clock
   * @returns {Talk | null} null when there is nothing to show of it
   */
  update(view, serverMs) {
    const talk = this.#all.get(view.contact) ?? new Talk(view);
    talk.update(view, serverMs);
    if (talk.over && !this.#all.has(view.contact)) {
      return null;
    }
    this.#all.set(view.contact, talk);
    this.#leaves(talk, talk.over);
    return talk;
  }

  /**
   * @param {import('../shared/protocol.js').ResponderPushMessage} push
   * @returns {boolean} whether it is a new one of the visitor's
   */
  add(push) {
    const talk = this.#all.get(push.contact);
    if (!talk?.add(push) || push.author.type !== AUTHOR.VISITOR) {
      return false;
    }
    talk.unread += 1;
    return true;
  }

  /**
   * @param {import('../shared/protocol.js').ResponderPushNote} push
   * @returns {boolean} whether it is a new one of a colleague's
   */
  addNote({ contact, seq, note, alias, role, mine, text, at }) {
    const author = { type: AUTHOR.RESPONDER, alias, role };
    return Boolean(this.#all.get(contact)?.notes.add({ contact, seq, message: note, author, mine, text, at })) && !mine;
  }

  /** Takes off those that have said for long enough that they are over. @param {number} nowMs monotonic */
  tidy(nowMs) {
    for (const talk of this.#all.values()) {
      const lost = this.isLost(talk, nowMs);
      if (talk.dismissed) {
        this.remove(talk.contact);
      } else if (this.#leaves(talk, talk.over || lost)) {
        this.#takeOff(talk, lost);
      }
    }
  }

  /** @returns {boolean} whether it has said for long enough that it is over */
  #leaves(/** @type {Talk} */ { contact }, /** @type {boolean} */ over) {
    if (!over) {
      this.#leaving.delete(contact);
    } else if (!this.#leaving.has(contact)) {
      this.#leaving.set(contact, new Lasting(SAYS_OVER_MS));
    }
    return Boolean(this.#leaving.get(contact)?.over);
  }

  /** Whoever it was taken from may not have been looking: the words go, and what happened stays until they have read it. */
  #takeOff(/** @type {Talk} */ talk, /** @type {boolean} */ lost) {
    if (lost || talk.view.status === STATUS.TAKEN) {
      talk.forget();
    } else {
      this.remove(talk.contact);
    }
  }

  /** @param {string} contact */
  remove(contact) {
    this.#leaving.delete(contact);
    this.#all.delete(contact);
  }
}
