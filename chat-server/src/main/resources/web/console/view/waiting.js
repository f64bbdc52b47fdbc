/** The left column: who waits, oldest first; or why nobody is shown. */
import { fill, h, setText } from '../../shared/dom.js';
import { STATE } from '../../shared/connection.js';
import { makeAskedCard } from './asked-card.js';
import { Keyed } from '../../shared/keyed.js';
import { moment } from '../../shared/moments.js';
import { isEarly } from './early.js';
import { makeTagCard } from './tag-card.js';

/**
 * @param {import('../desk.js').Desk} desk
 * @param {import('../commands.js').Commands} commands
 * @param {import('../../shared/texts.js').Texts} texts
 * @param {import('../seen.js').Seen} seen
 * @param {() => void} practise chooses a drill
 */
export function makeWaiting(desk, commands, texts, seen, practise) {
  const { t } = texts;
  const count = h('span', { class: 'count number' });
  const asks = h('ol', { class: 'tags', 'aria-label': t('asked.title') });
  const list = h('ol', { class: 'tags', 'aria-labelledby': 'waiting-title' });
  const situation = h('div', { class: 'situation' });
  const element = h(
    'section',
    { class: 'waiting', id: 'waiting', 'aria-labelledby': 'waiting-title' },
    h('h2', { id: 'waiting-title', tabindex: '-1' }, t('waiting.title'), ' ', count),
    asks,
    list,
    situation,
  );
  const asked = new Keyed(asks, (_, ask) => makeAskedCard(desk, commands, texts, ask));
  const cards = new Keyed(list, (_, contact) => {
    const card = makeTagCard(desk, commands, texts, contact);
    seen.watch(card.element, () => desk.tags.get(contact));
    return card;
  });
  let shownWords = '';

  return { element, draw };

  function draw() {
    const tags = desk.tags.list;
    setText(count, desk.tags.count ? String(desk.tags.count) : '');
    element.dataset.stale = String(!desk.connected && tags.length > 0);
    list.hidden = tags.length === 0;
    asks.hidden = desk.asks.list.length === 0;
    asked.draw(desk.asks.list, ({ push }) => push.ask);
    cards.draw(tags, (waiting) => waiting.tag.contact);
    const said = words(tags.length);
    const name = JSON.stringify(said);
    // Drawn anew only when it says something else: the button in it may have the focus.
    if (name !== shownWords) {
      shownWords = name;
      fill(
        situation,
        said.title && h('p', { class: 'lead' }, said.title),
        said.lines.map((line) => h('p', { class: 'hint' }, line)),
        said.start && h('button', { type: 'button', class: 'button primary', onclick: () => commands.duty(true) }, t('duty.start')),
        said.back && h('button', { type: 'button', class: 'button primary', onclick: () => commands.pause(false) }, t('break.end')),
        said.drill && h('button', { type: 'button', class: 'button primary', onclick: practise }, t('practice.choose')),
      );
    }
  }

  /**
   * @param {number} tags how many are on the screen
   * @returns {{title: string, lines: string[], start?: boolean, back?: boolean, drill?: boolean}}
   */
  function words(tags) {
    const { duty, connection } = desk;
    if (connection.name === STATE.LOST || connection.name === STATE.STOPPED) {
      return { title: tags ? '' : t('waiting.disconnected'), lines: [t(tags ? 'waiting.stale' : 'waiting.disconnected.text')] };
    }
    if (!duty) {
      return { title: t('waiting.loading'), lines: [] };
    }
    if (duty.practises) {
      return tags > 0 ? { title: '', lines: [] } : { title: t('practice.waiting'), lines: [t('practice.waiting.text')], drill: true };
    }
    if (!duty.onDuty) {
      return duty.allowed
        ? { title: t('waiting.offDuty'), lines: [offDuty(duty)], start: true }
        : { title: t('waiting.outside'), lines: [nextWindow(duty.nextWindow)] };
    }
    if (duty.onBreak) {
      return { title: t('waiting.break'), lines: [t('waiting.break.text')], back: true };
    }
    if (tags > 0) {
      return { title: '', lines: [] };
    }
    if (duty.held >= duty.maximum) {
      return { title: t('waiting.full', { count: duty.held }), lines: [t('waiting.full.text')] };
    }
    if (isEarly(duty)) {
      const time = moment(texts, duty.nextWindow, desk.clock.now(), desk.zone);
      return { title: t('waiting.early', { time }), lines: [t('waiting.early.text')] };
    }
    return { title: t('waiting.nobody'), lines: [...[...desk.lines.values()].filter(({ line }) => desk.practised(line) === line).map(openness), t('waiting.nobody.text')] };
  }

  /** @param {import('../../shared/protocol.js').ResponderPushDesk} duty */
  function offDuty(duty) {
    const time = moment(texts, duty.nextWindow, desk.clock.now(), desk.zone);
    return isEarly(duty) ? t('waiting.offDuty.early', { time }) : t('waiting.offDuty.text');
  }

  /** @param {string} instant */
  function nextWindow(instant) {
    const time = moment(texts, instant, desk.clock.now(), desk.zone);
    return time ? t('waiting.outside.next', { time }) : t('waiting.outside.none');
  }

  /** @param {import('../../shared/protocol.js').LineView} line */
  function openness({ name, open, closing, until, nextOpening, zone }) {
    if (closing) {
      return t('line.closing', { line: name });
    }
    const time = moment(texts, open ? until : nextOpening, desk.clock.now(), zone);
    const key = open ? 'line.open' : 'line.closed';
    return time ? t(`${key}.time`, { line: name, time }) : t(key, { line: name });
  }
}
