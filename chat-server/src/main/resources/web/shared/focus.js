/** Where the focus goes when what had it is gone: else a keyboard, or who has the page read out, begins at its top again. */

/** Whoever knows a better place has put the focus there by then. */
const SETTLED_MS = 100;

/**
 * Draws; who was in something that is not there any more is in what has its id now, or else at the heading of the nearest
 * section or dialog that is left.
 *
 * @param {() => void} draw
 */
export function keepFocus(draw) {
  const focused = document.activeElement;
  const places = isThere(focused) ? placesOf(focused) : [];
  draw();
  if (places.length > 0 && !isThere(document.activeElement)) {
    document.getElementById(focused?.id ?? '')?.focus();
    setTimeout(() => settle(places), SETTLED_MS);
  }
}

/** @param {Element[]} places */
function settle(places) {
  if (!isThere(document.activeElement)) {
    const place = places.find((one) => one.getClientRects().length > 0);
    /** @type {HTMLElement | null | undefined} */
    const heading = place?.querySelector('h1, h2, h3, h4');
    heading?.setAttribute('tabindex', '-1');
    heading?.focus({ preventScroll: true });
  }
}

/** Whether somebody is there. @param {Element | null} focused @returns {focused is Element} */
function isThere(focused) {
  return focused !== null && focused !== document.body && focused.getClientRects().length > 0;
}

/** What it is in, from near to far. @param {Element} element @returns {Element[]} */
function placesOf(element) {
  const places = [];
  for (let place = element.closest('section, dialog'); place; place = place.parentElement?.closest('section, dialog') ?? null) {
    places.push(place);
  }
  return [...places, document.body];
}
