/** A visit that is made up: what the visitors' page asks of one, and nothing that reaches the server. */
import { STATE } from '../../shared/connection.js';
import { setText } from '../../shared/dom.js';
import { OVER_REASON, VISITOR_VIEW } from '../../shared/protocol.js';
import { Contact } from '../contact.js';
import { PHASE } from '../phase.js';
import { Signal } from '../signal.js';

const nothing = () => {};
const CARD = { name: 'MIELI', lines: ['09 2525 0111'] };
const CONNECTED = { connected: true, state: { name: STATE.CONNECTED, attempts: 0 } };

/**
 * @param {import('./screens.js').Situation} situation
 * @param {import('./screens.js').Known} known
 * @param {string[]} said what each side says
 */
export function madeUp({ phase = PHASE.LOBBY, line = {}, unchecked, views = [], own = [], card = false, visit: { typing = false, ...more } = {} }, known, said) {
  const contact = new Contact(nothing, { message: nothing, happened: nothing });
  const since = known.times.ago(4);
  views.forEach((view) => contact.see({ since, promiseSeconds: known.line.promiseSeconds, ...view }));
  own.forEach((standing, at) => writes(contact, standing, at, known.times.ago(3), said[0]));
  const talked = views.filter(({ type }) => type === VISITOR_VIEW.TALKING).pop();
  if (talked) {
    const author = { type: 'responder', alias: talked.alias, role: talked.role };
    contact.came({ type: 'message', seq: own.length + 1, message: 'theirs', author, text: said[1], at: known.times.ago(2) });
  }
  contact.typing.seen = typing;
  return /** @type {any} */ ({
    phase,
    line: line && { ...known.line, ...line, help: unchecked === undefined ? known.line.help : numbers(known, unchecked) },
    contact,
    connection: CONNECTED,
    now: Date.now(),
    starting: false,
    trouble: null,
    cards: card ? [CARD] : [],
    answered: true,
    coolsUntil: '',
    overReason: OVER_REASON.RESPONDER_ENDED,
    start: nothing,
    back: nothing,
    takeBack: nothing,
    write: nothing,
    wrote: nothing,
    end: nothing,
    rate: () => Promise.resolve(),
    ...more,
  });
}

/** @param {Contact} contact @param {string} standing @param {number} at @param {string} when @param {string} text */
function writes(contact, standing, at, when, text) {
  const { messages } = contact;
  const id = `own${at}`;
  contact.wrote(id, text);
  if (standing === 'refused') {
    messages.refused(id);
  } else if (standing !== 'waiting') {
    contact.came({ type: 'message', seq: at + 1, message: id, author: { type: 'visitor' }, text, at: when });
    if (standing === 'delivered') {
      contact.came({ type: 'delivered', seq: at + 1 });
    }
  }
}

/** Numbers as if all of them but so many were made sure of today; the line's own where it has several. @param {import('./screens.js').Known} known @param {number} unchecked */
function numbers({ line, words: { texts: { t } }, times }, unchecked) {
  const usual = ['1', '2'].map((n) => ({ name: t(`help.${n}.name`), number: t(`help.${n}.number`), hours: t(`help.${n}.hours`) }));
  const help = line.help.length > 2 ? line.help : usual;
  const today = times.day(0).slice(0, 10);
  return help.map((/** @type {object} */ one, /** @type {number} */ at) => ({ ...one, checkedOn: at < help.length - unchecked ? today : 'unknown' }));
}

/** As if the visitor had turned it on. */
export class SignalOn extends Signal {
  /** @param {import('../../shared/texts.js').Texts} texts */
  button(texts) {
    const button = super.button(texts);
    setText(button, texts.t('signal.on'));
    return button;
  }
}
