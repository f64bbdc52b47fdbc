/** How many messages came while nobody looked: in the tab's title, here or on the site, and on the loader's button, in words that give nothing away. */
import { PHASE } from './phase.js';

export class Unread {
  #count = 0;

  /**
   * @param {import('../shared/texts.js').Texts} texts
   * @param {import('./visit.js').Visit} visit
   * @param {import('./frame.js').Frame} frame
   */
  constructor(texts, visit, frame) {
    this.texts = texts;
    this.visit = visit;
    this.frame = frame;
    document.addEventListener('visibilitychange', () => this.update());
  }

  came() {
    this.#count += 1;
    this.update();
  }

  update() {
    const { t } = this.texts;
    if (document.visibilityState === 'visible' && this.frame.shown) {
      this.#count = 0;
    }
    document.title = this.#count > 0 ? `(${this.#count}) ${t('title')}` : t('title');
    const open = this.visit.phase === PHASE.CONTACT;
    this.frame.label(t('button'), !open ? '' : this.#count > 0 ? t('button.news', { count: this.#count }) : t('button.back'), this.#count);
  }
}
