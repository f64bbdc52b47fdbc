/** A week as it looks: a column for each day, midnight to midnight, a block for each window; what goes on after midnight is drawn on the next day too. */
import { fill, h, setAttribute } from '../../shared/dom.js';
import { partsOf } from '../times.js';
import { STEP_MINUTES } from './moving.js';
import { rolesWords, timeWords, validWords, windowWords } from './words.js';

const DAYS = [1, 2, 3, 4, 5, 6, 7];
/** Lower than two lines of words. */
const LOW_MINUTES = 75;
/** Lower than this there is room for short words only; more words need more. */
const SHORT_MINUTES = 90;
const TALL_MINUTES = 180;
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/**
 * @param {import('../../shared/texts.js').Texts} texts
 * @param {string} keys the id of the words that say what keys do
 */
export function makeGrid(texts, keys) {
  const { t } = texts;
  const tracks = DAYS.map((day) => h('div', { class: 'track', 'data-day': day }));
  const empty = h('p', { class: 'empty', hidden: true }, t('week.empty'));
  const element = h(
    'div',
    { class: 'week planner', role: 'group', 'aria-label': t('week.grid') },
    h('div', { class: 'hours', 'aria-hidden': 'true' }, h('span', null), HOURS.map((hour) => h('span', { class: 'number' }, String(hour)))),
    DAYS.map((day, at) =>
      h(
        'div',
        { class: 'column', role: 'group', 'aria-label': t(`day.${day}`) },
        h('p', { class: 'name', 'aria-hidden': 'true' }, t(`day.short.${day}`)),
        tracks[at],
      ),
    ),
    empty,
  );
  element.style.setProperty('--hours', String(HOURS.length));
  return { element, draw, focus, block };

  /**
   * @param {import('./draft.js').Window[]} windows
   * @param {string} [held] the one that is being moved
   */
  function draw(windows, held = '') {
    const focused = /** @type {HTMLElement | null} */ (document.activeElement)?.closest('.planner .block')?.getAttribute('data-window');
    const parts = partsOf(windows).toSorted((a, b) => a.from - b.from);
    tracks.forEach((track, at) => fill(track, parts.filter((part) => part.day === DAYS[at]).map((part) => piece(part, held))));
    empty.hidden = windows.length > 0;
    if (focused) {
      focus(focused);
    }
  }

  /** The first block of a window. @param {string} window */
  function block(window) {
    return /** @type {HTMLElement | null} */ (element.querySelector(`.block[data-window="${window}"]:not([data-continued])`));
  }

  /** @param {string} window */
  function focus(window) {
    block(window)?.focus({ preventScroll: true });
  }

  /** @param {ReturnType<typeof partsOf>[number]} part @param {string} held */
  function piece({ window, day, from, to, lane, lanes }, held) {
    const continued = day !== window.weekday;
    const valid = validWords(texts, window);
    const room = window.roles.length > 1 || valid ? TALL_MINUTES : SHORT_MINUTES;
    const button = h(
      'button',
      { type: 'button', class: 'block', 'data-window': window.window, 'data-roles': window.roles.join(' '), 'data-continued': continued, 'data-valid': valid !== '', title: windowWords(texts, window), 'aria-describedby': keys },
      continued && h('span', { class: 'continued' }, t('window.continued')),
      ' ',
      h('b', { class: 'number' }, timeWords(texts, window)),
      ' ',
      lanes > 1 || to - from < room ? [h('span', { 'aria-hidden': 'true' }, shortly(window.roles)), h('span', { class: 'visually-hidden' }, rolesWords(texts, window.roles))] : h('span', null, rolesWords(texts, window.roles)),
      valid && [' ', h('span', null, valid)],
    );
    // The same window once more: reached by pointer, while keys go to its beginning.
    setAttribute(button, 'tabindex', continued ? '-1' : null);
    const place = h(
      'div',
      { class: 'piece', 'data-held': window.window === held, 'data-low': to - from <= LOW_MINUTES, 'data-narrow': lanes > 1 },
      button,
      !continued && h('span', { class: 'edge', 'data-edge': 'start', 'data-window': window.window }),
      isEnd(window, day, to) && h('span', { class: 'edge', 'data-edge': 'end', 'data-window': window.window }),
    );
    place.style.setProperty('--from', String(from / STEP_MINUTES));
    place.style.setProperty('--length', String((to - from) / STEP_MINUTES));
    place.style.setProperty('--lane', String(lane));
    place.style.setProperty('--lanes', String(lanes));
    return place;
  }

  /** @param {string[]} roles */
  function shortly(roles) {
    return roles.map((role) => t(`roles.short.${role}`)).join(' + ');
  }

  /** Whether the window ends in this part: the part before midnight of one that goes on does not. @param {import('./draft.js').Window} window @param {number} day @param {number} to */
  function isEnd(window, day, to) {
    return day !== window.weekday || window.ends === '24:00' ? true : to < 24 * 60;
  }
}
