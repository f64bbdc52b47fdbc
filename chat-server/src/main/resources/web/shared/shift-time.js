/** When a shift is: in the words of whoever reads it, by the clock of its line. */

/**
 * The weekday and the date: `ke 24.3.`.
 *
 * @param {import('./texts.js').Texts} texts
 * @param {string | number} instant
 * @param {string} [zone]
 * @returns {string}
 */
export function dayText(texts, instant, zone) {
  const weekday = new Intl.DateTimeFormat(texts.language === 'en' ? 'en-GB' : texts.language, { weekday: 'short', ...(zone ? { timeZone: zone } : {}) });
  return `${weekday.format(new Date(instant))} ${texts.date(instant, zone)}`;
}

/**
 * From when to when: `12.00–16.00`.
 *
 * @param {import('./texts.js').Texts} texts
 * @param {{from: string, to: string}} times
 * @param {string} [zone]
 * @returns {string}
 */
export function hoursText(texts, { from, to }, zone) {
  return `${texts.clock(from, zone)}–${texts.clock(to, zone)}`;
}

/**
 * Both: `ke 24.3. 12.00–16.00`.
 *
 * @param {import('./texts.js').Texts} texts
 * @param {{from: string, to: string}} times
 * @param {string} [zone]
 * @returns {string}
 */
export function whenText(texts, times, zone) {
  return `${dayText(texts, times.from, zone)} ${hoursText(texts, times, zone)}`;
}
