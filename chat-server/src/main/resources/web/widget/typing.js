/** Who is writing, in both directions: shown for a moment after each sign, told now and then. */
import { lasting } from '../shared/lasting.js';

const SHOWN_MS = 6_000;
const TOLD_EVERY_MS = 3_000;

export class Typing {
  /** Whether the responder is writing. */
  seen = false;
  #timer = 0;
  #toldAt = -TOLD_EVERY_MS;

  /** @param {() => void} onChange */
  constructor(onChange) {
    this.onChange = onChange;
  }

  /** The responder writes. */
  came() {
    window.clearTimeout(this.#timer);
    this.#timer = lasting(SHOWN_MS, () => this.stopped());
    this.seen = true;
    this.onChange();
  }

  /** The responder does not write any more. */
  stopped() {
    window.clearTimeout(this.#timer);
    if (this.seen) {
      this.seen = false;
      this.onChange();
    }
  }

  /** The visitor writes. @param {() => void} tell tells the server */
  wrote(tell) {
    const now = performance.now();
    if (now - this.#toldAt >= TOLD_EVERY_MS) {
      this.#toldAt = now;
      tell();
    }
  }

  /** The visitor sent what they wrote: the next key is news again. */
  sent() {
    this.#toldAt = -TOLD_EVERY_MS;
  }
}
