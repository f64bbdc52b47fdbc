/** The code lists by which a contact is coded, and a wrap-up that is being filled in. */

/** The code of every list that says nothing is known. */
export const UNKNOWN = 'unknown';

/**
 * @typedef {{code: string, names: Record<string, string>}} Entry
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

/** A wrap-up as far as it is filled in. */
export class Draft {
  disposition = '';
  level = '';
  /** @type {Map<string, import('../shared/protocol.js').CodingAccepted>} by referral */
  referrals = new Map();
  /** @type {Set<string>} */
  themes = new Set();
  who = UNKNOWN;

  /** @param {string} ageBand what the visitor said of their age: that is the very thing to be coded */
  constructor(ageBand) {
    this.ageBand = ageBand;
  }

  /** @returns {('disposition' | 'level' | 'referrals')[]} what must still be said */
  get missing() {
    /** @type {('disposition' | 'level' | 'referrals')[]} */
    const missing = [];
    if (!this.disposition) missing.push('disposition');
    if (!this.level) missing.push('level');
    if (this.referrals.size === 0) missing.push('referrals');
    return missing;
  }

  /**
   * @param {number} definition of the lists it was filled in by
   * @returns {import('../shared/protocol.js').Coding}
   */
  coding(definition) {
    return {
      definition,
      who: this.who,
      ageBand: this.ageBand,
      themes: [...this.themes],
      level: Number(this.level),
      referrals: [...this.referrals].map(([code, accepted]) => ({ code, accepted })),
      disposition: this.disposition,
    };
  }
}
