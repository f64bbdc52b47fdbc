/** Two things at once, for a whole year: a table of one attribute by another. */
import { h } from '../../shared/dom.js';
import { ATTRIBUTES, write } from './address.js';
import { codeName } from './code-names.js';
import { keptBack } from './coded.js';
import { duringPeriod } from './words.js';

/** @param {import('../manage.js').Line} line @param {import('./address.js').Asked} asked */
export function crossPath(line, { period, rows, columns }) {
  return `/v1/statistics/cross?${new URLSearchParams({ line: line.line, year: period, rows, columns })}`;
}

/**
 * @param {import('./statistics.js').View} view
 * @param {{told: boolean, why: string, rows: string, columns: string, columnCodes: string[], cells: {code: string, counts: number[]}[]}} answer
 */
export function drawCross({ texts, codes, line, asked }, { told, why, rows, columns, columnCodes, cells }) {
  const { t } = texts;
  const kept = cells.some(({ counts }) => counts.some((count) => count < 0));
  const isEmpty = cells.every(({ counts }) => counts.every((count) => count === 0));
  const name = (/** @type {string} */ attribute, /** @type {string} */ code) => codeName(texts, codes, attribute, code);
  return [
    h('div', { class: 'pair cross-choice' }, choice('rows'), choice('columns')),
    told ? kept && h('p', { class: 'notice' }, t('statistics.kept')) : h('p', { class: 'notice' }, t(`statistics.cross.untold.${why}`)),
    told && (isEmpty ? h('p', { class: 'answer' }, t('statistics.cross.nothing', { during: duringPeriod(texts, asked.period) })) : table()),
  ];

  function table() {
    const caption = t('statistics.cross.caption', { rows: t(`statistics.attribute.${rows}`), columns: t(`statistics.attribute.${columns}`) });
    return h(
      'div',
      { class: 'wide', 'data-wide': true, tabindex: '0', role: 'region', 'aria-label': caption },
      h(
        'table',
        { class: 'compact cross' },
        h('caption', null, caption),
        h('thead', null, h('tr', null, h('td', null), columnCodes.map((code) => h('th', { scope: 'col' }, name(columns, code))))),
        h('tbody', null, cells.map(({ code, counts }) => h('tr', null, h('th', { scope: 'row' }, name(rows, code)), counts.map((count) => h('td', { class: 'number' }, count < 0 ? keptBack(texts) : texts.number(count)))))),
      ),
    );
  }

  /** One attribute is chosen once: choosing the other's changes the two. @param {'rows' | 'columns'} which */
  function choice(which) {
    const other = which === 'rows' ? 'columns' : 'rows';
    const select = h(
      'select',
      { id: `cross-${which}`, onchange: () => go(select.value) },
      ATTRIBUTES.map((attribute) => h('option', { value: attribute, '.selected': attribute === asked[which] }, t(`statistics.attribute.${attribute}`))),
    );
    return h('div', { class: 'field' }, h('label', { for: `cross-${which}` }, t(`statistics.cross.${which}`)), select);

    /** @param {string} chosen */
    function go(chosen) {
      const swapped = chosen === asked[other] ? { [other]: asked[which] } : {};
      location.hash = write(line.line, { ...asked, ...swapped, [which]: chosen });
    }
  }
}
