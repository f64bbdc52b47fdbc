/** One tag: how long somebody has waited, for what, and one button. */
import { h, setAttribute, setText } from '../../shared/dom.js';
import { INSISTENCE, WAITING_AFTER, WITHDRAWAL } from '../../shared/protocol.js';
import { STEP, stepOf, timer } from '../../shared/clock.js';
import { minutes } from '../../shared/moments.js';
import { person } from './people.js';

/** The promise of a line that this console was not told of, so that a tag still grows more pressing. */
const USUAL_PROMISE_SECONDS = 600;

/**
 * @param {import('../desk.js').Desk} desk
 * @param {import('../commands.js').Commands} commands
 * @param {import('../../shared/texts.js').Texts} texts
 * @param {string} contact
 * @returns {import('../../shared/keyed.js').View<import('../tags.js').Waiting>}
 */
export function makeTagCard(desk, commands, texts, contact) {
  const { t } = texts;
  const wait = h('span', { class: 'wait number' });
  const pressing = h('span', { class: 'pressing' });
  const line = h('h3', { id: `tag-${contact}` });
  const facts = h('p', { class: 'facts' });
  const urgent = h('p', { class: 'urgent-mark' });
  const after = h('p', { class: 'after' });
  const reached = h('p', { class: 'hint number reached' });
  const key = h('kbd', { 'aria-hidden': 'true' });
  const words = h('span', null);
  const claim = h(
    'button',
    { type: 'button', class: 'button primary claim', 'aria-describedby': `tag-${contact}`, onclick: () => commands.claim(contact) },
    words,
    key,
  );
  const said = h('p', { class: 'said', role: 'status' });
  const element = h(
    'li',
    { class: 'tag', 'data-contact': contact },
    h('p', { class: 'clock' }, h('span', { class: 'visually-hidden' }, t('tag.waited')), wait, pressing),
    line,
    urgent,
    facts,
    after,
    reached,
    said,
    claim,
  );

  return {
    element,
    draw(waiting) {
      const { tag, gone } = waiting;
      const view = desk.lines.get(tag.line);
      const waitedSeconds = desk.clock.secondsSince(tag.waitingSince);
      const promiseSeconds = view?.promiseSeconds ?? USUAL_PROMISE_SECONDS;
      const level = stepOf(tag.insistence, waitedSeconds, promiseSeconds);
      element.dataset.step = level;
      element.dataset.insistence = tag.insistence;
      setAttribute(element, 'data-gone', Boolean(gone));
      setAttribute(element, 'data-practice', desk.practised(tag.line) !== tag.line);
      setText(wait, timer(waitedSeconds));
      setText(pressing, gone ? '' : pressingWords(tag, level, promiseSeconds - waitedSeconds));
      setText(line, view?.name ?? tag.line);
      setText(facts, factsOf(desk, texts, tag));
      setText(urgent, tag.urgent && !gone ? t('urgent.mark') : '');
      setText(after, gone || tag.after === WAITING_AFTER.ARRIVAL ? '' : t(`tag.after.${tag.after}`));
      setText(reached, waiting.reached && !gone ? t(waiting.reached.hidden ? 'tag.reached.hidden' : 'tag.reached', waiting.reached) : '');
      setText(said, gone ? goneWords(gone) : waiting.refusal ? t(refusalKey(waiting.refusal)) : '');
      drawButton(waiting);
    },
  };

  /** @param {import('../tags.js').Waiting} waiting */
  function drawButton({ key: number, claim: asked, gone }) {
    const able = desk.connected && !asked;
    claim.hidden = Boolean(gone);
    setAttribute(claim, 'aria-disabled', able ? null : 'true');
    setAttribute(claim, 'aria-keyshortcuts', number || null);
    setText(words, t(asked ? 'tag.claiming' : desk.connected ? 'tag.claim' : 'tag.noConnection'));
    key.hidden = !number || !able;
    setText(key, String(number));
  }

  /** @param {import('../../shared/protocol.js').Tag} tag @param {string} level @param {number} leftSeconds */
  function pressingWords({ insistence }, level, leftSeconds) {
    if (level === STEP.LATE) {
      return leftSeconds > -60 ? t('tag.late') : t('tag.lateBy', { time: minutes(texts, -leftSeconds) });
    }
    if (level === STEP.SOON) {
      return t('tag.soon', { time: minutes(texts, leftSeconds) });
    }
    return insistence === INSISTENCE.AGAIN ? t('tag.again') : '';
  }

  /** @param {import('../tags.js').Gone} gone */
  function goneWords({ why }) {
    switch (why.type) {
      case WITHDRAWAL.CLAIMED:
        return t('tag.gone.claimed', { person: person(texts, why), time: texts.clock(why.since, desk.zone, true) });
      case WITHDRAWAL.OVER:
        return t(`tag.gone.${why.reason}`);
      case WITHDRAWAL.NOT_AVAILABLE:
        return t(`tag.gone.${whyNotAvailable()}`);
    }
  }

  function whyNotAvailable() {
    if (desk.duty && !desk.duty.onDuty) {
      return 'offDuty';
    }
    if (desk.duty?.onBreak) {
      return 'break';
    }
    return desk.duty && desk.duty.held >= desk.duty.maximum ? 'full' : 'not_available';
  }

  /** @param {string} refusal */
  function refusalKey(refusal) {
    return texts.has(`tag.refused.${refusal}`) ? `tag.refused.${refusal}` : 'tag.refused';
  }
}

/**
 * What is known of a contact, in one line: language, topic, age band; nothing is said of what the visitor did not tell.
 *
 * @param {import('../desk.js').Desk} desk
 * @param {import('../../shared/texts.js').Texts} texts
 * @param {{language: string, topic: string, ageBand: string}} contact
 */
export function factsOf(desk, texts, { language, topic, ageBand }) {
  return [desk.codes?.topic(topic), desk.codes?.ageBand(ageBand), texts.t(`in.${language}`)].filter(Boolean).join(' · ');
}
