/** The words of one conversation that a hold keeps. Whoever opens them is in the audit trail. */
import { fill, h } from '../shared/dom.js';
import { send } from '../shared/http.js';

/** @typedef {{seq: number, at: string, author: string, text: string}} Word an empty author is the visitor */

/** @param {import('../shared/texts.js').Texts} texts */
export function makeKept(texts) {
  const { t } = texts;
  const title = h('h2', { id: 'kept-title', tabindex: '-1' }, t('holds.words'));
  const words = h('ol', { class: 'kept' });
  const element = h(
    'section',
    { class: 'kept-words', 'aria-labelledby': 'kept-title', hidden: true },
    title,
    words,
    h('button', { type: 'button', class: 'button small', onclick: close }, t('holds.words.close')),
  );
  return { element, open, close };

  /**
   * @param {{contact: string}} hold
   * @param {string | undefined} zone
   * @throws {import('../shared/http.js').Fault}
   */
  async function open({ contact }, zone) {
    /** @type {Word[]} */
    const all = [];
    /** @type {Word[]} */
    let page;
    do {
      page = (await send('POST', `/v1/holds/${contact}/open`, { after: all.at(-1)?.seq ?? 0 })).messages;
      all.push(...page);
    } while (page.length > 0);
    fill(words, all.map((word) => said(word, zone)));
    element.hidden = false;
    title.focus();
  }

  /** @param {Word} word @param {string | undefined} zone */
  function said({ at, author, text }, zone) {
    return h('li', null, h('strong', null, author || t('holds.words.visitor')), ' ', h('span', { class: 'hint' }, texts.clock(at, zone)), h('p', null, text));
  }

  /** Nothing of it stays on the page. */
  function close() {
    element.hidden = true;
    fill(words);
  }
}
