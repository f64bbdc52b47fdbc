/** Handing a conversation over, ending it, giving it back or leaving it, and what is done about abuse. All but the first are two steps, since none can be taken back. */
import { fill, h, setText } from '../../shared/dom.js';
import { ASK_KIND, ASKING } from '../../shared/protocol.js';
import { OUTCOME } from '../outcome.js';
import { person } from './people.js';

/** For how many minutes a visitor's messages can be paused. */
const PAUSES = [5, 15];

/**
 * @param {import('../commands.js').Commands} commands
 * @param {import('../../shared/texts.js').Texts} texts
 * @param {() => (import('../talk.js').Talk | undefined)} current
 * @param {object} next
 * @param {() => void} next.wrapUp this person ended it
 * @param {(talk: import('../talk.js').Talk, kind: import('../../shared/protocol.js').AskKind) => void} next.ask
 */
export function makeEnding(commands, texts, current, next) {
  const { t } = texts;
  const element = h('div', { class: 'ending' });
  const release = button('release.start', '', () => ask('release'));
  const end = button('end.start', '', () => ask('end'));
  const abuse = button('abuse.start', '', askAbuse);
  const handOver = button('ask.hand_over.start', '', () => choose(ASK_KIND.HAND_OVER));
  const invite = button('ask.join.start', '', () => choose(ASK_KIND.JOIN));
  rest();
  return { element, draw };

  /** Whoever joined may only leave; one thing is asked at a time. @param {import('../talk.js').Talk} talk */
  function draw({ isHolder, view }) {
    end.hidden = !isHolder;
    handOver.hidden = invite.hidden = !isHolder || view.asking.type === ASKING.PENDING;
    setText(release, t(isHolder && view.others.length === 0 ? 'release.start' : 'leave.start'));
  }

  function rest() {
    fill(element, invite, handOver, abuse, release, end);
  }

  /** @param {import('../../shared/protocol.js').AskKind} kind */
  function choose(kind) {
    const talk = current();
    if (talk) {
      next.ask(talk, kind);
    }
  }

  /** Giving back is leaving where others are in it, who go on. @param {'end' | 'release'} what */
  function ask(what) {
    const [other] = current()?.view.others ?? [];
    const words = what === 'release' && other ? 'leave' : what;
    const sure = button(`${words}.sure`, what === 'end' ? 'primary' : '', () => act(what));
    fill(
      element,
      h('p', null, t(`${words}.question`, other && { person: person(texts, other) })),
      button('ending.back', 'plain', () => {
        rest();
        (what === 'end' ? end : release).focus();
      }),
      sure,
    );
    sure.focus();
  }

  /** A visitor who abuses the conversation: a pause, of which they are told; or its end. */
  function askAbuse() {
    const back = button('ending.back', 'plain', () => {
      rest();
      abuse.focus();
    });
    const pauses = PAUSES.map((minutes) => button('abuse.pause', '', () => pause(minutes), { count: minutes }));
    const cutOff = current()?.isHolder && button('abuse.cutOff', 'danger', () => act('cutOff'));
    fill(element, h('p', null, t('abuse.question')), back, pauses, cutOff);
    pauses[0].focus();
  }

  /** @param {number} minutes */
  async function pause(minutes) {
    const talk = current();
    if (talk) {
      told(await commands.safety.pause(talk.contact, minutes), abuse);
    }
  }

  /** @param {'end' | 'release' | 'cutOff'} what */
  async function act(what) {
    const talk = current();
    if (!talk) {
      return;
    }
    const acts = { end: () => commands.end(talk), release: () => commands.release(talk), cutOff: () => commands.safety.cutOff(talk) };
    const outcome = await acts[what]();
    told(outcome, { end, release, cutOff: abuse }[what]);
    if (outcome === OUTCOME.DONE && what !== 'release') {
      next.wrapUp();
    }
  }

  /** @param {string} outcome @param {HTMLElement} from the button it began with */
  function told(outcome, from) {
    rest();
    from.focus();
    if (outcome !== OUTCOME.DONE) {
      const words = t(texts.has(`ending.${outcome}`) ? `ending.${outcome}` : 'ending.refused');
      element.append(h('p', { role: 'alert', class: 'trouble' }, words));
    }
  }

  /** @param {string} key @param {string} kind @param {() => void} onclick @param {Record<string, number>} [values] */
  function button(key, kind, onclick, values) {
    return h('button', { type: 'button', class: `button small ${kind}`, onclick }, t(key, values));
  }
}
