/** What the holder of a conversation asked last: still pending, with the way back; or what became of it, until that is read. */
import { h, setAttribute, setText } from '../../shared/dom.js';
import { ASK_TARGET, ASKING } from '../../shared/protocol.js';
import { timer } from '../../shared/clock.js';
import { OUTCOME } from '../outcome.js';

/**
 * @param {import('../desk.js').Desk} desk
 * @param {import('../commands.js').Commands} commands
 * @param {import('../../shared/texts.js').Texts} texts
 * @param {string} contact
 */
export function makeAskingStrip(desk, commands, texts, contact) {
  const { t } = texts;
  const words = h('p', { role: 'status' });
  const left = h('p', { class: 'number', 'aria-hidden': 'true' });
  const button = h('button', { type: 'button', class: 'button small', onclick: press });
  const element = h('div', { class: 'asking' }, words, left, button);
  return { element, draw };

  /** @param {import('../talk.js').Talk} talk @param {boolean} running whether it goes on here */
  function draw({ view: { asking }, readAsk }, running) {
    const pending = asking.type === ASKING.PENDING;
    const shown = running && asking.type !== ASKING.NONE && (pending || asking.ask !== readAsk);
    // Out of the way rather than hidden while there is nothing to say: a reader is told of what comes into what is there.
    element.classList.toggle('notice', shown);
    left.hidden = button.hidden = !shown;
    setText(words, shown ? said(asking) : '');
    setText(left, pending ? timer(desk.clock.secondsUntil(asking.until)) : '');
    setText(button, t(pending ? 'asking.takeBack' : 'notice.read'));
    setAttribute(button, 'aria-disabled', pending && !desk.connected ? 'true' : null);
  }

  /** @param {Exclude<import('../../shared/protocol.js').Asking, {type: 'none'}>} asking */
  function said(asking) {
    return asking.type === ASKING.PENDING ? t(`asking.${asking.kind}`, { whom: whom(asking.to) }) : t(`asking.${asking.kind}.${asking.why}`);
  }

  /** @param {import('../../shared/protocol.js').AskTarget} to */
  function whom(to) {
    return to.type === ASK_TARGET.ROLE ? t(`asking.any.${to.role}`) : (desk.met.get(to.person)?.alias ?? t('asking.colleague'));
  }

  async function press() {
    const talk = desk.talks.get(contact);
    const asking = talk?.view.asking;
    if (talk && asking?.type === ASKING.REFUSED) {
      talk.readAsk = asking.ask;
      desk.onChange();
    } else if (asking?.type === ASKING.PENDING && desk.connected) {
      const outcome = await commands.asking.takeBack(contact, asking.ask);
      if (outcome !== OUTCOME.DONE && outcome !== OUTCOME.LOST) {
        setText(words, t('ask.refused'));
      }
    }
  }
}
