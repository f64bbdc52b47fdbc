/** Why a conversation cannot go on here: it is over, or it is somebody else's now. */
import { UNKNOWN } from '../../shared/codes.js';
import { ASK_TARGET, STATUS } from '../../shared/protocol.js';
import { person } from './people.js';

/**
 * @param {import('../desk.js').Desk} desk
 * @param {import('../../shared/texts.js').Texts} texts
 * @param {import('../talk.js').Talk} talk
 * @param {boolean} lost whether the server did not name it any more after a reconnect
 * @returns {string} empty while it goes on
 */
export function overWords(desk, texts, talk, lost) {
  const { t } = texts;
  if (lost) {
    return t('talk.lost');
  }
  switch (talk.view.status) {
    case STATUS.RUNNING:
      return '';
    case STATUS.ENDED:
      return overAs('talk.ended', desk, texts, talk);
    case STATUS.VISITOR_LEFT:
      return overAs('talk.visitorLeft', desk, texts, talk);
    case STATUS.RELEASED:
      return released(texts, talk);
    case STATUS.TAKEN:
      return t('talk.taken');
    case STATUS.HANDED_OVER:
      return t('talk.handedOver', { person: takenBy(desk, texts, talk) });
    case STATUS.CLOSED:
      return talk.isHolder ? overAs('talk.closed', desk, texts, talk) : t('talk.closed.joined');
  }
}

/**
 * Whether its words outlive it for now.
 *
 * @param {import('../desk.js').Desk} desk
 * @param {import('../talk.js').Talk} talk
 */
export function isKept(desk, { view }) {
  return view.keptUntil !== UNKNOWN && Date.parse(view.keptUntil) > desk.clock.now();
}

/**
 * What becomes of the words is said as it is.
 *
 * @param {string} key
 * @param {import('../desk.js').Desk} desk
 * @param {import('../../shared/texts.js').Texts} texts
 * @param {import('../talk.js').Talk} talk
 */
function overAs(key, desk, texts, talk) {
  const { keptUntil } = talk.view;
  return isKept(desk, talk)
    ? texts.t(`${key}.kept`, { date: texts.date(keptUntil, desk.zone), time: texts.clock(keptUntil, desk.zone) })
    : texts.t(key);
}

/** Where others were in it, they go on. @param {import('../../shared/texts.js').Texts} texts @param {import('../talk.js').Talk} talk */
function released(texts, { view }) {
  const [other] = view.others;
  return other ? texts.t('talk.left', { person: person(texts, other) }) : texts.t('talk.released');
}

/**
 * @param {import('../desk.js').Desk} desk
 * @param {import('../../shared/texts.js').Texts} texts
 * @param {import('../talk.js').Talk} talk
 */
function takenBy(desk, texts, { asked }) {
  const alias = asked?.to.type === ASK_TARGET.COLLEAGUE && desk.met.get(asked.to.person)?.alias;
  return alias || texts.t('talk.colleague');
}
