/** What responders guide with, as the server has it: a line's referral directory, and canned replies. */

/**
 * @typedef {Record<string, string>} InLanguages
 * @typedef {object} Referral
 * @property {string} id
 * @property {InLanguages} names
 * @property {InLanguages} purposes
 * @property {string} number empty for none
 * @property {InLanguages} hours
 * @property {string} link empty for none
 * @property {string[]} ages empty for all
 * @property {string[]} languages
 * @property {string} region empty for everywhere
 * @property {string} code of the wrap-up's referrals
 * @property {string} checkedOn a day, or `unknown`
 *
 * @typedef {{title: string, texts: InLanguages}} Reply
 * @typedef {{edition: number, referrals: Referral[]}} Directory
 * @typedef {{edition: number, replies: Reply[]}} Replies
 */

const FRESH_MONTHS = 6;
const UNCHECKED = 'unknown';

/** @param {string} line */
export const directoryOf = (line) => `/v1/lines/${encodeURIComponent(line)}/referrals`;

/** @param {string} line */
export const repliesOf = (line) => `/v1/lines/${encodeURIComponent(line)}/replies`;

export const OWN_REPLIES = '/v1/me/replies';

/**
 * Why a number may not be right any more.
 *
 * @param {{checkedOn: string}} referral
 * @param {number} now milliseconds since 1970
 * @returns {'' | 'unchecked' | 'old'}
 */
export function doubt({ checkedOn }, now) {
  if (checkedOn === UNCHECKED) {
    return 'unchecked';
  }
  const until = new Date(`${checkedOn}T00:00:00Z`);
  until.setUTCMonth(until.getUTCMonth() + FRESH_MONTHS);
  return until.getTime() <= now ? 'old' : '';
}
