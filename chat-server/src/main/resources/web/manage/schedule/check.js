/** Asks the server about the draft, again after each change: its problems, what a visitor would meet, the days of a month. No rule is known here. */
import { get, send } from '../../shared/http.js';

/**
 * What a visitor meets at an instant.
 *
 * @typedef {object} Meets
 * @property {string} at
 * @property {boolean} open
 * @property {string[]} roles
 * @property {boolean} takesArrivals
 * @property {string} until
 * @property {string} arrivalsUntil
 * @property {string} nextOpening
 * @property {string} reason
 * @property {string} holiday
 * @property {Record<string, string>} texts
 *
 * @typedef {{problem: string, path: string, other: string, date: string, minutes: number, roles: string[]}} Problem
 * @typedef {{from: string, to: string, starts: string, ends: string, roles: string[], reason: string, path: string}} Span
 * @typedef {{date: string, reason: string, holidays: string[], texts: Record<string, string>, spans: Span[]}} Day
 *
 * @typedef {object} Answer
 * @property {Problem[]} problems
 * @property {Meets} preview by the draft
 * @property {Day[]} days by the draft
 * @property {Meets} saved by what is saved
 */

/**
 * @param {string} address of the schedule
 * @param {object} about
 * @param {() => import('./draft.js').Draft} about.draft
 * @param {() => {local: string, from: string, to: string}} about.asked the local time of the preview, empty for now; the dates of the calendar
 * @param {(answer: Answer) => void} about.told
 * @param {(fault: unknown) => void} about.failed
 */
export function makeCheck(address, { draft, asked, told, failed }) {
  let wanted = 0;
  let running = false;
  return { again, of };

  /** A document as it would be with these parts. @param {Partial<import('./draft.js').Document>} parts @returns {Promise<unknown>} */
  function of(parts) {
    return send('POST', `${address}/check`, { ...draft().document(), ...parts });
  }

  /** One question at a time, and always a last one after the last change. */
  async function again() {
    wanted++;
    if (running) {
      return;
    }
    running = true;
    for (let answered = 0; answered < wanted; ) {
      answered = wanted;
      await ask(answered);
    }
    running = false;
  }

  /** @param {number} number */
  async function ask(number) {
    const { local, from, to } = asked();
    const at = local ? { local } : {};
    const saved = `${address}/at?${new URLSearchParams(at)}`;
    const checked = `${address}/check?${new URLSearchParams({ ...at, from, to })}`;
    try {
      const answers = await Promise.all([send('POST', checked, draft().document()), draft().differs() ? get(saved) : null]);
      if (number === wanted) {
        told({ ...answers[0], saved: answers[1] ?? answers[0].preview });
      }
    } catch (fault) {
      if (number === wanted) {
        failed(fault);
      }
    }
  }
}
