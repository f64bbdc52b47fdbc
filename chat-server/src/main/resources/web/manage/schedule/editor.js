/** The schedule of a line while it is looked at and changed: week, dates and holidays, what comes of it, and saving. */
import { fill, h, setText } from '../../shared/dom.js';
import { Fault, send } from '../../shared/http.js';
import { clearFaults, makeOutcome, readFaults, showFaults } from '../form.js';
import { whyKey } from '../loading.js';
import { makeCalendar } from './calendar.js';
import { makeCheck } from './check.js';
import { makeDialog } from './dialog.js';
import { makeDraft } from './draft.js';
import { makeExceptionForms } from './exception-form.js';
import { makeHolidays } from './holidays.js';
import { makePreview } from './preview.js';
import { makeProblems } from './problems.js';
import { makeStale } from './stale.js';
import { makeTabs } from './tabs.js';
import { makeWeek } from './week.js';
import { dayWords, readPath } from './words.js';

/**
 * @param {import('../../shared/texts.js').Texts} texts
 * @param {import('../manage.js').Line} line
 * @param {{address: string, document: import('./draft.js').Document, holidays: {holiday: string, date: string, names: Record<string, string>}[], today: string}} known with the next of each holiday
 * @param {() => void} signedOut
 */
export function makeEditor(texts, line, { address, document: read, holidays: dates, today }, signedOut) {
  const { t } = texts;
  const draft = makeDraft(read, redraw);
  const check = makeCheck(address, { draft: () => draft, asked: () => ({ local: preview.local(), ...calendar.period() }), told, failed });
  const dialog = makeDialog(texts, check.of, signedOut);
  const outcome = makeOutcome(texts);
  const state = h('p', { class: 'hint state' });
  const said = h('p', { class: 'hint said', role: 'status' });
  const week = makeWeek(texts, draft, { open: dialog.open, said: say });
  const forms = makeExceptionForms(texts, draft, { nameOf, changed: (date, key) => { calendar.go(date, true); say(t(key, { day: dayWords(texts, date) })); } });
  const calendar = makeCalendar(texts, today, { document: draft.document, nameOf, moved: check.again, pick: (date, day) => dialog.open(forms.of(date, day)) });
  const holidays = makeHolidays(texts, draft, { dates, nameOf, open: dialog.open, said: say });
  const preview = makePreview(texts, line.zone, { nameOf, ask: check.again });
  const problems = makeProblems(texts, { document: draft.document, nameOf, show });
  const stale = makeStale(texts, line, { address, saved: draft.saved, nameOf, takeTheirs: (theirs) => settle(() => draft.takes(theirs), 'stale.taken'), keepMine: (theirs) => settle(() => draft.begunFrom(theirs), 'stale.kept'), signedOut });
  const tabs = makeTabs(t('schedule.views'), [
    { name: 'week', words: t('schedule.week'), panel: week.element },
    { name: 'dates', words: t('schedule.dates'), panel: h('div', null, h('p', { class: 'intro' }, t('dates.intro')), calendar.element) },
    { name: 'holidays', words: t('schedule.holidays'), panel: holidays.element },
  ], () => fill(said));
  const submit = h('button', { type: 'button', class: 'button primary', onclick: save }, t('schedule.save'));
  const undo = h('button', { type: 'button', class: 'button small', onclick: () => { draft.undo(); say(t('schedule.undone')); } }, t('schedule.undo'));
  const discard = h('button', { type: 'button', class: 'button plain small', 'aria-label': t('schedule.discard.all'), onclick: () => { draft.discard(); say(t('schedule.discarded')); } }, t('schedule.discard'));
  let saving = false;
  const element = h(
    'div',
    { class: 'schedule', tabindex: '-1' },
    tabs.element,
    h('div', { class: 'outlook' }, preview.element, problems.element),
    stale.element,
    h('div', { class: 'save-bar' }, submit, undo, discard, h('div', { class: 'told' }, state, said, outcome.element)),
    dialog.element,
  );
  element.addEventListener('keydown', takeBack);
  redraw();
  return { element, unsaved: draft.differs };

  function redraw() {
    if (!draft.differs()) {
      stale.clear();
    }
    outcome.clear();
    week.draw();
    calendar.draw();
    holidays.draw();
    setText(state, t(draft.differs() ? 'schedule.changed' : 'schedule.same'));
    undo.hidden = !draft.canUndo();
    discard.hidden = !draft.differs();
    drawSubmit();
    element.toggleAttribute('data-changed', draft.differs());
    check.again();
  }

  /** @param {import('./check.js').Answer} answer */
  function told(answer) {
    clearFaults(week.element);
    calendar.tell(answer.days);
    forms.tell(answer.days);
    preview.draw(answer, draft.differs());
    problems.draw(answer.problems);
    const count = answer.problems.length;
    setText(state, [t(draft.differs() ? 'schedule.changed' : 'schedule.same'), count > 0 && t('schedule.problems', { count })].filter(Boolean).join(' '));
  }

  /** @param {unknown} fault */
  function failed(fault) {
    if (!(fault instanceof Fault)) {
      throw fault;
    }
    if (fault.status === 401) {
      signedOut();
    } else if (fault.status === 400 || fault.status === 413) {
      const faults = faultsOf(fault);
      showFaults(week.element, faults, false);
      problems.refused(faults);
      preview.fail(t('preview.faults'));
    } else {
      preview.fail(t(whyKey(fault)));
    }
  }

  /** It keeps the focus, so it is never taken away. */
  function drawSubmit() {
    submit.setAttribute('aria-disabled', String(saving || !draft.differs()));
  }

  async function save() {
    if (saving || !draft.differs()) {
      return;
    }
    const document = draft.document();
    saving = true;
    drawSubmit();
    outcome.clear();
    say(t('schedule.saving'));
    try {
      const { edition } = await send('PUT', address, document);
      stale.clear();
      draft.savedAs(document, edition);
      say('');
      outcome.done(t('schedule.saved'));
    } catch (fault) {
      say('');
      refused(fault);
    }
    saving = false;
    drawSubmit();
  }

  /** @param {unknown} fault */
  function refused(fault) {
    const { status } = outcome.failed(fault);
    if (status === 401) {
      signedOut();
    } else if (status === 409) {
      outcome.wrong(t('schedule.stale'));
      stale.show();
    } else if (status === 400 || status === 413) {
      outcome.wrong(t('schedule.wrong'));
      problems.refused(faultsOf(/** @type {Fault} */ (fault)));
      problems.element.scrollIntoView({ block: 'nearest' });
    }
  }

  /** @param {Fault} fault a document that cannot be read */
  function faultsOf({ status, code }) {
    return status === 413 ? [{ path: '', words: t('schedule.tooLarge') }] : readFaults(texts, code);
  }

  /** @param {() => void} act @param {string} key */
  function settle(act, key) {
    stale.clear();
    act();
    say(t(key));
    (draft.differs() ? submit : element).focus();
  }

  /** Goes to what stands at a path of the document. @param {string} path @param {string} date */
  function show(path, date) {
    const { windows, exceptions } = draft.document();
    const { list, at, code } = readPath(path);
    if (list === 'exceptions') {
      tabs.show('dates');
      calendar.go(exceptions[at]?.date ?? date, true);
    } else if (list === 'holidays') {
      tabs.show('holidays');
      holidays.focus(code);
    } else {
      tabs.show('week');
      week.focus(windows[at]?.window ?? '', path);
    }
  }

  /** @param {KeyboardEvent} event */
  function takeBack(event) {
    const typing = /** @type {Element} */ (event.target).matches('input, textarea, dialog *');
    if (event.key === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !typing && draft.canUndo()) {
      event.preventDefault();
      draft.undo();
      say(t('schedule.undone'));
    }
  }

  /** @param {string} holiday */
  function nameOf(holiday) {
    return dates.find((one) => one.holiday === holiday)?.names[texts.language] ?? holiday;
  }

  /** @param {string} words */
  function say(words) {
    setText(said, words);
  }
}
