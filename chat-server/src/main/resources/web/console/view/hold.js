/** Keeping the words of the selected conversation after it is closed: what that means, why, and for how long. */
import { fill, h, setText } from '../../shared/dom.js';
import { UNKNOWN } from '../../shared/codes.js';
import { HOLD_REASON } from '../../shared/protocol.js';
import { OUTCOME } from '../outcome.js';

const DAYS = [1, 3, 7, 14];
const USUAL_DAYS = 3;

/**
 * @param {import('../desk.js').Desk} desk
 * @param {import('../commands.js').Commands} commands
 * @param {import('../../shared/texts.js').Texts} texts
 */
export function makeHold(desk, commands, texts) {
  const { t } = texts;
  const element = h('div', { class: 'hold' });
  let shown = '';
  let asking = '';

  return { element, draw };

  /** @param {import('../talk.js').Talk} talk */
  function draw({ contact, over, view }) {
    element.hidden = over;
    asking = asking === contact && view.keptUntil === UNKNOWN ? asking : '';
    const state = [contact, view.keptUntil, view.keptByMe, asking].join();
    if (state !== shown) {
      shown = state;
      fill(element, view.keptUntil !== UNKNOWN ? held(contact, view) : asking ? form(contact) : [start(contact)]);
    }
  }

  /** @param {string} contact */
  function start(contact) {
    return h('button', { type: 'button', class: 'button plain small', onclick: () => ask(contact) }, t('hold.start'));
  }

  /** @param {string} contact */
  function ask(contact) {
    asking = contact;
    desk.onChange();
    element.querySelector('select')?.focus();
  }

  function back() {
    asking = '';
    desk.onChange();
    element.querySelector('button')?.focus();
  }

  /** @param {string} contact */
  function form(contact) {
    const reason = h('select', { id: 'hold-reason' }, Object.values(HOLD_REASON).map((code) => h('option', { value: code }, t(`hold.reason.${code}`))));
    const days = h('select', { id: 'hold-days' }, DAYS.map((count) => h('option', { value: String(count), '.selected': count === USUAL_DAYS }, t('hold.days.count', { count }))));
    const trouble = h('p', { class: 'error', role: 'alert' });
    const submit = async (/** @type {SubmitEvent} */ event) => {
      event.preventDefault();
      told(trouble, await commands.safety.hold(contact, /** @type {import('../../shared/protocol.js').HoldReason} */ (reason.value), Number(days.value)));
    };
    return [
      h(
        'form',
        { 'aria-label': t('hold.title'), onsubmit: submit },
        h('p', null, t('hold.meaning')),
        h('div', { class: 'pair' }, field('hold-reason', 'hold.reason', reason), field('hold-days', 'hold.days', days)),
        trouble,
        h('div', { class: 'buttons' }, h('button', { type: 'button', class: 'button plain small', onclick: back }, t('hold.back')), h('button', { type: 'submit', class: 'button small' }, t('hold.place'))),
      ),
    ];
  }

  /** @param {string} id @param {string} key @param {HTMLElement} input */
  function field(id, key, input) {
    return h('div', { class: 'field' }, h('label', { for: id }, t(key)), input);
  }

  /** @param {string} contact @param {import('../../shared/protocol.js').ConversationView} view */
  function held(contact, view) {
    const trouble = h('p', { class: 'error', role: 'alert' });
    const lift = async () => told(trouble, await commands.safety.lift(contact));
    return [
      h('p', { class: 'notice', role: 'status' }, t('hold.until', { date: texts.date(view.keptUntil, desk.zone), time: texts.clock(view.keptUntil, desk.zone) })),
      trouble,
      view.keptByMe && h('button', { type: 'button', class: 'button plain small', onclick: lift }, t('hold.lift')),
    ];
  }

  /** @param {HTMLElement} trouble @param {string} outcome */
  function told(trouble, outcome) {
    setText(trouble, outcome === OUTCOME.DONE ? '' : t(texts.has(`hold.${outcome}`) ? `hold.${outcome}` : 'hold.refused'));
  }
}
