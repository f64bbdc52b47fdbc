/** After the end: how it ended, thank you, where else there is help, and a way to clear the page. */
import { makeCard } from '../shared/card.js';
import { fill, h, setText } from '../shared/dom.js';
import { OVER_REASON } from '../shared/protocol.js';
import { helpAndDanger } from './help.js';
import { PHASE } from './phase.js';
import { makeRating } from './rating.js';

const REASONS = /** @type {string[]} */ (Object.values(OVER_REASON));

export class OverPanel {
  #reason = /** @type {string | null} */ (null);

  /** @param {import('./plain.js').Context} context */
  constructor(context) {
    this.context = context;
    this.heading = h('h2', { tabindex: '-1' });
    this.what = h('p');
    this.unsent = h('p', null, context.texts.t('over.unsent'));
    this.opens = h('p');
    this.cards = h('section', { class: 'stack', 'aria-labelledby': 'cards' });
    this.rating = h('div');
    this.help = h('div');
    this.clear = h('button', { type: 'button', class: 'button wide', onclick: () => this.#clear() });
    /** @readonly */
    this.element = h(
      'section',
      { class: 'over card stack', hidden: true },
      this.heading,
      this.what,
      this.unsent,
      this.opens,
      this.cards,
      this.rating,
      this.clear,
      this.help,
    );
  }

  update() {
    const { texts, moments, visit, frame } = this.context;
    const over = visit.phase === PHASE.OVER;
    this.element.hidden = !over;
    if (!over || this.#reason === visit.overReason) {
      return;
    }
    this.#reason = visit.overReason;
    const reason = REASONS.includes(this.#reason) ? this.#reason : 'unknown';
    setText(this.heading, texts.t(`over.${reason}`));
    setText(this.clear, texts.t(frame.attached ? 'over.clear' : 'over.again'));
    setText(this.what, texts.t(`over.${reason}.what`));
    this.unsent.hidden = !visit.contact.messages.lacksSome;
    const opens = reason === OVER_REASON.LINE_CLOSED && visit.line && !visit.line.open;
    const again = reason === OVER_REASON.CUT_OFF && visit.coolsUntil;
    setText(this.opens, opens ? moments.opens(visit.line.nextOpening) : again ? texts.t('over.cut_off.again', { clock: moments.clock(again) }) : '');
    this.opens.hidden = !opens && !again;
    // Whoever was just cut off is not asked how it was.
    fill(this.rating, visit.answered && reason !== OVER_REASON.CUT_OFF && makeRating(texts, (face, helped) => visit.rate(face, helped)).element);
    this.cards.hidden = visit.cards.length === 0;
    fill(this.cards, h('h3', { id: 'cards' }, texts.t('over.cards')), visit.cards.map(makeCard));
    fill(this.help, helpAndDanger(texts, visit.line));
  }

  #clear() {
    this.context.visit.back();
    this.context.close();
  }
}
