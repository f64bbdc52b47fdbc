/** What the page says on this line: every text, the line's own among them, and what there is to read while one waits. */
import { LANGUAGE } from '../shared/protocol.js';
import { lasting } from '../shared/lasting.js';
import { loadTexts, pickLanguage, Texts } from '../shared/texts.js';

/** Whoever waits for words longer than this begins with the usual ones. */
const PATIENCE_MS = 8_000;

/** Northern Sámi: of some lines only, and of none of the service's own texts. */
export const SAMI = 'se';
const LANGUAGES = /** @type {string[]} */ ([...Object.values(LANGUAGE), SAMI]);

/**
 * @typedef {object} Words
 * @property {Texts} texts
 * @property {string} language the one that was chosen
 * @property {string[]} languages those that may be chosen
 * @property {string} leaving `end` or `stay`: what becomes of a conversation that is left quickly
 * @property {{title: string, text: string, link: string}[]} reading
 */

/** The known ones of these, the most wanted first. @param {...(string | null)} tags @returns {string[]} */
export function wantedLanguages(...tags) {
  return tags.map((tag) => String(tag).slice(0, 2).toLowerCase()).filter((code) => LANGUAGES.includes(code));
}

/** @param {string} line @param {string[]} languages as wanted @returns {Promise<Words>} */
export async function loadWords(line, languages) {
  try {
    const late = new Promise((_, reject) => lasting(PATIENCE_MS, () => reject()));
    const own = fetch(`/v1/widget/${line}?language=${languages}`).then((answer) => (answer.ok ? answer.json() : Promise.reject()));
    return wordsOf(await Promise.race([own, late]));
  } catch {
    // There is no such line, or it cannot say its own words now: the usual ones will do.
    const language = pickLanguage(...languages);
    return { texts: await loadTexts('widget', language), language, languages: Object.values(LANGUAGE), leaving: 'end', reading: [] };
  }
}

/** @param {any} shown as the server tells it @returns {Words} */
export function wordsOf({ base, lang, marksMissing, texts: catalogue, ...rest }) {
  const texts = new Texts(base, catalogue);
  texts.lang = lang;
  texts.missing = (key) => (marksMissing ? `[${key}]` : '');
  return { ...rest, texts };
}
