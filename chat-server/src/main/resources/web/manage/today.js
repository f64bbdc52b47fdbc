/** Now: every line at a glance, everybody who waits, and the chosen line's day. Kept by what the server pushes. */
import { Codes } from '../shared/codes.js';
import { fill, h, setText } from '../shared/dom.js';
import { get } from '../shared/http.js';
import { Keyed } from '../shared/keyed.js';
import { untilItWorks } from '../shared/staff.js';
import { drawDay } from './day.js';
import { makeLineCard } from './line-card.js';
import { makeWaits } from './waits.js';

const SECOND_MS = 1_000;

/**
 * @param {import('./manage.js').Context} context
 * @returns {import('./manage.js').Section}
 */
export function makeToday({ board, texts }) {
  const { t } = texts;
  /** @type {Codes | null} */
  let codes = null;
  let close = () => {};
  return { open, close: () => close() };

  /** @param {import('./manage.js').Line} line */
  function open(line) {
    close();
    const late = h('p', { class: 'notice attention', role: 'status', hidden: true });
    const loading = h('p', { class: 'loading', role: 'status' }, t('loading.section'));
    const list = h('ul', { class: 'line-cards' });
    const cards = new Keyed(list, (_, code) => makeLineCard(board, texts, code));
    const waits = makeWaits(board, texts, () => codes);
    const day = h('div', { class: 'answers' });
    const all = h(
      'div',
      { class: 'board', hidden: true },
      list,
      waits.element,
      h('section', { 'aria-labelledby': 'day-title' }, h('h2', { id: 'day-title' }, t('today.title', { line: line.names[texts.language] })), day),
    );
    let drawn = '';
    const unheard = board.listen(draw);
    const timer = window.setInterval(tick, SECOND_MS);
    close = () => {
      unheard();
      window.clearInterval(timer);
    };
    loadCodes(draw);
    draw();
    return h('section', { 'aria-labelledby': 'title' }, h('h1', { id: 'title' }, t('section.today')), late, loading, all);

    function draw() {
      const isHere = board.lines.size > 0;
      loading.hidden = isHere;
      all.hidden = !isHere;
      late.hidden = (board.connected && board.isCurrent) || board.trueAt === null;
      setText(late, late.hidden ? '' : t(board.connected ? 'board.old' : 'board.lost', { time: texts.clock(board.trueAt ?? 0, line.zone) }));
      cards.draw([...board.lines.values()], ({ view }) => view.line);
      waits.draw();
      drawTheDay();
    }

    /** Anew only when it is otherwise, so that what somebody reads does not go away under their eyes. */
    function drawTheDay() {
      const now = board.lines.get(line.line);
      const waiting = [...board.waits.values()].filter((wait) => wait.line === line.line).length;
      const wanted = JSON.stringify([now?.today, now?.running, waiting]);
      if (now && wanted !== drawn) {
        drawn = wanted;
        fill(day, drawDay(texts, now, waiting));
      }
    }

    function tick() {
      if (document.visibilityState === 'visible') {
        board.lines.forEach((_, code) => /** @type {ReturnType<typeof makeLineCard> | undefined} */ (cards.get(code))?.tick());
        waits.tick();
      }
    }
  }

  /** @param {() => void} then */
  async function loadCodes(then) {
    if (!codes) {
      codes = new Codes(await untilItWorks(() => get('/v1/codes'), () => {}), texts.language);
      then();
    }
  }
}
