/** Shifts: who answers when, a week at a time; open shifts and hours that nobody has are shown plainly. */
import { fill, h } from '../shared/dom.js';
import { get } from '../shared/http.js';
import { now } from '../shared/now.js';
import { loadInto } from './loading.js';
import { dayNumber, isoDay, weekdayOf, weekNumber } from './shift-calendar.js';
import { makeShiftDays } from './shift-days.js';
import { makeShiftDialog } from './shift-dialog.js';
import { makeShiftWeek } from './shift-week.js';
import { sentencesOf } from './shift-words.js';

/**
 * A shift on one of its dates, as the server has it.
 *
 * @typedef {object} Shift
 * @property {string} shift
 * @property {string} date its name within the shift
 * @property {number} version
 * @property {string} role
 * @property {string} from
 * @property {string} to
 * @property {string} day
 * @property {string} starts
 * @property {string} ends
 * @property {boolean} alone whether day or hours are of this date alone
 * @property {string} rule empty for once
 * @property {string} person empty for an open shift
 * @property {string} how
 * @property {string} since
 * @property {string} offeredTo
 *
 * @typedef {{role: string, from: string, to: string}} RoleTime
 * @typedef {{open: RoleTime[], uncovered: RoleTime[], outside: {shift: string, date: string}[]}} Coverage
 *
 * @typedef {object} Gap a piece of an uncovered interval within one day
 * @property {string} role
 * @property {string} day
 * @property {string} starts
 * @property {string} ends
 *
 * @typedef {object} Week
 * @property {number} monday days since 1970-01-01
 * @property {string} zone
 * @property {Shift[]} shifts
 * @property {Coverage} coverage
 * @property {(account: string) => string} nameOf
 */

/**
 * @param {import('./manage.js').Context} context
 * @param {() => void} signedOut
 * @returns {import('./manage.js').Section}
 */
export function makeShifts({ texts }, signedOut) {
  const { t } = texts;
  return { open };

  /** @param {import('./manage.js').Line} line */
  function open(line) {
    const place = h('div', { class: 'shifts' });
    const said = h('p', { class: 'outcome', role: 'status' });
    const heading = h('h2', { id: 'shift-week', tabindex: '-1' });
    const today = texts.day(now(), line.zone);
    const thisMonday = today.number - today.weekday + 1;
    const address = `/v1/lines/${encodeURIComponent(line.line)}`;
    let monday = thisMonday;
    /** @type {import('./accounts.js').Account[]} */
    let people = [];
    const dialog = makeShiftDialog(texts, line, { people: () => people, done, signedOut });
    const picture = makeShiftWeek(texts, { shift: dialog.change, gap: dialog.plan });
    go(thisMonday);
    return h(
      'section',
      { 'aria-labelledby': 'title' },
      h('h1', { id: 'title' }, t('shifts.title', { line: line.names[texts.language] })),
      h('p', { class: 'intro' }, t('shifts.intro')),
      h(
        'div',
        { class: 'title-row week-choice' },
        heading,
        h('button', { type: 'button', class: 'button primary', onclick: add }, t('shifts.add')),
        h('div', { class: 'buttons' }, step('shifts.previous', () => monday - 7), step('shifts.this', () => thisMonday), step('shifts.next', () => monday + 7)),
      ),
      said,
      place,
      dialog.element,
    );

    /** A new shift, today or on the first day of the week that is shown. */
    function add() {
      dialog.plan({ day: isoDay(monday === thisMonday ? today.number : monday), role: '', starts: '', ends: '' });
    }

    /** @param {string} key @param {() => number} to */
    function step(key, to) {
      const move = () => {
        fill(said);
        fill(place);
        go(to());
      };
      return h('button', { type: 'button', class: 'button small', onclick: move }, t(key));
    }

    /** @param {number} wanted @param {string} [focus] the shift whose button takes the focus again */
    function go(wanted, focus = '') {
      monday = wanted;
      const [from, to] = [isoDay(monday), isoDay(monday + 6)];
      const day = (/** @type {string} */ iso) => texts.date(`${iso}T12:00:00Z`, 'UTC');
      fill(heading, t('shifts.week', { week: String(weekNumber(monday)), from: day(from), to: day(to) }));
      const period = `?from=${from}&to=${to}`;
      const load = () => Promise.all([get(`${address}/shifts${period}`), get(`${address}/coverage${period}`), get('/v1/accounts')]);
      loadInto(place, texts, load, ([shifts, coverage, accounts]) => (wanted === monday ? drawn(shifts, coverage, accounts, focus) : []), signedOut);
    }

    /**
     * @param {Shift[]} shifts
     * @param {Coverage} coverage
     * @param {import('./accounts.js').Account[]} accounts
     * @param {string} focus
     */
    function drawn(shifts, coverage, accounts, focus) {
      people = accounts;
      const names = new Map(accounts.map((account) => [account.account, account.realName]));
      const nameOf = (/** @type {string} */ account) => names.get(account) ?? t('shift.unknown');
      const week = { monday, zone: line.zone, shifts, coverage, nameOf };
      picture.draw(week);
      window.queueMicrotask(() => focus && refocus(focus));
      return [
        h('p', { class: 'answer' }, sentencesOf(texts, week).join(' ')),
        picture.element,
        makeShiftDays(texts, week, { shift: dialog.change, gap: dialog.plan }),
      ];
    }

    /** @param {string} key */
    function refocus(key) {
      const button = /** @type {HTMLElement | null} */ (place.querySelector(`[data-key="${key}"]`));
      (button ?? heading).focus();
    }

    /**
     * Something was written, or turned out to be different from what was shown.
     *
     * @param {string} words
     * @param {boolean} good
     * @param {string} day where to look at it
     * @param {string} key
     */
    function done(words, good, day, key) {
      fill(said, h('span', { class: good ? 'done' : 'error' }, words));
      const number = day ? dayNumber(day) : monday;
      go(number - weekdayOf(number) + 1, key);
    }
  }
}
