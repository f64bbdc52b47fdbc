/** Something to read while one waits, as the line gives it. Nothing of a link is loaded before it is pressed, and its host is in sight. */
import { h } from '../shared/dom.js';

/** @param {import('./words.js').Words} words @returns {HTMLElement | false} */
export function makeReading({ texts: { t }, reading }) {
  const more = (/** @type {string} */ link) =>
    h('a', { href: link, target: '_blank', rel: 'noopener noreferrer' }, t('reading.more', { host: new URL(link).host }));
  return (
    reading.length > 0 &&
    h(
      'section',
      { class: 'reading stack', 'aria-labelledby': 'reading' },
      h('h3', { id: 'reading' }, t('reading')),
      reading.map(({ title, text, link }) =>
        h('div', null, h('strong', { dir: 'auto' }, title), text && h('p', { dir: 'auto' }, text), link && more(link)),
      ),
    )
  );
}
