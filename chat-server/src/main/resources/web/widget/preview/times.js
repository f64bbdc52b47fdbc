/** Instants that are what a situation needs, whenever and wherever it is looked at. */

const MINUTE = 60_000;
const QUARTER = 15 * MINUTE;
const HOUR = 60 * MINUTE;

export class Times {
  #midnight;

  /** @param {import('../../shared/texts.js').Texts} texts @param {string} zone the line's */
  constructor(texts, zone) {
    const day = (/** @type {number} */ at) => texts.day(at, zone).number;
    const today = day(Date.now());
    let at = Math.ceil(Date.now() / QUARTER) * QUARTER;
    while (day(at) === today) {
      at += QUARTER;
    }
    this.#midnight = at;
  }

  /** When today ends. */
  get midnight() {
    return new Date(this.#midnight).toISOString();
  }

  /** At about four in the afternoon, so many days from today. @param {number} days */
  day(days) {
    return new Date(this.#midnight + days * 24 * HOUR - 8 * HOUR).toISOString();
  }

  /** In a quarter of an hour. */
  get soon() {
    return this.ago(-15);
  }

  /** @param {number} minutes */
  ago(minutes) {
    return new Date(Date.now() - minutes * MINUTE).toISOString();
  }
}
