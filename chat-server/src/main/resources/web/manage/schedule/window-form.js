/** The exact form of a weekly window: days, times, who answers, from when and until when it is so. */
import { h, setText } from '../../shared/dom.js';
import { newId } from '../../shared/ids.js';
import { makeChecks, makeField } from '../form.js';
import { minutesOf, readTime } from '../times.js';
import { readTimes, rolesField, timeInput } from './hours-rows.js';

const DAYS = [1, 2, 3, 4, 5, 6, 7];

/**
 * @param {import('../../shared/texts.js').Texts} texts
 * @param {import('./draft.js').Draft} draft
 * @param {{changed: (window: string, words: string) => void, removed: (window: import('./draft.js').Window) => void}} on
 */
export function makeWindowForms(texts, draft, on) {
  const { t } = texts;
  /** Who answered in the window before: most often the same again. @type {string[]} */
  let usual = [];
  return { make, change };

  /** One on each chosen day. @param {{weekday: number, starts: string, ends: string}} known @returns {import('./dialog.js').Form} */
  function make({ weekday, ...times }) {
    const first = newId();
    const days = makeChecks({ legend: t('window.days'), path: `windows[${draft.document().windows.length}].weekday`, options: DAYS.map((day) => ({ value: String(day), label: t(`day.short.${day}`) })), chosen: [String(weekday)] });
    const { fields, read } = fieldsOf({ ...times, roles: usual, validFrom: '', validUntil: '' }, draft.document().windows.length);
    return {
      title: t('window.new'),
      fields: [days.element, fields],
      submit: t('window.add'),
      read: () => {
        // With no day chosen the server finds the day missing, at its field.
        const chosen = days.read().length > 0 ? days.read().map(Number) : [undefined];
        const made = chosen.map((day, at) => ({ window: at === 0 ? first : newId(), weekday: /** @type {number} */ (day), ...read() }));
        return { windows: [...draft.document().windows, ...made] };
      },
      done: (parts) => done(parts, first, 'window.added'),
    };
  }

  /** @param {import('./draft.js').Window} window @returns {import('./dialog.js').Form} */
  function change(window) {
    const at = draft.document().windows.findIndex((one) => one.window === window.window);
    const day = h('select', null, DAYS.map((one) => h('option', { value: one }, t(`day.${one}`))));
    day.value = String(window.weekday);
    const { fields, read } = fieldsOf(window, at);
    return {
      title: t('window.change'),
      fields: [makeField({ label: t('window.day'), path: `windows[${at}].weekday`, input: day }), fields],
      submit: t('window.apply'),
      read: () => ({ windows: draft.document().windows.with(at, { window: window.window, weekday: Number(day.value), ...read() }) }),
      done: (parts) => done(parts, window.window, 'window.changed'),
      remove: { words: t('week.remove'), act: () => on.removed(window) },
    };
  }

  /** @param {Partial<import('./draft.js').Document>} parts @param {string} window @param {string} said */
  function done(parts, window, said) {
    usual = parts.windows?.find((one) => one.window === window)?.roles ?? [];
    draft.change(parts);
    on.changed(window, said);
  }

  /** @param {Omit<import('./draft.js').Window, 'window' | 'weekday'>} known @param {number} at */
  function fieldsOf(known, at) {
    const path = `windows[${at}]`;
    const starts = timeInput(texts, known.starts);
    const ends = timeInput(texts, known.ends);
    const from = h('input', { type: 'date', '.value': known.validFrom });
    const until = h('input', { type: 'date', '.value': known.validUntil });
    const roles = rolesField(texts, known.roles, `${path}.roles`);
    const note = h('p', { class: 'hint', role: 'status' });
    const fields = h(
      'div',
      { class: 'form' },
      h('div', { class: 'pair' }, makeField({ label: t('week.starts'), path: `${path}.starts`, input: starts }), makeField({ label: t('week.ends'), path: `${path}.ends`, input: ends })),
      note,
      roles.element,
      h(
        'div',
        { class: 'pair' },
        makeField({ label: t('window.validFrom'), hint: t('window.valid.hint'), path: `${path}.validFrom`, input: from }),
        makeField({ label: t('window.validUntil'), hint: t('window.valid.hint'), path: `${path}.validUntil`, input: until }),
      ),
    );
    [starts, ends].forEach((input) => input.addEventListener('input', explain));
    explain();
    return { fields, read: () => ({ ...readTimes(starts, ends), roles: roles.read(), validFrom: from.value, validUntil: until.value }) };

    function explain() {
      const [start, end] = [readTime(starts.value, false), readTime(ends.value, true)];
      const length = start && end ? minutesOf(end) - minutesOf(start) : 1;
      setText(note, t(length > 0 ? 'window.ends.hint' : length === 0 ? 'week.wholeDay' : 'window.overMidnight'));
    }
  }
}
