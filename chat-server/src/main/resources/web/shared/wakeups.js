/**
 * The moments at which a connection should look after itself: the page comes back to sight, the network comes or goes, or
 * nothing was heard for long. A phone that slept or changed its network keeps a dead socket that looks open for minutes.
 */
const SILENCE_MS = 45_000;
const LOOK_EVERY_MS = 15_000;
const FRESH_MS = 3_000;

export class Wakeups {
  #heardAt = 0;
  #timer = 0;
  #on = false;

  /**
   * @param {object} actions
   * @param {() => void} actions.hurry connect now if waiting to
   * @param {() => void} actions.probe find out whether the other end is still there
   */
  constructor(actions) {
    this.actions = actions;
  }

  start() {
    if (!this.#on) {
      this.#on = true;
      this.heard();
      document.addEventListener('visibilitychange', this.#seen);
      window.addEventListener('pageshow', this.#seen);
      window.addEventListener('online', this.#changed);
      window.addEventListener('offline', this.#changed);
      this.#timer = window.setInterval(this.#silence, LOOK_EVERY_MS);
    }
  }

  stop() {
    this.#on = false;
    document.removeEventListener('visibilitychange', this.#seen);
    window.removeEventListener('pageshow', this.#seen);
    window.removeEventListener('online', this.#changed);
    window.removeEventListener('offline', this.#changed);
    window.clearInterval(this.#timer);
  }

  /** Something came from the other end. */
  heard() {
    this.#heardAt = performance.now();
  }

  #seen = () => {
    if (document.visibilityState === 'visible') {
      this.actions.hurry();
      this.#probeAfter(FRESH_MS);
    }
  };

  #changed = () => {
    this.actions.hurry();
    this.#probeAfter(0);
  };

  #silence = () => {
    if (document.visibilityState === 'visible') {
      this.#probeAfter(SILENCE_MS);
    }
  };

  /** @param {number} silenceMs */
  #probeAfter(silenceMs) {
    if (performance.now() - this.#heardAt >= silenceMs) {
      this.actions.probe();
    }
  }
}
