/** The names of codes in statistics. */

/** The list that names an attribute's codes. @type {Record<string, 'who' | 'ageBands' | 'themes' | 'levels' | 'referrals' | 'dispositions'>} */
const LISTS = { who: 'who', age_band: 'ageBands', theme: 'themes', level: 'levels', referral: 'referrals', disposition: 'dispositions' };

/**
 * @param {import('../../shared/texts.js').Texts} texts
 * @param {import('../../shared/codes.js').Codes} codes
 * @param {string} attribute
 * @param {string} code
 * @returns {string} the code itself where nothing names it, as a site's
 */
export function codeName(texts, codes, attribute, code) {
  if (attribute in LISTS) {
    const name = codes.name(codes.lists[LISTS[attribute]], code);
    return attribute === 'level' ? `${code} ${name}` : name;
  }
  const key = `statistics.${attribute}.${code}`;
  return texts.has(key) ? texts.t(key) : code;
}
