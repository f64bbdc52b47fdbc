/** The managers' frame: sections by address, the line they are about, and who is signed in. */
import { makeAlarm } from '../shared/alarm.js';
import { Board } from '../shared/board.js';
import { fill, h, setAttribute } from '../shared/dom.js';
import { ROLE } from '../shared/protocol.js';
import { languageChoice } from '../shared/staff.js';
import { makeAccounts } from './accounts.js';
import { makeBell } from './bell.js';
import { makeCodes } from './codes/codes.js';
import { makeExports } from './exports.js';
import { makeFeedback } from './feedback.js';
import { makeReferrals } from './guidance/referrals.js';
import { makeReplies } from './guidance/replies.js';
import { makeHolds } from './holds.js';
import { makeLine } from './line.js';
import { makeOwnPage } from './page/section.js';
import { makeManagedRecords } from './records/records.js';
import { makeSchedule } from './schedule/schedule.js';
import { makeShifts } from './shifts.js';
import { makeStatistics } from './statistics/statistics.js';
import { makeToday } from './today.js';

/**
 * A line as managers have it.
 *
 * @typedef {Record<string, string>} InLanguages
 * @typedef {object} Line
 * @property {string} line
 * @property {InLanguages} names
 * @property {string} audience
 * @property {string} zone
 * @property {number} promiseSeconds
 * @property {number} waitingMax
 * @property {string[]} languages
 * @property {import('./line-care.js').Care} care
 * @property {{site: string, origin: string}[]} sites
 * @property {{names: InLanguages, number: string, hours: InLanguages, languages: string[], checkedOn: string, socialEmergency: boolean}[]} help
 *
 * @typedef {object} Context what the sections share
 * @property {import('../shared/staff.js').Me} me
 * @property {Line[]} lines
 * @property {import('../shared/texts.js').Texts} texts
 * @property {Board} board what happens now
 *
 * @typedef {object} Section
 * @property {(line: Line) => HTMLElement} open makes it anew, about this line
 * @property {() => void} [close]
 * @property {() => void} [moved] the rest of the address is another, the section and the line are the same
 * @property {() => boolean} [unsaved] whether leaving it loses something
 */

const SECTIONS = { today: makeToday, schedule: makeSchedule, shifts: makeShifts, line: makeLine, page: makeOwnPage, referrals: makeReferrals, replies: makeReplies, codes: makeCodes, records: makeManagedRecords, accounts: makeAccounts, holds: makeHolds, statistics: makeStatistics, feedback: makeFeedback, exports: makeExports };

/**
 * @param {HTMLElement} place
 * @param {Omit<Context, 'board'>} known
 * @param {{signedOut: () => void, signOut: () => void, language: () => void}} leave
 */
export function openManage(place, known, leave) {
  const { me, lines, texts } = known;
  const { t } = texts;
  const go = { signedOut: close(leave.signedOut), signOut: asked(leave.signOut), language: asked(leave.language) };
  const board = new Board(texts.language, go.signedOut);
  const bell = makeBell(texts);
  const alarm = makeAlarm(board, texts, '#today', { ring: bell.ring, changed: drawTitle });
  /** @type {Context} */
  const context = { ...known, board };
  /** @type {Record<string, Section>} */
  const sections = Object.fromEntries(Object.entries(SECTIONS).map(([name, make]) => [name, make(context, go.signedOut)]));
  const links = Object.keys(sections).map((name) => h('a', { href: `#${name}` }, t(`section.${name}`)));
  const main = h('main', { tabindex: '-1' });
  const choice = h(
    'select',
    { id: 'line', onchange: chosen },
    lines.map((line) => h('option', { value: line.line }, line.names[texts.language])),
  );
  const answers = me.roles.some((role) => Object.values(ROLE).some((answering) => answering === role));
  let current = '';
  let shown = '';

  fill(
    place,
    h(
      'header',
      { class: 'manage-top' },
      h('p', { class: 'who' }, h('strong', null, 'Tägi'), ' ', me.alias),
      h('nav', { 'aria-label': t('sections') }, links),
      lines.length > 1 && h('div', { class: 'field line-choice' }, h('label', { for: 'line' }, t('lineChoice')), choice),
      h(
        'div',
        { class: 'tools' },
        bell.element,
        answers && h('a', { class: 'button plain small', href: '/console' }, t('toConsole')),
        h('button', { type: 'button', class: 'button plain small', onclick: go.signOut }, t('signOut')),
      ),
    ),
    alarm.element,
    main,
    h('footer', null, languageChoice(texts, go.language)),
  );
  window.addEventListener('hashchange', moved);
  window.addEventListener('beforeunload', warn);
  show();
  board.start();

  function show() {
    sections[current]?.close?.();
    const wanted = addressed();
    current = wanted.section;
    choice.value = wanted.line;
    links.forEach((link) => setAttribute(link, 'aria-current', link.hash === `#${current}` ? 'page' : null));
    shown = choice.value;
    const line = lines.find((one) => one.line === shown) ?? lines[0];
    fill(main, line ? sections[current].open(line) : h('p', { class: 'notice' }, t('noLine')));
    drawTitle();
  }

  /** What the address names: `#statistics?line=nuoret&…`; what it leaves out stays as it is. */
  function addressed() {
    const [name, query] = location.hash.slice(1).split('?');
    const named = new URLSearchParams(query).get('line');
    return {
      section: name in sections ? name : Object.keys(sections)[0],
      line: lines.some(({ line }) => line === named) ? String(named) : choice.value,
      query,
    };
  }

  function drawTitle() {
    document.title = [alarm.isOn() && t('alarm.title'), t(`section.${current}`), t('title')].filter(Boolean).join(' · ');
  }

  function moved() {
    if (!mayLeave()) {
      history.replaceState(null, '', `#${current}`);
      return;
    }
    const wanted = addressed();
    const stay = sections[current].moved;
    if (stay && wanted.section === current && wanted.line === shown) {
      stay();
      return;
    }
    show();
    main.focus();
  }

  function chosen() {
    const { section, query } = addressed();
    if (mayLeave()) {
      if (query) {
        const rest = new URLSearchParams(query);
        rest.set('line', choice.value);
        history.pushState(null, '', `#${section}?${rest}`);
      }
      show();
    } else {
      choice.value = shown;
    }
  }

  /** Whether nothing is lost by leaving the section, or the person wants it so. */
  function mayLeave() {
    return !sections[current]?.unsaved?.() || window.confirm(t('unsaved.question'));
  }

  /** @param {BeforeUnloadEvent} event */
  function warn(event) {
    if (sections[current]?.unsaved?.()) {
      event.preventDefault();
    }
  }

  /** @param {() => void} next */
  function asked(next) {
    return () => mayLeave() && close(next)();
  }

  /** @param {() => void} next */
  function close(next) {
    return () => {
      sections[current]?.close?.();
      window.removeEventListener('hashchange', moved);
      window.removeEventListener('beforeunload', warn);
      board.stop();
      bell.stop();
      next();
    };
  }
}
