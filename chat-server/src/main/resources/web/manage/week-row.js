/** One window in the list: from, to, who answers. Times may be written as people write them. */
import { h, setText } from '../shared/dom.js';
import { ROLE } from '../shared/protocol.js';
import { isOverMidnight, readTime, spanOf } from './times.js';

/**
 * @param {import('../shared/texts.js').Texts} texts
 * @param {import('./times.js').Window} window
 * @param {number} at its place in what is sent, by which the server names faults
 * @param {{changed: () => void, remove: () => void}} actions
 */
export function makeRow(texts, window, at, { changed, remove }) {
  const { t } = texts;
  const day = t(`day.${window.weekday}`);
  const note = h('p', { class: 'hint' });
  const starts = time('starts', false);
  const ends = time('ends', true);
  const boxes = Object.values(ROLE).map((role) =>
    h('input', {
      type: 'checkbox',
      '.checked': window.roles.includes(role),
      'data-path': `windows[${at}].roles`,
      onchange: (/** @type {Event} */ event) => {
        const { checked } = /** @type {HTMLInputElement} */ (event.target);
        window.roles = Object.values(ROLE).filter((one) => (one === role ? checked : window.roles.includes(one)));
        changed();
      },
    }),
  );
  const element = h(
    'div',
    { class: 'window', role: 'group', 'aria-label': t('week.window', { day }) },
    h('div', { class: 'field' }, h('label', { for: starts.id }, t('week.starts')), starts, error('starts')),
    h('div', { class: 'field' }, h('label', { for: ends.id }, t('week.ends')), ends, error('ends')),
    h(
      'fieldset',
      { class: 'field checks' },
      h('legend', { class: 'label' }, t('week.roles')),
      h('div', { class: 'options' }, Object.values(ROLE).map((role, index) => h('label', { class: 'option' }, boxes[index], t(`roles.${role}`)))),
      error('roles'),
    ),
    h('button', { type: 'button', class: 'button plain small', 'aria-label': t('week.remove.of', { day, starts: window.starts }), onclick: remove }, t('week.remove')),
    note,
  );
  explain();
  return element;

  /** @param {'starts' | 'ends'} which @param {boolean} end */
  function time(which, end) {
    const input = h('input', {
      id: `${which}-${window.window}`,
      class: 'time number',
      inputmode: 'numeric',
      autocomplete: 'off',
      'data-path': `windows[${at}].${which}`,
      'aria-describedby': `${which}-error-${window.window}`,
      '.value': shown(window[which]),
    });
    input.addEventListener('input', () => {
      window[which] = readTime(input.value, end) || input.value;
      explain();
      changed();
    });
    input.addEventListener('change', () => (input.value = shown(window[which])));
    return input;
  }

  /** @param {string} which */
  function error(which) {
    return h('p', { class: 'error', id: `${which}-error-${window.window}` });
  }

  /** A time as it is read here: `9.30` in Finnish. @param {string} written */
  function shown(written) {
    return texts.language === 'fi' ? written.replace(':', '.') : written;
  }

  function explain() {
    const span = spanOf(window);
    const whole = span !== null && span.to - span.from === 24 * 60;
    const next = t(`day.${(window.weekday % 7) + 1}`);
    setText(note, whole && window.starts === '00:00' ? t('week.wholeDay') : isOverMidnight(window) ? t('week.overMidnight', { day: next }) : '');
  }
}
