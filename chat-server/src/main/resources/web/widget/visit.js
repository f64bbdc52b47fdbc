/** One visit: what the page knows, and what the visitor can do. It draws nothing. The words live in memory only. */
import { Connection, NEXT, Refused, STATE } from '../shared/connection.js';
import { newId } from '../shared/ids.js';
import { Outbox } from '../shared/outbox.js';
import { OVER_REASON, REASON, TO_VISITOR, VISITOR } from '../shared/protocol.js';
import { Arrival } from './arrival.js';
import { Contact } from './contact.js';
import { Parting } from './parting.js';
import { PHASE } from './phase.js';

export class Visit {
  phase = /** @type {string} */ (PHASE.LOADING);
  /** @type {any} the newest LineView; null before the first */
  line = null;
  /** @type {string | null} why the server cannot take anything now, such as `storage_away` */
  trouble = null;
  /** How the contact ended: an OVER_REASON, or empty when nobody can say. */
  overReason = '';
  /** Where the visitor was guided; stays when the words go. @type {import('../shared/card.js').Card[]} */
  cards = [];
  /** From when on this page may begin anew after a conversation that was cut off; empty for at once. */
  coolsUntil = '';
  /** Whether somebody answered. */
  answered = false;
  #feedback = newId();
  /** How far the server's clock is ahead of this device's, which may be wrong. */
  #aheadMs = 0;

  /**
   * @param {object} options
   * @param {{line: string, site: string, language: any}} options.place
   * @param {import('./token.js').Token} options.token
   * @param {() => void} options.onChange something changed: draw again
   * @param {import('./contact.js').News} options.news
   */
  constructor({ place, token, onChange, news }) {
    this.token = token;
    this.onChange = onChange;
    this.contact = new Contact(onChange, news);
    this.parting = new Parting();
    const look = (/** @type {number} */ ref) => VISITOR.look(ref, place.line, place.language);
    this.connection = new Connection({
      path: '/v1/visitor',
      opening: (ask) => this.#opening(ask, look),
      onPush: (frame) => this.#push(frame),
      onState: (state) => this.#connectionChanged(state),
      probe: look,
    });
    const onTrouble = (/** @type {string | null} */ refusal) => this.#change(() => (this.trouble = refusal));
    this.arrival = new Arrival(this.connection, place, token, {
      onAnswered: (reply, wanted) => this.#change(() => this.#answered(reply, wanted)),
      onRefused: () => this.#change(() => (this.phase = PHASE.BROKEN)),
      onTrouble,
    });
    /** @type {Outbox<{id: string, text: string}>} */
    this.outbox = new Outbox({
      ready: () => this.connection.connected && this.phase === PHASE.CONTACT,
      send: ({ id, text }) => this.connection.ask((ref) => VISITOR.write(ref, id, text)),
      onSent: ({ id }, { seq, at }) => this.#change(() => this.contact.messages.stored(id, seq, at)),
      onRefused: ({ id }) => this.#change(() => this.contact.messages.refused(id)),
      onTrouble,
    });
  }

  /** The time by the server's clock, milliseconds since 1970. */
  get now() { return Date.now() + this.#aheadMs; }

  /** Whether the visitor pressed start and the answer has not come. */
  get starting() { return this.arrival.pending; }

  /** Asks for a contact, until it is answered or taken back. @param {import('./arrival.js').Beforehand} beforehand */
  start(beforehand) {
    this.#change(() => this.arrival.start(beforehand));
  }

  /** @param {string} text */
  write(text) {
    const id = newId();
    this.contact.wrote(id, text);
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
    const { answered, contact: { messages: { cards } } } = this;
    this.back();
    this.answered = answered;
    this.#change(() => this.#over(OVER_REASON.VISITOR_LEFT, cards));
    return this.parting.from(this.connection.ask, token);
  }

  /** How it was; said again it takes the place of what was said. @param {number} face @param {any} helped */
  rate(face, helped) {
    return this.connection.ask((ref) => VISITOR.feedback(ref, this.#feedback, face, helped));
  }

  /** Forgets everything of this contact and goes to the first page; also takes back a start. */
  back() {
    this.token.forget();
    this.outbox.clear();
    this.arrival.cancel();
    this.contact.clear();
    this.cards = [];
    this.answered = false;
    this.#feedback = newId();
    this.trouble = null;
    this.#change(() => (this.phase = this.line ? PHASE.LOBBY : PHASE.LOADING));
  }

  /** Brings the contact from another page to this one. */
  takeBack() {
    this.phase = PHASE.LOADING;
    this.connection.start();
  }

  /** @param {import('../shared/connection.js').Ask} ask @param {(ref: number) => object} look */
  async #opening(ask, look) {
    try {
      const { view, now } = await ask(look);
      this.line = view;
      this.#aheadMs = Date.parse(now) - Date.now();
      await this.parting.after(ask);
      const token = this.token.value;
      if (token) {
        const resumed = await ask((ref) => VISITOR.resume(ref, token, this.contact.messages.lastSeq));
        if (!this.#cools(resumed)) {
          this.contact.resumed(resumed.lastSeq);
          this.#see(resumed.state);
        }
      }
      if (this.phase === PHASE.LOADING) {
        this.phase = PHASE.LOBBY;
      }
    } catch (fault) {
      if (!(fault instanceof Refused) || fault.next === NEXT.RETRY) {
        throw fault;
      }
      // No such line; or nobody knows the token any more: the contact was closed while this page was away.
      this.phase = PHASE.BROKEN;
      if (this.token.value) {
        this.#over('');
      }
      // A page around this one that knows of passes knows why.
      dispatchEvent(new Event('refused'));
    }
  }

  /** @param {any} reply @param {boolean} wanted */
  #answered(reply, wanted) {
    if (this.#cools(reply)) {
      return;
    }
    if (reply.type === TO_VISITOR.TURNED_AWAY) {
      this.line = reply.view;
      this.phase = reply.reason === REASON.FULL ? PHASE.FULL : PHASE.LOBBY;
    } else if (wanted) {
      this.token.keep(reply.token);
      this.#see(reply.state);
    } else {
      // The start was taken back before the answer came.
      this.parting.from(this.connection.ask, reply.token);
    }
  }

  /** @param {any} reply @returns {boolean} whether it says that it is too early to begin anew */
  #cools(reply) {
    const cools = reply.type === TO_VISITOR.COOLING;
    if (cools) {
      this.token.cutOff();
      this.coolsUntil = reply.until;
      this.phase = PHASE.COOLING;
    }
    return cools;
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
    this.answered ||= this.contact.talking;
    this.phase = PHASE.CONTACT;
    if (this.contact.over) {
      this.coolsUntil = view.againAt === 'unknown' ? '' : view.againAt;
      this.#over(view.reason);
    }
  }

  /** @param {string} reason @param {import('../shared/card.js').Card[]} [cards] */
  #over(reason, cards = this.contact.messages.cards) {
    this.phase = PHASE.OVER;
    this.cards = cards;
    this.overReason = reason;
    this.contact.messages.closed();
    if (reason === OVER_REASON.CUT_OFF) {
      this.token.cutOff();
    }
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
      this.arrival.pump();
    }
    this.onChange();
  }

  /** @param {() => void} change */
  #change(change) {
    change();
    this.onChange();
  }
}
