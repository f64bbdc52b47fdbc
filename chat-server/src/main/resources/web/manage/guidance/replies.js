/** The canned replies of a line, in each language. */
import { h, setText } from '../../shared/dom.js';
import { repliesOf } from '../../shared/guidance.js';
import { LANGUAGE } from '../../shared/protocol.js';
import { makeField } from '../form.js';
import { text } from '../line.js';
import { makeDocumentSection } from './document.js';

const LANGUAGES = /** @type {string[]} */ (Object.values(LANGUAGE));

/**
 * @param {import('../manage.js').Context} context
 * @param {() => void} signedOut
 * @returns {import('../manage.js').Section}
 */
export function makeReplies(context, signedOut) {
  const { t } = context.texts;
  return makeDocumentSection(context, signedOut, () => ({
    name: 'replies',
    address: repliesOf,
    fresh: () => ({ title: '', texts: Object.fromEntries(LANGUAGES.map((language) => [language, ''])) }),
    above: ({ replies }) => replies.length === 0 && h('p', { class: 'hint' }, t('replies.none')),
    row,
  }));

  /** @param {import('../../shared/guidance.js').Reply} one @param {string} path @param {import('./document.js').Tools} tools */
  function row(one, path, { buttons }) {
    const title = h('span', null);
    const draw = () => setText(title, one.title || t('replies.new'));
    draw();
    return h(
      'details',
      { class: 'row help', oninput: draw },
      h('summary', null, title),
      text(one, 'title', { label: t('replies.name'), path: `${path}.title` }),
      LANGUAGES.map((language) => words(one.texts, language, path)),
      buttons(),
    );
  }

  /** @param {Record<string, string>} holder @param {string} language @param {string} path */
  function words(holder, language, path) {
    const input = h('textarea', { rows: 3, '.value': holder[language] });
    input.addEventListener('input', () => (holder[language] = input.value));
    return makeField({ label: t(`replies.text.${language}`), path: `${path}.texts.${language}`, input, lang: language });
  }
}
