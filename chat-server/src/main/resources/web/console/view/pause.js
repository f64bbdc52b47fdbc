/** That nothing the visitor writes is taken for a while, and the way back. */
import { h, setText } from '../../shared/dom.js';
import { UNKNOWN } from '../../shared/codes.js';

/**
 * @param {import('../desk.js').Desk} desk
 * @param {import('../commands.js').Commands} commands
 * @param {import('../../shared/texts.js').Texts} texts
 * @param {string} contact
 */
export function makePause(desk, commands, texts, contact) {
  const { t } = texts;
  const words = h('p', { role: 'status' });
  const end = h('button', { type: 'button', class: 'button small', onclick: () => commands.safety.pause(contact, 0) }, t('pause.end'));
  const element = h('div', { class: 'asking' }, words, end);
  return { element, draw };

  /** @param {import('../talk.js').Talk} talk @param {boolean} running whether it goes on here */
  function draw({ view: { pausedUntil } }, running) {
    const shown = running && pausedUntil !== UNKNOWN && Date.parse(pausedUntil) > desk.clock.now();
    element.classList.toggle('notice', shown);
    end.hidden = !shown;
    setText(words, shown ? t('pause.running', { time: texts.clock(pausedUntil, desk.zone) }) : '');
  }
}
