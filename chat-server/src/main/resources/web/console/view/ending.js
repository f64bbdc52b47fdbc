/** Ending a conversation or giving it back: two steps, both in place, since neither can be taken back. */
import { fill, h } from '../../shared/dom.js';
import { OUTCOME } from '../commands.js';

/**
 * @param {import('../commands.js').Commands} commands
 * @param {import('../../shared/texts.js').Texts} texts
 * @param {() => (import('../talk.js').Talk | undefined)} current
 * @param {() => void} onEnded this person ended it, so the wrap-up is next
 */
export function makeEnding(commands, texts, current, onEnded) {
  const { t } = texts;
  const element = h('div', { class: 'ending' });
  const release = button('release.start', '', () => ask('release'));
  const end = button('end.start', '', () => ask('end'));
  rest();
  return { element };

  function rest() {
    fill(element, release, end);
  }

  /** @param {'end' | 'release'} what */
  function ask(what) {
    const sure = button(`${what}.sure`, what === 'end' ? 'primary' : '', () => act(what));
    fill(
      element,
      h('p', null, t(`${what}.question`)),
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
        onEnded();
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
