/** What a line is: names, audience, promise, room, languages, the sites that show it, the numbers to call when it cannot help. */
import { h } from '../shared/dom.js';
import { send } from '../shared/http.js';
import { LANGUAGE } from '../shared/protocol.js';
import { clearFaults, makeChecks, makeField, makeOutcome, readFaults, showFaults } from './form.js';
import { makeCare } from './line-care.js';
import { makeHelp } from './line-help.js';
import { makeSites } from './line-sites.js';

const LANGUAGES = Object.values(LANGUAGE);
const AUDIENCES = ['youth', 'guardians', 'clients'];

/**
 * @param {import('./manage.js').Context} context
 * @param {() => void} signedOut
 * @returns {import('./manage.js').Section}
 */
export function makeLine({ texts, lines }, signedOut) {
  const { t } = texts;
  let edited = false;
  return { open, unsaved: () => edited };

  /** @param {import('./manage.js').Line} known */
  function open(known) {
    edited = false;
    // Edited as a copy: what the server refused is not what the line is.
    const line = structuredClone(known);
    const outcome = makeOutcome(texts);
    const promise = number('promiseSeconds', 60);
    const room = number('waitingMax', 1);
    const audience = h('select', { onchange: () => (line.audience = audience.value) }, AUDIENCES.map((one) => h('option', { value: one }, t(`audience.${one}`))));
    audience.value = line.audience;
    const submit = h('button', { type: 'submit', class: 'button primary' }, t('save'));
    const languages = makeChecks({
      legend: t('line.languages'),
      hint: t('line.languages.hint'),
      path: 'languages',
      options: LANGUAGES.map((value) => ({ value, label: t(`language.${value}`) })),
      chosen: line.languages,
      onChange: (chosen) => (line.languages = chosen),
    });
    const form = h(
      'form',
      { class: 'form wide', novalidate: true },
      part('names', [
        LANGUAGES.map((language) => text(line.names, language, { label: t(`language.in.${language}`), path: `names.${language}`, lang: language })),
        makeField({ label: t('line.audience'), path: 'audience', input: audience }),
      ]),
      part('promise', [
        makeField({ label: t('line.promise.minutes'), hint: t('line.promise.hint'), path: 'promiseSeconds', input: promise }),
        makeField({ label: t('line.waitingMax'), hint: t('line.waitingMax.hint'), path: 'waitingMax', input: room }),
        languages.element,
      ]),
      part('care', makeCare(texts, line.care, lines.filter((one) => one.line !== line.line).map((one) => ({ value: one.line, label: one.names[texts.language] })))),
      part('sites', makeSites(texts, line.sites)),
      part('help', makeHelp(texts, line.help)),
      h('div', { class: 'save-bar' }, submit, outcome.element),
    );
    form.addEventListener('input', touch);
    form.addEventListener('click', (event) => /** @type {Element} */ (event.target).closest('[data-edits]') && touch());
    form.addEventListener('submit', save);
    return h('section', { 'aria-labelledby': 'title' }, h('h1', { id: 'title' }, t('line.title', { line: known.names[texts.language] })), form);

    function touch() {
      edited = true;
      form.toggleAttribute('data-changed', true);
      outcome.clear();
    }

    /** @param {'promiseSeconds' | 'waitingMax'} what @param {number} unit */
    function number(what, unit) {
      const input = h('input', { type: 'number', min: 1, inputmode: 'numeric', '.value': String(Math.round(line[what] / unit)) });
      input.addEventListener('input', () => (line[what] = Math.round((input.valueAsNumber || 0) * unit)));
      return input;
    }

    /** @param {string} name @param {import('../shared/dom.js').Child} content */
    function part(name, content) {
      return h('fieldset', { class: 'card part' }, h('legend', null, t(`line.${name}`)), h('p', { class: 'hint' }, t(`line.${name}.intro`)), content);
    }

    /** @param {SubmitEvent} event */
    async function save(event) {
      event.preventDefault();
      clearFaults(form);
      outcome.clear();
      submit.disabled = true;
      try {
        await send('PUT', `/v1/lines/${encodeURIComponent(line.line)}`, line);
        Object.assign(known, structuredClone(line));
        lines.splice(lines.indexOf(known), 1, known);
        edited = false;
        form.toggleAttribute('data-changed', false);
        outcome.done(t('line.saved'));
      } catch (fault) {
        const { status, code } = outcome.failed(fault);
        if (status === 401) {
          signedOut();
        } else if (status === 400 || status === 404) {
          outcome.wrong(t('line.wrong'), ...showFaults(form, readFaults(texts, code)));
        }
      }
      submit.disabled = false;
    }
  }
}

/**
 * A text field bound to a value.
 *
 * @param {Record<string, any>} holder
 * @param {string} key
 * @param {{label: string, path: string, lang?: string, hint?: string}} field
 */
export function text(holder, key, field) {
  const input = h('input', { autocomplete: 'off', '.value': holder[key] ?? '' });
  input.addEventListener('input', () => (holder[key] = input.value));
  return makeField({ ...field, input });
}
