/** The weekly windows: the week as a picture that is worked on by pointer and by keyboard, and as a list where there is no room for it. */
import { fill, h } from '../../shared/dom.js';
import { makeField } from '../form.js';
import { minutesOf } from '../times.js';
import { makeGrid } from './grid.js';
import { listenToKeys } from './keys.js';
import { DAY_MINUTES, placed } from './moving.js';
import { listenToPointer } from './pointer.js';
import { makeWindowForms } from './window-form.js';
import { hoursWords, validWords, windowWords } from './words.js';

const DAYS = [1, 2, 3, 4, 5, 6, 7];
const KEYS = 'schedule-keys';
const HOUR_MINUTES = 60;

/**
 * @param {import('../../shared/texts.js').Texts} texts
 * @param {import('./draft.js').Draft} draft
 * @param {{open: (form: import('./dialog.js').Form) => void, said: (words: string) => void}} on
 */
export function makeWeek(texts, draft, { open, said }) {
  const { t } = texts;
  const grid = makeGrid(texts, KEYS);
  const list = h('div', { class: 'day-list' });
  const forms = makeWindowForms(texts, draft, { changed: (id, key) => { focus(id); say(key, id); }, removed });
  const lastArrival = h('input', { type: 'number', min: 0, inputmode: 'numeric', onchange: () => draft.change({ lastArrivalMinutes: lastArrival.valueAsNumber }) });
  const add = h('button', { type: 'button', class: 'button small', onclick: () => open(forms.make({ weekday: 1, starts: '', ends: '' })) }, t('week.add'));
  const pointer = listenToPointer(grid.element, {
    find,
    shows: (window, made) => grid.draw(made ? [...windows(), window] : replaced(window), window.window),
    done: (window, made) => (made ? make(window) : change(window)),
    over: () => grid.draw(windows()),
    press: (window) => open(forms.change(window)),
    pressEmpty: (weekday, minutes) => make(placed({ weekday, starts: '', ends: '' }, hourFrom(weekday, minutes))),
  });
  listenToKeys(grid.element, { find, changed: change, removed, escaped: pointer.giveUp });
  const element = h(
    'div',
    { class: 'weekly' },
    h('div', { class: 'title-row' }, h('p', { class: 'hint how' }, t('week.how'), ' ', h('span', { id: KEYS }, t('week.keys'))), add),
    grid.element,
    list,
    h('div', { class: 'last-arrival' }, makeField({ label: t('lastArrival'), hint: t('lastArrival.hint'), path: 'lastArrivalMinutes', input: lastArrival })),
  );
  draw();
  return { element, draw, focus };

  function draw() {
    const focused = /** @type {HTMLElement | null} */ (document.activeElement)?.closest('.day-list [data-window]')?.getAttribute('data-window');
    grid.draw(windows());
    fill(list, DAYS.map(day));
    if (focused) {
      focus(focused);
    }
    const { lastArrivalMinutes } = draft.document();
    lastArrival.value = Number.isFinite(lastArrivalMinutes) ? String(lastArrivalMinutes) : '';
  }

  function windows() {
    return draft.document().windows;
  }

  /** @param {string} id */
  function find(id) {
    return windows().find((one) => one.window === id);
  }

  /** @param {import('./draft.js').Window} window */
  function replaced(window) {
    return windows().map((one) => (one.window === window.window ? window : one));
  }

  /** Its times are known; who answers is asked, and with that it is there. @param {{weekday: number, starts: string, ends: string}} window */
  function make({ weekday, starts, ends }) {
    grid.draw(windows());
    open(forms.make({ weekday, starts, ends }));
  }

  /** @param {import('./draft.js').Window} window */
  function change(window) {
    draft.change({ windows: replaced(window) });
    focus(window.window);
    say('window.changed', window.window);
  }

  /** @param {import('./draft.js').Window} window */
  function removed(window) {
    const at = windows().indexOf(window);
    draft.change({ windows: windows().filter((one) => one !== window) });
    const next = windows()[Math.min(at, windows().length - 1)];
    if (next) {
      focus(next.window);
    } else {
      add.focus();
    }
    said(t('window.removed', { window: windowWords(texts, window) }));
  }

  /** A window wherever it is to be seen, or the field of a path. @param {string} id @param {string} [path] */
  function focus(id, path = '') {
    const places = /** @type {(HTMLElement | null)[]} */ ([grid.block(id), list.querySelector(`[data-window="${id}"]`), element.querySelector(`[data-path="${path}"]`)]);
    const seen = places.find((place) => place?.checkVisibility());
    seen?.focus({ preventScroll: true });
    seen?.scrollIntoView({ block: 'nearest' });
  }

  /** @param {string} key @param {string} id */
  function say(key, id) {
    const window = find(id);
    said(window ? t(key, { window: windowWords(texts, window) }) : '');
  }

  /** @param {number} weekday */
  function day(weekday) {
    const name = t(`day.${weekday}`);
    const own = windows().filter((window) => window.weekday === weekday).toSorted((a, b) => minutesOf(a.starts) - minutesOf(b.starts));
    return h(
      'section',
      { class: 'day', 'aria-labelledby': `list-${weekday}` },
      h('h3', { id: `list-${weekday}` }, name),
      own.length === 0 && h('p', { class: 'hint' }, t('week.closed')),
      own.map((window) =>
        h(
          'button',
          { type: 'button', class: 'window-row', 'data-window': window.window, 'data-roles': window.roles.join(' '), onclick: () => open(forms.change(window)) },
          h('span', null, hoursWords(texts, window)),
          validWords(texts, window) && h('span', { class: 'hint' }, validWords(texts, window)),
        ),
      ),
      h('button', { type: 'button', class: 'button small', 'aria-label': t('week.add.to', { day: name }), onclick: () => open(forms.make({ weekday, starts: '', ends: '' })) }, t('week.add')),
    );
  }

  /** @param {number} weekday @param {number} minutes */
  function hourFrom(weekday, minutes) {
    const from = (weekday - 1) * DAY_MINUTES + minutes;
    return { from, to: from + HOUR_MINUTES };
  }
}
