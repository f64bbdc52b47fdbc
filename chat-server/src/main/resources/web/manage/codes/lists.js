/** What the lists are, and what may be done to one of them. Every code that was ever saved stays in its list. */

export const ADDRESS = '/v1/codes';
/** In the order in which managers see them. */
export const LISTS = Object.freeze(['themes', 'referrals', 'dispositions', 'levels', 'who', 'ageBands']);
/** The code that says nothing is known; it is never taken out of use. */
export const UNKNOWN = 'unknown';

/**
 * @typedef {Record<string, string>} InLanguages
 * @typedef {{code: string, names: InLanguages, retired?: boolean, cht?: string, meaning?: InLanguages}} Item
 *
 * @typedef {object} Document all lists, by their names, and `edition`: the definition they are made from
 * @property {number} edition
 * @property {Item[]} themes
 * @property {Item[]} referrals
 * @property {Item[]} dispositions
 * @property {Item[]} levels
 * @property {Item[]} who
 * @property {Item[]} ageBands
 */

/** @param {any} lists as the server has them @returns {Document} */
export function readLists({ definition, ...lists }) {
  return { edition: definition, ...lists };
}

/** @param {Document} document @returns {object} as the server takes it */
export function written({ edition, ...lists }) {
  return { definition: edition, ...lists };
}

/** @param {Item[]} items */
export function offered(items) {
  return items.filter((item) => !item.retired);
}

/** @param {Item[]} items @param {Item} item */
export function put(items, item) {
  return items.some(({ code }) => code === item.code) ? items.map((one) => (one.code === item.code ? item : one)) : [...items, item];
}

/**
 * The item before or after the next one that is in use; those that are not keep their places.
 *
 * @param {Item[]} items
 * @param {string} code
 * @param {number} to its place among those in use
 */
export function moved(items, code, to) {
  const item = items.find((one) => one.code === code);
  const others = items.filter((one) => one.code !== code);
  const before = offered(others)[to];
  const at = before ? others.indexOf(before) : others.length;
  return item ? others.toSpliced(at, 0, item) : items;
}

/**
 * What both changed, together: whatever was changed here stays so, the rest is as theirs; the order is that of here.
 *
 * @param {Document} base what both began from
 * @param {Document} mine
 * @param {Document} theirs
 * @returns {Document}
 */
export function merged(base, mine, theirs) {
  const lists = LISTS.map((list) => {
    const kept = mine[list].map((item) => {
      const before = find(base[list], item.code);
      return same(item, before) ? (find(theirs[list], item.code) ?? item) : item;
    });
    return [list, [...kept, ...theirs[list].filter(({ code }) => !find(mine[list], code))]];
  });
  return { ...theirs, ...Object.fromEntries(lists) };
}

/** @param {Item[]} items @param {string} code */
export function find(items, code) {
  return items.find((item) => item.code === code);
}

/** @param {unknown} one @param {unknown} other */
function same(one, other) {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** A code made of a name: `Ilmasto ja sää` gives `ilmasto-ja-saa`. @param {string} name */
export function codeOf(name) {
  const plain = name.normalize('NFD').replace(/\p{Diacritic}/gu, '').toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 40).replace(/-$/, '');
}
