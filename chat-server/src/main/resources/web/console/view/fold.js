/** A button that shows and hides, where there is little room, what would leave none for what one is here for. Elsewhere all of it is in sight. */
import { h, setAttribute } from '../../shared/dom.js';

/**
 * @param {string} words
 * @param {HTMLElement[]} folded
 * @returns {{button: HTMLElement, close: () => void}}
 */
export function makeFold(words, folded) {
  const button = h('button', { type: 'button', class: 'button small unfold', 'aria-expanded': 'false', onclick: () => show(button.getAttribute('aria-expanded') !== 'true') }, words);
  folded.forEach((element) => element.classList.add('folded'));
  return { button, close: () => show(false) };

  /** @param {boolean} shown */
  function show(shown) {
    setAttribute(button, 'aria-expanded', String(shown));
    folded.forEach((element) => setAttribute(element, 'data-open', shown));
  }
}
