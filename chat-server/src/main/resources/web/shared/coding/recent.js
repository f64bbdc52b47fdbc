/** The codes that a person picked last, for this tab only: they are first in the lists of the next contact. */

const KEY = 'tagi.recent.';
const MOST = 5;

export class Recent {
  #key;

  /** @param {string} account whose they are */
  constructor(account) {
    this.#key = `${KEY}${account}`;
  }

  /** @param {'referrals' | 'themes'} list @returns {string[]} codes, the last used first */
  of(list) {
    const codes = this.#read()[list];
    return Array.isArray(codes) ? codes.filter((code) => typeof code === 'string').slice(0, MOST) : [];
  }

  /** They were picked for a contact that is coded now. @param {'referrals' | 'themes'} list @param {Iterable<string>} picked */
  use(list, picked) {
    const codes = [...new Set([...picked, ...this.of(list)])].slice(0, MOST);
    sessionStorage.setItem(this.#key, JSON.stringify({ ...this.#read(), [list]: codes }));
  }

  /** @returns {Record<string, unknown>} */
  #read() {
    try {
      return JSON.parse(sessionStorage.getItem(this.#key) ?? '{}') ?? {};
    } catch {
      return {};
    }
  }
}
