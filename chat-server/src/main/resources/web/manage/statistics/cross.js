/** Two things at once, for a whole year: a table of one attribute by another. */
import { h } from '../../shared/dom.js';
import { ATTRIBUTES, write } from './address.js';
import { codeName } from './code-names.js';
import { keptBack } from './coded.js';
import { before } from './period.js';
import { duringPeriod, periodName } from './words.js';

/** Two that nobody chose the server chooses. @param {import('../manage.js').Line} line @param {import('./address.js').Asked} asked */
export function crossPath(line, { period, rows, columns }) {
  return `/v1/statistics/cross?${new URLSearchParams({ line: line.line, year: period, ...(rows && { rows, columns }) })}`;
}

/**
 * @param {import('./statistics.js').View} view
 * @param {{told: boolean, why: string, rows: string, columns: string, columnCodes: string[], cells: {code: string, counts: number[]}[]}} answer
 */
export function drawCross({ texts, codes, line, asked }, { told, why, rows, columns, columnCodes, cells }) {
  const { t } = texts;
  const pair = { rows, columns };
  const all = cells.flatMap(({ counts }) => counts);
  const kept = all.some((count) => count < 0);
  const isAllKept = kept && all.every((count) => count <= 0);
  const isEmpty = all.every((count) => count === 0);
  const name = (/** @type {string} */ attribute, /** @type {string} */ code) => codeName(texts, codes, attribute, code);
  return [
    h('div', { class: 'pair cross-choice' }, choice('rows'), choice('columns')),
    !told || isAllKept ? untold() : kept && h('p', { class: 'notice' }, t('statistics.kept')),
    told && !isAllKept && (isEmpty ? h('p', { class: 'answer' }, t('statistics.cross.nothing', { during: duringPeriod(texts, asked.period) })) : table()),
  ];

  /** Why there is no table, and where there is something to look at. */
  function untold() {
    const year = before(asked.period);
    return why === 'not_over'
      ? h('div', { class: 'notice' }, h('p', null, t('statistics.cross.untold.not_over')), h('p', null, h('a', { href: write(line.line, { ...asked, period: year }) }, t('statistics.cross.before', { year: periodName(texts, year) }))))
      : h('div', { class: 'notice' }, h('p', null, t('statistics.cross.untold.too_few')), h('p', null, t('statistics.cross.untold.instead')), h('p', null, h('a', { href: write(line.line, { ...asked, view: 'overview' }) }, t('statistics.cross.alone'))));
  }

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
      ATTRIBUTES.map((attribute) => h('option', { value: attribute, '.selected': attribute === pair[which] }, t(`statistics.attribute.${attribute}`))),
    );
    return h('div', { class: 'field' }, h('label', { for: `cross-${which}` }, t(`statistics.cross.${which}`)), select);

    /** @param {string} chosen */
    function go(chosen) {
      const swapped = chosen === pair[other] ? { [other]: pair[which] } : {};
      location.hash = write(line.line, { ...asked, ...pair, ...swapped, [which]: chosen });
    }
  }
}
