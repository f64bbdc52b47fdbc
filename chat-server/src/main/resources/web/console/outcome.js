/** What became of a command, in a word that a text can be found by. */
import { Lost, Refused } from '../shared/connection.js';

/** A refusal's own word otherwise. */
export const OUTCOME = Object.freeze({ DONE: 'done', LOST: 'lost' });

/**
 * Asks for something of which only matters whether it was done.
 *
 * @param {import('../shared/connection.js').Connection} connection
 * @param {import('../shared/connection.js').Build} build
 * @returns {Promise<string>} one of {@link OUTCOME}, or a refusal
 */
export async function outcomeOf(connection, build) {
  try {
    await connection.ask(build);
    return OUTCOME.DONE;
  } catch (fault) {
    if (fault instanceof Refused) {
      return fault.refusal;
    }
    if (fault instanceof Lost) {
      return OUTCOME.LOST;
    }
    throw fault;
  }
}
