import { INSISTENCE } from './protocol.js';

/** How pressing a wait is. */
export const STEP = Object.freeze({ CALM: 'calm', SOON: 'soon', LATE: 'late' });

/** The server's clock, carried on by this computer's monotonic one: right also where the computer's own time is wrong. */
export class Clock {
  #serverMs = Date.now();
  #monotonicMs = performance.now();

  /** @param {string} instant the server's time now */
  set(instant) {
    this.#serverMs = Date.parse(instant);
    this.#monotonicMs = performance.now();
  }

  /** @returns {number} the server's time, milliseconds since 1970 */
  now() {
    return this.#serverMs + performance.now() - this.#monotonicMs;
  }

  /**
   * @param {string | number} instant
   * @returns {number} whole seconds since then, at least 0
   */
  secondsSince(instant) {
    const at = typeof instant === 'number' ? instant : Date.parse(instant);
    return Math.max(0, Math.floor((this.now() - at) / 1000));
  }

  /** @param {string} instant @returns {number} whole seconds until then, at least 0 */
  secondsUntil(instant) {
    return Math.max(0, Math.ceil((Date.parse(instant) - this.now()) / 1000));
  }
}

/**
 * A duration as a timer shows it: `0:07`, `12:34`, `1:02:03`.
 *
 * @param {number} seconds
 * @returns {string}
 */
export function timer(seconds) {
  const two = (/** @type {number} */ n) => String(n).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  const rest = two(seconds % 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
}

/**
 * @param {number} waitedSeconds
 * @param {number} promiseSeconds
 * @returns {string} one of {@link STEP}
 */
function step(waitedSeconds, promiseSeconds) {
  if (waitedSeconds >= promiseSeconds) {
    return STEP.LATE;
  }
  return waitedSeconds >= promiseSeconds / 2 ? STEP.SOON : STEP.CALM;
}

/** The server's word for it wins where this computer's clock is behind. @type {Record<string, string>} */
const LEAST_STEP = { [INSISTENCE.WIDENED]: STEP.SOON, [INSISTENCE.PAST_PROMISE]: STEP.LATE };

/**
 * How pressing a contact's wait is: by time, and at least as much as the server says.
 *
 * @param {string} insistence the server's word
 * @param {number} waitedSeconds
 * @param {number} promiseSeconds
 * @returns {string} one of {@link STEP}
 */
export function stepOf(insistence, waitedSeconds, promiseSeconds) {
  const least = LEAST_STEP[insistence];
  const byTime = step(waitedSeconds, promiseSeconds);
  return least === STEP.LATE || (least && byTime === STEP.CALM) ? least : byTime;
}
