/** Responders in words. */

/**
 * A responder in words: alias and role.
 *
 * @param {import('../../shared/texts.js').Texts} texts
 * @param {{alias: string, role: string}} responder
 */
export function person(texts, { alias, role }) {
  return texts.t('person', { alias, role: texts.t(`role.${role}`) });
}
