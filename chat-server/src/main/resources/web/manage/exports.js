/** Export: contacts per day and hour by outcome, as a file for a spreadsheet. */
import { h } from '../shared/dom.js';
import { getFile } from '../shared/http.js';
import { clearFaults, makeField, makeOutcome, showFaults } from './form.js';

const DAY_MS = 86_400_000;
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
    const today = new Date(texts.day(Date.now(), line.zone).number * DAY_MS).toISOString().slice(0, 10);
    const from = h('input', { type: 'date', '.value': `${today.slice(0, 8)}01`, max: today, required: true });
    const to = h('input', { type: 'date', '.value': today, max: today, required: true });
    const separators = SEPARATORS.map((value, at) => h('input', { type: 'radio', name: 'separator', value, '.checked': at === 0 }));
    const outcome = makeOutcome(texts);
    const submit = h('button', { type: 'submit', class: 'button primary' }, t('exports.download'));
    const form = h(
      'form',
      { class: 'card form', novalidate: true },
      h('div', { class: 'pair' }, makeField({ label: t('exports.from'), path: 'from', input: from }), makeField({ label: t('exports.to'), path: 'to', input: to })),
      h(
        'fieldset',
        { class: 'field checks' },
        h('legend', { class: 'label' }, t('exports.separator')),
        h('div', { class: 'options' }, SEPARATORS.map((value, at) => h('label', { class: 'option' }, separators[at], t(`exports.separator.${value}`)))),
      ),
      submit,
      outcome.element,
    );
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      clearFaults(form);
      outcome.clear();
      const faults = wrong(from.value, to.value);
      if (faults.length > 0) {
        showFaults(form, faults);
        return;
      }
      submit.disabled = true;
      try {
        const separator = separators.find((radio) => radio.checked)?.value ?? SEPARATORS[0];
        const query = new URLSearchParams({ line: line.line, from: from.value, to: to.value, separator });
        const file = await getFile(`/v1/exports/hours.csv?${query}`);
        const name = `${line.line}-${from.value}-${to.value}.csv`;
        save(file, name);
        outcome.done(t('exports.done', { name }));
      } catch (fault) {
        const { status } = outcome.failed(fault);
        if (status === 401) {
          signedOut();
        } else if (status >= 400 && status < 500 && status !== 403) {
          outcome.wrong(t('exports.refused'));
        }
      }
      submit.disabled = false;
    });
    return h(
      'section',
      { 'aria-labelledby': 'title' },
      h('h1', { id: 'title' }, t('exports.title')),
      h('p', { class: 'intro' }, t('exports.intro', { line: line.names[texts.language] })),
      form,
      h('p', { class: 'hint intro' }, t('exports.columns')),
    );
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

/** @param {Blob} file @param {string} name */
function save(file, name) {
  const address = URL.createObjectURL(file);
  h('a', { href: address, download: name }).click();
  URL.revokeObjectURL(address);
}
