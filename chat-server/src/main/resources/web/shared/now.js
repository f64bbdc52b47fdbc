/** What time it is: the server's, since a device's own clock may be wrong. */

let aheadMs = 0;

/**
 * The server said what time it is there.
 *
 * @param {string | null} date the header `Date` of an answer; null where there is none
 */
export function heard(date) {
  const at = Date.parse(date ?? '');
  if (!Number.isNaN(at)) {
    aheadMs = at - Date.now();
  }
}

/** @returns {number} the server's time to a second or two, milliseconds since 1970; the device's before the server answered */
export function now() {
  return Date.now() + aheadMs;
}
