/** Tells the server which tags are before somebody's eyes: the card is in sight, and so is the page. */

const MOSTLY_VISIBLE = 0.6;

export class Seen {
  /** @type {Map<Element, () => (import('./tags.js').Waiting | undefined)>} */
  #cards = new Map();
  /** @type {Set<Element>} */
  #inSight = new Set();
  /** @type {Set<string>} what the server was told on this connection */
  #told = new Set();
  #observer;

  /**
   * @param {import('./desk.js').Desk} desk
   * @param {(tag: import('../shared/protocol.js').Tag) => void} tell
   */
  constructor(desk, tell) {
    this.desk = desk;
    this.tell = tell;
    this.#observer = new IntersectionObserver((changes) => this.#moved(changes), { threshold: MOSTLY_VISIBLE });
    document.addEventListener('visibilitychange', this.look);
  }

  /**
   * @param {Element} card
   * @param {() => (import('./tags.js').Waiting | undefined)} waiting whose card it is
   */
  watch(card, waiting) {
    this.#cards.set(card, waiting);
    this.#observer.observe(card);
  }

  /** A new connection knows nothing of what the last one was told. */
  forget() {
    this.#told.clear();
  }

  stop() {
    this.#observer.disconnect();
    document.removeEventListener('visibilitychange', this.look);
  }

  /** Tells what is new in sight; called after each drawing, since a tag's version may have changed in place. */
  look = () => {
    if (document.visibilityState !== 'visible' || !this.desk.connected) {
      return;
    }
    for (const card of this.#inSight) {
      const waiting = this.#cards.get(card)?.();
      if (!waiting || waiting.gone) {
        continue;
      }
      const name = `${waiting.tag.contact} ${waiting.tag.version}`;
      if (!this.#told.has(name)) {
        this.#told.add(name);
        this.tell(waiting.tag);
      }
    }
  };

  /** @param {IntersectionObserverEntry[]} changes */
  #moved(changes) {
    for (const { target, intersectionRatio } of changes) {
      if (intersectionRatio >= MOSTLY_VISIBLE && target.isConnected) {
        this.#inSight.add(target);
      } else {
        this.#inSight.delete(target);
        if (!target.isConnected) {
          this.#cards.delete(target);
          this.#observer.unobserve(target);
        }
      }
    }
    this.look();
  }
}
