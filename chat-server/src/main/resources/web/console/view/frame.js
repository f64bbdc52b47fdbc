/** The edge of the page while somebody waits: it breathes slowly, and stands still for those who want no motion. */
import { h, setAttribute } from '../../shared/dom.js';

/**
 * @param {import('../desk.js').Desk} desk
 * @param {import('../alerts.js').Alerts} alerts
 */
export function makeFrame(desk, alerts) {
  const element = h('div', { class: 'edge', 'aria-hidden': 'true', hidden: true });
  return { element, draw };

  function draw() {
    element.hidden = !alerts.settings.flash || (desk.tags.count === 0 && !alerts.trying);
    setAttribute(element, 'data-late', desk.tags.lateCount > 0);
  }
}
