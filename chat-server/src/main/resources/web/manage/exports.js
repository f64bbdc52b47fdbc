/** Exports: files of a line's numbers, written while they are downloaded, and the tokens of programs that take them. */
import { h } from '../shared/dom.js';
import { now } from '../shared/now.js';
import { makeDownload } from './download.js';
import { makeExportTokens } from './export-tokens.js';
import { clearFaults, makeField, showFaults } from './form.js';

const DAY_MS = 86_400_000;
const KINDS = ['hours', 'contacts'];
const FORMATS = ['xlsx', 'csv', 'json'];
const SEPARATORS = ['semicolon', 'comma'];

/**
 * @param {import('./manage.js').Context} context
 * @param {() => void} signedOut
 * @returns {import('./manage.js').Section}
 */
export function makeExports({ texts }, signedOut) {
  const { t } = texts;
  return { open };

  /** @param {import('./manage.js').Line} line */
  function open(line) {
    return h(
      'section',
      { 'aria-labelledby': 'title' },
      h('h1', { id: 'title' }, t('exports.title')),
      h('p', { class: 'intro' }, t('exports.intro', { line: line.names[texts.language] })),
      makeForm(line),
      makeExportTokens(texts, signedOut),
    );
  }

  /** @param {import('./manage.js').Line} line */
  function makeForm(line) {
    const today = new Date(texts.day(now(), line.zone).number * DAY_MS).toISOString().slice(0, 10);
    const from = h('input', { type: 'date', '.value': `${today.slice(0, 8)}01`, max: today, required: true });
    const to = h('input', { type: 'date', '.value': today, max: today, required: true });
    const kind = makeChoice(texts, 'kind', KINDS);
    const format = makeChoice(texts, 'format', FORMATS, () => (separator.element.hidden = format.read() !== 'csv'));
    const separator = makeChoice(texts, 'separator', SEPARATORS);
    separator.element.hidden = true;
    const download = makeDownload(texts, signedOut);
    const submit = h('button', { type: 'submit', class: 'button primary' }, t('exports.download'));
    const form = h(
      'form',
      { class: 'card form', novalidate: true },
      kind.element,
      h('div', { class: 'pair' }, makeField({ label: t('exports.from'), path: 'from', input: from }), makeField({ label: t('exports.to'), path: 'to', input: to })),
      format.element,
      separator.element,
      submit,
      download.element,
    );
    form.addEventListener('submit', save);
    return form;

    /** @param {SubmitEvent} event */
    async function save(event) {
      event.preventDefault();
      clearFaults(form);
      download.clear();
      const faults = wrong(from.value, to.value);
      if (faults.length > 0) {
        showFaults(form, faults);
        return;
      }
      const query = new URLSearchParams({ line: line.line, from: from.value, to: to.value, separator: separator.read(), language: texts.language });
      const name = `${kind.read()}-${line.line}-${from.value}-${to.value}.${format.read()}`;
      const address = `/v1/exports/${kind.read()}.${format.read()}?${query}`;
      submit.disabled = true;
      await download.run(name, address);
      submit.disabled = false;
    }
  }

  /** @param {string} from @param {string} to */
  function wrong(from, to) {
    const missing = [
      { path: 'from', empty: !from },
      { path: 'to', empty: !to },
    ].filter((field) => field.empty);
    const faults = missing.map(({ path }) => ({ path, words: t('exports.date.missing') }));
    return faults.length === 0 && from > to ? [{ path: 'to', words: t('exports.date.order') }] : faults;
  }
}

/**
 * One of a few, each with a word on what it is.
 *
 * @param {import('../shared/texts.js').Texts} texts
 * @param {string} name
 * @param {string[]} values the first is chosen
 * @param {() => void} [onChange]
 */
function makeChoice(texts, name, values, onChange) {
  const { t } = texts;
  const radios = values.map((value, at) => h('input', { type: 'radio', name, value, '.checked': at === 0, onchange: () => onChange?.() }));
  const element = h(
    'fieldset',
    { class: 'field checks' },
    h('legend', { class: 'label' }, t(`exports.${name}`)),
    h('div', { class: 'options' }, values.map((value, at) => h('label', { class: 'option' }, radios[at], t(`exports.${name}.${value}`)))),
  );
  return { element, read: () => radios.find((radio) => radio.checked)?.value ?? values[0] };
}
