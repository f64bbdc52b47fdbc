/** What a responder who manages too must know at once, beside their own tags. */
import { makeAlarm } from '../shared/alarm.js';
import { Board } from '../shared/board.js';
import { MANAGER } from '../shared/staff.js';
import { NEWS } from './desk.js';

/**
 * @param {import('../shared/staff.js').Me} me
 * @param {import('../shared/texts.js').Texts} texts
 * @param {import('./alerts.js').Alerts} alerts
 * @param {() => void} signedOut
 * @returns {{element: HTMLElement | null, stop: () => void}} null for somebody who does not manage
 */
export function makeManagerAlarm(me, texts, alerts, signedOut) {
  if (!me.roles.includes(MANAGER)) {
    return { element: null, stop() {} };
  }
  const board = new Board(texts.language, signedOut);
  const { element } = makeAlarm(board, texts, '/manage#today', { ring: () => alerts.tell(NEWS.ALARM), changed() {} });
  board.start();
  return { element, stop: () => board.stop() };
}
