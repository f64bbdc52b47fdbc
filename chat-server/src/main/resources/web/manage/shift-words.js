/** What a week of shifts comes to, in sentences. */
import { ROLE } from '../shared/protocol.js';

const HOUR_MINUTES = 60;

/**
 * @param {import('../shared/texts.js').Texts} texts
 * @param {import('./shifts.js').Week} week
 * @returns {string[]}
 */
export function sentencesOf(texts, { shifts, coverage }) {
  const { t } = texts;
  const missing = Object.values(ROLE).map((role) => [role, minutesOf(coverage.uncovered.filter((one) => one.role === role))]);
  const open = shifts.filter((shift) => !shift.person).length;
  const outside = coverage.outside.length;
  const covered = coverage.open.length === 0 ? 'shifts.closed' : 'shifts.covered';
  return [
    ...(coverage.uncovered.length === 0 ? [t(covered)] : missing.filter(([, minutes]) => Number(minutes) > 0).map(([role, minutes]) => t(`shifts.uncovered.${role}`, { time: durationText(texts, Number(minutes)) }))),
    ...(open > 0 ? [t('shifts.open', { count: open })] : []),
    ...(outside > 0 ? [t('shifts.outside', { count: outside })] : []),
  ];
}

/** @param {import('./shifts.js').RoleTime[]} times */
function minutesOf(times) {
  return times.reduce((sum, { from, to }) => sum + (Date.parse(to) - Date.parse(from)) / 60_000, 0);
}

/** @param {import('../shared/texts.js').Texts} texts @param {number} minutes */
function durationText(texts, minutes) {
  const { t } = texts;
  const hours = Math.floor(minutes / HOUR_MINUTES);
  const rest = Math.round(minutes % HOUR_MINUTES);
  return [hours > 0 && t('hours', { count: hours }), rest > 0 && t('minutes', { count: rest })].filter(Boolean).join(' ');
}
