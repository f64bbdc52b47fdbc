/** What was news once, so that nothing is news twice. Bounded: the oldest are forgotten. */
const KEPT_MAX = 2_000;

export class Told {
  /** @type {Set<string>} */
  #names = new Set();

  /** @param {string} name @returns {boolean} whether it is told for the first time */
  isNews(name) {
    if (this.#names.has(name)) {
      return false;
    }
    this.#names.add(name);
    if (this.#names.size > KEPT_MAX) {
      const [oldest] = this.#names;
      this.#names.delete(oldest);
    }
    return true;
  }
}
