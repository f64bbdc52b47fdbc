/** The holidays by name, each with what the line does on it; one that nobody decided is marked with words. */
import { fill, h } from '../../shared/dom.js';
import { dayWords, ruleWords } from './words.js';
import { makeHoursRows } from './hours-rows.js';

const RULES = /** @type {const} */ (['undecided', 'as_usual', 'closed', 'replaced']);
const UNDECIDED = 'undecided';

/**
 * @param {import('../../shared/texts.js').Texts} texts
 * @param {import('./draft.js').Draft} draft
 * @param {object} on
 * @param {{holiday: string, date: string}[]} on.dates the next of each
 * @param {(holiday: string) => string} on.nameOf
 * @param {(form: import('./dialog.js').Form) => void} on.open
 * @param {(words: string) => void} on.said
 */
export function makeHolidays(texts, draft, { dates, nameOf, open, said }) {
  const { t } = texts;
  const summary = h('p', { class: 'answer' });
  const list = h('ul', { class: 'holiday-list' });
  const closeAll = h('button', { type: 'button', class: 'button small', onclick: closeUndecided }, t('holidays.closeAll'));
  const element = h('div', { class: 'holidays' }, h('p', { class: 'intro' }, t('holidays.intro')), h('div', { class: 'title-row' }, summary, closeAll), list);
  draw();
  return { element, draw, focus };

  function draw() {
    const focused = /** @type {HTMLElement | null} */ (globalThis.document.activeElement)?.closest('.holiday-list select')?.id;
    const { holidays } = draft.document();
    const open = Object.values(holidays).filter(({ rule }) => rule === UNDECIDED).length;
    fill(summary, open === 0 ? t('holidays.decided') : t('holidays.undecided', { count: open }));
    closeAll.hidden = open === 0;
    fill(list, dates.map(({ holiday, date }) => item(holiday, date, holidays[holiday] ?? { rule: UNDECIDED, windows: [] })));
    if (focused) {
      globalThis.document.getElementById(focused)?.focus({ preventScroll: true });
    }
  }

  /** @param {string} code */
  function focus(code) {
    const select = globalThis.document.getElementById(`holiday-${code}`);
    select?.focus();
    select?.scrollIntoView({ block: 'center' });
  }

  /** @param {string} code @param {string} date @param {import('./draft.js').OfHoliday} known */
  function item(code, date, known) {
    const select = h('select', { id: `holiday-${code}`, 'data-path': `holidays.${code}`, onchange: () => choose(code, /** @type {typeof RULES[number]} */ (select.value), known) }, RULES.map((rule) => h('option', { value: rule }, t(`holiday.${rule}`))));
    select.value = known.rule;
    return h(
      'li',
      { 'data-rule': known.rule },
      h('div', null, h('label', { for: select.id }, h('strong', null, nameOf(code))), h('p', { class: 'hint' }, dayWords(texts, date))),
      h('div', { class: 'field' }, select),
      h(
        'div',
        { class: 'of-holiday' },
        known.rule === UNDECIDED && h('p', { class: 'flag' }, t('holiday.undecided.flag')),
        known.rule === 'replaced' && h('p', null, ruleWords(texts, known)),
        known.rule === 'replaced' && h('button', { type: 'button', class: 'button small', 'aria-label': t('holiday.times.of', { holiday: nameOf(code) }), onclick: () => open(form(code, known)) }, t('holiday.times')),
      ),
    );
  }

  /** @param {string} code @param {import('./draft.js').Rule} rule @param {import('./draft.js').OfHoliday} known */
  function choose(code, rule, known) {
    if (rule === 'replaced') {
      open(form(code, known));
      // Until there are times it is as it was.
      draw();
      return;
    }
    draft.change(withHoliday(code, { rule, windows: [] }));
    said(`${nameOf(code)}: ${ruleWords(texts, { rule, windows: [] })}`);
  }

  /** @param {string} code @param {import('./draft.js').OfHoliday} known @returns {import('./dialog.js').Form} */
  function form(code, known) {
    const rows = makeHoursRows(texts, known.windows, `holidays.${code}.windows`);
    return {
      title: t('holiday.times.of', { holiday: nameOf(code) }),
      fields: [h('p', null, t('holiday.times.intro')), rows.element],
      submit: t('window.apply'),
      read: () => withHoliday(code, { rule: 'replaced', windows: rows.read() }),
      done: (parts) => {
        draft.change(parts);
        said(`${nameOf(code)}: ${ruleWords(texts, draft.document().holidays[code])}`);
        focus(code);
      },
    };
  }

  /** @param {string} code @param {import('./draft.js').OfHoliday} holiday */
  function withHoliday(code, holiday) {
    return { holidays: { ...draft.document().holidays, [code]: holiday } };
  }

  function closeUndecided() {
    const { holidays } = draft.document();
    const decided = Object.entries(holidays).map(([code, holiday]) => [code, holiday.rule === UNDECIDED ? { rule: 'closed', windows: [] } : holiday]);
    draft.change({ holidays: Object.fromEntries(decided) });
    said(t('holidays.decided'));
    summary.scrollIntoView({ block: 'nearest' });
  }
}
