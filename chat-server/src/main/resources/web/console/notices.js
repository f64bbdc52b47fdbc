/** What the person is told once and keeps on the screen until they have read it. */
import { KIND, TO_RESPONDER } from '../shared/protocol.js';

/** A server that restarts again and again tells of an absence each time; the last few are enough. */
const KEPT_MAX = 5;

/**
 * @typedef {import('../shared/protocol.js').ResponderPushWasAway | import('../shared/protocol.js').ResponderPushReminder} Told
 * @typedef {{id: string, told: Told}} Notice
 */

export class Notices {
  /** @type {Notice[]} oldest first */
  list = [];

  /** @param {Told} told @returns {boolean} whether it is news */
  add(told) {
    const id = told.type === TO_RESPONDER.REMINDER ? `${told.kind} ${told.line} ${told.at}` : told.from;
    const isNew = this.list.every((notice) => notice.id !== id);
    this.list = [...this.list.filter((notice) => notice.id !== id), { id, told }].slice(-KEPT_MAX);
    return isNew;
  }

  /** The person has read it. @param {string} id */
  dismiss(id) {
    this.list = this.list.filter((notice) => notice.id !== id);
  }

  /**
   * Takes reminders off that have nothing to remind of any more. An absence stays until it is dismissed.
   *
   * @param {number} nowMs the server's clock
   * @param {boolean} onDuty
   */
  tidy(nowMs, onDuty) {
    this.list = this.list.filter(({ told }) => {
      if (told.type !== TO_RESPONDER.REMINDER) {
        return true;
      }
      const isAhead = Date.parse(told.at) > nowMs;
      return isAhead || (told.kind === KIND.SHIFT_BEGINS && !onDuty);
    });
  }
}
