/** The numbers that are shown whenever a line cannot help: three languages each. */
import { fill, h } from '../shared/dom.js';
import { LANGUAGE } from '../shared/protocol.js';
import { makeChecks, makeField } from './form.js';
import { text } from './line.js';

const LANGUAGES = Object.values(LANGUAGE);
const UNCHECKED = 'unknown';
const empty = () => Object.fromEntries(LANGUAGES.map((language) => [language, '']));

/**
 * @param {import('../shared/texts.js').Texts} texts
 * @param {import('./manage.js').Line['help']} help changed in place
 */
export function makeHelp(texts, help) {
  const { t } = texts;
  const rows = h('div', { class: 'rows' });
  const add = h('button', { type: 'button', class: 'button small', 'data-edits': true, onclick: () => append() }, t('line.help.add'));
  draw();
  return h('div', null, rows, add);

  function append() {
    help.push({ names: empty(), number: '', hours: empty(), languages: [], checkedOn: UNCHECKED, socialEmergency: false });
    draw(help.length - 1);
    /** @type {HTMLElement | null | undefined} */ (rows.lastElementChild?.querySelector('input'))?.focus();
  }

  /** @param {number} [opened] the one that stands open */
  function draw(opened = -1) {
    fill(rows, help.map((one, at) => row(one, at, at === opened)));
  }

  /** @param {import('./manage.js').Line['help'][number]} one @param {number} at @param {boolean} open */
  function row(one, at, open) {
    const path = `help[${at}]`;
    const title = h('span', null, one.names[texts.language] || t('line.help.new'));
    const number = h('span', { class: 'number' }, one.number);
    const element = h(
      'details',
      { class: 'row help', open },
      h('summary', null, title, ' ', number, one.checkedOn === UNCHECKED && h('span', { class: 'mark' }, t('line.help.unchecked'))),
      h('div', { class: 'pair' }, text(one, 'number', { label: t('line.help.number'), path: `${path}.number` }), day(one, `${path}.checkedOn`)),
      social(one),
      answersIn(one, `${path}.languages`),
      LANGUAGES.map((language) =>
        h(
          'div',
          { class: 'pair' },
          text(one.names, language, { label: t(`line.help.name.${language}`), path: `${path}.names.${language}`, lang: language }),
          text(one.hours, language, { label: t(`line.help.hours.${language}`), path: `${path}.hours.${language}`, lang: language }),
        ),
      ),
      h('div', { class: 'buttons' }, move(at, -1), move(at, 1), h('button', { type: 'button', class: 'button plain small', 'data-edits': true, onclick: () => (help.splice(at, 1), draw(), add.focus()) }, t('line.help.remove'))),
    );
    return element;
  }

  /** Checklists name it. @param {import('./manage.js').Line['help'][number]} one */
  function social(one) {
    const box = h('input', { type: 'checkbox', '.checked': one.socialEmergency, onchange: () => (one.socialEmergency = box.checked) });
    return h('label', { class: 'option' }, box, h('span', null, t('line.help.socialEmergency')));
  }

  /** Readers of these languages are shown it first. @param {import('./manage.js').Line['help'][number]} one @param {string} path */
  function answersIn(one, path) {
    return makeChecks({
      legend: t('line.help.languages'),
      hint: t('line.help.languages.hint'),
      path,
      options: LANGUAGES.map((value) => ({ value, label: t(`language.${value}`) })),
      chosen: one.languages,
      onChange: (chosen) => (one.languages = chosen),
    }).element;
  }

  /** @param {import('./manage.js').Line['help'][number]} one @param {string} path */
  function day(one, path) {
    const value = one.checkedOn === UNCHECKED ? '' : one.checkedOn;
    const input = h('input', { type: 'date', '.value': value });
    input.addEventListener('input', () => (one.checkedOn = input.value || UNCHECKED));
    return makeField({ label: t('line.help.checkedOn'), hint: t('line.help.checkedOn.hint'), path, input });
  }

  /** @param {number} at @param {number} step */
  function move(at, step) {
    const to = at + step;
    const able = to >= 0 && to < help.length;
    const swap = () => {
      [help[at], help[to]] = [help[to], help[at]];
      draw(to);
      /** @type {HTMLElement | null | undefined} */ (rows.children[to]?.querySelector('summary'))?.focus();
    };
    return h('button', { type: 'button', class: 'button plain small', 'data-edits': true, disabled: !able, onclick: swap }, t(step < 0 ? 'line.help.up' : 'line.help.down'));
  }
}
