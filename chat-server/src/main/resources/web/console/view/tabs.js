/** On a narrow screen one column at a time is shown; these buttons choose it. On a wide one they are not there. */
import { h, setAttribute, setText } from '../../shared/dom.js';

/** The columns. */
export const TAB = Object.freeze({ WAITING: 'waiting', TALKS: 'talks', DETAILS: 'details' });

/**
 * @param {import('../desk.js').Desk} desk
 * @param {import('../../shared/texts.js').Texts} texts
 * @param {HTMLElement} columns
 */
export function makeTabs(desk, texts, columns) {
  const { t } = texts;
  const buttons = Object.values(TAB).map((tab) => ({ tab, button: h('button', { type: 'button', 'data-tab': tab, onclick: () => show(tab) }) }));
  const element = h('nav', { class: 'tabs', 'aria-label': t('tabs.label') }, buttons.map(({ button }) => button));
  show(TAB.WAITING);
  return { element, draw, show };

  /** @param {string} tab */
  function show(tab) {
    columns.dataset.tab = element.dataset.tab = tab;
    buttons.forEach((one) => setAttribute(one.button, 'aria-current', one.tab === tab ? 'true' : null));
  }

  function draw() {
    const waiting = desk.talks.list.filter((talk) => talk.unansweredSince).length;
    const counts = { [TAB.WAITING]: desk.tags.count + desk.asks.open.length, [TAB.TALKS]: waiting, [TAB.DETAILS]: desk.talks.list.filter((talk) => talk.toWrapUp).length };
    for (const { tab, button } of buttons) {
      const count = counts[tab];
      setText(button, count ? t(`tabs.${tab}.count`, { count }) : t(`tabs.${tab}`));
      setAttribute(button, 'data-count', count || null);
    }
  }
}
