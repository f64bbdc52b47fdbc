/**
 * Every screen of the visitors' page as a preview shows it: whatever a page may say is said in one of these situations. What
 * is not said here is as on a quiet day.
 */
import { DELAY, OVER_REASON, VISITOR_VIEW, WAITING_AFTER } from '../../shared/protocol.js';
import { PHASE } from '../phase.js';
import { STATE } from '../../shared/connection.js';

/**
 * @typedef {object} Situation
 * @property {string} [phase] one of {@link PHASE}; before the start without
 * @property {Record<string, any> | null} [line] what is otherwise about the line; null before it is known
 * @property {number} [unchecked] how many of the numbers to call nobody made sure of
 * @property {Record<string, any>[]} [views] how the contact stood, one after the other
 * @property {string[]} [own] what the visitor wrote, by how it stands
 * @property {boolean} [card] whether a responder gave a card
 * @property {Record<string, any>} [visit] what is otherwise about the visit
 * @property {Record<string, any>} [words] what is otherwise about the words
 * @property {boolean} [alone] a page of its own, on no site
 * @property {boolean} [offline]
 * @property {boolean} [signals]
 * @property {() => void} [then] what the visitor does
 * @property {boolean} [outside] what is said elsewhere than on the page
 *
 * @typedef {object} Known
 * @property {any} line
 * @property {import('../words.js').Words} words
 * @property {import('./times.js').Times} times
 */

const HOUR = 3_600;
const { CONTACT, OVER } = PHASE;
const [PROFESSIONAL, EXPERT] = ['professional', 'expert'];
const WAITS = { type: VISITOR_VIEW.WAITING, position: 2, overdue: false, after: WAITING_AFTER.ARRIVAL };
const TALKS = { type: VISITOR_VIEW.TALKING, alias: 'Aino', role: PROFESSIONAL, others: [], pausedUntil: 'unknown' };
const BORIS = { alias: 'Boris', role: EXPERT };
const LOST = { connection: { state: { name: STATE.LOST, attempts: 1 } } };
const AWAY = { trouble: 'storage_away' };

const took = (/** @type {number} */ seconds) => ({ type: DELAY.MEASURED, seconds });
const waiting = (/** @type {object} */ view = {}, /** @type {Situation} */ more = {}) => ({ phase: CONTACT, views: [{ ...WAITS, ...view }], ...more });
/** @param {Record<string, any>[]} views after the wait @param {Situation} [more] @returns {Situation} */
const talking = (views = [{}], more = {}) => ({ phase: CONTACT, views: [WAITS, ...views.map((view) => ({ ...TALKS, ...view }))], own: ['delivered'], ...more });
/** @param {string} overReason @param {Situation} [more] @returns {Situation} */
const over = (overReason, more = {}) => ({ phase: OVER, visit: { overReason }, ...more });
const again = (/** @type {string} */ after) => ({ phase: CONTACT, views: [WAITS, TALKS, { ...WAITS, after }] });

/** @param {string} selector */
const press = (selector) => /** @type {HTMLElement | null} */ (document.querySelector(selector))?.click();

/** @param {number} chars */
function writes(chars) {
  const box = /** @type {HTMLTextAreaElement} */ (document.querySelector('.composer textarea'));
  box.value = 'a'.repeat(chars);
  box.dispatchEvent(new Event('input'));
}

/** Who reads further up is told of what is new below; here the style sheet tells it. */
function looksAtEarlier() {
  document.querySelector('.bottom')?.classList.add('preview-news');
}

/** What may be told beforehand is loaded by whoever opens it. */
function opensAsked() {
  const asked = /** @type {HTMLDetailsElement} */ (document.querySelector('.ask'));
  asked.open = true;
  asked.dispatchEvent(new Event('toggle'));
}

/** @type {Record<string, {group: string, situations: ((known: Known) => Situation)[]}>} */
export const SCREENS = {
  lobby: {
    group: 'lobby',
    situations: [
      () => ({}),
      ({ times }) => ({ line: { roles: [PROFESSIONAL], waiting: 0, delay: took(60), until: times.day(1), promiseSeconds: 60 } }),
      ({ times }) => ({ line: { roles: [EXPERT], waiting: 1, delay: took(360), until: times.midnight, promiseSeconds: 600 } }),
      () => ({ line: { until: 'unknown', delay: took(3 * HOUR), promiseSeconds: 5 * HOUR, languages: ['fi', 'sv', 'en'] } }),
      ({ words: { texts } }) => ({ line: { promiseSeconds: 72 * HOUR, languages: ['fi', 'sv', 'en'].filter((one) => one !== texts.language) } }),
      ({ times }) => ({ line: { arrivalsUntil: times.soon } }),
      ({ words }) => ({ words: { leaving: words.leaving === 'stay' ? 'end' : 'stay' } }),
    ],
  },
  told: { group: 'lobby', situations: [() => ({ then: opensAsked })] },
  nobody: { group: 'lobby', situations: [[PROFESSIONAL, EXPERT], [PROFESSIONAL], [EXPERT]].map((roles) => () => ({ line: { staffed: false, roles } })) },
  starting: { group: 'lobby', situations: [() => ({ visit: { starting: true } })] },
  closed: {
    group: 'hours',
    situations: [
      ({ times }) => ({ line: { open: false, nextOpening: times.day(1) }, unchecked: 0 }),
      ({ times }) => ({ line: { open: false, nextOpening: times.day(0) }, unchecked: Infinity }),
      ({ times }) => ({ line: { open: false, nextOpening: times.day(2) }, unchecked: 1 }),
      ...[3, 4, 5, 6, 7, 8].map((days) => (/** @type {Known} */ { times }) => ({ line: { open: false, nextOpening: times.day(days) } })),
      () => ({ line: { open: false, nextOpening: 'unknown' } }),
    ],
  },
  closing: { group: 'hours', situations: [() => ({ line: { open: false, closing: true } })] },
  full: { group: 'hours', situations: [() => ({ phase: PHASE.FULL })] },
  waiting: {
    group: 'waiting',
    situations: [
      () => waiting(),
      () => waiting({}, { line: { open: false, closing: true } }),
      ({ words }) => waiting({}, { words: { reading: [{ title: 'Tägi', text: '', link: 'https://example.org/' }, ...words.reading] } }),
      () => waiting({}, { signals: true }),
    ],
  },
  late: { group: 'waiting', situations: [() => waiting({ overdue: true }), () => waiting({ overdue: true, after: WAITING_AFTER.GIVEN_BACK })] },
  unstaffed: { group: 'waiting', situations: [() => waiting({}, { line: { staffed: false } })] },
  again: {
    group: 'waiting',
    situations: [
      () => again(WAITING_AFTER.GIVEN_BACK),
      () => again(WAITING_AFTER.HOLDER_SILENT),
      () => again(WAITING_AFTER.HOLDER_GONE),
      () => waiting({ after: WAITING_AFTER.GIVEN_BACK }),
    ],
  },
  talking: {
    group: 'talking',
    situations: [
      () => talking(),
      () => talking([{ role: EXPERT }], { own: ['delivered', 'sent', 'waiting', 'refused'] }),
      () => talking([{}], { visit: { typing: true }, then: looksAtEarlier }),
      () => talking([{ others: [BORIS] }], { visit: { typing: true } }),
    ],
  },
  people: {
    group: 'talking',
    situations: [() => talking([{}, BORIS]), () => talking([BORIS, {}]), () => talking([{ others: [BORIS] }, {}])],
  },
  writing: { group: 'talking', situations: [3_960, 3_999, 4_001, 4_020].map((chars) => () => talking([{}], { then: () => writes(chars) })) },
  ending: { group: 'talking', situations: [() => talking([{}], { then: () => press('.composer .end') })] },
  paused: {
    group: 'talking',
    situations: [({ times }) => talking([{}, { pausedUntil: times.soon }]), ({ times }) => talking([{}, { pausedUntil: times.soon }, {}])],
  },
  over: {
    group: 'over',
    situations: [
      () => over(OVER_REASON.RESPONDER_ENDED, { card: true }),
      () => over(OVER_REASON.VISITOR_LEFT),
      () => over(OVER_REASON.VISITOR_GONE, { alone: true }),
      () => over(OVER_REASON.LINE_CLOSED, { own: ['refused'], line: { open: false } }),
      () => over(''),
    ],
  },
  rated: {
    group: 'over',
    situations: [
      () => over(OVER_REASON.RESPONDER_ENDED, { then: () => press('.face') }),
      () => over(OVER_REASON.RESPONDER_ENDED, { visit: { rate: () => Promise.reject(), overReason: OVER_REASON.RESPONDER_ENDED }, then: () => press('.face') }),
    ],
  },
  cutOff: { group: 'over', situations: [({ times }) => over(OVER_REASON.CUT_OFF, { visit: { overReason: OVER_REASON.CUT_OFF, coolsUntil: times.soon } })] },
  cooling: { group: 'over', situations: [({ times }) => ({ phase: PHASE.COOLING, visit: { coolsUntil: times.soon } })] },
  loading: {
    group: 'faults',
    situations: [
      () => ({ phase: PHASE.LOADING, line: null }),
      () => ({ phase: PHASE.LOADING, line: null, visit: { connection: { state: { name: STATE.CONNECTING, attempts: 0 } } } }),
      () => ({ phase: PHASE.LOADING, line: null, visit: LOST }),
    ],
  },
  lost: {
    group: 'faults',
    situations: [
      () => talking([{}], { visit: LOST, own: ['delivered', 'waiting'] }),
      () => talking([{}], { visit: LOST, own: ['delivered', 'waiting'], offline: true }),
      () => ({ visit: LOST }),
    ],
  },
  away: { group: 'faults', situations: [() => talking([{}], { visit: AWAY, own: ['delivered', 'waiting'] }), () => ({ visit: { ...AWAY, starting: true } })] },
  elsewhere: { group: 'faults', situations: [() => ({ phase: PHASE.ELSEWHERE })] },
  broken: { group: 'faults', situations: [() => ({ phase: PHASE.BROKEN })] },
  outside: { group: 'outside', situations: [() => ({ outside: true })] },
};
