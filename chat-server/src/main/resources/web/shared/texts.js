/**
 * The words of a page in one language. A catalogue is a module `/shared/texts/<family>.<language>.js` whose default export
 * is a flat object: key → text with `{name}` places, or key → `{one, other}` chosen by the value `count`. The three
 * languages of a family have the same keys.
 */
import { LANGUAGE } from './protocol.js';

const LANGUAGES = /** @type {string[]} */ (Object.values(LANGUAGE));

/**
 * The first of the wanted languages that there are texts in; Finnish when there is none.
 *
 * @param {...(string | null | undefined)} wanted language tags, such as `sv` or `sv-FI`
 * @returns {string} `fi`, `sv` or `en`
 */
export function pickLanguage(...wanted) {
  const codes = wanted.map((tag) => String(tag || '').slice(0, 2).toLowerCase());
  return codes.find((code) => LANGUAGES.includes(code)) || LANGUAGE.FI;
}

/**
 * Loads a family's catalogue.
 *
 * @param {string} family such as `widget`
 * @param {string} language from {@link pickLanguage}
 * @returns {Promise<Texts>}
 */
export async function loadTexts(family, language) {
  const catalogue = await import(`/shared/texts/${family}.${language}.js`);
  return new Texts(language, catalogue.default);
}

/** @typedef {string | {one: string, other: string}} Entry */

/** One catalogue, and the reader's way of writing times. */
export class Texts {
  /** Making one takes a hundred times what using it does, and a conversation shows hundreds of times. @type {Map<string, Intl.DateTimeFormat>} */
  #formats = new Map();

  /**
   * @param {string} language
   * @param {Record<string, Entry>} catalogue
   */
  constructor(language, catalogue) {
    /** @readonly */
    this.language = language;
    this.locale = language === 'en' ? 'en-GB' : language;
    this.catalogue = catalogue;
    this.plural = new Intl.PluralRules(language);
    /** In which language most of it is. @type {string} */
    this.lang = language;
    /** What stands where a text is missing. @type {(key: string) => string} */
    this.missing = () => '';
    // So that a page can say `const { t } = texts`.
    this.t = this.t.bind(this);
  }

  /** @param {string} key @returns {boolean} */
  has(key) {
    return key in this.catalogue;
  }

  /**
   * The text of a key. The catalogue test does not let one be missing.
   *
   * @param {string} key
   * @param {Record<string, string | number>} [values] what goes into the `{name}` places; `count` also chooses the plural
   * @returns {string}
   */
  t(key, values = {}) {
    const entry = this.catalogue[key];
    if (entry === undefined) {
      return this.missing(key);
    }
    const text =
      typeof entry === 'string' ? entry : entry[this.plural.select(Number(values.count)) === 'one' ? 'one' : 'other'];
    return text.replace(/\{(\w+)\}/g, (place, name) => {
      const value = values[name];
      return value === undefined ? place : typeof value === 'number' ? this.number(value) : value;
    });
  }

  /** @param {number} value @returns {string} the number as the reader writes it */
  number(value) {
    return new Intl.NumberFormat(this.language).format(value);
  }

  /**
   * The time of day: `16.05` in Finnish, `16:05` elsewhere.
   *
   * @param {string | number | Date} instant
   * @param {string} [zone] an IANA zone; the device's own when left out
   * @param {boolean} [seconds] whether to show them
   * @returns {string}
   */
  clock(instant, zone, seconds = false) {
    return this.#format(zone, { hour: '2-digit', minute: '2-digit', second: seconds ? '2-digit' : undefined }).format(new Date(instant));
  }

  /**
   * The day of the month and the month: `24.12.`, `24 December`.
   *
   * @param {string | number | Date} instant
   * @param {string} [zone]
   * @param {boolean} [year] whether to say it too
   * @returns {string}
   */
  date(instant, zone, year = false) {
    const month = this.language === 'fi' ? 'numeric' : 'long';
    return this.#format(zone, { day: 'numeric', month, year: year ? 'numeric' : undefined }).format(new Date(instant));
  }

  /**
   * The calendar day of an instant in a zone, in a form that compares and subtracts.
   *
   * @param {string | number | Date} instant
   * @param {string} [zone]
   * @returns {{number: number, weekday: number}} days since 1970-01-01, and 1 Monday to 7 Sunday
   */
  day(instant, zone) {
    const parts = this.#format(zone, { year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(new Date(instant));
    const part = (/** @type {string} */ type) => Number(parts.find((p) => p.type === type)?.value);
    const number = Math.floor(Date.UTC(part('year'), part('month') - 1, part('day')) / 86_400_000);
    // 1970-01-01 was a Thursday.
    return { number, weekday: ((number + 3) % 7) + 1 };
  }

  /** @param {string | undefined} timeZone @param {Intl.DateTimeFormatOptions} options */
  #format(timeZone, options) {
    const key = JSON.stringify([timeZone, options]);
    const format = this.#formats.get(key) ?? new Intl.DateTimeFormat(this.locale, { ...options, timeZone });
    this.#formats.set(key, format);
    return format;
  }
}
