/** What the statistics show, as it stands in the address: it can be bookmarked, and Back goes back. */
import { before, codeOf, dayWithin, kindOf, KINDS, lastDay } from './period.js';

/** Each view with the kinds of period it knows. @type {Record<string, string[]>} */
export const VIEWS = {
  overview: KINDS,
  hours: ['week', 'month', 'quarter', 'year'],
  shifts: ['month', 'week', 'day'],
  trends: KINDS,
  cross: ['year'],
};

/** What the map of the week can show. */
export const SHOWN = ['arrivals', 'staffedHours', 'unmet'];

/** By what contacts are coded, in the server's words. */
export const ATTRIBUTES = ['theme', 'level', 'referral', 'disposition', 'who', 'age_band', 'role', 'language', 'site'];

/**
 * @typedef {object} Asked
 * @property {string} view
 * @property {string} period
 * @property {string} show
 * @property {string} rows
 * @property {string} columns neither is named where the server is to choose two that tell something
 */

/** @param {string} hash @param {number} today days since 1970-01-01 @returns {Asked} what is not there or not known is as usual */
export function read(hash, today) {
  const query = new URLSearchParams(hash.split('?')[1] ?? '');
  const pick = (/** @type {string} */ name, /** @type {string[]} */ known) => known.find((one) => one === query.get(name)) ?? known[0];
  const view = pick('view', Object.keys(VIEWS));
  const period = query.get('period') ?? '';
  const [rows, columns] = ATTRIBUTES.includes(query.get('rows') ?? '') || ATTRIBUTES.includes(query.get('columns') ?? '') ? pair() : ['', ''];
  const fitting = fit(view, kindOf(period) ? period : codeOf('month', today), today);
  return { view, period: fitting, show: pick('show', SHOWN), rows, columns };

  /** One attribute is in it once. */
  function pair() {
    const one = pick('rows', ATTRIBUTES);
    return [one, pick('columns', ATTRIBUTES.filter((other) => other !== one))];
  }
}

/** @param {string} line @param {Asked} asked @returns {string} */
export function write(line, { view, period, show, rows, columns }) {
  const own = view === 'hours' ? { show } : view === 'cross' && rows ? { rows, columns } : {};
  return `#statistics?${new URLSearchParams({ line, view, period, ...own })}`;
}

/** The same period, or the one that holds it or its end, in a kind that the view knows; of two things at once the last year that is over. @param {string} view @param {string} period @param {number} today */
export function fit(view, period, today) {
  if (VIEWS[view].includes(kindOf(period))) {
    return period;
  }
  const fitting = codeOf(VIEWS[view][0], dayWithin(period, today));
  return view === 'cross' && lastDay(fitting) >= today ? before(fitting) : fitting;
}
