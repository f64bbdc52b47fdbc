/** Commands that wait for their reply: each is settled exactly once, by the reply, by silence, or by the connection's loss. */
import { REFUSAL, TO_RESPONDER, TO_VISITOR } from './protocol.js';

/** What a client does next, by the protocol's table. */
export const NEXT = Object.freeze({
  RETRY: 'retry',
  RECONNECT: 'reconnect',
  TELL: 'tell',
  MEND: 'mend',
  SIGN_IN: 'sign_in',
});

/** The server refused a command; nothing changed. */
export class Refused extends Error {
  /** @param {string} refusal a key of the protocol's refusal table */
  constructor(refusal) {
    super(refusal);
    /** @readonly */
    this.refusal = refusal;
    /** @readonly What to do next, one of {@link NEXT}. */
    this.next = /** @type {Record<string, {next: string}>} */ (REFUSAL)[refusal]?.next || NEXT.TELL;
  }
}

/** The connection went before the answer came: whether the command was done is not known. Ask again with the same ids. */
export class Lost extends Error {}

const REFUSED = new Set([TO_VISITOR.REFUSED, TO_RESPONDER.REFUSED]);

export class Replies {
  /** @type {Map<number, {resolve: (frame: any) => void, reject: (fault: Error) => void, timer: number}>} */
  #waiting = new Map();
  #ref = 0;

  /**
   * Waits for the reply to a command.
   *
   * @param {(ref: number) => void} send sends the command with this `ref`
   * @param {number} withinMs
   * @param {() => void} onSilence nothing came in time; the caller drops the connection, which settles this as lost
   * @returns {Promise<any>}
   */
  expect(send, withinMs, onSilence) {
    return new Promise((resolve, reject) => {
      const ref = ++this.#ref;
      this.#waiting.set(ref, { resolve, reject, timer: window.setTimeout(onSilence, withinMs) });
      send(ref);
    });
  }

  /** @param {any} frame a reply */
  came(frame) {
    const asked = this.#waiting.get(frame.ref);
    if (asked) {
      this.#waiting.delete(frame.ref);
      window.clearTimeout(asked.timer);
      if (REFUSED.has(frame.type)) {
        asked.reject(new Refused(frame.refusal));
      } else {
        asked.resolve(frame);
      }
    }
  }

  /** The connection is gone: no more replies come. */
  lost() {
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject, timer } of waiting) {
      window.clearTimeout(timer);
      reject(new Lost());
    }
  }
}
