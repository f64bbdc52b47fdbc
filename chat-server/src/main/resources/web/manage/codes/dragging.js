/** Moves the rows of a list by a pointer: its grip is held and let go where it shall be. Escape leaves all as it was. */

/**
 * @param {HTMLElement} rows
 * @param {(code: string, to: number) => void} dropped the row of that code, and its new place
 */
export function listenToDragging(rows, dropped) {
  /** @type {HTMLElement | null} */
  let held = null;
  rows.addEventListener('pointerdown', (event) => {
    const grip = /** @type {Element} */ (event.target).closest('.grip');
    held = event.button === 0 && grip ? grip.closest('li') : null;
    if (held) {
      event.preventDefault();
      rows.setPointerCapture(event.pointerId);
      held.toggleAttribute('data-held', true);
      document.addEventListener('keydown', escape);
    }
  });
  rows.addEventListener('pointermove', (event) => {
    if (held) {
      const place = placeAt(event.clientY);
      [...rows.children].forEach((row, at) => row.toggleAttribute('data-over', row !== held && at === place));
    }
  });
  rows.addEventListener('pointerup', (event) => {
    const row = held;
    const place = placeAt(event.clientY);
    letGo();
    if (row?.dataset.code && [...rows.children].indexOf(row) !== place) {
      dropped(row.dataset.code, place);
    }
  });
  rows.addEventListener('pointercancel', letGo);

  /** @param {number} y of the pointer @returns {number} the place of the row it is at */
  function placeAt(y) {
    const boxes = [...rows.children].map((row) => row.getBoundingClientRect());
    const at = boxes.findIndex((box) => y < box.bottom);
    return at < 0 ? boxes.length - 1 : at;
  }

  function letGo() {
    held?.removeAttribute('data-held');
    [...rows.children].forEach((row) => row.removeAttribute('data-over'));
    held = null;
    document.removeEventListener('keydown', escape);
  }

  /** @param {KeyboardEvent} event */
  function escape(event) {
    if (event.key === 'Escape') {
      letGo();
    }
  }
}
