/** The usual texts of visitors' pages, and on which screen each stands. */
import { LANGUAGE } from '../../shared/protocol.js';
import { loadTexts } from '../../shared/texts.js';

/** @typedef {Record<string, Record<string, import('../../shared/texts.js').Entry>>} Catalogues by language and key */

/** The languages of a page; a line has Northern Sámi when it has a text in it. */
export const LANGUAGES = /** @type {string[]} */ ([...Object.values(LANGUAGE), 'se']);

/** The screens in the order in which they are met, and the first parts of their keys; what stands in none is on every screen. */
const SCREENS = {
  lobby: /^(lobby|fact|queue|delay|who|role|answers|ask|start|language)\b/,
  trust: /^(trust|space|leaving)\b/,
  hours: /^(closed|closing|full|opens|until|within|day|weekday|state\.clos)/,
  waiting: /^(waiting|reading|state\.(waiting|late))/,
  talking: /^(conversation|joined|after|goesOn|left|typing|jump|sending|compose|end)\b/,
  over: /^(over|rate|elsewhere|state\.over)/,
  help: /^(danger|help)\b/,
  site: /^button\b/,
  faults: /^(broken|problem|loading)\b/,
};

export const SCREEN_NAMES = [...Object.keys(SCREENS), 'every'];

/** @returns {Promise<Catalogues>} */
export async function loadCatalogues() {
  const loaded = await Promise.all(Object.values(LANGUAGE).map((language) => loadTexts('widget', language)));
  return Object.fromEntries(loaded.map(({ language, catalogue }) => [language, catalogue]));
}

/** @param {string} key @returns {string} */
export function screenOf(key) {
  return Object.entries(SCREENS).find(([, keys]) => keys.test(key))?.[0] ?? 'every';
}

/** The places in a text that values go into. @param {string} text @returns {string[]} */
export function placesOf(text) {
  return [...new Set(text.match(/\{\w+\}/g))];
}
