/**
 * What becomes of words that are not sent when the page goes out of sight or away: it may be frozen or thrown away there, and what
 * it still holds back would never be sent.
 */
import { SENT } from './words.js';

export class Going {
  /**
   * @param {import('./desk.js').Desk} desk
   * @param {() => void} letGo sends what is held back
   */
  constructor(desk, letGo) {
    this.desk = desk;
    this.letGo = letGo;
    document.addEventListener('visibilitychange', this.#outOfSight);
    window.addEventListener('pagehide', this.letGo);
    window.addEventListener('beforeunload', this.#ask);
  }

  stop() {
    document.removeEventListener('visibilitychange', this.#outOfSight);
    window.removeEventListener('pagehide', this.letGo);
    window.removeEventListener('beforeunload', this.#ask);
  }

  #outOfSight = () => {
    if (document.visibilityState === 'hidden') {
      this.letGo();
    }
  };

  /** Whether to leave is asked only where words would be lost by it. @param {BeforeUnloadEvent} event */
  #ask = (event) => {
    this.letGo();
    if (this.desk.talks.list.some((talk) => this.#losesWords(talk))) {
      event.preventDefault();
    }
  };

  /** @param {import('./talk.js').Talk} talk */
  #losesWords(talk) {
    const stuck = !this.desk.connected || talk.trouble !== null;
    const isOnItsWay = () => [talk, talk.notes].some(({ messages }) => messages.some(({ sent }) => sent === SENT.ON_ITS_WAY));
    return Boolean(talk.draft.trim() || talk.noteDraft.trim() || (stuck && isOnItsWay()));
  }
}
