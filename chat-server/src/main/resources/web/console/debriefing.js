/**
 * That a conversation was heavy, and what to do about that: told when it is wrapped up, and once more when the person goes off
 * duty or stops practising. Which lines' conversations those were stays in this tab until then; nothing of the conversations does.
 */
import { Fault, get } from '../shared/http.js';
import { STATUS } from '../shared/protocol.js';

/** When the person is told. */
export const OCCASION = Object.freeze({ NONE: '', WRAPPED_UP: 'wrappedUp', OFF_DUTY: 'offDuty' });

export class Debriefing {
  /** @type {string} one of {@link OCCASION} */
  occasion = OCCASION.NONE;
  /** What lines offer, by line and language; null until that is asked. @type {Map<string, Record<string, string>> | null} */
  offered = null;
  /** @type {Set<string>} */
  #lines;
  /** Whether the person is on duty or practises. */
  #works = false;

  /** @param {string} account */
  constructor(account) {
    this.key = `tagi.heavy.${account}`;
    this.#lines = new Set(read(this.key));
  }

  /** The lines whose conversations were heavy since the person came on duty or began to practise. @returns {string[]} */
  get lines() {
    return [...this.#lines];
  }

  /**
   * The conversation is not this person's any more.
   *
   * @param {import('../shared/protocol.js').ConversationView} view
   * @param {string} line the one that offers something, also to those who practise
   */
  over({ heavy, status }, line) {
    if (heavy) {
      this.#lines.add(line);
      this.#keep();
      if (status === STATUS.CLOSED) {
        this.#tell(OCCASION.WRAPPED_UP);
      }
    }
  }

  /** @param {import('../shared/protocol.js').ResponderPushDesk} duty */
  duty({ onDuty, practises }) {
    this.#works = onDuty || practises;
    if (!this.#works && this.#lines.size > 0 && this.occasion !== OCCASION.OFF_DUTY) {
      this.#tell(OCCASION.OFF_DUTY);
    }
  }

  /** The person has read it; whoever goes on is told once more. */
  dismiss() {
    this.occasion = OCCASION.NONE;
    if (!this.#works) {
      this.#lines.clear();
      this.#keep();
    }
  }

  /** Asks what the lines offer, once for each occasion. @param {() => void} onChange */
  async load(onChange) {
    this.offered = new Map();
    try {
      const lines = await get('/v1/lines');
      this.offered = new Map(lines.map((/** @type {any} */ { line, care }) => [line, care.debriefing]));
      onChange();
    } catch (fault) {
      // The card says without it what anybody can do.
      if (!(fault instanceof Fault)) {
        throw fault;
      }
    }
  }

  /** @param {string} occasion */
  #tell(occasion) {
    this.occasion = occasion;
    this.offered = null;
  }

  #keep() {
    sessionStorage.setItem(this.key, JSON.stringify(this.lines));
  }
}

/** @param {string} key @returns {string[]} */
function read(key) {
  return JSON.parse(sessionStorage.getItem(key) ?? '[]');
}
