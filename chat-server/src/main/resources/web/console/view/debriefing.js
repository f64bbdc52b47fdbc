/** The mark that a conversation was heavy, and the card that reminds of debriefing afterwards. */
import { fill, h, setText } from '../../shared/dom.js';
import { OCCASION } from '../debriefing.js';
import { OUTCOME } from '../outcome.js';

/**
 * The mark of the selected conversation.
 *
 * @param {import('../desk.js').Desk} desk
 * @param {import('../commands.js').Commands} commands
 * @param {import('../../shared/texts.js').Texts} texts
 */
export function makeHeavy(desk, commands, texts) {
  const { t } = texts;
  const box = h('input', { type: 'checkbox', 'aria-describedby': 'heavy-hint', onchange: change });
  const trouble = h('p', { class: 'error', role: 'alert', hidden: true });
  const element = h('div', { class: 'heavy' }, h('label', { class: 'option' }, box, t('heavy.mark')), h('p', { class: 'hint', id: 'heavy-hint' }, t('heavy.hint')), trouble);
  let shown = '';
  return { element, draw };

  /** @param {import('../talk.js').Talk} talk */
  function draw({ contact, over, view }) {
    element.hidden = over;
    box.disabled = !desk.connected;
    if (shown !== `${contact} ${view.heavy}`) {
      shown = `${contact} ${view.heavy}`;
      box.checked = view.heavy;
      trouble.hidden = true;
    }
  }

  async function change() {
    const talk = desk.selectedTalk;
    if (talk) {
      const outcome = await commands.safety.heavy(talk.contact, box.checked);
      trouble.hidden = outcome === OUTCOME.DONE;
      if (outcome !== OUTCOME.DONE) {
        box.checked = talk.view.heavy;
        setText(trouble, t('heavy.refused'));
      }
    }
  }
}

/**
 * The card.
 *
 * @param {import('../desk.js').Desk} desk
 * @param {import('../commands.js').Commands} commands
 * @param {import('../../shared/texts.js').Texts} texts
 */
export function makeDebriefing(desk, commands, texts) {
  const { t } = texts;
  const { debriefing } = desk;
  const title = h('h2', null);
  const offers = h('div', null);
  const rest = h('button', { type: 'button', class: 'button small', onclick: takeBreak }, t('debriefing.break'));
  const read = h('button', { type: 'button', class: 'button small', onclick: dismiss }, t('debriefing.read'));
  let drawn = '';
  const element = h('section', { class: 'debriefing notice', role: 'status', hidden: true }, title, h('p', null, t('debriefing.what')), offers, h('div', { class: 'buttons' }, rest, read));
  return { element, draw };

  function draw() {
    const { occasion, lines, offered } = debriefing;
    element.hidden = occasion === OCCASION.NONE;
    if (element.hidden) {
      return;
    }
    if (!offered) {
      debriefing.load(desk.onChange);
    }
    setText(title, t(`debriefing.${occasion}`));
    const words = [...new Set(lines.map((line) => offered?.get(line)?.[texts.language] ?? '').filter(Boolean))];
    if (drawn !== words.join('\n')) {
      drawn = words.join('\n');
      fill(offers, words.map((text) => h('p', { class: 'offered' }, text)));
    }
    rest.hidden = !desk.duty?.onDuty || desk.duty.onBreak;
  }

  async function takeBreak() {
    await commands.pause(true);
    dismiss();
  }

  function dismiss() {
    debriefing.dismiss();
    desk.onChange();
  }
}
