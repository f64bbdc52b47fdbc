/** A week of shifts in words, day by day, with what can be done about each. */
import { h } from '../shared/dom.js';
import { dayText, hoursText } from '../shared/shift-time.js';
import { gapOf, isoDay, partsOfWeek, shown } from './shift-calendar.js';
import { ruleText } from './shift-rule.js';

/**
 * @param {import('../shared/texts.js').Texts} texts
 * @param {import('./shifts.js').Week} week
 * @param {{shift: (shift: import('./shifts.js').Shift) => void, gap: (gap: import('./shifts.js').Gap) => void}} pick
 */
export function makeShiftDays(texts, { monday, zone, shifts, coverage, nameOf }, pick) {
  const { t } = texts;
  const outside = new Set(coverage.outside.map(({ shift, date }) => `${shift}/${date}`));
  const gaps = partsOfWeek(texts, coverage.uncovered, zone, monday).map(gapOf);
  return h('div', { class: 'days' }, Array.from({ length: 7 }, (_, at) => day(monday + at)));

  /** @param {number} number */
  function day(number) {
    const iso = isoDay(number);
    const name = dayText(texts, `${iso}T12:00:00Z`, 'UTC');
    const rows = [
      ...shifts.filter((shift) => Math.max(texts.day(shift.from, zone).number, monday) === number).map((shift) => ({ at: shift.starts, element: ofShift(shift) })),
      ...gaps.filter((gap) => gap.day === iso).map((gap) => ({ at: gap.starts, element: ofGap(gap) })),
    ].toSorted((one, other) => one.at.localeCompare(other.at));
    return h(
      'section',
      { class: 'day', 'aria-labelledby': `shifts-${iso}` },
      h('h2', { id: `shifts-${iso}` }, name),
      rows.length === 0 && h('p', { class: 'hint' }, t('shifts.nothing')),
      rows.length > 0 && h('ul', { class: 'shift-list' }, rows.map((row) => row.element)),
    );
  }

  /** @param {import('./shifts.js').Shift} shift */
  function ofShift(shift) {
    const key = `${shift.shift}/${shift.date}`;
    const hours = hoursText(texts, shift, zone);
    const notes = [
      t(`role.${shift.role}`),
      ruleText(texts, shift.rule),
      shift.alone && t('shift.alone'),
      ['taken', 'swapped', 'given_back'].includes(shift.how) && t(`shift.how.${shift.how}`),
      shift.offeredTo && t('shift.offeredTo', { name: nameOf(shift.offeredTo) }),
    ].filter(Boolean);
    return h(
      'li',
      { 'data-kind': shift.person ? 'shift' : 'open' },
      h('p', null, h('b', { class: 'number' }, hours), ' ', h('strong', null, shift.person ? nameOf(shift.person) : t('shift.open')), h('span', { class: 'hint' }, notes.join(' · '))),
      outside.has(key) && h('p', { class: 'flag' }, t('shift.outside')),
      h('button', { type: 'button', class: 'button small', 'data-key': key, 'aria-label': t('shift.change.of', { hours, name: shift.person ? nameOf(shift.person) : t('shift.open') }), onclick: () => pick.shift(shift) }, t('shift.change')),
    );
  }

  /** @param {import('./shifts.js').Gap} gap */
  function ofGap(gap) {
    const hours = t('week.time', { starts: shown(texts, gap.starts), ends: shown(texts, gap.ends) });
    return h(
      'li',
      { 'data-kind': 'gap' },
      h('p', null, h('b', { class: 'number' }, hours), ' ', h('span', null, t(`shift.gap.${gap.role}`))),
      h('button', { type: 'button', class: 'button small', 'aria-label': t('shift.fill.of', { hours, role: t(`role.${gap.role}`) }), onclick: () => pick.gap(gap) }, t('shift.fill')),
    );
  }
}
