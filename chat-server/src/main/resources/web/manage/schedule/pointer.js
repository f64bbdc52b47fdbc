/** A week's windows by pointer: drawn on what is empty, moved, and stretched by their edges. A finger holds still first, so that the page can be scrolled. */
import { newId } from '../../shared/ids.js';
import { spanOf } from '../times.js';
import { DAY_MINUTES, drawn, endedAt, moved, placed, shortest, snapped, startedAt, STEP_MINUTES } from './moving.js';

const FAR_ENOUGH_PX = 4;
const HOLD_MS = 350;

/**
 * @param {HTMLElement} grid
 * @param {object} on
 * @param {(window: string) => import('./draft.js').Window | undefined} on.find
 * @param {(window: import('./draft.js').Window, made: boolean) => void} on.shows it would be so
 * @param {(window: import('./draft.js').Window, made: boolean) => void} on.done
 * @param {() => void} on.over nothing came of it
 * @param {(window: import('./draft.js').Window) => void} on.press
 * @param {(weekday: number, minutes: number) => void} on.pressEmpty
 */
export function listenToPointer(grid, on) {
  /** @typedef {{how: 'make' | 'move' | 'start' | 'end', window: import('./draft.js').Window | null, anchor: number, x: number, y: number, id: number, active: boolean, now: import('./draft.js').Window | null}} Gesture */
  /** @type {Gesture | null} */
  let gesture = null;
  let timer = 0;
  let dragged = false;
  grid.addEventListener('pointerdown', begin);
  grid.addEventListener('pointermove', go);
  grid.addEventListener('pointerup', finish);
  grid.addEventListener('pointercancel', giveUp);
  grid.addEventListener('click', press);
  grid.addEventListener('contextmenu', (event) => gesture && event.preventDefault());
  grid.addEventListener('touchmove', stay, { passive: false });
  return { giveUp, active: () => gesture?.active ?? false };

  /** @param {PointerEvent} event */
  function begin(event) {
    const target = /** @type {HTMLElement} */ (event.target);
    if (event.button !== 0 || gesture || !target.closest('.track')) {
      return;
    }
    const edge = /** @type {'start' | 'end' | undefined} */ (target.dataset.edge);
    const id = edge ? target.dataset.window : /** @type {HTMLElement | null} */ (target.closest('.block'))?.dataset.window;
    const window = id ? (on.find(id) ?? null) : null;
    gesture = { how: edge ?? (window ? 'move' : 'make'), window, anchor: minuteAt(event, !window), x: event.clientX, y: event.clientY, id: event.pointerId, active: false, now: null };
    if (event.pointerType === 'touch' && !edge) {
      // What the finger is on is drawn anew while it moves, and then tells the grid no more.
      target.addEventListener('touchmove', stay, { passive: false });
      timer = self.setTimeout(() => gesture && start(), HOLD_MS);
    }
  }

  /** The page does not scroll under a finger that holds something. @param {TouchEvent} event */
  function stay(event) {
    if (gesture?.active && event.cancelable) {
      event.preventDefault();
    }
  }

  function start() {
    if (gesture) {
      gesture.active = true;
      grid.setPointerCapture(gesture.id);
      grid.toggleAttribute('data-dragging', true);
    }
  }

  /** @param {PointerEvent} event */
  function go(event) {
    if (!gesture || event.pointerId !== gesture.id) {
      return;
    }
    if (!gesture.active && Math.hypot(event.clientX - gesture.x, event.clientY - gesture.y) >= FAR_ENOUGH_PX) {
      if (timer) {
        // The finger scrolls.
        giveUp();
        return;
      }
      start();
    }
    if (gesture.active) {
      event.preventDefault();
      gesture.now = proposal(gesture, event);
      on.shows(gesture.now, !gesture.window);
    }
  }

  /** @param {Gesture} of @param {PointerEvent} event */
  function proposal({ how, window, anchor, now }, event) {
    const at = minuteAt(event, false);
    if (!window || how === 'make') {
      const fresh = now ?? { window: newId(), weekday: 1, starts: '', ends: '', roles: [], validFrom: '', validUntil: '' };
      return placed(fresh, drawn(anchor, anchor + shortest(snapped(at) - anchor)));
    }
    // By how far it was dragged, wherever it was taken hold of.
    const far = shortest(snapped(at - anchor));
    const { from, to } = spanOf(window);
    return { move: () => moved(window, far), start: () => startedAt(window, from + far), end: () => endedAt(window, to + far) }[how]();
  }

  function finish() {
    const ended = gesture;
    stop();
    if (ended?.active) {
      swallowPress();
    }
    if (ended?.active && ended.now) {
      on.done(ended.now, !ended.window);
    } else if (ended?.active) {
      on.over();
    }
  }

  /** A press may follow the end of a drag at once, or none. */
  function swallowPress() {
    dragged = true;
    self.setTimeout(() => (dragged = false));
  }

  function giveUp() {
    const ended = gesture;
    stop();
    if (ended?.active) {
      swallowPress();
      on.over();
    }
  }

  function stop() {
    self.clearTimeout(timer);
    timer = 0;
    gesture = null;
    grid.toggleAttribute('data-dragging', false);
  }

  /** A press that was no drag; also one by a key or a screen reader. @param {MouseEvent} event */
  function press(event) {
    const target = /** @type {HTMLElement} */ (event.target);
    const id = /** @type {HTMLElement | null} */ (target.closest('.block, .edge'))?.dataset.window;
    const window = id && on.find(id);
    if (window && !dragged) {
      on.press(window);
    } else if (target.closest('.track') && !dragged) {
      const minute = minuteAt(event, true);
      on.pressEmpty(Math.floor(minute / DAY_MINUTES) + 1, minute % DAY_MINUTES);
    }
  }

  /**
   * The minute of the week under the pointer.
   *
   * @param {MouseEvent} event
   * @param {boolean} quarter the beginning of its quarter
   */
  function minuteAt({ clientX, clientY }, quarter) {
    const tracks = [...grid.querySelectorAll('.track')].map((track) => track.getBoundingClientRect());
    const column = Math.max(0, tracks.findLastIndex((box) => clientX >= box.left));
    const { top, height } = tracks[column];
    const minutes = Math.min(Math.max(((clientY - top) / height) * DAY_MINUTES, 0), quarter ? DAY_MINUTES - STEP_MINUTES : DAY_MINUTES);
    return column * DAY_MINUTES + (quarter ? Math.floor(minutes / STEP_MINUTES) * STEP_MINUTES : minutes);
  }
}
