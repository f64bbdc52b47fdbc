/** What a line's visitors read in its own words, and beside it the page as they would see it. */
import { h } from '../../shared/dom.js';
import { get, send } from '../../shared/http.js';
import { clearFaults, makeOutcome, readFaults, showFaults } from '../form.js';
import { loadInto } from '../loading.js';
import { loadCatalogues } from './catalogues.js';
import { makeOwnTexts } from './own-texts.js';
import { makePreview } from './preview.js';
import { makeReading } from './reading.js';
import { makeSnippet } from './snippet.js';

/**
 * @typedef {object} Document
 * @property {number} edition
 * @property {'end' | 'stay'} leaving
 * @property {{language: string, title: string, text: string, link: string}[]} reading
 * @property {{language: string, key: string, text: string, one: string}[]} texts
 */

/**
 * @param {import('../manage.js').Context} context
 * @param {() => void} signedOut
 * @returns {import('../manage.js').Section}
 */
export function makeOwnPage({ texts }, signedOut) {
  const { t } = texts;
  let edited = false;
  let stop = () => {};
  return { open, close: () => stop(), unsaved: () => edited };

  /** @param {import('../manage.js').Line} line */
  function open(line) {
    edited = false;
    const address = `/v1/lines/${encodeURIComponent(line.line)}/widget`;
    const place = h('div', null);
    const load = () => Promise.all([get(address), loadCatalogues()]);
    loadInto(place, texts, load, ([document, catalogues]) => editor(line, address, document, catalogues), signedOut);
    const name = line.names[texts.language];
    return h('section', { 'aria-labelledby': 'title' }, h('h1', { id: 'title' }, t('page.title', { line: name })), h('p', { class: 'intro' }, t('page.intro')), place);
  }

  /** @param {import('../manage.js').Line} line @param {string} address @param {Document} document @param {import('./catalogues.js').Catalogues} catalogues */
  function editor(line, address, document, catalogues) {
    const outcome = makeOutcome(texts);
    const stale = h('div', { class: 'notice danger', role: 'alert', hidden: true }, t('page.stale'));
    const preview = makePreview(texts, line, `${address}/preview`, () => document);
    stop = preview.stop;
    const snippet = makeSnippet(texts, line, document);
    const own = makeOwnTexts(texts, document, catalogues, { first: line.languages[0], touch, language, seek: preview.seeks });
    const submit = h('button', { type: 'submit', class: 'button primary' }, t('page.save'));
    const form = h(
      'form',
      { class: 'form wide', novalidate: true, onsubmit: save },
      part('leaving', leaving(document)),
      part('reading', makeReading(texts, document, touch)),
      part('texts', own.element),
      part('snippet', snippet.element),
      stale,
      h('div', { class: 'save-bar' }, submit, outcome.element),
    );
    form.addEventListener('input', touch);
    return h('div', { class: 'own-page' }, form, preview.element);

    /** @param {string} wanted */
    function language(wanted) {
      preview.speaks(wanted);
      snippet.speaks(wanted);
    }

    function touch() {
      edited = true;
      form.toggleAttribute('data-changed', true);
      outcome.clear();
      preview.draw();
      snippet.draw();
    }

    /** @param {SubmitEvent} event */
    async function save(event) {
      event.preventDefault();
      clearFaults(form);
      outcome.clear();
      submit.disabled = true;
      try {
        const { edition } = await send('PUT', address, document);
        document.edition = edition;
        edited = false;
        form.toggleAttribute('data-changed', false);
        outcome.done(t('page.saved'));
      } catch (fault) {
        failed(outcome.failed(fault));
      }
      submit.disabled = false;
    }

    /** @param {import('../../shared/http.js').Fault} fault */
    function failed({ status, code }) {
      if (status === 401) {
        signedOut();
      } else if (status === 409) {
        stale.hidden = false;
      } else if (status === 400) {
        outcome.wrong(t('page.wrong'), ...showFaults(form, readFaults(texts, code).map(own.inSight)));
      }
    }
  }

  /** @param {Document} document */
  function leaving(document) {
    const option = (/** @type {'end' | 'stay'} */ value) => {
      const radio = h('input', { type: 'radio', name: 'leaving', value, '.checked': document.leaving === value, oninput: () => (document.leaving = value) });
      return h('label', { class: 'option' }, radio, t(`page.leaving.${value}`));
    };
    return h('div', null, option('end'), option('stay'));
  }

  /** @param {string} name @param {import('../../shared/dom.js').Child} content */
  function part(name, content) {
    return h('fieldset', { class: 'card part' }, h('legend', null, t(`page.${name}`)), h('p', { class: 'hint' }, t(`page.${name}.intro`)), content);
  }
}
