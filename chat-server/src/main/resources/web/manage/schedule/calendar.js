/** A month of dates: what is open on each by the server's own rules, with exceptions and holidays marked by a word and a shape. */
import { fill, h, setText } from '../../shared/dom.js';
import { dayNumber, isoDay, weekdayOf } from '../shift-calendar.js';
import { dayWords, exceptionWords, rolesWords, ruleWords, timeWords } from './words.js';

const DAYS = [1, 2, 3, 4, 5, 6, 7];
/** What stands for each sort of mark where there is no room for its word. */
const SHAPES = Object.freeze({ closed: '✕', replaced: '⇄', added: '+', holiday: '◆', undecided: '?' });
const FIRST_YEAR = 2000;
const LAST_YEAR = 2099;

/**
 * @param {import('../../shared/texts.js').Texts} texts
 * @param {string} today
 * @param {object} on
 * @param {() => import('./draft.js').Document} on.document
 * @param {(holiday: string) => string} on.nameOf
 * @param {() => void} on.moved to another month
 * @param {(date: string, day: import('./check.js').Day | undefined) => void} on.pick
 */
export function makeCalendar(texts, today, { document, nameOf, moved, pick }) {
  const { t } = texts;
  let month = today.slice(0, 7);
  /** The one date that takes the focus. */
  let at = today;
  /** @type {Map<string, import('./check.js').Day>} */
  let known = new Map();
  const heading = h('h3', { id: 'month', 'aria-live': 'polite' });
  const body = h('tbody', null);
  const table = h(
    'table',
    { class: 'month', role: 'grid', 'aria-labelledby': 'month' },
    h('thead', null, h('tr', null, DAYS.map((day) => h('th', { scope: 'col', abbr: t(`day.${day}`) }, t(`day.short.${day}`))))),
    body,
  );
  const list = h('div', { class: 'month-list' });
  const step = (/** @type {string} */ key, /** @type {() => string} */ to) => h('button', { type: 'button', class: 'button small', onclick: () => go(to(), false) }, t(key));
  const element = h(
    'div',
    { class: 'calendar' },
    h('div', { class: 'title-row' }, heading, h('div', { class: 'buttons' }, step('month.previous', () => shifted(at, -1)), step('month.today', () => today), step('month.next', () => shifted(at, 1)))),
    table,
    h('p', { class: 'legend', 'aria-hidden': 'true' }, Object.entries(SHAPES).map(([mark, shape]) => h('span', null, h('b', null, shape), ' ', t(`mark.${mark}`)))),
    list,
  );
  table.addEventListener('keydown', keys);
  draw();
  return { element, draw, go, focus: () => button(at)?.focus(), period: () => ({ from: `${month}-01`, to: lastOf(month) }), tell };

  /** What becomes of the dates of the month that is shown. @param {import('./check.js').Day[]} days */
  function tell(days) {
    known = new Map(days.map((day) => [day.date, day]));
    draw();
  }

  function draw() {
    const focused = table.contains(globalThis.document.activeElement);
    setText(heading, new Intl.DateTimeFormat(texts.language === 'en' ? 'en-GB' : texts.language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${month}-01T12:00:00Z`)));
    const first = dayNumber(`${month}-01`);
    const last = dayNumber(lastOf(month));
    const monday = first - weekdayOf(first) + 1;
    const weeks = Array.from({ length: Math.ceil((last - monday + 1) / 7) }, (_, week) => monday + 7 * week);
    fill(body, weeks.map((week) => h('tr', null, DAYS.map((_, day) => cell(week + day, first, last)))));
    const dates = Array.from({ length: last - first + 1 }, (_, day) => isoDay(first + day)).filter((date) => marksOf(date).length > 0);
    fill(list, h('h3', null, t('month.list')), dates.length === 0 ? h('p', { class: 'hint' }, t('month.nothing')) : h('ul', null, dates.map(line)));
    if (focused) {
      button(at)?.focus({ preventScroll: true });
    }
  }

  /** @param {number} number @param {number} first @param {number} last */
  function cell(number, first, last) {
    if (number < first || number > last) {
      return h('td', { role: 'gridcell', class: 'outside' });
    }
    const date = isoDay(number);
    const spans = known.get(date)?.spans ?? [];
    const marks = marksOf(date);
    const closed = known.has(date) && spans.length === 0 && !marks.some(({ mark }) => mark === 'closed');
    return h(
      'td',
      { role: 'gridcell' },
      h(
        'button',
        { type: 'button', class: 'date', 'data-date': date, 'data-marks': marks.map(({ mark }) => mark).join(' '), tabindex: date === at ? '0' : '-1', 'aria-current': date === today ? 'date' : null, onclick: () => press(date) },
        h('span', { class: 'visually-hidden' }, dayWords(texts, date)),
        h('span', { class: 'day-number number', 'aria-hidden': 'true' }, String(Number(date.slice(8)))),
        marks.map(({ mark, words }) => [' ', h('span', { class: 'mark', 'data-mark': mark }, h('b', { 'aria-hidden': 'true' }, SHAPES[mark]), h('span', { class: 'word' }, words))]),
        ' ',
        h('span', { class: 'open-hours' }, closed ? t('month.closed') : spans.map((span) => [h('span', { class: 'number' }, timeWords(texts, span)), ' '])),
      ),
    );
  }

  /** What is out of the usual on a date. @param {string} date @returns {{mark: keyof typeof SHAPES, words: string}[]} */
  function marksOf(date) {
    const { exceptions, holidays } = document();
    return [
      ...exceptions.filter((one) => one.date === date).map(({ kind }) => ({ mark: kind, words: t(`mark.${kind}`) })),
      ...(known.get(date)?.holidays ?? []).map((code) => ({ mark: /** @type {keyof typeof SHAPES} */ (holidays[code]?.rule === 'undecided' ? 'undecided' : 'holiday'), words: nameOf(code) })),
    ];
  }

  /** A date that is out of the usual, in a sentence. @param {string} date */
  function line(date) {
    const { exceptions, holidays } = document();
    const here = exceptions.filter((one) => one.date === date);
    const feasts = (known.get(date)?.holidays ?? []).map((code) => `${nameOf(code)}: ${ruleWords(texts, holidays[code])}`);
    const spans = known.get(date)?.spans ?? [];
    const words = [...here.map((one) => exceptionWords(texts, one)), ...feasts].join(' · ');
    return h(
      'li',
      null,
      h('p', null, h('strong', null, dayWords(texts, date)), ' ', h('span', null, words)),
      spans.length > 0 && h('p', { class: 'hint' }, t('month.open', { hours: spans.map((span) => `${timeWords(texts, span)} ${rolesWords(texts, span.roles)}`).join(', ') })),
      h('button', { type: 'button', class: 'button small', 'aria-label': t('month.change.of', { day: dayWords(texts, date) }), onclick: () => press(date) }, t('month.change')),
    );
  }

  /** @param {string} date */
  function press(date) {
    at = date;
    draw();
    pick(date, known.get(date));
  }

  /** @param {string} date @param {boolean} focus */
  function go(date, focus) {
    at = date;
    if (date.slice(0, 7) !== month) {
      month = date.slice(0, 7);
      known = new Map();
      moved();
    }
    draw();
    if (focus) {
      button(at)?.focus();
    }
  }

  /** @param {KeyboardEvent} event */
  function keys(event) {
    const number = dayNumber(at);
    const to = {
      ArrowLeft: () => isoDay(number - 1),
      ArrowRight: () => isoDay(number + 1),
      ArrowUp: () => isoDay(number - 7),
      ArrowDown: () => isoDay(number + 7),
      Home: () => isoDay(number - weekdayOf(number) + 1),
      End: () => isoDay(number - weekdayOf(number) + 7),
      PageUp: () => shifted(at, -1),
      PageDown: () => shifted(at, 1),
    }[event.key]?.();
    if (to && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      go(bounded(to), true);
    }
  }

  /** @param {string} date */
  function button(date) {
    return /** @type {HTMLElement | null} */ (table.querySelector(`[data-date="${date}"]`));
  }
}

/** The same day of another month, or its last. @param {string} date @param {number} months */
function shifted(date, months) {
  const [year, month, day] = date.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 7);
  const last = lastOf(first);
  return bounded(`${first}-${String(Math.min(day, Number(last.slice(8)))).padStart(2, '0')}`);
}

/** Schedules know the years 2000 to 2099. @param {string} date */
function bounded(date) {
  return date < `${FIRST_YEAR}-01-01` ? `${FIRST_YEAR}-01-01` : date > `${LAST_YEAR}-12-31` ? `${LAST_YEAR}-12-31` : date;
}

/** @param {string} month @returns {string} its last date */
function lastOf(month) {
  const [year, number] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}
