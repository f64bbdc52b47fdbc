/** What is done about a danger: the checklists' steps, and keeping the words of a conversation. */
import { Lost, Refused } from '../shared/connection.js';
import { Fault, get } from '../shared/http.js';
import { RESPONDER } from '../shared/protocol.js';
import { untilItWorks } from '../shared/staff.js';
import { outcomeOf } from './outcome.js';

/** The list for when somebody's life is in danger; the wrap-up's gravest level asks for it. */
export const DANGER = 'danger';
/** The list for a child-welfare notification; the referrals to one begin with the same word. */
export const NOTIFICATION = 'notification';

/**
 * @typedef {{code: string, names: Record<string, string>, calls: boolean, number: string}} Step
 *     `number` is empty where the line's settings have none
 * @typedef {{code: string, names: Record<string, string>, intro: Record<string, string>, steps: Step[]}} Checklist
 */

export class Safety {
  /** By line; null while they are on their way. @type {Map<string, Checklist[] | null>} */
  #lists = new Map();

  /**
   * @param {import('./desk.js').Desk} desk
   * @param {import('../shared/connection.js').Connection} connection
   */
  constructor(desk, connection) {
    this.desk = desk;
    this.connection = connection;
  }

  /**
   * The checklists with the numbers of a line's region, asked for when they are first wanted.
   *
   * @param {string} line
   * @returns {Checklist[]} none while they are on their way
   */
  lists(line) {
    if (!this.#lists.has(line)) {
      this.#lists.set(line, null);
      this.#load(line);
    }
    return this.#lists.get(line) ?? [];
  }

  /** @param {string} line */
  async #load(line) {
    try {
      const answer = await untilItWorks(() => get(`/v1/lines/${line}/checklists`), () => {});
      this.#lists.set(line, answer.lists);
      this.desk.onChange();
    } catch (fault) {
      // Somebody who is signed out is told so by the connection.
      if (!(fault instanceof Fault)) {
        throw fault;
      }
      this.#lists.delete(line);
    }
  }

  /**
   * Ticks a step. It is asked again after a reconnect until there is an answer.
   *
   * @param {import('./talk.js').Talk} talk
   * @param {string} list
   * @param {string} step
   */
  take(talk, list, step) {
    talk.ticked.set(`${list} ${step}`, { list, step });
    talk.untaken = '';
    this.desk.onChange();
    return this.#take(talk, list, step);
  }

  /** After a reconnect: whatever had no answer is asked again. */
  carryOn() {
    for (const talk of this.desk.talks.list) {
      for (const { list, step } of talk.ticked.values()) {
        this.#take(talk, list, step);
      }
    }
  }

  /**
   * @param {import('./talk.js').Talk} talk
   * @param {string} list
   * @param {string} step
   */
  async #take(talk, list, step) {
    try {
      await this.connection.ask((ref) => RESPONDER.step(ref, talk.contact, list, step));
      talk.ticked.delete(`${list} ${step}`);
      // Until the conversation as it is now has come, which it does after the answer.
      talk.taken.add(`${list} ${step}`);
    } catch (fault) {
      if (fault instanceof Refused) {
        talk.ticked.delete(`${list} ${step}`);
        talk.untaken = fault.refusal;
      } else if (!(fault instanceof Lost)) {
        throw fault;
      }
    }
    this.desk.onChange();
  }

  /**
   * @param {string} contact
   * @param {import('../shared/protocol.js').HoldReason} reason
   * @param {number} days
   */
  hold(contact, reason, days) {
    return outcomeOf(this.connection, (ref) => RESPONDER.hold(ref, contact, reason, days));
  }

  /** Takes nothing of what the visitor writes for so long; 0 ends that. @param {string} contact @param {number} minutes */
  pause(contact, minutes) {
    return outcomeOf(this.connection, (ref) => RESPONDER.pause(ref, contact, minutes));
  }

  /** Ends it because of how the visitor behaves. @param {import('./talk.js').Talk} talk */
  cutOff(talk) {
    return outcomeOf(this.connection, (ref) => RESPONDER.cutOff(ref, talk.contact, talk.view.epoch));
  }

  /** Says that it was heavy for whoever answers, or was not. @param {string} contact @param {boolean} on */
  heavy(contact, on) {
    return outcomeOf(this.connection, (ref) => RESPONDER.heavy(ref, contact, on));
  }

  /** Marks it urgent, or takes the mark off. @param {string} contact @param {boolean} on */
  mark(contact, on) {
    return outcomeOf(this.connection, (ref) => RESPONDER.urgent(ref, contact, on));
  }

  /** @param {string} contact */
  lift(contact) {
    return outcomeOf(this.connection, (ref) => RESPONDER.lift(ref, contact));
  }
}
