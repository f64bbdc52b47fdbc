/**
 * What a finger or the space bar is on stays where it is until it is let go: of a button that was put away meanwhile, were
 * it for one that looks the same, a browser makes no press.
 */
import { keepFocus } from './focus.js';

/** The click follows the finger's lifting, on some devices a moment later. */
const CLICK_MS = 100;
/** Nobody presses for so long; whatever is held then is no press, or its end was not told. */
const PRESS_MS = 2000;
/** What moves farther draws, marks or scrolls. */
const STILL_PX = 10;

/** @type {Element | null} */
let pressed = null;
let place = { x: 0, y: 0 };
let timer = 0;
/** @type {Map<Element, () => void>} */
const waiting = new Map();

/**
 * Changes what is in an element: at once, or, while something in it is pressed, when that is let go. Of several changes
 * that wait for one element the last is made.
 *
 * @param {Element} element
 * @param {() => void} change
 */
export function whenLetGo(element, change) {
  if (pressed && pressed !== element && element.contains(pressed)) {
    waiting.set(element, change);
  } else {
    waiting.delete(element);
    change();
  }
}

listen('pointerdown', (event) => {
  const { target, clientX, clientY } = /** @type {PointerEvent} */ (event);
  place = { x: clientX, y: clientY };
  press(target);
});
listen('pointermove', (event) => {
  const { clientX, clientY } = /** @type {PointerEvent} */ (event);
  if (pressed && Math.hypot(clientX - place.x, clientY - place.y) > STILL_PX) {
    letGo();
  }
});
listen('pointerup', () => letGoIn(CLICK_MS));
listen('pointercancel', () => letGoIn(CLICK_MS));
listen('keydown', (event) => isSpace(event) && press(event.target));
listen('keyup', (event) => isSpace(event) && letGoIn(CLICK_MS));
// What the click does is drawn at once.
listen('click', () => {
  pressed = null;
  letGoIn(0);
});

/** @param {string} type @param {(event: Event) => void} then */
function listen(type, then) {
  window.addEventListener(type, then, { capture: true, passive: true });
}

/** @param {Event} event */
function isSpace(event) {
  return /** @type {KeyboardEvent} */ (event).key === ' ';
}

/** @param {EventTarget | null} target */
function press(target) {
  pressed = target instanceof Element ? target : null;
  letGoIn(PRESS_MS);
}

/** @param {number} millis */
function letGoIn(millis) {
  clearTimeout(timer);
  timer = setTimeout(letGo, millis);
}

function letGo() {
  clearTimeout(timer);
  pressed = null;
  if (waiting.size > 0) {
    const changes = [...waiting.values()];
    waiting.clear();
    keepFocus(() => changes.forEach((change) => change()));
  }
}
