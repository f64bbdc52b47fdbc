/** The tags on this console: who waits, under which key, and what became of those that are no longer to be had. */
import { Lasting } from './lasting.js';
import { INSISTENCE } from '../shared/protocol.js';

/** How long a tag that is gone stays to say why. */
const SAYS_WHY_MS = 6_000;
/** Longer when this person asked for it: the answer was meant for them. */
const SAYS_LOST_MS = 12_000;
const KEYS = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/**
 * @typedef {object} Gone
 * @property {import('../shared/protocol.js').Withdrawal} why
 * @property {Lasting} lasting until it leaves the screen
 *
 * @typedef {object} Waiting
 * @property {import('../shared/protocol.js').Tag} tag
 * @property {number} key the key that claims it, 1–9; 0 when all are taken
 * @property {{shown: number, hidden: number, offered: number} | null} reached on how many people's visible and hidden pages
 * @property {string | null} claim the id of a claim on its way
 * @property {import('../shared/protocol.js').Withdrawal | null} later why it was withdrawn while the claim was on its way
 * @property {string} refusal why the last claim was not even tried; empty when it was
 * @property {Gone | null} gone
 */

export class Tags {
  /** @type {Map<string, Waiting>} */
  #all = new Map();
  /** @type {Map<string, number>} */
  #formerKeys = new Map();
  /** @type {Set<string>} contacts that are this person's own: what is known of their tags is not shown meanwhile */
  #own = new Set();

  /** @returns {Waiting[]} oldest first, those that are gone in their old places */
  get list() {
    const shown = [...this.#all.values()].filter(({ tag }) => !this.#own.has(tag.contact));
    return shown.sort((a, b) => a.tag.waitingSince.localeCompare(b.tag.waitingSince));
  }

  /** How many can be claimed. */
  get count() {
    return this.list.filter((waiting) => !waiting.gone).length;
  }

  /** @param {string} contact */
  get(contact) {
    return this.#all.get(contact);
  }

  /** @param {number} key @returns {Waiting | undefined} the tag that this key claims */
  byKey(key) {
    return this.list.find((waiting) => waiting.key === key && !waiting.gone);
  }

  /** How many of those that can be claimed have waited for longer than was promised. */
  get lateCount() {
    return this.list.filter(({ tag, gone }) => !gone && tag.insistence === INSISTENCE.PAST_PROMISE).length;
  }

  /** @returns {boolean} whether it is one that this person was not shown yet */
  offer(/** @type {import('../shared/protocol.js').Tag} */ tag) {
    const known = this.#all.get(tag.contact);
    if (known && !known.gone && !known.later && known.tag.version >= tag.version) {
      // The same, which only insists more.
      known.tag = known.tag.version === tag.version ? tag : known.tag;
      return false;
    }
    this.#all.set(tag.contact, {
      tag,
      key: known?.key ?? this.#keyFor(tag.contact),
      reached: null,
      claim: known && !known.gone ? known.claim : null,
      later: null,
      refusal: '',
      gone: null,
    });
    return true;
  }

  /**
   * @param {string} contact
   * @param {import('../shared/protocol.js').Withdrawal} why
   */
  withdraw(contact, why) {
    const waiting = this.#all.get(contact);
    if (this.#own.has(contact)) {
      this.#all.delete(contact);
    } else if (waiting?.claim) {
      // The answer to the claim says it better.
      waiting.later = why;
    } else if (waiting && !waiting.gone) {
      waiting.gone = { why, lasting: new Lasting(SAYS_WHY_MS) };
    }
  }

  /**
   * The answer to a claim of this person's own: somebody else was first, or it is over.
   *
   * @param {string} contact
   * @param {number} version of the tag that was claimed; it may have been given back and be to be had again
   * @param {import('../shared/protocol.js').Withdrawal} why
   */
  lost(contact, version, why) {
    const waiting = this.#all.get(contact);
    if (waiting) {
      waiting.claim = null;
      waiting.gone = waiting.tag.version > version ? waiting.gone : { why, lasting: new Lasting(SAYS_LOST_MS) };
    }
  }

  /** How many people have it before them. @param {import('../shared/protocol.js').ResponderPushReached} push */
  reach({ contact, shown, hidden, offered }) {
    const waiting = this.#all.get(contact);
    if (waiting) {
      waiting.reached = { shown, hidden, offered };
    }
  }

  /**
   * The claim was not even tried.
   *
   * @param {string} contact
   * @param {string} refusal
   */
  refuse(contact, refusal) {
    const waiting = this.#all.get(contact);
    if (waiting) {
      waiting.claim = null;
      waiting.refusal = refusal;
      if (waiting.later) {
        this.withdraw(contact, waiting.later);
      }
    }
  }

  /**
   * The contact is this person's own now, and its conversation says the rest; or it is not any more. Its tag may have come
   * again before that was said, so it is hidden rather than forgotten.
   *
   * @param {string} contact
   * @param {boolean} own
   */
  own(contact, own) {
    if (!own) {
      this.#own.delete(contact);
      return;
    }
    this.#own.add(contact);
    const waiting = this.#all.get(contact);
    if (waiting?.later) {
      this.#all.delete(contact);
    } else if (waiting) {
      Object.assign(waiting, { claim: null, refusal: '' });
    }
  }

  /**
   * Takes those off that have said why for long enough.
   *
   * @returns {boolean} whether any went
   */
  tidy() {
    const before = this.#all.size;
    for (const [contact, { gone }] of this.#all) {
      if (gone?.lasting.over) {
        this.#all.delete(contact);
      }
    }
    return this.#all.size < before;
  }

  /** Before the server sends the complete set anew. One that is being claimed stays: its answer is still to come. */
  clear() {
    this.#formerKeys = new Map([...this.#all].map(([contact, { key }]) => [contact, key]));
    this.#own.clear();
    for (const [contact, { gone, claim }] of this.#all) {
      if (!gone && !claim) {
        this.#all.delete(contact);
      }
    }
  }

  /**
   * A key keeps its tag until that has left the screen, and over a reconnect, so that a late press never takes somebody else.
   *
   * @param {string} contact
   */
  #keyFor(contact) {
    const taken = new Set([...this.#all.values()].map((waiting) => waiting.key));
    const former = this.#formerKeys.get(contact);
    if (former && !taken.has(former)) {
      return former;
    }
    return KEYS.find((key) => !taken.has(key)) ?? 0;
  }
}
