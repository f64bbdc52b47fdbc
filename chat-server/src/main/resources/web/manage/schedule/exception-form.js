/** What is different on a date: closed, other times, more times, and what visitors are told of it. */
import { fill, h } from '../../shared/dom.js';
import { LANGUAGE } from '../../shared/protocol.js';
import { makeField } from '../form.js';
import { dayNumber, isoDay } from '../shift-calendar.js';
import { text } from '../line.js';
import { makeHoursRows } from './hours-rows.js';
import { dayWords, hoursWords, ruleWords } from './words.js';

const KINDS = /** @type {const} */ (['closed', 'replaced', 'added']);
/** An exception goes on for at most so many dates at a time. */
const DATES_MAX = 31;

/**
 * @param {import('../../shared/texts.js').Texts} texts
 * @param {import('./draft.js').Draft} draft
 * @param {{nameOf: (holiday: string) => string, changed: (date: string, words: string) => void}} on
 */
export function makeExceptionForms(texts, draft, { nameOf, changed }) {
  const { t } = texts;
  let groups = 0;
  /** What the open form says of its date, which the server may still be asked. */
  let facts = { date: '', element: h('div', null) };
  return { of, tell: (/** @type {import('./check.js').Day[]} */ days) => days.filter(({ date }) => date === facts.date).forEach((day) => fill(facts.element, factsOf(day))) };

  /** All the exceptions of a date, in one form. @param {string} date @param {import('./check.js').Day | undefined} day @returns {import('./dialog.js').Form} */
  function of(date, day) {
    const all = draft.document().exceptions;
    const others = all.filter((one) => one.date !== date);
    const here = all.filter((one) => one.date === date);
    facts = { date, element: h('div', { class: 'facts' }, day && factsOf(day)) };
    const place = h('div', { class: 'exceptions' });
    const until = h('input', { type: 'date', min: date, '.value': '' });
    /** @type {ReturnType<typeof one>[]} */
    let forms = [];
    const more = h('button', { type: 'button', class: 'button small', onclick: () => add({ kind: 'added' }) }, t('exception.more'));
    here.forEach(add);
    if (here.length === 0) {
      add({ kind: 'closed' });
    }
    const range = makeField({ label: t('exception.until'), hint: t('exception.until.hint'), path: 'until', input: until });
    return {
      title: dayWords(texts, date),
      fields: [facts.element, place, h('div', null, more), here.length === 0 && range],
      submit: t('window.apply'),
      read,
      done: (parts) => done(parts, 'exception.changed'),
      fieldOf: (path) => (/^exceptions\[\d+\]\.date$/.test(path) ? 'until' : path),
      remove: here.length > 0 ? { words: t('exception.remove.all'), act: () => done({ exceptions: others }, 'exception.removed') } : undefined,
    };

    /** @param {Partial<import('./draft.js').Exception>} known */
    function add(known) {
      const form = one(known, others.length + forms.length, () => {
        const left = forms.filter((other) => other !== form).map(({ read: written }) => written());
        // Made anew, because each has a new place in the document.
        forms = [];
        left.forEach(add);
        more.focus();
      });
      forms = [...forms, form];
      redraw();
    }

    function redraw() {
      fill(place, forms.map(({ element }) => element));
      place.toggleAttribute('data-single', forms.length === 1);
    }

    function read() {
      const last = until.value > date ? dayNumber(until.value) : dayNumber(date);
      const dates = Array.from({ length: Math.min(last - dayNumber(date) + 1, DATES_MAX) }, (_, at) => isoDay(dayNumber(date) + at));
      return { exceptions: [...others, ...dates.flatMap((one) => forms.map((form) => ({ date: one, ...form.read() })))] };
    }

    /** @param {Partial<import('./draft.js').Document>} parts @param {string} said */
    function done(parts, said) {
      draft.change(parts);
      changed(date, said);
    }
  }

  /** What holds on the date as it is. @param {import('./check.js').Day} day */
  function factsOf(day) {
    const { holidays } = draft.document();
    const hours = day.spans.map((span) => hoursWords(texts, span)).join(', ');
    return [day.holidays.map((code) => h('p', null, `${nameOf(code)}: ${ruleWords(texts, holidays[code])}`)), h('p', null, hours ? t('month.open', { hours }) : t('month.closed.day'))];
  }

  /** @param {Partial<import('./draft.js').Exception>} known @param {number} at @param {() => void} remove */
  function one({ kind = 'closed', windows = [], text: words = {} }, at, remove) {
    const path = `exceptions[${at}]`;
    const name = `kind-${++groups}`;
    const told = { fi: '', sv: '', en: '', ...words };
    const rows = makeHoursRows(texts, windows, `${path}.windows`);
    const radios = KINDS.map((value) => h('input', { type: 'radio', name, value, '.checked': value === kind, 'data-path': value === kind ? `${path}.kind` : null, onchange: draw }));
    const chosen = () => KINDS.find((_, number) => radios[number].checked) ?? 'closed';
    const element = h(
      'div',
      { class: 'exception', role: 'group', 'aria-label': t('exception.one') },
      h('fieldset', { class: 'field' }, h('legend', { class: 'label' }, t('exception.kind')), h('div', null, KINDS.map((value, number) => h('label', { class: 'option' }, radios[number], t(`exception.${value}`)))), h('p', { class: 'error' })),
      rows.element,
      h(
        'details',
        { open: Object.values(told).some((one) => one !== '') },
        h('summary', null, t('exception.text')),
        h('div', { class: 'form' }, h('p', { class: 'hint' }, t('exception.text.hint')), Object.values(LANGUAGE).map((language) => text(told, language, { label: t(`language.in.${language}`), path: `${path}.text.${language}`, lang: language }))),
      ),
      h('button', { type: 'button', class: 'button plain small remove', onclick: remove }, t('exception.remove')),
    );
    draw();
    return { element, read: () => ({ kind: chosen(), windows: chosen() === 'closed' ? [] : rows.read(), text: told }) };

    function draw() {
      rows.element.hidden = chosen() === 'closed';
    }
  }
}
