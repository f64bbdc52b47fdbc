/** Side notes to those who answer the same conversation; the visitor never sees them. */
import { RESPONDER } from '../shared/protocol.js';
import { Outgoing } from './outgoing.js';

export class Noting extends Outgoing {
  /**
   * @param {import('./desk.js').Desk} desk
   * @param {import('../shared/connection.js').Connection} connection
   */
  constructor(desk, connection) {
    super(desk, connection, (talk) => talk.notes, RESPONDER.note);
  }

  /**
   * @param {import('./talk.js').Talk} talk
   * @param {string} text
   */
  write(talk, text) {
    this.send(talk, this.put(talk, text), text);
  }
}
