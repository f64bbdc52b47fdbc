/** Handing over and inviting, asked of the server: by whoever holds a conversation, and by whoever is asked. */
import { Lost, Refused } from '../shared/connection.js';
import { newId } from '../shared/ids.js';
import { RESPONDER, TO_RESPONDER } from '../shared/protocol.js';
import { outcomeOf } from './outcome.js';

export class Asking {
  /**
   * @param {import('./desk.js').Desk} desk
   * @param {import('../shared/connection.js').Connection} connection
   */
  constructor(desk, connection) {
    this.desk = desk;
    this.connection = connection;
  }

  /**
   * @param {import('./talk.js').Talk} talk
   * @param {import('../shared/protocol.js').AskKind} kind
   * @param {import('../shared/protocol.js').AskTarget} to
   * @returns {Promise<string>} as {@link outcomeOf}
   */
  ask({ contact, view }, kind, to) {
    const id = newId();
    return outcomeOf(this.connection, (ref) => RESPONDER.ask(ref, id, contact, view.epoch, kind, to));
  }

  /** @param {string} contact @param {string} ask */
  takeBack(contact, ask) {
    return outcomeOf(this.connection, (ref) => RESPONDER.takeBack(ref, contact, ask));
  }

  /** @param {string} ask what this person was asked */
  async decline(ask) {
    const asked = this.desk.asks.get(ask);
    if (asked && !asked.gone && !asked.claim && this.desk.connected) {
      this.desk.asks.leave(ask, 'declined');
      this.desk.onChange();
      await outcomeOf(this.connection, (ref) => RESPONDER.decline(ref, asked.push.contact, ask));
    }
  }

  /** @param {string} ask what this person was asked */
  accept(ask) {
    const asked = this.desk.asks.get(ask);
    if (asked && !asked.gone && !asked.claim && this.desk.connected) {
      asked.claim = newId();
      asked.refusal = '';
      this.desk.onChange();
      this.#askAccept(asked);
    }
  }

  /** After a reconnect: whatever had no answer is asked again, with the same ids. */
  carryOn() {
    for (const asked of this.desk.asks.open) {
      if (asked.claim) {
        this.#askAccept(asked);
      }
    }
  }

  /** @param {import('./asks.js').Asked} asked */
  async #askAccept({ push: { ask, contact }, claim }) {
    try {
      this.#answer(ask, contact, await this.connection.ask((ref) => RESPONDER.accept(ref, claim, contact, ask)));
    } catch (fault) {
      if (fault instanceof Refused) {
        this.desk.asks.refuse(ask, fault.refusal);
      } else if (!(fault instanceof Lost)) {
        throw fault;
      }
    }
    this.desk.onChange();
  }

  /**
   * @param {string} ask
   * @param {string} contact
   * @param {any} reply one of the four answers to a claim
   */
  #answer(ask, contact, reply) {
    const { asks } = this.desk;
    if (reply.type === TO_RESPONDER.LOST) {
      asks.leave(ask, 'lost', reply);
    } else if (reply.type === TO_RESPONDER.OVER) {
      asks.leave(ask, 'over');
    } else {
      asks.done(ask);
      this.desk.won(contact);
    }
  }
}
