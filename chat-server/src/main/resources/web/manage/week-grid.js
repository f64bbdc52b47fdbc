/** A week as it looks: a column for each day, hours downwards, a block for each window. Its list says the same in words. */
import { fill, h } from '../shared/dom.js';
import { partsOf, readTime } from './times.js';

const SLOT_MINUTES = 15;
/** Shown at the least, so that a short week does not look like a full one. */
const USUAL = { from: 8, to: 20 };

/**
 * @param {import('../shared/texts.js').Texts} texts
 * @param {(window: import('./times.js').Window) => void} onPick
 */
export function makeGrid(texts, onPick) {
  const { t } = texts;
  const element = h('div', { class: 'week', role: 'group', 'aria-label': t('week.grid') });
  return { element, draw };

  /** @param {import('./times.js').Window[]} windows */
  function draw(windows) {
    const parts = partsOf(windows);
    const first = Math.min(USUAL.from, ...parts.map((part) => Math.floor(part.from / 60)));
    const last = Math.max(USUAL.to, ...parts.map((part) => Math.ceil(part.to / 60)));
    const hours = Array.from({ length: last - first }, (_, at) => first + at);
    element.style.setProperty('--hours', String(hours.length));
    fill(
      element,
      h('div', { class: 'hours', 'aria-hidden': 'true' }, h('span', null), hours.map((hour) => h('span', { class: 'number' }, String(hour)))),
      [1, 2, 3, 4, 5, 6, 7].map((day) => column(day, parts.filter((part) => part.day === day), first)),
    );
  }

  /**
   * @param {number} day
   * @param {ReturnType<typeof partsOf>} parts
   * @param {number} first hour shown
   */
  function column(day, parts, first) {
    return h(
      'div',
      { class: 'column' },
      h('p', { class: 'name' }, h('span', { 'aria-hidden': 'true' }, t(`day.short.${day}`)), h('span', { class: 'visually-hidden' }, t(`day.${day}`))),
      h('div', { class: 'track' }, parts.map((part) => block(part, first))),
    );
  }

  /** @param {ReturnType<typeof partsOf>[number]} part @param {number} first */
  function block({ window, from, to, lane, lanes }, first) {
    const { starts, ends, roles } = window;
    const time = t('week.time', { starts: clock(readTime(starts, false)), ends: clock(readTime(ends, true)) });
    const who = roles.map((role) => t(`roles.${role}`)).join(' + ');
    const button = h('button', { type: 'button', class: 'block', 'data-roles': roles.join(' '), onclick: () => onPick(window) }, h('b', { class: 'number' }, time), ' ', h('span', null, who));
    const slot = (/** @type {number} */ minutes) => (minutes - first * 60) / SLOT_MINUTES;
    button.style.setProperty('--from', String(slot(from)));
    button.style.setProperty('--length', String((to - from) / SLOT_MINUTES));
    button.style.setProperty('--lane', String(lane));
    button.style.setProperty('--lanes', String(lanes));
    return button;
  }

  /** @param {string} time */
  function clock(time) {
    return texts.language === 'fi' ? time.replace(':', '.') : time;
  }
}
