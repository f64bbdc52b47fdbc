/** A line's own words in the place of the usual ones: by language and screen, each below the usual words. */
import { fill, h, setText } from '../../shared/dom.js';
import { makeField } from '../form.js';
import { LANGUAGES, placesOf, SCREEN_NAMES, screenOf } from './catalogues.js';

/** @typedef {import('./section.js').Document['texts'][number]} Own */

/**
 * @param {import('../../shared/texts.js').Texts} texts
 * @param {import('./section.js').Document} document its list is changed in place
 * @param {import('./catalogues.js').Catalogues} catalogues
 * @param {object} on
 * @param {string} on.first the line's first language
 * @param {() => void} on.touch something changed
 * @param {(language: string) => void} on.language another language is edited
 * @param {(text: string) => void} on.seek the words of this part and key are edited
 */
export function makeOwnTexts({ t, language: spoken }, { texts: own }, catalogues, on) {
  const keys = Object.keys(catalogues.fi);
  const choice = h('select', { onchange: () => speak(choice.value) }, LANGUAGES.map((value) => h('option', { value }, t(`page.language.${value}`))));
  const search = h('input', { type: 'search', autocomplete: 'off', oninput: draw });
  const none = h('p', { class: 'hint' }, t('page.texts.none'));
  const groups = h('div', { class: 'stack' });
  // A text that has no words for one any more.
  own.forEach((one) => typeof usual(one.key, one.language) === 'string' && (one.one = ''));
  choice.value = spoken;
  // What is looked for is no change of the document.
  search.addEventListener('input', (event) => event.stopPropagation());
  choice.addEventListener('input', (event) => event.stopPropagation());
  draw();
  const element = h(
    'div',
    { class: 'form' },
    h('div', { class: 'pair' }, makeField({ label: t('page.texts.language'), hint: t('page.texts.sami'), path: 'language', input: choice }), makeField({ label: t('page.texts.search'), path: 'search', input: search })),
    none,
    groups,
  );
  return { element, inSight };

  /** @param {string} language */
  function speak(language) {
    choice.value = language;
    on.language(language);
    draw();
  }

  /** A fault at a place of the document, at the field that has it, which is shown. @param {{path: string, words: string}} fault */
  function inSight({ path, words }) {
    const [, at, part] = /^texts\[(\d+)\]\.(text|one)$/.exec(path) ?? [];
    const one = own[Number(at)];
    if (!one) {
      return { path, words };
    }
    search.value = '';
    speak(one.language);
    return { path: pathOf(one.key, part), words };
  }

  function draw() {
    const wanted = search.value.trim().toLowerCase();
    const found = keys.filter((key) => matches(key, wanted));
    none.hidden = found.length > 0;
    fill(groups, SCREEN_NAMES.map((screen) => group(screen, found.filter((key) => screenOf(key) === screen), wanted !== '')));
  }

  /** @param {string} key @param {string} wanted */
  function matches(key, wanted) {
    const words = [usual(key), ownOf(key) ?? ''].flatMap((entry) => (typeof entry === 'string' ? [entry] : Object.values(entry)));
    return [key, ...words].some((text) => text.toLowerCase().includes(wanted));
  }

  /** @param {string} screen @param {string[]} found @param {boolean} open */
  function group(screen, found, open) {
    const count = h('span', { class: 'mark' });
    const tell = () => {
      const own = found.filter(ownOf).length;
      setText(count, own > 0 ? t('page.texts.count', { count: own }) : '');
    };
    tell();
    return (
      found.length > 0 &&
      h('details', { class: 'row help', open, oninput: tell }, h('summary', null, t(`page.screen.${screen}`), count), h('div', { class: 'form' }, found.map(fields)))
    );
  }

  /** @param {string} key */
  function fields(key) {
    const entry = usual(key);
    return typeof entry === 'string' ? field(key, 'text', entry) : h('div', { class: 'form' }, field(key, 'one', entry.one), field(key, 'text', entry.other));
  }

  /** @param {string} key @param {'text' | 'one'} part @param {string} words the usual ones */
  function field(key, part, words) {
    const places = placesOf(words).join(' ');
    const input = h('textarea', { rows: words.length > 60 ? 3 : 1, '.value': ownOf(key)?.[part] ?? '', oninput: () => set(key, part, input.value), onfocus: () => on.seek(pathOf(key, part)) });
    return makeField({ label: words, hint: places && t('page.texts.places', { places }), path: pathOf(key, part), input, lang: choice.value });
  }

  /** @param {string} key @param {'text' | 'one'} part @param {string} value */
  function set(key, part, value) {
    let one = ownOf(key);
    if (!one) {
      one = { language: choice.value, key, text: '', one: '' };
      own.push(one);
    }
    one[part] = value;
    if (!one.text.trim() && !one.one.trim()) {
      own.splice(own.indexOf(one), 1);
    }
  }

  /** @param {string} key @returns {Own | undefined} */
  function ownOf(key) {
    return own.find((one) => one.language === choice.value && one.key === key);
  }

  /** @param {string} key @param {string} [language] */
  function usual(key, language = choice.value) {
    return (catalogues[language] ?? catalogues[on.first])[key] ?? catalogues.fi[key];
  }
}

/** @param {string} key @param {string} part */
function pathOf(key, part) {
  return `${part} ${key}`;
}
