/** Finding by a few letters. */

/** @param {string} words @returns {string} without case and accents, so that `ahdistus` is found by `AHDIST` */
export function fold(words) {
  return words.normalize('NFD').replace(/\p{Diacritic}/gu, '').toLowerCase().trim();
}

/**
 * How well something fits what is typed.
 *
 * @param {string} searched folded
 * @param {string} typed
 * @returns {number} 0 when it begins so, 1 when its words do, 2 when it is in them, -1 when it does not fit
 */
export function fits(searched, typed) {
  const words = fold(typed).split(/\s+/);
  if (searched.startsWith(words.join(' '))) {
    return 0;
  }
  const parts = searched.split(/[\s(/,-]+/);
  if (words.every((word) => parts.some((part) => part.startsWith(word)))) {
    return 1;
  }
  return words.every((word) => searched.includes(word)) ? 2 : -1;
}
