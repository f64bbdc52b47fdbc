/**
 * Messages on their way: sent one at a time and in order, kept until the server said it has them, sent again with the same
 * id after a lost connection or a fault of the storage. Nothing in it outlives the page.
 */
import { Lost, NEXT, Refused } from './connection.js';

const FIRST_DELAY_MS = 1_000;
const LONGEST_DELAY_MS = 20_000;

/**
 * @template {{id: string}} T
 */
export class Outbox {
  /** @type {T[]} */
  #queue = [];
  #busy = false;
  #timer = 0;
  #faults = 0;

  /**
   * @param {object} options
   * @param {() => boolean} options.ready whether sending makes sense now (connected, and the conversation takes messages)
   * @param {(item: T) => Promise<any>} options.send sends one; throws as `Connection.ask` does
   * @param {(item: T, reply: any) => void} options.onSent the server has it
   * @param {(item: T, refusal: string) => void} options.onRefused it will never be taken; it is out of the outbox
   * @param {(refusal: string | null) => void} options.onTrouble the server cannot take it now and why, or null: it can again
   */
  constructor(options) {
    this.options = options;
  }

  /** @returns {number} how many are on their way */
  get size() {
    return this.#queue.length;
  }

  /** @param {T} item */
  add(item) {
    this.#queue.push(item);
    this.pump();
  }

  /** It was seen among the server's messages, so the server has it, although its answer was lost. @param {string} id */
  settle(id) {
    this.#queue = this.#queue.filter((item) => item.id !== id);
  }

  /** Forgets everything. */
  clear() {
    window.clearTimeout(this.#timer);
    this.#queue = [];
  }

  /** Sends what waits; call it whenever `ready` may have become true. */
  async pump() {
    window.clearTimeout(this.#timer);
    if (this.#busy) {
      return;
    }
    this.#busy = true;
    try {
      while (this.#queue.length > 0 && this.options.ready()) {
        await this.#sendFirst(this.#queue[0]);
      }
    } catch (fault) {
      if (fault instanceof Refused) {
        this.#faults += 1;
        this.options.onTrouble(fault.refusal);
        const delay = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** Math.min(this.#faults - 1, 8));
        this.#timer = window.setTimeout(() => this.pump(), delay);
      } else if (!(fault instanceof Lost)) {
        throw fault;
      }
    } finally {
      this.#busy = false;
    }
  }

  /** @param {T} item */
  async #sendFirst(item) {
    let reply;
    try {
      reply = await this.options.send(item);
    } catch (fault) {
      if (!(fault instanceof Refused) || fault.next === NEXT.RETRY) {
        throw fault;
      }
      this.settle(item.id);
      this.options.onRefused(item, fault.refusal);
      return;
    }
    if (this.#faults > 0) {
      this.#faults = 0;
      this.options.onTrouble(null);
    }
    this.settle(item.id);
    this.options.onSent(item, reply);
  }
}
