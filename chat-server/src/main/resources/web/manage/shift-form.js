/** What a manager writes of a shift: role, day, times, whether it comes again, and who has it. */
import { fill, h } from '../shared/dom.js';
import { ROLE } from '../shared/protocol.js';
import { makeChecks, makeField } from './form.js';
import { dayNumber, shown, weekdayOf } from './shift-calendar.js';
import { readRule, writeRule } from './shift-rule.js';
import { readTime } from './times.js';

const WEEKS = [1, 2, 3, 4];
const DAYS = [1, 2, 3, 4, 5, 6, 7];

/**
 * @param {import('../shared/texts.js').Texts} texts
 * @param {{role: string, day: string, starts: string, ends: string, rule: string, person: string}} known
 * @param {import('./accounts.js').Account[]} people
 * @param {{role: boolean, rule: boolean}} asked what else than day, times and person
 */
export function makeShiftForm(texts, known, people, asked) {
  const { t } = texts;
  const repeat = readRule(known.rule);
  const role = choice(Object.values(ROLE).map((one) => [one, t(`role.${one}`)]), known.role || Object.values(ROLE)[0]);
  const day = h('input', { type: 'date', required: true, '.value': known.day });
  const starts = time(known.starts);
  const ends = time(known.ends);
  const person = h('select', null);
  const every = choice([['0', t('shift.once')], ...WEEKS.map((weeks) => [String(weeks), t('shift.weeks', { count: weeks })])], String(repeat?.interval ?? 0));
  const days = makeChecks({ legend: t('shift.days'), path: 'days', options: DAYS.map((one) => ({ value: String(one), label: t(`day.short.${one}`) })), chosen: (repeat?.days ?? []).map(String) });
  const end = choice(['never', 'until', 'count'].map((one) => [one, t(`shift.end.${one}`)]), repeat?.until ? 'until' : repeat?.count ? 'count' : 'never');
  const until = h('input', { type: 'date', '.value': repeat?.until ?? '' });
  const count = h('input', { type: 'number', min: 1, max: 1000, inputmode: 'numeric', '.value': String(repeat?.count || 10) });
  const untilField = makeField({ label: t('shift.end.day'), path: 'until', input: until });
  const countField = makeField({ label: t('shift.end.times'), path: 'count', input: count });
  const more = h('div', { class: 'form' }, days.element, h('div', { class: 'pair' }, makeField({ label: t('shift.end'), path: 'end', input: end }), untilField, countField));
  const element = h(
    'div',
    { class: 'form' },
    asked.role && makeField({ label: t('shift.role'), path: 'role', input: role }),
    makeField({ label: t('shift.day'), path: 'day', input: day }),
    h('div', { class: 'pair' }, makeField({ label: t('week.starts'), path: 'starts', input: starts }), makeField({ label: t('week.ends'), path: 'ends', input: ends })),
    h('p', { class: 'hint' }, t('shift.ends.hint')),
    asked.rule && makeField({ label: t('shift.repeats'), path: 'rule', input: every }),
    asked.rule && more,
    makeField({ label: t('shift.person'), path: 'person', input: person, hint: t('shift.person.hint') }),
  );
  [role, every, end, day].forEach((input) => input.addEventListener('change', draw));
  draw();
  drawPeople(known.person);
  role.addEventListener('change', () => drawPeople(person.value));
  return { element, read };

  function draw() {
    more.hidden = every.value === '0';
    untilField.hidden = end.value !== 'until';
    countField.hidden = end.value !== 'count';
    // The first day is one of the days it comes on; another first day takes its place.
    days.element.querySelectorAll('input').forEach((box) => {
      const first = day.value !== '' && box.value === String(weekdayOf(dayNumber(day.value)));
      box.checked = first || (box.checked && !box.disabled);
      box.disabled = first;
    });
  }

  /** @param {string} chosen */
  function drawPeople(chosen) {
    const able = people.filter((one) => one.account === chosen || (!one.disabled && one.roles.includes(role.value)));
    const options = able.toSorted((a, b) => a.realName.localeCompare(b.realName, texts.language)).map((one) => h('option', { value: one.account }, `${one.realName} (${one.alias})`));
    fill(person, h('option', { value: '' }, t('shift.person.open')), options);
    person.value = able.some((one) => one.account === chosen) ? chosen : '';
  }

  /** As the server wants it; a time that cannot be read is left as it was written, for the server to name. */
  function read() {
    const ruled = asked.rule && every.value !== '0';
    return {
      role: role.value,
      day: day.value,
      starts: readTime(starts.value, false) || starts.value,
      ends: readTime(ends.value, true) || ends.value,
      rule: ruled ? writeRule({ interval: Number(every.value), days: days.read().map(Number), ...endWritten() }) : '',
      person: person.value,
    };
  }

  /** An end that was chosen and not said is no rule, which the server will name. */
  function endWritten() {
    const times = end.value === 'count' ? count.valueAsNumber || 0 : 0;
    const missing = end.value === 'until' ? !until.value : end.value === 'count' && times < 1;
    return { until: missing ? '?' : end.value === 'until' ? until.value : '', count: times };
  }

  /** @param {string} written */
  function time(written) {
    return h('input', { class: 'time number', inputmode: 'numeric', autocomplete: 'off', '.value': shown(texts, written) });
  }

  /** @param {string[][]} options @param {string} chosen */
  function choice(options, chosen) {
    const select = h('select', null, options.map(([value, words]) => h('option', { value }, words)));
    select.value = chosen;
    return select;
  }
}
