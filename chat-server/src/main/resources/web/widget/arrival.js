/** The start that was pressed, from the press until the server's answer, through lost connections and faults of the storage. */
import { newId } from '../shared/ids.js';
import { Outbox } from '../shared/outbox.js';
import { VISITOR } from '../shared/protocol.js';

/** @typedef {{nickname: string, topic: string, ageBand: string}} Beforehand what the visitor may tell before starting */

export class Arrival {
  /** @type {string | null} the id of the arrival that is on its way */
  #pending = null;

  /**
   * @param {import('../shared/connection.js').Connection} connection
   * @param {{line: string, site: string, language: any}} place as it is when the start is sent
   * @param {import('./token.js').Token} token
   * @param {object} on
   * @param {(reply: any, wanted: boolean) => void} on.onAnswered the server's reply, and whether the visitor still wants it
   * @param {() => void} on.onRefused there is no such line, or the page and the server do not understand each other
   * @param {(refusal: string | null) => void} on.onTrouble the server cannot take it now
   */
  constructor(connection, place, token, on) {
    /** @type {Outbox<Beforehand & {id: string}>} */
    this.outbox = new Outbox({
      ready: () => connection.connected,
      send: ({ id, nickname, topic, ageBand }) =>
        connection.ask((ref) => VISITOR.arrive(ref, id, place.line, place.site, place.language, nickname, topic, ageBand, token.former)),
      onSent: ({ id }, reply) => {
        const wanted = id === this.#pending;
        this.#pending = null;
        on.onAnswered(reply, wanted);
      },
      onRefused: on.onRefused,
      onTrouble: on.onTrouble,
    });
  }

  get pending() {
    return this.#pending !== null;
  }

  /** @param {Beforehand} beforehand */
  start(beforehand) {
    this.#pending = newId();
    this.outbox.add({ id: this.#pending, ...beforehand });
  }

  /** Sends it again if it was not answered. */
  pump() {
    this.outbox.pump();
  }

  /** Takes the start back. An answer that comes all the same is not wanted any more. */
  cancel() {
    this.#pending = null;
    this.outbox.clear();
  }
}
