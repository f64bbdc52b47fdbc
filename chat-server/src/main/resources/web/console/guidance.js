/** The directories and canned replies that this console has fetched, and saving one's own. */
import { Fault, get, send } from '../shared/http.js';
import { readCard } from '../shared/card.js';
import { directoryOf, OWN_REPLIES, repliesOf } from '../shared/guidance.js';
import { untilItWorks } from '../shared/staff.js';
import { AUTHOR } from '../shared/protocol.js';

/** A change of a directory is here after this, at the next look. */
const FRESH_MS = 300_000;

/** @typedef {{at: number, value: any}} Fetched */

export class Guidance {
  /** By address. @type {Map<string, Fetched>} */
  #known = new Map();

  /** @param {import('./desk.js').Desk} desk */
  constructor(desk) {
    this.desk = desk;
  }

  /** @param {string} line @returns {import('../shared/guidance.js').Referral[]} none while they are on their way */
  referrals(line) {
    return this.#get(directoryOf(line))?.referrals ?? [];
  }

  /** @param {string} line @returns {import('../shared/guidance.js').Reply[]} */
  replies(line) {
    return this.#get(repliesOf(line))?.replies ?? [];
  }

  /** @returns {import('../shared/guidance.js').Replies | null} null while they are on their way */
  get own() {
    return this.#get(OWN_REPLIES);
  }

  /**
   * @param {import('../shared/guidance.js').Replies} replies made from an edition
   * @returns {Promise<string>} empty when they are stored; else why not: `stale`, `unreachable`, or a refusal
   */
  async saveOwn(replies) {
    try {
      const { edition } = await send('PUT', OWN_REPLIES, replies);
      this.#known.set(OWN_REPLIES, { at: performance.now(), value: { ...replies, edition } });
      this.desk.onChange();
      return '';
    } catch (fault) {
      if (!(fault instanceof Fault)) {
        throw fault;
      }
      return fault.code;
    }
  }

  /** Asks again for one's own at the next look. */
  forgetOwn() {
    this.#known.delete(OWN_REPLIES);
  }

  /** The codes of what this conversation's visitor was given cards of. @param {import('./talk.js').Talk} talk @returns {string[]} */
  given(talk) {
    const cards = talk.messages
      .filter(({ author }) => author.type === AUTHOR.RESPONDER)
      .map(({ text }) => readCard(text)?.name)
      .filter(Boolean);
    const referrals = cards.length > 0 ? this.referrals(talk.view.line) : [];
    const named = referrals.filter(({ names }) => Object.values(names).some((name) => cards.includes(name)));
    return named.map(({ code }) => code);
  }

  /** What is known of this address; asked for when it is not, or when it may be old. @param {string} address */
  #get(address) {
    const known = this.#known.get(address);
    const now = performance.now();
    if (!known || now - known.at > FRESH_MS) {
      this.#known.set(address, { at: now, value: known?.value ?? null });
      this.#load(address);
    }
    return this.#known.get(address)?.value ?? null;
  }

  /** @param {string} address */
  async #load(address) {
    try {
      const value = await untilItWorks(() => get(address), () => {});
      this.#known.set(address, { at: performance.now(), value });
      this.desk.onChange();
    } catch (fault) {
      // Somebody who is signed out is told so by the connection.
      if (!(fault instanceof Fault)) {
        throw fault;
      }
      this.#known.delete(address);
    }
  }
}
