/** What the signed-in pages have in common: whose language, which words, who is signed in. */
import { NEXT, STATE } from './connection.js';
import { Fault, get } from './http.js';
import { LANGUAGE } from './protocol.js';
import { loadTexts, pickLanguage, Texts } from './texts.js';
import { h } from './dom.js';

/**
 * The person who is signed in.
 *
 * @typedef {{account: string, name: string, alias: string, roles: string[], languages: string[], maximum: number}} Me
 */

/** The role that manages; it answers nobody, so it is not in the protocol. */
export const MANAGER = 'manager';

const LANGUAGE_KEY = 'tagi.language';
/** How each language calls itself. */
const OWN_NAMES = { [LANGUAGE.FI]: 'Suomi', [LANGUAGE.SV]: 'Svenska', [LANGUAGE.EN]: 'English' };

/** @returns {string} the language chosen in this tab, or the browser's own */
export function language() {
  return pickLanguage(sessionStorage.getItem(LANGUAGE_KEY), ...navigator.languages);
}

/**
 * Keeps the language for this tab.
 *
 * @param {string} chosen
 */
export function keepLanguage(chosen) {
  sessionStorage.setItem(LANGUAGE_KEY, chosen);
}

/**
 * A page's own texts together with those that all signed-in pages share.
 *
 * @param {...string} families such as `console`
 * @returns {Promise<Texts>}
 */
export async function loadStaffTexts(...families) {
  const chosen = language();
  document.documentElement.lang = chosen;
  return new StaffTexts(chosen, await catalogueOf(families, chosen), families);
}

/** @param {string[]} families @param {string} chosen @returns {Promise<Record<string, import('./texts.js').Entry>>} */
async function catalogueOf(families, chosen) {
  const loaded = await Promise.all(['staff', ...families].map((family) => loadTexts(family, chosen)));
  return Object.assign({}, ...loaded.map(({ catalogue }) => catalogue));
}

/** Of a text that is missing the page shows the Finnish one, once it has it, or nothing; the key is for those who look under it. */
class StaffTexts extends Texts {
  /** @type {Texts | null} */
  #usual = null;
  #families;

  /** @param {string} language @param {Record<string, import('./texts.js').Entry>} catalogue @param {string[]} families */
  constructor(language, catalogue, families) {
    super(language, catalogue);
    this.#families = families;
  }

  /** @override @param {string} key @param {Record<string, string | number>} [values] @returns {string} */
  t(key, values) {
    if (this.has(key)) {
      return super.t(key, values);
    }
    console.warn(`Tägi: no text for ${key} in ${this.language}`);
    if (!this.#usual) {
      this.#usual = new Texts(LANGUAGE.FI, {});
      catalogueOf(this.#families, LANGUAGE.FI).then((catalogue) => (this.#usual = new Texts(LANGUAGE.FI, catalogue)), () => {});
    }
    return this.#usual.has(key) ? this.#usual.t(key, values) : '';
  }
}

/**
 * A choice of language, each in its own words.
 *
 * @param {Texts} texts
 * @param {() => void} onChosen draws the page anew
 * @returns {HTMLElement}
 */
export function languageChoice(texts, onChosen) {
  const choices = Object.entries(OWN_NAMES).map(([code, name]) =>
    h(
      'button',
      {
        type: 'button',
        class: 'button plain small',
        lang: code,
        'aria-pressed': String(code === texts.language),
        onclick: () => {
          keepLanguage(code);
          onChosen();
        },
      },
      name,
    ),
  );
  return h('div', { class: 'languages', role: 'group', 'aria-label': texts.t('staff.language') }, choices);
}

/**
 * Asks at once. What is answered is for the first who wants to know, whoever wants to know it again is answered anew.
 *
 * @template T
 * @param {() => Promise<T>} ask
 * @returns {() => Promise<T>}
 */
export function ahead(ask) {
  /** @type {Promise<T> | null} */
  let first = ask();
  first.catch(() => {});
  return () => {
    const answer = first ?? ask();
    first = null;
    return answer;
  };
}

/**
 * @returns {Promise<Me | null>} null when nobody is signed in
 * @throws {Fault} when that cannot be found out now
 */
export async function whoAmI() {
  try {
    return await get('/v1/me');
  } catch (fault) {
    if (fault instanceof Fault && fault.status === 401) {
      return null;
    }
    throw fault;
  }
}

/**
 * Whether a connection ended because nobody is signed in here any more.
 *
 * @param {import('./connection.js').State} state what it said of itself just now
 * @param {() => boolean} isConnected whether it is back meanwhile
 * @returns {Promise<boolean>}
 */
export async function isSignedOut(state, isConnected) {
  if (state.close?.next === NEXT.SIGN_IN) {
    return true;
  }
  if (state.name !== STATE.LOST || state.attempts < 2) {
    return false;
  }
  // A handshake that is refused for want of a sign-in looks like any other fault; so ask.
  const isNobody = await whoAmI().then((me) => !me, () => false);
  return isNobody && !isConnected();
}

/**
 * Runs a task again and again until it succeeds, at first soon and then every ten seconds.
 *
 * @template T
 * @param {() => Promise<T>} task
 * @param {() => void} onFailure it did not work this time
 * @returns {Promise<T>}
 */
export async function untilItWorks(task, onFailure) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await task();
    } catch (fault) {
      if (!(fault instanceof Fault) || (fault.status > 0 && fault.status < 500)) {
        throw fault;
      }
      onFailure();
      await new Promise((resolve) => window.setTimeout(resolve, Math.min(10_000, 1_000 * attempt)));
    }
  }
}
