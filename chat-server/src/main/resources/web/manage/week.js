/** The weekly windows of a line: a week to look at, and a list to edit by keyboard as well as by pointer. */
import { fill, h, setText } from '../shared/dom.js';
import { get, send } from '../shared/http.js';
import { newId } from '../shared/ids.js';
import { clearFaults, makeOutcome, readFaults, showFaults } from './form.js';
import { loadInto } from './loading.js';
import { faultsOf, overlapsOf, readTime } from './times.js';
import { makeGrid } from './week-grid.js';
import { makeRow } from './week-row.js';

const DAYS = [1, 2, 3, 4, 5, 6, 7];

/**
 * @param {import('./manage.js').Context} context
 * @param {() => void} signedOut
 * @returns {import('./manage.js').Section}
 */
export function makeWeek({ texts }, signedOut) {
  const { t } = texts;
  /** @type {import('./times.js').Window[]} */
  let windows = [];
  let saved = '';
  /** The whole schedule as it was read; its windows are edited here, the rest goes back as it came. @type {any} */
  let schedule = null;
  return { open, unsaved: () => JSON.stringify(windows) !== saved };

  /** @param {import('./manage.js').Line} line */
  function open(line) {
    const place = h('div', null);
    const address = `/v1/lines/${encodeURIComponent(line.line)}/schedule`;
    take([]);
    loadInto(place, texts, () => get(address), (answer) => {
      schedule = answer;
      take(answer.windows);
      return editor(address);
    }, signedOut);
    return h(
      'section',
      { 'aria-labelledby': 'title' },
      h('h1', { id: 'title' }, t('week.title', { line: line.names[texts.language] })),
      h('p', { class: 'intro' }, t('week.intro')),
      place,
    );
  }

  /** @param {import('./times.js').Window[]} answer */
  function take(answer) {
    windows = answer.toSorted((a, b) => a.weekday - b.weekday || a.starts.localeCompare(b.starts));
    saved = JSON.stringify(windows);
  }

  /** @param {string} address */
  function editor(address) {
    const outcome = makeOutcome(texts);
    const odd = h('p', { class: 'notice attention', role: 'status', hidden: true });
    const grid = makeGrid(texts, (window) => focusRow(window));
    const list = h('div', { class: 'days' });
    const changes = h('p', { class: 'hint' });
    const submit = h('button', { type: 'submit', class: 'button primary' }, t('week.save'));
    const undo = h('button', { type: 'button', class: 'button plain', onclick: () => { take(JSON.parse(saved)); outcome.clear(); drawAll(); } }, t('week.undo'));
    const form = h('form', { novalidate: true, onsubmit: save }, grid.element, odd, list, h('div', { class: 'save-bar' }, submit, undo, changes, outcome.element));
    drawAll();
    return form;

    function drawAll() {
      fill(list, DAYS.map(day));
      changed();
    }

    /** @param {number} weekday */
    function day(weekday) {
      const rows = windows.filter((window) => window.weekday === weekday);
      const name = t(`day.${weekday}`);
      return h(
        'section',
        { class: 'day', 'aria-labelledby': `day-${weekday}` },
        h('h2', { id: `day-${weekday}` }, name),
        rows.length === 0 && h('p', { class: 'hint' }, t('week.closed')),
        rows.map((window) => makeRow(texts, window, windows.indexOf(window), { changed, remove: () => remove(window) })),
        h('button', { type: 'button', class: 'button small', 'data-add': weekday, 'aria-label': t('week.add.to', { day: name }), onclick: () => add(weekday) }, t('week.add')),
      );
    }

    /** @param {number} weekday */
    function add(weekday) {
      const window = { window: newId(), weekday, starts: '', ends: '', roles: [] };
      windows = [...windows, window];
      drawAll();
      focusRow(window);
    }

    /** @param {import('./times.js').Window} window */
    function remove(window) {
      windows = windows.filter((one) => one !== window);
      drawAll();
      /** @type {HTMLElement | null} */ (list.querySelector(`[data-add="${window.weekday}"]`))?.focus();
    }

    /** @param {import('./times.js').Window} window */
    function focusRow(window) {
      const input = /** @type {HTMLElement | null} */ (list.querySelector(`[data-path="windows[${windows.indexOf(window)}].starts"]`));
      input?.focus();
      input?.scrollIntoView({ block: 'center' });
    }

    function changed() {
      grid.draw(windows);
      const overlaps = overlapsOf(windows).size;
      odd.hidden = overlaps === 0;
      setText(odd, overlaps > 0 ? t('week.overlap') : '');
      const differs = JSON.stringify(windows) !== saved;
      setText(changes, t(differs ? 'week.changed' : 'week.same'));
      undo.hidden = !differs;
      form.toggleAttribute('data-changed', differs);
    }

    /** @param {SubmitEvent} event */
    async function save(event) {
      event.preventDefault();
      clearFaults(form);
      outcome.clear();
      const faults = faultsOf(windows).map(({ path, word }) => ({ path, words: t(`wrong.${word}`) }));
      if (faults.length > 0) {
        outcome.wrong(t('week.wrong'), ...showFaults(form, faults));
        return;
      }
      submit.disabled = true;
      const written = windows.map((window) => ({ ...window, starts: readTime(window.starts, false), ends: readTime(window.ends, true) }));
      try {
        const { edition } = await send('PUT', address, { ...schedule, windows: written });
        schedule.edition = edition;
        take(written);
        drawAll();
        outcome.done(t('week.saved'));
      } catch (fault) {
        const { status, code } = outcome.failed(fault);
        if (status === 401) {
          signedOut();
        } else if (status === 409) {
          outcome.wrong(t('week.stale'));
        } else if (status === 400) {
          outcome.wrong(t('week.wrong'), ...showFaults(form, readFaults(texts, code)));
        }
      }
      submit.disabled = false;
    }
  }
}
