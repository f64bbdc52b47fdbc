/** A week of shifts as it is: a column for each day, a block for each shift, open shift and hour that nobody has. The list below says the same in words. */
import { fill, h } from '../shared/dom.js';
import { dayText, hoursText } from '../shared/shift-time.js';
import { gapOf, isoDay, partsOfWeek, shown } from './shift-calendar.js';

const SLOT_MINUTES = 15;
/** Shown at the least, so that a short week does not look like a full one. */
const USUAL = { from: 8, to: 20 };

/**
 * @param {import('../shared/texts.js').Texts} texts
 * @param {{shift: (shift: import('./shifts.js').Shift) => void, gap: (gap: import('./shifts.js').Gap) => void}} pick
 */
export function makeShiftWeek(texts, pick) {
  const { t } = texts;
  const element = h('div', { class: 'week shift-week', role: 'group', 'aria-label': t('week.grid') });
  return { element, draw };

  /** @param {import('./shifts.js').Week} week */
  function draw({ monday, zone, shifts, coverage, nameOf }) {
    const parts = partsOfWeek(texts, [...shifts, ...coverage.uncovered], zone, monday);
    const first = Math.min(USUAL.from, ...parts.map((part) => Math.floor(part.from / 60)));
    const last = Math.max(USUAL.to, ...parts.map((part) => Math.ceil(part.to / 60)));
    const hours = Array.from({ length: last - first }, (_, at) => first + at);
    const outside = new Set(coverage.outside.map(({ shift, date }) => `${shift}/${date}`));
    element.style.setProperty('--hours', String(hours.length));
    fill(
      element,
      h('div', { class: 'hours', 'aria-hidden': 'true' }, h('span', null), hours.map((hour) => h('span', { class: 'number' }, String(hour)))),
      Array.from({ length: 7 }, (_, at) => monday + at).map((day) =>
        h(
          'div',
          { class: 'column' },
          h('p', { class: 'name' }, dayText(texts, `${isoDay(day)}T12:00:00Z`, 'UTC')),
          h('div', { class: 'track' }, parts.filter((part) => part.day === day).map((part) => block(part, first))),
        ),
      ),
    );

    /** @param {typeof parts[number]} part @param {number} from hour shown */
    function block(part, from) {
      const { thing } = part;
      const button = 'shift' in thing ? ofShift(thing) : ofGap(gapOf(part));
      const slot = (/** @type {number} */ minutes) => (minutes - from * 60) / SLOT_MINUTES;
      button.style.setProperty('--from', String(slot(part.from)));
      button.style.setProperty('--length', String((part.to - part.from) / SLOT_MINUTES));
      button.style.setProperty('--lane', String(part.lane));
      button.style.setProperty('--lanes', String(part.lanes));
      return button;
    }

    /** @param {import('./shifts.js').Shift} shift */
    function ofShift(shift) {
      const key = `${shift.shift}/${shift.date}`;
      return h(
        'button',
        { type: 'button', class: 'block', 'data-roles': shift.role, 'data-kind': shift.person ? 'shift' : 'open', 'data-outside': outside.has(key), onclick: () => pick.shift(shift) },
        h('b', { class: 'number' }, hoursText(texts, shift, zone)),
        ' ',
        h('span', null, shift.person ? nameOf(shift.person) : t('shift.open')),
        h('span', { class: 'visually-hidden' }, `, ${t(`role.${shift.role}`)}`),
        outside.has(key) && h('span', { class: 'flag' }, t('shift.outside')),
      );
    }

    /** @param {import('./shifts.js').Gap} gap */
    function ofGap(gap) {
      return h(
        'button',
        { type: 'button', class: 'block', 'data-kind': 'gap', onclick: () => pick.gap(gap) },
        h('b', { class: 'number' }, t('week.time', { starts: shown(texts, gap.starts), ends: shown(texts, gap.ends) })),
        ' ',
        h('span', null, t(`shift.gap.${gap.role}`)),
      );
    }
  }
}
