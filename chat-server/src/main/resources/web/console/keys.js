/** Single keys, pressed outside forms. They can be turned off, for those who dictate or whose hands shake. */

/**
 * @param {() => boolean} enabled
 * @param {Record<string, () => void>} actions by key
 * @returns {() => void} stops listening
 */
export function listen(enabled, actions) {
  document.addEventListener('keydown', pressed);
  return () => document.removeEventListener('keydown', pressed);

  /** @param {KeyboardEvent} event */
  function pressed(event) {
    const target = /** @type {Element} */ (event.target);
    const held = event.ctrlKey || event.altKey || event.metaKey || event.repeat || event.isComposing;
    if (held || event.defaultPrevented || document.querySelector('dialog[open]')) {
      return;
    }
    if (target.closest('form')) {
      if (event.key === 'Escape') {
        leave(target);
      }
      return;
    }
    const action = actions[event.key.toLowerCase()];
    if (action && enabled()) {
      event.preventDefault();
      action();
    }
  }
}

/** Out of the form, to the heading of its part of the screen, so that the keys work again. @param {Element} target */
function leave(target) {
  const heading = target.closest('section')?.querySelector('[tabindex="-1"]');
  /** @type {HTMLElement} */ (heading ?? target).focus();
}
