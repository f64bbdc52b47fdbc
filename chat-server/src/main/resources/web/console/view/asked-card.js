/** A colleague asks this person to take a conversation over, or to join it: who, about what, for how long, yes or no. */
import { h, setAttribute, setText } from '../../shared/dom.js';
import { ASK_KIND } from '../../shared/protocol.js';
import { timer } from '../../shared/clock.js';
import { person } from './people.js';
import { factsOf } from './tag-card.js';

/**
 * @param {import('../desk.js').Desk} desk
 * @param {import('../commands.js').Commands} commands
 * @param {import('../../shared/texts.js').Texts} texts
 * @param {string} ask
 * @returns {import('../../shared/keyed.js').View<import('../asks.js').Asked>}
 */
export function makeAskedCard(desk, commands, texts, ask) {
  const { t } = texts;
  const titleId = `asked-${ask}`;
  const title = h('h3', { id: titleId });
  const facts = h('p', { class: 'facts' });
  const left = h('p', { class: 'left number' });
  const said = h('p', { class: 'said', role: 'status' });
  const yes = button('primary', 'H', () => commands.asking.accept(ask));
  const no = button('', 'E', () => commands.asking.decline(ask));
  const answers = h('div', { class: 'answers' }, yes.element, no.element);
  const element = h('li', { class: 'tag asked', 'data-ask': ask }, title, facts, left, said, answers);
  return { element, draw };

  /** @param {string} kind @param {string} key @param {() => void} onclick */
  function button(kind, key, onclick) {
    const words = h('span', null);
    const props = { type: 'button', class: `button ${kind}`, 'aria-describedby': titleId, 'aria-keyshortcuts': key, onclick };
    return { element: h('button', props, words, h('kbd', { 'aria-hidden': 'true' }, key)), words };
  }

  /** @param {import('../asks.js').Asked} asked */
  function draw({ push, claim, refusal, gone }) {
    const { kind } = push;
    const able = desk.connected && !claim;
    setAttribute(element, 'data-gone', Boolean(gone));
    setText(title, t(`asked.${kind}`, { person: person(texts, push) }));
    setAttribute(element, 'data-practice', desk.practised(push.line) !== push.line);
    setText(facts, [desk.lines.get(push.line)?.name ?? push.line, factsOf(desk, texts, push)].join(' · '));
    setText(left, gone ? '' : t('asked.left', { time: timer(desk.clock.secondsUntil(push.until)) }));
    setText(said, gone ? goneWords(gone) : refusal ? t(refusalKey(refusal)) : '');
    answers.hidden = Boolean(gone);
    setText(yes.words, t(claim ? 'tag.claiming' : kind === ASK_KIND.JOIN ? 'asked.join.yes' : 'asked.hand_over.yes'));
    setText(no.words, t('asked.no'));
    for (const { element: one } of [yes, no]) {
      setAttribute(one, 'aria-disabled', able ? null : 'true');
    }
  }

  /** @param {import('../asks.js').AskGone} gone */
  function goneWords({ why, by }) {
    return by ? t('asked.gone.lost', { person: person(texts, by), time: texts.clock(by.since, desk.zone, true) }) : t(`asked.gone.${why}`);
  }

  /** @param {string} refusal */
  function refusalKey(refusal) {
    return ['asked', 'tag'].map((part) => `${part}.refused.${refusal}`).find((key) => texts.has(key)) ?? 'asked.refused';
  }
}
