/** What the person does, asked of the server; what it answers goes into the {@link Desk}. */
import { Connection, Lost, Refused, STATE } from '../shared/connection.js';
import { newId } from '../shared/ids.js';
import { AUTHOR, RESPONDER, TO_RESPONDER, WITHDRAWAL } from '../shared/protocol.js';
import { Asking } from './asking.js';
import { Guidance } from './guidance.js';
import { Noting } from './noting.js';
import { OUTCOME, outcomeOf } from './outcome.js';
import { Receipts } from './receipts.js';
import { Safety } from './safety.js';
import { Writing } from './writing.js';

export { OUTCOME };

const SOCKET = '/v1/responder';
/** No contact has this id: writing to it does nothing, but the answer shows that the other end is there. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

export class Commands {
  #connection;

  /**
   * @param {import('./desk.js').Desk} desk
   * @param {string} language of the texts that the server sends
   * @param {(state: import('../shared/connection.js').State) => void} onState
   */
  constructor(desk, language, onState) {
    this.desk = desk;
    this.#connection = new Connection({
      path: SOCKET,
      opening: (ask) => this.#hello(ask, language),
      probe: (ref) => RESPONDER.typing(ref, NOBODY, 1),
      onPush: (push) => this.#take(push),
      onState: (state) => {
        desk.connectionIs(state);
        if (state.name === STATE.CONNECTED) {
          this.#carryOn();
        }
        onState(state);
      },
    });
    /** @readonly */
    this.writing = new Writing(desk, this.#connection);
    /** @readonly */
    this.noting = new Noting(desk, this.#connection);
    /** @readonly */
    this.asking = new Asking(desk, this.#connection);
    /** @readonly */
    this.safety = new Safety(desk, this.#connection);
    this.receipts = new Receipts(desk, this.#connection);
    /** @readonly */
    this.guidance = new Guidance(desk);
  }

  start() {
    this.#connection.start();
  }

  stop() {
    this.writing.stop();
    this.#connection.stop();
  }

  /**
   * @param {boolean} on
   * @returns {Promise<string>} one of {@link OUTCOME}, or a refusal
   */
  duty(on) {
    return this.#do((ref) => RESPONDER.duty(ref, on));
  }

  /**
   * No new tags for a while, or again.
   *
   * @param {boolean} on
   */
  pause(on) {
    return this.#do((ref) => RESPONDER.break(ref, on));
  }

  /**
   * The tag is drawn.
   *
   * @param {import('../shared/protocol.js').Tag} tag
   * @param {boolean} visible whether it is before the person's eyes, or on a page that is hidden
   */
  shown({ contact, version }, visible) {
    return this.#do((ref) => RESPONDER.shown(ref, contact, version, visible));
  }

  /** @param {string} contact */
  claim(contact) {
    const waiting = this.desk.tags.get(contact);
    if (waiting && !waiting.gone && !waiting.claim && this.desk.connected) {
      waiting.claim = newId();
      waiting.refusal = '';
      this.desk.onChange();
      this.#askClaim(waiting.tag, waiting.claim);
    }
  }

  /** @param {import('./talk.js').Talk} talk */
  release(talk) {
    return this.#do((ref) => RESPONDER.release(ref, talk.contact, talk.view.epoch));
  }

  /** @param {import('./talk.js').Talk} talk */
  end(talk) {
    return this.#do((ref) => RESPONDER.end(ref, talk.contact, talk.view.epoch));
  }

  /**
   * @param {string} contact
   * @param {import('../shared/protocol.js').Coding} coding
   */
  wrapUp(contact, coding) {
    return this.#do((ref) => RESPONDER.wrapUp(ref, contact, coding));
  }

  /**
   * @param {import('../shared/connection.js').Ask} ask
   * @param {string} language
   */
  async #hello(ask, language) {
    const { desk } = this;
    desk.expectAll();
    const positions = desk.talks.list.map((talk) => ({ contact: talk.contact, after: talk.position }));
    const spoken = /** @type {import('../shared/protocol.js').Language} */ (language);
    desk.welcome(await ask((ref) => RESPONDER.hello(ref, spoken, positions)));
  }

  /** @param {import('../shared/protocol.js').ResponderPush} push */
  #take(push) {
    this.desk.take(push);
    if (push.type === TO_RESPONDER.CONVERSATION) {
      this.writing.settle(push.view.contact);
      this.noting.settle(push.view.contact);
    } else if (push.type === TO_RESPONDER.MESSAGE) {
      this.writing.seen(push.contact, push.message);
      if (push.author.type === AUTHOR.VISITOR) {
        this.receipts.came(push.contact);
      }
    } else if (push.type === TO_RESPONDER.NOTE) {
      this.noting.seen(push.contact, push.note);
    }
  }

  /** After a reconnect: whatever had no answer is asked again, with the same ids. */
  #carryOn() {
    for (const { tag, claim, gone } of this.desk.tags.list) {
      if (claim && !gone) {
        this.#askClaim(tag, claim);
      }
    }
    this.asking.carryOn();
    this.safety.carryOn();
    this.writing.carryOn();
    this.noting.carryOn();
  }

  /** @param {import('../shared/connection.js').Build} build */
  #do(build) {
    return outcomeOf(this.#connection, build);
  }

  /**
   * @param {import('../shared/protocol.js').Tag} tag
   * @param {string} claim
   */
  async #askClaim({ contact, version }, claim) {
    try {
      this.#answer(contact, version, await this.#connection.ask((ref) => RESPONDER.claim(ref, claim, contact)));
    } catch (fault) {
      if (fault instanceof Refused) {
        this.desk.tags.refuse(contact, fault.refusal);
      } else if (!(fault instanceof Lost)) {
        throw fault;
      }
    }
    this.desk.onChange();
  }

  /**
   * @param {string} contact
   * @param {number} version of the tag that was claimed
   * @param {any} reply one of the four answers to a claim
   */
  #answer(contact, version, reply) {
    const { desk } = this;
    if (reply.type === TO_RESPONDER.LOST) {
      const { alias, role, since } = reply;
      desk.tags.lost(contact, version, { type: WITHDRAWAL.CLAIMED, alias, role, since });
    } else if (reply.type === TO_RESPONDER.OVER) {
      desk.tags.lost(contact, version, { type: WITHDRAWAL.OVER, reason: reply.reason });
    } else {
      desk.won(contact);
    }
  }
}
