/** Handing a conversation over, ending it, giving it back or leaving it. The last three are two steps, since none can be taken back. */
import { fill, h, setText } from '../../shared/dom.js';
import { ASK_KIND, ASKING } from '../../shared/protocol.js';
import { OUTCOME } from '../outcome.js';
import { person } from './people.js';

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
    fill(element, invite, handOver, release, end);
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

  /** @param {'end' | 'release'} what */
  async function act(what) {
    const talk = current();
    if (!talk) {
      return;
    }
    const outcome = await (what === 'end' ? commands.end(talk) : commands.release(talk));
    if (outcome === OUTCOME.DONE) {
      rest();
      if (what === 'end') {
        next.wrapUp();
      }
      return;
    }
    const words = t(texts.has(`ending.${outcome}`) ? `ending.${outcome}` : 'ending.refused');
    rest();
    element.append(h('p', { role: 'alert', class: 'trouble' }, words));
  }

  /** @param {string} key @param {string} kind @param {() => void} onclick */
  function button(key, kind, onclick) {
    return h('button', { type: 'button', class: `button small ${kind}`, onclick }, t(key));
  }
}
