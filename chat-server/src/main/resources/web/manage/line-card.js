/** One line at a glance: open until when, who answers, who waits, and its day against the promise. */
import { timer } from '../shared/clock.js';
import { UNKNOWN } from '../shared/codes.js';
import { h, setAttribute, setText } from '../shared/dom.js';
import { minutes, moment } from '../shared/moments.js';

/**
 * @param {import('../shared/board.js').Board} board
 * @param {import('../shared/texts.js').Texts} texts
 * @param {string} line its code
 * @returns {import('../shared/keyed.js').View<import('../shared/board.js').LineNow> & {tick: () => void}}
 */
export function makeLineCard(board, texts, line) {
  const { t } = texts;
  const title = `line-card-${line}`;
  const name = h('h2', { id: title });
  const state = h('p', { class: 'state' });
  const nobody = h('p', { class: 'notice danger' });
  const waiting = h('b', { class: 'number big' });
  const longest = h('span', { class: 'number' });
  const running = h('b', { class: 'number big' });
  const urgent = h('b', null);
  const staff = h('ul', { class: 'staff' });
  const day = h('p', { class: 'hint' });
  const element = h(
    'li',
    { class: 'card line-card', 'data-line': line, 'aria-labelledby': title },
    h('div', { class: 'line-head' }, name, state),
    nobody,
    h('p', { class: 'figure', 'data-figure': 'waiting' }, waiting, ' ', h('span', null, t('board.waiting')), ' ', longest),
    h('p', { class: 'figure', 'data-figure': 'running' }, running, ' ', h('span', null, t('board.running')), ' ', urgent),
    staff,
    day,
  );
  return { element, draw, tick };

  /** @param {import('../shared/board.js').LineNow} now */
  function draw(now) {
    const { view, today } = now;
    const isUnstaffed = view.open && !view.staffed;
    setAttribute(element, 'data-open', String(view.open));
    setText(name, view.name);
    setText(state, openWords(view));
    nobody.hidden = !isUnstaffed && !now.nobodyOnDuty;
    setText(nobody, nobody.hidden ? '' : t('board.nobody'));
    setText(running, texts.number(now.running));
    setText(urgent, now.urgent > 0 ? t('board.urgent.count', { count: now.urgent }) : '');
    drawStaff(now);
    setText(day, dayWords(today, view.promiseSeconds));
    tick();
  }

  function tick() {
    const queue = board.queue.filter((wait) => wait.line === line);
    setText(waiting, texts.number(queue.length));
    setText(longest, queue.length > 0 ? t('board.longest', { time: timer(board.clock.secondsSince(queue[0].waitingSince)) }) : '');
  }

  /** @param {import('../shared/board.js').LineNow} now */
  function drawStaff({ staff: roles }) {
    const words = roles.map(({ role, onDuty, available }) => t(`board.staff.${role}`, { onDuty, available }));
    if (staff.children.length !== words.length) {
      staff.replaceChildren(...words.map(() => h('li', null)));
    }
    words.forEach((text, at) => setText(staff.children[at], text));
  }

  /** @param {import('../shared/protocol.js').LineView} view */
  function openWords(view) {
    const at = (/** @type {string} */ instant) => moment(texts, instant, board.clock.now(), view.zone);
    if (view.closing) {
      return t('board.closing');
    }
    if (view.open) {
      return view.until === UNKNOWN ? t('board.open') : t('board.open.until', { time: at(view.until) });
    }
    return view.nextOpening === UNKNOWN ? t('board.closed') : t('board.closed.until', { time: at(view.nextOpening) });
  }

  /** @param {import('../shared/protocol.js').ManagerPushDayNumbers} today @param {number} promiseSeconds */
  function dayWords(today, promiseSeconds) {
    const left = today.abandoned + today.shortAbandons + today.unserved;
    const level = today.serviceLevelPercent;
    return [
      t('board.today', { answered: today.answered, left, turnedAway: today.turnedAway }),
      level >= 0 ? t('board.today.level', { percent: level, promise: minutes(texts, promiseSeconds) }) : t('board.today.promise', { promise: minutes(texts, promiseSeconds) }),
    ].join(' ');
  }
}
