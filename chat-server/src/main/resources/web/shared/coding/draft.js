import { UNKNOWN } from '../codes.js';

/** A wrap-up as far as it is filled in. */
export class Draft {
  disposition = '';
  level = '';
  /** @type {Map<string, import('../protocol.js').CodingAccepted>} by referral */
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

  /** What was said before, to be changed. @param {import('../protocol.js').Coding} coding */
  static of(coding) {
    const draft = new Draft(coding.ageBand);
    draft.disposition = coding.disposition;
    draft.level = String(coding.level);
    draft.referrals = new Map(coding.referrals.map(({ code, accepted }) => [code, accepted]));
    draft.themes = new Set(coding.themes);
    draft.who = coding.who;
    return draft;
  }

  /**
   * @param {number} definition of the lists it was filled in by
   * @returns {import('../protocol.js').Coding}
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
