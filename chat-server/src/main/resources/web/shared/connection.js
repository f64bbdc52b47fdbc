/**
 * One live connection to the server that keeps itself up. Commands are asked and answered by `ref`; after a loss it connects
 * again by itself, each time after a longer, random moment; what it says about its own state is true.
 *
 * ```
 * const connection = new Connection({
 *   path: '/v1/visitor',
 *   opening: async (ask) => { await ask((ref) => VISITOR.look(ref, line, language)); },   // after every (re)connect
 *   onPush: (frame) => {…},
 *   onState: (state) => {…},          // {name: STATE.LOST, …}
 * });
 * connection.start();
 * const reply = await connection.ask((ref) => VISITOR.write(ref, id, text));   // throws Refused or Lost
 * ```
 */
import { CLOSE, LIMITS } from './protocol.js';
import { Lost, NEXT, Refused, Replies } from './replies.js';
import { Wakeups } from './wakeups.js';

export { Lost, NEXT, Refused };

/** `connecting`: for the first time; `connected`: open and the opening is answered; `lost`: trying again; `stopped`: not. */
export const STATE = Object.freeze({
  CONNECTING: 'connecting',
  CONNECTED: 'connected',
  LOST: 'lost',
  STOPPED: 'stopped',
});

/**
 * @typedef {object} State
 * @property {string} name one of {@link STATE}
 * @property {number} attempts how many times in a row it could not connect; 0 when connected
 * @property {{code: number, name: string, next: string} | null} close why the last connection ended, by the protocol's
 *     table; null when nobody said (the network)
 * @property {string | null} refusal why the server refused the opening, such as `storage_away`
 *
 * @typedef {(ref: number) => object} Build makes the command with the `ref` it is given
 * @typedef {(build: Build, withinMs?: number) => Promise<any>} Ask
 */

const REPLY_WITHIN_MS = 20_000;
const PROBE_WITHIN_MS = 6_000;
const OPEN_WITHIN_MS = 15_000;
const FIRST_DELAY_MS = 700;
const LONGEST_DELAY_MS = 30_000;

export class Connection {
  /** @type {WebSocket | null} */
  #socket = null;
  #replies = new Replies();
  #timer = 0;
  #wakeups;
  /** @type {State} */
  #state = { name: STATE.STOPPED, attempts: 0, close: null, refusal: null };

  /**
   * @param {object} options
   * @param {string} options.path such as `/v1/visitor`
   * @param {(ask: Ask) => Promise<void>} options.opening what is asked first on each new connection. When it throws
   *     {@link Refused} with `retry`, the connection is tried again later
   * @param {(frame: any) => void} options.onPush a push came
   * @param {(state: State) => void} options.onState the state changed
   * @param {Build} [options.probe] a harmless command that shows whether the other end is still there; asked when the page
   *     comes back to sight or the network changes
   */
  constructor(options) {
    this.options = options;
    this.#wakeups = new Wakeups({ hurry: () => this.#hurry(), probe: () => this.#probe() });
  }

  /** @returns {State} */
  get state() {
    return this.#state;
  }

  /** @returns {boolean} */
  get connected() {
    return this.#state.name === STATE.CONNECTED;
  }

  /** Connects, also again after it was stopped. */
  start() {
    if (this.#state.name === STATE.STOPPED) {
      this.#wakeups.start();
      this.#set({ name: STATE.CONNECTING, attempts: 0, close: null, refusal: null });
      this.#connect();
    }
  }

  /** Closes and stays closed. */
  stop() {
    this.#end({ name: STATE.STOPPED, attempts: 0, close: null, refusal: null });
  }

  /**
   * Asks and gives the reply.
   *
   * @type {Ask}
   * @throws {Refused} when the server refuses
   * @throws {Lost} when the connection is not open or went before the reply
   */
  ask = (build, withinMs = REPLY_WITHIN_MS) => {
    const socket = this.#socket;
    if (!socket || socket.readyState !== WebSocket.OPEN) {
      return Promise.reject(new Lost());
    }
    const send = (/** @type {number} */ ref) => socket.send(JSON.stringify(build(ref)));
    return this.#replies.expect(send, withinMs, () => this.#drop(socket, 0));
  };

  #connect() {
    window.clearTimeout(this.#timer);
    const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
    const socket = new WebSocket(`${scheme}://${location.host}${this.options.path}`, LIMITS.SUBPROTOCOL);
    this.#socket = socket;
    this.#timer = window.setTimeout(() => this.#drop(socket, 0), OPEN_WITHIN_MS);
    socket.onopen = () => this.#open(socket);
    socket.onmessage = (event) => this.#receive(JSON.parse(event.data));
    socket.onclose = (event) => this.#drop(socket, event.code);
  }

  /** @param {WebSocket} socket */
  async #open(socket) {
    window.clearTimeout(this.#timer);
    try {
      await this.options.opening(this.ask);
      if (socket === this.#socket) {
        this.#set({ name: STATE.CONNECTED, attempts: 0, close: null, refusal: null });
      }
    } catch (fault) {
      this.#drop(socket, 0, fault instanceof Refused ? fault.refusal : null);
      if (!(fault instanceof Refused || fault instanceof Lost)) {
        throw fault;
      }
    }
  }

  /** @param {any} frame */
  #receive(frame) {
    this.#wakeups.heard();
    if (frame.ref === undefined) {
      this.options.onPush(frame);
    } else {
      this.#replies.came(frame);
    }
  }

  /**
   * A connection is gone, or is given up because nothing comes. What happens next is in the protocol's table of close codes;
   * a code that is not there (the network's own) means: again.
   *
   * @param {WebSocket} socket
   * @param {number} code
   * @param {string | null} [refusal]
   */
  #drop(socket, code, refusal = null) {
    if (socket !== this.#socket) {
      return;
    }
    const row = /** @type {Record<number, {name: string, next: string}>} */ (CLOSE)[code];
    const close = row ? { code, name: row.name, next: row.next } : null;
    if (close && close.next !== NEXT.RECONNECT) {
      this.#end({ name: STATE.STOPPED, attempts: 0, close, refusal });
      return;
    }
    const attempts = this.#state.attempts + 1;
    this.#detach();
    this.#timer = window.setTimeout(() => this.#connect(), delay(attempts));
    this.#set({ name: STATE.LOST, attempts, close, refusal });
  }

  /** @param {State} state */
  #end(state) {
    this.#wakeups.stop();
    window.clearTimeout(this.#timer);
    this.#detach();
    this.#set(state);
  }

  #detach() {
    const socket = this.#socket;
    this.#socket = null;
    if (socket) {
      socket.onopen = socket.onmessage = socket.onclose = null;
      socket.close();
    }
    this.#replies.lost();
  }

  /** The network or the page came back: no reason to wait for the timer. */
  #hurry() {
    if (this.#state.name === STATE.LOST && !this.#socket) {
      this.#connect();
    }
  }

  #probe() {
    if (this.connected && this.options.probe) {
      this.ask(this.options.probe, PROBE_WITHIN_MS).catch(() => {});
    }
  }

  /** @param {State} state */
  #set(state) {
    this.#state = state;
    this.options.onState(state);
  }
}

/**
 * How long to wait before the next attempt: twice as long each time up to a limit, half of it at random, so that a thousand
 * pages do not come back in the same second after a restart.
 *
 * @param {number} attempts
 * @returns {number} milliseconds
 */
function delay(attempts) {
  const longest = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** Math.min(attempts - 1, 10));
  return longest * (0.5 + Math.random() / 2);
}
