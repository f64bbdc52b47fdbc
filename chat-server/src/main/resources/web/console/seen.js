/** Tells the server which tags are before somebody's eyes, and which are only drawn on a page that is hidden. */

const MOSTLY_VISIBLE = 0.6;

export class Seen {
  /** @type {Map<Element, () => (import('./tags.js').Waiting | undefined)>} */
  #cards = new Map();
  /** @type {Set<Element>} */
  #inSight = new Set();
  /** @type {Map<Element, string>} what the server was told of each card on this connection */
  #told = new Map();
  #observer;

  /**
   * @param {import('./desk.js').Desk} desk
   * @param {(tag: import('../shared/protocol.js').Tag, visible: boolean) => void} tell
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

  /**
   * Tells what is new: called after each drawing, since a tag's version may have changed in place, and when the page is shown
   * or hidden. On a visible page a card that is scrolled out of sight is before nobody's eyes, and nothing is told of it.
   */
  look = () => {
    if (!this.desk.connected) {
      return;
    }
    const visible = document.visibilityState === 'visible';
    for (const [card, find] of this.#cards) {
      const waiting = find();
      if (!card.isConnected) {
        this.#forgetCard(card);
      } else if (waiting && !waiting.gone && (!visible || this.#inSight.has(card))) {
        this.#tellOnce(card, waiting.tag, visible);
      }
    }
  };

  /**
   * @param {Element} card
   * @param {import('../shared/protocol.js').Tag} tag
   * @param {boolean} visible
   */
  #tellOnce(card, tag, visible) {
    const told = `${tag.contact} ${tag.version} ${visible}`;
    if (this.#told.get(card) !== told) {
      this.#told.set(card, told);
      this.tell(tag, visible);
    }
  }

  /** @param {IntersectionObserverEntry[]} changes */
  #moved(changes) {
    for (const { target, intersectionRatio } of changes) {
      if (intersectionRatio >= MOSTLY_VISIBLE) {
        this.#inSight.add(target);
      } else {
        this.#inSight.delete(target);
      }
    }
    this.look();
  }

  /** @param {Element} card */
  #forgetCard(card) {
    this.#cards.delete(card);
    this.#inSight.delete(card);
    this.#told.delete(card);
    this.#observer.unobserve(card);
  }
}
