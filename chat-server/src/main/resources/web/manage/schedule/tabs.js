/** Views of one thing, one at a time: chosen by pointer, by arrows, or by whatever leads there. */
import { h } from '../../shared/dom.js';

/**
 * @param {string} label
 * @param {{name: string, words: string, panel: HTMLElement}[]} views
 * @param {() => void} moved
 */
export function makeTabs(label, views, moved) {
  const tabs = views.map(({ name, words }, at) => h('button', { type: 'button', class: 'tab', role: 'tab', id: `tab-${name}`, 'aria-controls': `panel-${name}`, onclick: () => show(at) }, words));
  const bar = h('div', { class: 'tabs', role: 'tablist', 'aria-label': label }, tabs);
  const panels = views.map(({ name, words, panel }) => h('div', { class: 'panel', role: 'tabpanel', id: `panel-${name}`, 'aria-labelledby': `tab-${name}` }, h('h2', { class: 'visually-hidden' }, words), panel));
  bar.addEventListener('keydown', (event) => {
    const at = tabs.findIndex((tab) => tab === document.activeElement);
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      show((to + tabs.length) % tabs.length);
      tabs[(to + tabs.length) % tabs.length].focus();
    }
  });
  show(0);
  return { element: h('div', null, bar, panels), show: (/** @type {string} */ name) => show(views.findIndex((view) => view.name === name)) };

  /** @param {number} at */
  function show(at) {
    tabs.forEach((tab, number) => {
      tab.setAttribute('aria-selected', String(number === at));
      tab.tabIndex = number === at ? 0 : -1;
      panels[number].hidden = number !== at;
    });
    moved();
  }
}
