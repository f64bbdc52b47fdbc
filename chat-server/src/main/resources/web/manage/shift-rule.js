/** The weekly rules of shifts: the server's text, what a form has of it, and what people read. No page, no clock. */

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/**
 * @typedef {object} Repeat
 * @property {number} interval every how many weeks
 * @property {number[]} days 1 Monday to 7 Sunday
 * @property {string} until the last day, `2027-12-31`; empty for none
 * @property {number} count how many times; 0 for no such end
 */

/** @param {string} rule @returns {Repeat | null} null for once */
export function readRule(rule) {
  if (!rule) {
    return null;
  }
  const parts = Object.fromEntries(rule.split(';').map((part) => part.split('=')));
  const until = (parts.UNTIL ?? '').replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
  return { interval: Number(parts.INTERVAL ?? 1), days: parts.BYDAY.split(',').map((day) => DAYS.indexOf(day) + 1), until, count: Number(parts.COUNT ?? 0) };
}

/** @param {Repeat | null} repeat @returns {string} */
export function writeRule(repeat) {
  if (!repeat) {
    return '';
  }
  const days = repeat.days.toSorted((a, b) => a - b).map((day) => DAYS[day - 1]);
  const end = repeat.until ? `;UNTIL=${repeat.until.replaceAll('-', '')}` : repeat.count > 0 ? `;COUNT=${repeat.count}` : '';
  return `FREQ=WEEKLY;INTERVAL=${repeat.interval};BYDAY=${days.join(',')}${end}`;
}

/**
 * In words: `joka viikko ma, ke`.
 *
 * @param {import('../shared/texts.js').Texts} texts
 * @param {string} rule
 * @returns {string} empty for once
 */
export function ruleText(texts, rule) {
  const repeat = readRule(rule);
  if (!repeat) {
    return '';
  }
  const { t } = texts;
  const days = repeat.days.map((day) => t(`day.short.${day}`)).join(', ');
  const weeks = repeat.interval === 1 ? t('shift.every.week', { days }) : t('shift.every.weeks', { count: repeat.interval, days });
  if (repeat.until) {
    return `${weeks}, ${t('shift.until', { date: texts.date(`${repeat.until}T12:00:00Z`, 'UTC') })}`;
  }
  return repeat.count > 0 ? `${weeks}, ${t('shift.times', { count: repeat.count })}` : weeks;
}
