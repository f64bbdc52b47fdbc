/** The times of one date: from, to, who answers, as many as are needed. */
import { fill, h } from '../../shared/dom.js';
import { ROLE } from '../../shared/protocol.js';
import { makeChecks, makeField } from '../form.js';
import { shown } from '../shift-calendar.js';
import { readTime } from '../times.js';

/** @param {import('../../shared/texts.js').Texts} texts @param {string} written @returns {HTMLInputElement} */
export function timeInput(texts, written) {
  return h('input', { class: 'time number', inputmode: 'numeric', autocomplete: 'off', '.value': shown(texts, written) });
}

/**
 * What was written, as the server wants it; what is no time is left for the server to name.
 *
 * @param {HTMLInputElement} starts
 * @param {HTMLInputElement} ends
 */
export function readTimes(starts, ends) {
  const end = readTime(ends.value, true);
  // Midnight as an end is the end of the day.
  return { starts: readTime(starts.value, false) || starts.value, ends: end === '00:00' ? '24:00' : end || ends.value };
}

/**
 * @param {import('../../shared/texts.js').Texts} texts
 * @param {string[]} chosen
 * @param {string} path
 */
export function rolesField(texts, chosen, path) {
  const { t } = texts;
  return makeChecks({ legend: t('week.roles'), path, chosen, options: Object.values(ROLE).map((value) => ({ value, label: t(`roles.${value}`) })) });
}

/**
 * @param {import('../../shared/texts.js').Texts} texts
 * @param {import('./draft.js').Hours[]} known
 * @param {string} path of the list in the document
 */
export function makeHoursRows(texts, known, path) {
  const { t } = texts;
  let rows = (known.length > 0 ? known : [blank()]).map(row);
  const list = h('div', { class: 'rows' });
  const add = h('button', { type: 'button', class: 'button small', 'data-path': path, onclick: () => { rows = [...rows, row(blank())]; draw(); rows.at(-1)?.starts.focus(); } }, t('hours.add'));
  const element = h('div', { class: 'hours-rows' }, list, h('div', { class: 'field' }, h('div', null, add), h('p', { class: 'error' }), h('p', { class: 'hint' }, t('hours.hint'))));
  draw();
  return { element, read: () => rows.map(({ read }) => read()) };

  function draw() {
    fill(list, rows.map((one, at) => one.at(at)));
    list.toggleAttribute('data-single', rows.length === 1);
  }

  function blank() {
    return { starts: '', ends: '', roles: /** @type {string[]} */ ([]) };
  }

  /** @param {import('./draft.js').Hours} hours */
  function row({ starts, ends, roles }) {
    const from = timeInput(texts, starts);
    const to = timeInput(texts, ends);
    let checks = rolesField(texts, roles, '');
    const remove = h('button', { type: 'button', class: 'button plain small remove', onclick: () => { rows = rows.filter((one) => one.starts !== from); draw(); add.focus(); } }, t('remove'));
    return { starts: from, at, read: () => ({ ...readTimes(from, to), roles: checks.read() }) };

    /** Its place decides the paths by which faults are told. @param {number} place */
    function at(place) {
      const own = `${path}[${place}]`;
      checks = rolesField(texts, checks.read(), `${own}.roles`);
      remove.setAttribute('aria-label', t('hours.remove', { number: place + 1 }));
      return h(
        'div',
        { class: 'hours-row', role: 'group', 'aria-label': t('hours.number', { number: place + 1 }) },
        h('div', { class: 'pair' }, makeField({ label: t('week.starts'), path: `${own}.starts`, input: from }), makeField({ label: t('week.ends'), path: `${own}.ends`, input: to })),
        checks.element,
        remove,
      );
    }
  }
}
