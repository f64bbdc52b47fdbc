/** What it was about, as bars in tables. A number that is kept back is a dash, and why is said once. */
import { h } from '../../shared/dom.js';
import { codeName } from './code-names.js';
import { periodName } from './words.js';

/** Lists whose order means something; the others begin with what there was most of. */
const IN_ORDER = ['level', 'age_band'];

/**
 * @param {import('./statistics.js').View} view
 * @param {import('./statistics.js').Overview} overview
 */
export function drawCoded(view, { period, coded }) {
  const { texts, codes } = view;
  const { t } = texts;
  const all = coded.attributes.flatMap(({ counts }) => counts);
  const kept = all.some(({ count, before }) => count < 0 || before < 0);
  return h(
    'section',
    { class: 'coded', 'aria-labelledby': 'coded-title' },
    h('h2', { id: 'coded-title' }, t('statistics.coded')),
    !coded.told && h('p', { class: 'notice' }, t(`statistics.untold.${coded.why}`)),
    kept && h('p', { class: 'notice' }, t('statistics.kept')),
    h('div', { class: 'attributes' }, coded.told && coded.attributes.map(attribute)),
  );

  /** @param {import('./statistics.js').Attribute} attribute */
  function attribute({ attribute: name, counts }) {
    const isOrdered = IN_ORDER.includes(name);
    const rows = counts.filter(({ count, before }) => isOrdered || count !== 0 || before !== 0);
    const sorted = isOrdered ? rows : rows.toSorted((one, other) => other.count - one.count);
    const most = Math.max(1, ...counts.map(({ count }) => count));
    return h(
      'table',
      { class: 'coded-bars', 'data-attribute': name },
      h('caption', null, t(`statistics.attribute.${name}`)),
      h(
        'thead',
        null,
        h('tr', null, h('td', null), h('th', { scope: 'col' }, h('span', { class: 'visually-hidden' }, periodName(texts, period.code))), h('th', { scope: 'col' }, t('statistics.earlier'))),
      ),
      h('tbody', null, sorted.map(({ code, count, before }) => h('tr', null, h('th', { scope: 'row' }, codeName(texts, codes, name, code)), h('td', null, bar(count, most), number(count)), h('td', { class: 'number' }, number(before))))),
      sorted.length === 0 && h('tbody', null, h('tr', null, h('td', { colspan: '3', class: 'hint' }, t('statistics.nothing')))),
    );
  }

  /** @param {number} count @param {number} most */
  function bar(count, most) {
    const element = h('span', { class: 'bar', 'aria-hidden': 'true', 'data-kept': count < 0 });
    element.style.setProperty('--share', String(Math.max(0, count) / most));
    return element;
  }

  /** @param {number} count */
  function number(count) {
    return count < 0 ? keptBack(texts) : h('span', { class: 'value number' }, texts.number(count));
  }
}

/** A number that is not told. @param {import('../../shared/texts.js').Texts} texts @param {string} [why] */
export function keptBack(texts, why = 'statistics.kept.short') {
  return h('span', { class: 'value' }, h('span', { 'aria-hidden': 'true' }, '–'), h('span', { class: 'visually-hidden' }, texts.t(why)));
}
