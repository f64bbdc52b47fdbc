/** The sites that may show a line's widget. */
import { fill, h } from '../shared/dom.js';
import { text } from './line.js';

/**
 * @param {import('../shared/texts.js').Texts} texts
 * @param {{site: string, origin: string}[]} sites changed in place
 */
export function makeSites(texts, sites) {
  const { t } = texts;
  const rows = h('div', { class: 'rows' });
  const add = h('button', { type: 'button', class: 'button small', 'data-edits': true, onclick: () => (sites.push({ site: '', origin: '' }), draw(), focusLast()) }, t('line.sites.add'));
  draw();
  return h('div', null, rows, add);

  function draw() {
    fill(
      rows,
      sites.map((site, at) =>
        h(
          'div',
          { class: 'row', role: 'group', 'aria-label': t('line.site.number', { number: at + 1 }) },
          text(site, 'origin', { label: t('line.site.origin'), path: `sites[${at}].origin` }),
          text(site, 'site', { label: t('line.site.code'), path: `sites[${at}].site` }),
          h('button', { type: 'button', class: 'button plain small', 'data-edits': true, 'aria-label': t('line.site.remove', { number: at + 1 }), onclick: () => (sites.splice(at, 1), draw(), add.focus()) }, t('remove')),
        ),
      ),
    );
  }

  function focusLast() {
    rows.lastElementChild?.querySelector('input')?.focus();
  }
}
