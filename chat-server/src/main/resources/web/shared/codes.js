/** The code lists by which a contact is coded. */

/** The code of every list that says nothing is known. */
export const UNKNOWN = 'unknown';

/**
 * @typedef {{code: string, names: Record<string, string>, retired?: boolean}} Entry
 * @typedef {'who' | 'ageBands' | 'themes' | 'levels' | 'referrals' | 'dispositions'} List
 * @typedef {object} Lists
 * @property {number} definition
 * @property {Entry[]} who
 * @property {Entry[]} ageBands
 * @property {Entry[]} themes
 * @property {Entry[]} levels
 * @property {Entry[]} referrals
 * @property {Entry[]} dispositions
 */

export class Codes {
  /** @param {Lists} lists @param {string} language */
  constructor(lists, language) {
    this.lists = lists;
    this.language = language;
  }

  /** What can be chosen of a list now; names of everything else are known too. @param {List} list */
  offered(list) {
    return this.lists[list].filter((entry) => !entry.retired);
  }

  /** @param {List} list @param {string} code @returns {boolean} */
  offers(list, code) {
    return this.offered(list).some((entry) => entry.code === code);
  }

  /** @param {Entry} entry @returns {string} */
  nameOf(entry) {
    return entry.names[this.language] || entry.names.fi || entry.code;
  }

  /** @param {Entry[]} list @param {string} code @returns {string} the code itself when the list does not have it */
  name(list, code) {
    const entry = list.find((one) => one.code === code);
    return entry ? this.nameOf(entry) : code;
  }

  /** @param {string} code @returns {string} empty when the visitor did not say */
  topic(code) {
    return code === UNKNOWN ? '' : this.name(this.lists.themes, code);
  }

  /** @param {string} code @returns {string} empty when the visitor did not say */
  ageBand(code) {
    return code === UNKNOWN ? '' : this.name(this.lists.ageBands, code);
  }
}
