/** The mark that a conversation is urgent: said in words above it, and put on or taken off by one press. */
import { h, setAttribute, setText } from '../../shared/dom.js';
import { OUTCOME } from '../outcome.js';

/**
 * @param {import('../desk.js').Desk} desk
 * @param {import('../commands.js').Commands} commands
 * @param {import('../../shared/texts.js').Texts} texts
 * @param {string} contact
 */
export function makeUrgent(desk, commands, texts, contact) {
  const { t } = texts;
  const mark = h('p', { class: 'urgent-mark', role: 'status' });
  const button = h('button', { type: 'button', class: 'button small', 'aria-keyshortcuts': 'u', onclick: press });
  const trouble = h('p', { class: 'error', role: 'alert', hidden: true });
  return { mark, button, trouble, draw, press };

  /** @param {import('../talk.js').Talk} talk @param {boolean} running whether it goes on here */
  function draw({ view }, running) {
    button.hidden = !running;
    setAttribute(button, 'aria-disabled', desk.connected ? null : 'true');
    setText(button, t(view.urgent ? 'urgent.off' : 'urgent.on'));
    setText(mark, view.urgent && running ? t('urgent.mark') : '');
  }

  async function press() {
    const talk = desk.talks.get(contact);
    if (talk?.running && desk.connected) {
      const outcome = await commands.safety.mark(contact, !talk.view.urgent);
      trouble.hidden = outcome === OUTCOME.DONE;
      setText(trouble, trouble.hidden ? '' : t('urgent.refused'));
    }
  }
}
