import { UNKNOWN } from '../shared/codes.js';

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
