/** A week of hours as a table whose cells are the darker the more there is, each with its number. Arrows go from cell to cell. */
import { h, setText } from '../../shared/dom.js';
import { hourName, weekdayName } from './words.js';

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];
/** How many shades there are above none. */
const SHADES = 5;

/**
 * @param {import('../../shared/texts.js').Texts} texts
 * @param {import('./hours.js').Cell[]} cells by weekday, then hour
 * @param {string} show one of the numbers of a cell
 */
export function drawWeekMap(texts, cells, show) {
  const { t } = texts;
  const valueOf = (/** @type {any} */ cell) => /** @type {number} */ (cell[show]);
  const used = cells.filter((cell) => cell.openHours + cell.arrivals + cell.unmet + cell.staffedHours > 0).map(({ hour }) => hour);
  const first = Math.min(...used);
  const hours = Array.from({ length: Math.max(...used) - first + 1 }, (_, at) => first + at);
  const most = Math.max(...cells.map(valueOf));
  const told = h('p', { class: 'hint cell-told', role: 'status' }, t('statistics.hours.hint'));
  const rows = hours.map((hour) => WEEKDAYS.map((weekday) => draw(cells[(weekday - 1) * 24 + hour])));
  rows[0][0].tabIndex = 0;
  const table = h(
    'table',
    { class: 'week-map', role: 'grid', 'aria-readonly': 'true', onkeydown: move },
    h('caption', null, t(`statistics.hours.${show}.caption`)),
    h('thead', null, h('tr', null, h('td', null), WEEKDAYS.map((weekday) => h('th', { scope: 'col' }, h('abbr', { title: weekdayName(texts, weekday) }, weekdayName(texts, weekday, 'short')))))),
    h('tbody', null, rows.map((row, at) => h('tr', null, h('th', { scope: 'row', class: 'number' }, hourName(hours[at])), row))),
  );
  return h('div', { class: 'week-of-hours' }, table, told);

  /** @param {import('./hours.js').Cell} cell */
  function draw(cell) {
    const value = valueOf(cell);
    const closed = cell.openHours === 0 && value === 0;
    const tell = () => setText(told, wordsOf(cell));
    return h(
      'td',
      { class: 'number', role: 'gridcell', tabindex: '-1', 'data-shade': closed ? 'closed' : String(value > 0 ? Math.ceil((SHADES * value) / most) : 0), onfocus: tell, onpointerenter: tell },
      closed ? h('span', { class: 'visually-hidden' }, t('statistics.hours.closed')) : tenths(value),
    );
  }

  /** @param {import('./hours.js').Cell} cell */
  function wordsOf(cell) {
    const when = t('statistics.hours.when', { weekday: weekdayName(texts, cell.weekday), hours: hourName(cell.hour) });
    return t('statistics.hours.cell', { when, arrivals: cell.arrivals, answered: cell.answered, unmet: cell.unmet, staffed: tenths(cell.staffedHours), open: tenths(cell.openHours) });
  }

  /** @param {number} value */
  function tenths(value) {
    return texts.number(Math.round(value * 10) / 10);
  }

  /** @param {KeyboardEvent} event */
  function move(event) {
    const row = rows.findIndex((cellsOfRow) => cellsOfRow.some((cell) => cell === event.target));
    const column = row < 0 ? -1 : rows[row].findIndex((cell) => cell === event.target);
    /** @type {Record<string, [number, number]>} */
    const steps = { ArrowUp: [row - 1, column], ArrowDown: [row + 1, column], ArrowLeft: [row, column - 1], ArrowRight: [row, column + 1], Home: [row, 0], End: [row, 6] };
    const to = steps[event.key];
    const cell = to && rows[to[0]]?.[to[1]];
    if (row >= 0 && to) {
      event.preventDefault();
    }
    if (cell) {
      rows.flat().forEach((one) => (one.tabIndex = -1));
      cell.tabIndex = 0;
      cell.focus();
    }
  }
}
