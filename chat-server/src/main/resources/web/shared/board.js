/**
 * What managers see as it happens, kept by what the server pushes: how each line stands and who waits. It draws nothing; the
 * sections and the alarm read it after each `onChange`.
 */
import { Clock } from './clock.js';
import { Connection } from './connection.js';
import { MANAGER, TO_MANAGER } from './protocol.js';
import { isSignedOut } from './staff.js';

/** @typedef {import('./protocol.js').ManagerPushLineNow} LineNow */
/** @typedef {import('./protocol.js').ManagerPushWaiting} Waiting */

export class Board {
  /** The server's clock. */
  clock = new Clock();
  /** By code; empty until they come. @type {Map<string, LineNow>} */
  lines = new Map();
  /** By contact. @type {Map<string, Waiting>} */
  waits = new Map();
  /** Whether the server can read what it tells; false while its database is away. */
  isCurrent = true;
  /** When what is here was true, by the server's clock; null before anything came. @type {number | null} */
  trueAt = null;
  /** Sorted when it is asked for; null when somebody came or went since. @type {Waiting[] | null} */
  #queue = null;
  /** @type {Set<() => void>} */
  #listeners = new Set();
  #due = 0;

  /**
   * @param {string} language
   * @param {() => void} signedOut
   */
  constructor(language, signedOut) {
    this.signedOut = signedOut;
    this.connection = new Connection({
      path: '/v1/manager',
      opening: async (ask) => this.#watching(await ask((ref) => MANAGER.watch(ref, language))),
      onPush: (frame) => this.#take(frame),
      onState: (state) => this.#connectionIs(state),
      probe: (ref) => MANAGER.ping(ref),
    });
  }

  get connected() {
    return this.connection.connected;
  }

  /** Those who wait, the oldest arrival first. @returns {Waiting[]} */
  get queue() {
    this.#queue ??= [...this.waits.values()].sort((one, other) => one.waitingSince.localeCompare(other.waitingSince));
    return this.#queue;
  }

  start() {
    this.connection.start();
  }

  stop() {
    this.connection.stop();
    window.cancelAnimationFrame(this.#due);
    this.#listeners.clear();
  }

  /** @param {() => void} listener is called once for all that changed since the last picture */
  listen(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** @param {import('./connection.js').State} state */
  async #connectionIs(state) {
    this.#changed();
    if (await isSignedOut(state, () => this.connected)) {
      this.signedOut();
    }
  }

  /** @param {import('./protocol.js').ManagerReplyWatching} reply */
  #watching({ now }) {
    this.clock.set(now);
    this.waits.clear();
    this.#queue = null;
  }

  /** @param {any} frame */
  #take(frame) {
    switch (frame.type) {
      case TO_MANAGER.LINES:
        this.isCurrent = frame.current;
        this.lines = new Map(frame.lines.map((/** @type {LineNow} */ line) => [line.view.line, line]));
        break;
      case TO_MANAGER.WAITS:
        frame.gone.forEach((/** @type {string} */ contact) => this.waits.delete(contact));
        frame.waits.forEach((/** @type {Waiting} */ wait) => this.waits.set(wait.contact, wait));
        this.#queue = null;
        break;
      default:
        return;
    }
    if (this.isCurrent) {
      this.trueAt = this.clock.now();
    }
    this.#changed();
  }

  /** Frames that come together are drawn together; a page that is not in sight has no pictures to wait for. */
  #changed() {
    if (document.visibilityState !== 'visible') {
      this.#listeners.forEach((listener) => listener());
      return;
    }
    window.cancelAnimationFrame(this.#due);
    this.#due = window.requestAnimationFrame(() => this.#listeners.forEach((listener) => listener()));
  }
}
