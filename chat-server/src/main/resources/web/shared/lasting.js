/**
 * What lasts for a moment: a message that can still be undone, what says why it is gone, a sign that somebody writes. All such
 * times of the pages end here, and say so to whoever tells their stories.
 *
 * @param {number} ms for how long
 * @param {() => void} end what its end brings
 * @returns {number} its timer
 */
export function lasting(ms, end) {
  return window.setTimeout(() => end(), ms, 'lasting');
}
