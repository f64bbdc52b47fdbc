/** What time it is: the server's, since a device's own clock may be wrong. */
import { Clock } from './clock.js';

const clock = new Clock();

/**
 * The server said what time it is there.
 *
 * @param {string | null} date the header `Date` of an answer; null where there is none
 */
export function heard(date) {
  if (date) {
    clock.set(date);
  }
}

/** @returns {number} the server's time to a second or two, milliseconds since 1970; the device's before the server answered */
export function now() {
  return clock.now();
}
