/** What colleagues ask of this person now: to take a conversation over, or to join it. */
import { Lasting } from './lasting.js';

/** How long one that is over stays to say so: a press meant for it must not hit what stood below. */
const SAYS_WHY_MS = 6_000;

/**
 * @typedef {object} Asked
 * @property {import('../shared/protocol.js').ResponderPushAsked} push
 * @property {string} claim the id of an acceptance on its way; empty when there is none
 * @property {boolean} later whether it ended while the acceptance was on its way
 * @property {string} refusal why the last acceptance was not even tried; empty when it was
 * @property {AskGone | null} gone
 *
 * @typedef {object} AskGone
 * @property {'ended' | 'declined' | 'lost' | 'over'} why
 * @property {{alias: string, role: string, since: string} | null} by who did it instead
 * @property {Lasting} lasting until it leaves the screen
 */

export class Asks {
  /** @type {Map<string, Asked>} by the ask's id */
  #all = new Map();

  /** @returns {Asked[]} the one that ends first, first; those that are gone in their old places */
  get list() {
    return [...this.#all.values()].sort((a, b) => a.push.until.localeCompare(b.push.until));
  }

  /** @returns {Asked[]} those that can be answered */
  get open() {
    return this.list.filter((asked) => !asked.gone);
  }

  /** @param {string} ask */
  get(ask) {
    return this.#all.get(ask);
  }

  /**
   * @param {import('../shared/protocol.js').ResponderPushAsked} push
   * @returns {boolean} whether this person was not shown it yet
   */
  came(push) {
    const known = this.#all.get(push.ask);
    this.#all.set(push.ask, { push, claim: known?.claim ?? '', later: false, refusal: '', gone: null });
    return !known;
  }

  /** The server takes it off the screen. @param {string} ask */
  ended(ask) {
    const asked = this.#all.get(ask);
    if (asked?.claim) {
      // The answer to the acceptance says it better.
      asked.later = true;
    } else if (asked && !asked.gone) {
      this.leave(ask, 'ended');
    }
  }

  /**
   * @param {string} ask
   * @param {AskGone['why']} why
   * @param {AskGone['by']} by
   */
  leave(ask, why, by = null) {
    const asked = this.#all.get(ask);
    if (asked) {
      asked.claim = '';
      asked.gone = { why, by, lasting: new Lasting(SAYS_WHY_MS) };
    }
  }

  /** The acceptance was not even tried. @param {string} ask @param {string} refusal */
  refuse(ask, refusal) {
    const asked = this.#all.get(ask);
    if (asked) {
      asked.claim = '';
      asked.refusal = refusal;
      if (asked.later) {
        this.leave(ask, 'ended');
      }
    }
  }

  /** This person does it now, and the conversation says the rest. @param {string} ask */
  done(ask) {
    this.#all.delete(ask);
  }

  /** Takes those off that have said for long enough why they are gone. */
  tidy() {
    for (const [ask, { gone }] of this.#all) {
      if (gone?.lasting.over) {
        this.#all.delete(ask);
      }
    }
  }

  /** Before the server sends the complete set anew. One that is being accepted stays: its answer is still to come. */
  clear() {
    for (const [ask, { gone, claim }] of this.#all) {
      if (!gone && !claim) {
        this.#all.delete(ask);
      }
    }
  }
}
