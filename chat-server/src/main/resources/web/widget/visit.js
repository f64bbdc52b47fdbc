/**
 * One visit: what the page knows, and what the visitor can do. It draws nothing; the page draws what it says. The words live
 * in memory only.
 */
import { Connection, NEXT, Refused, STATE } from '../shared/connection.js';
import { newId } from '../shared/ids.js';
import { Outbox } from '../shared/outbox.js';
import { OVER_REASON, REASON, TO_VISITOR, VISITOR } from '../shared/protocol.js';
import { Contact } from './contact.js';
import { Parting } from './parting.js';
import { PHASE } from './phase.js';

/**
 * @typedef {import('../shared/connection.js').Ask} Ask
 * @typedef {{nickname: string, topic: string, ageBand: string}} Beforehand what the visitor may tell before starting
 */

export class Visit {
  phase = /** @type {string} */ (PHASE.LOADING);
  /** @type {any} the newest LineView; null before the first */
  line = null;
  /** @type {(Beforehand & {id: string}) | null} the start that was pressed and not yet answered */
  starting = null;
  /** @type {string | null} why the server cannot take anything now, such as `storage_away` */
  trouble = null;
  /** How the contact ended: an OVER_REASON, or empty when nobody can say. */
  overReason = '';
  /** How the server's clock differs from this device's, as far as is known. */
  clockOffsetMs = 0;

  /**
   * @param {object} options
   * @param {{line: string, site: string, language: any}} options.place
   * @param {import('./token.js').Token} options.token
   * @param {() => void} options.onChange something changed: draw again
   * @param {(said: import('./messages.js').Said) => void} options.onMessage somebody wrote to the visitor
   */
  constructor({ place, token, onChange, onMessage }) {
    this.place = place;
    this.token = token;
    this.onChange = onChange;
    this.contact = new Contact(onChange, onMessage);
    this.parting = new Parting();
    const { line, site, language } = place;
    const look = (/** @type {number} */ ref) => VISITOR.look(ref, line, language);
    this.connection = new Connection({
      path: '/v1/visitor',
      opening: (ask) => this.#opening(ask, look),
      onPush: (frame) => this.#push(frame),
      onState: (state) => this.#connectionChanged(state),
      probe: look,
    });
    const ask = this.connection.ask;
    const onTrouble = (/** @type {string | null} */ refusal) => this.#change(() => (this.trouble = refusal));
    this.outbox = new Outbox({
      ready: () => this.connection.connected && this.phase === PHASE.CONTACT,
      send: (item) => ask((ref) => VISITOR.write(ref, item.id, item.text)),
      onSent: (item, reply) => this.#change(() => this.contact.messages.stored(item.id, reply.seq, reply.at)),
      onRefused: (item) => this.#change(() => this.contact.messages.refused(item.id)),
      onTrouble,
    });
    this.arrivals = new Outbox({
      ready: () => this.connection.connected,
      send: ({ id, nickname, topic, ageBand }) =>
        ask((ref) => VISITOR.arrive(ref, id, line, site, language, nickname, topic, ageBand)),
      onSent: (item, reply) => this.#change(() => this.#answered(item, reply)),
      onRefused: () => this.#change(() => (this.phase = PHASE.BROKEN)),
      onTrouble,
    });
  }

  /** Asks for a contact, until it is answered or taken back. @param {Beforehand} beforehand */
  start(beforehand) {
    this.starting = { id: newId(), ...beforehand };
    this.arrivals.add(this.starting);
    this.onChange();
  }

  /** @param {string} text */
  write(text) {
    const id = newId();
    this.contact.messages.wrote(id, text);
    this.contact.typing.sent();
    this.outbox.add({ id, text });
    this.onChange();
  }

  /** The visitor pressed a key. */
  wrote() {
    if (this.contact.talking && this.connection.connected) {
      this.contact.typing.wrote(() => this.connection.ask((ref) => VISITOR.typing(ref)).catch(() => {}));
    }
  }

  /**
   * Ends the contact. The page forgets it at once; the server hears of it now, or when the connection is back.
   *
   * @returns {Promise<void>} settled when the server heard it or cannot now
   */
  end() {
    const token = this.token.value;
    this.back();
    this.#over(OVER_REASON.VISITOR_LEFT);
    this.onChange();
    return this.parting.from(this.connection.ask, token);
  }

  /** Forgets everything of this contact and goes to the first page; also takes back a start. */
  back() {
    this.token.forget();
    this.outbox.clear();
    this.arrivals.clear();
    this.contact.clear();
    this.#change(() => {
      this.starting = null;
      this.trouble = null;
      this.phase = this.line ? PHASE.LOBBY : PHASE.LOADING;
    });
  }

  /** Brings the contact from another page to this one. */
  takeBack() {
    this.phase = PHASE.LOADING;
    this.connection.start();
  }

  /** @param {Ask} ask @param {(ref: number) => object} look */
  async #opening(ask, look) {
    try {
      this.line = (await ask(look)).view;
      await this.parting.after(ask);
      const token = this.token.value;
      if (token) {
        const { state } = await ask((ref) => VISITOR.resume(ref, token, this.contact.messages.lastSeq));
        this.#see(state);
      }
      if (this.phase === PHASE.LOADING) {
        this.phase = PHASE.LOBBY;
      }
    } catch (fault) {
      if (!(fault instanceof Refused) || fault.next === NEXT.RETRY) {
        throw fault;
      }
      // No such line; or nobody knows the token any more: the contact was closed while this page was away.
      if (this.token.value) {
        this.#over('');
      } else {
        this.phase = PHASE.BROKEN;
      }
    }
  }

  /** @param {Beforehand & {id: string}} item @param {any} reply */
  #answered(item, reply) {
    if (reply.type === TO_VISITOR.TURNED_AWAY) {
      this.line = reply.view;
      this.phase = reply.reason === REASON.FULL ? PHASE.FULL : PHASE.LOBBY;
    } else if (this.starting === item) {
      this.token.keep(reply.token);
      this.clockOffsetMs = reply.state.since ? Date.parse(reply.state.since) - Date.now() : 0;
      this.#see(reply.state);
    } else {
      // The start was taken back before the answer came.
      this.parting.from(this.connection.ask, reply.token);
    }
    this.starting = null;
  }

  /** @param {any} frame */
  #push(frame) {
    if (frame.type === TO_VISITOR.LINE_CHANGED) {
      this.line = frame.view;
    } else if (this.token.value && frame.type === TO_VISITOR.STATE) {
      this.#see(frame.state);
    } else if (this.token.value) {
      this.outbox.settle(frame.message);
      this.contact.came(frame);
    }
    this.onChange();
  }

  /** @param {any} view */
  #see(view) {
    this.contact.see(view);
    this.phase = PHASE.CONTACT;
    if (this.contact.over) {
      this.#over(view.reason);
    }
  }

  /** @param {string} reason */
  #over(reason) {
    this.phase = PHASE.OVER;
    this.overReason = reason;
    this.contact.messages.closed();
    this.token.forget();
    this.outbox.clear();
  }

  /** @param {import('../shared/connection.js').State} state */
  #connectionChanged(state) {
    this.trouble = state.refusal;
    if (state.name === STATE.STOPPED && this.phase !== PHASE.OVER) {
      this.phase = state.close?.name === 'replaced' ? PHASE.ELSEWHERE : PHASE.BROKEN;
    } else if (state.name === STATE.CONNECTED) {
      this.outbox.pump();
      this.arrivals.pump();
    }
    this.onChange();
  }

  /** @param {() => void} change */
  #change(change) {
    change();
    this.onChange();
  }
}
