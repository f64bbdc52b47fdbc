/** One's own shifts in the console: a button of the top bar that says how many offers wait, and the dialog behind it. */
import { h, setText } from '../shared/dom.js';
import { OwnShifts } from './own-shifts.js';
import { makeOwnShifts } from './view/own-shifts.js';

const EVERY_MS = 60_000;

/**
 * @param {import('../shared/staff.js').Me} me
 * @param {import('../shared/texts.js').Texts} texts
 * @param {() => void} signedOut
 * @returns {{button: HTMLElement, element: HTMLElement, stop: () => void}}
 */
export function openShifts(me, texts, signedOut) {
  const own = new OwnShifts(texts, draw, signedOut);
  const dialog = makeOwnShifts(own, me, texts);
  const words = h('span', null);
  const more = h('span', { class: 'visually-hidden' });
  const button = h('button', { type: 'button', class: 'button plain small shifts', onclick: dialog.open }, words, more);
  const timer = window.setInterval(() => document.visibilityState === 'visible' && own.load(), EVERY_MS);
  draw();
  own.load();
  return { button, element: dialog.element, stop: () => window.clearInterval(timer) };

  function draw() {
    setText(words, own.offers > 0 ? `${texts.t('shifts.title')} (${texts.number(own.offers)})` : texts.t('shifts.title'));
    setText(more, own.offers > 0 ? `: ${texts.t('shifts.title.offers', { count: own.offers })}` : '');
    button.toggleAttribute('data-news', own.offers > 0);
    dialog.draw();
  }
}
