/** A week's windows by keyboard: arrows move, with shift they change the end, Delete removes, Control and Z takes back. */
import { spanOf } from '../times.js';
import { DAY_MINUTES, endedAt, moved, STEP_MINUTES } from './moving.js';

/**
 * @param {HTMLElement} grid
 * @param {object} on
 * @param {(window: string) => import('./draft.js').Window | undefined} on.find
 * @param {(window: import('./draft.js').Window) => void} on.changed
 * @param {(window: import('./draft.js').Window) => void} on.removed
 * @param {() => void} on.escaped
 */
export function listenToKeys(grid, on) {
  grid.addEventListener('keydown', (event) => {
    const id = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest('.block'))?.dataset.window;
    const window = id && on.find(id);
    if (event.key === 'Escape') {
      on.escaped();
    } else if (window && !event.ctrlKey && !event.metaKey && !event.altKey) {
      const next = changedBy(event, window);
      if (next) {
        event.preventDefault();
        on.changed(next);
      } else if (event.key === 'Delete' || event.key === 'Backspace') {
        event.preventDefault();
        on.removed(window);
      }
    }
  });
}

/** @param {KeyboardEvent} event @param {import('./draft.js').Window} window */
function changedBy({ key, shiftKey }, window) {
  const step = { ArrowUp: -STEP_MINUTES, ArrowDown: STEP_MINUTES, ArrowLeft: -DAY_MINUTES, ArrowRight: DAY_MINUTES }[key];
  if (step === undefined) {
    return null;
  }
  if (!shiftKey) {
    return moved(window, step);
  }
  return Math.abs(step) === STEP_MINUTES ? endedAt(window, spanOf(window).to + step) : null;
}
