/** The hours of the week: when people come, who is planned then, and when they were not answered. */
import { h } from '../../shared/dom.js';
import { SHOWN, write } from './address.js';
import { drawWeekMap } from './week-map.js';
import { hourName, weekdayName } from './words.js';

/**
 * @typedef {{weekday: number, hour: number, arrivals: number, answered: number, unmet: number, staffedHours: number, openHours: number}} Cell
 */

/**
 * @param {import('./statistics.js').View} view
 * @param {{period: import('./statistics.js').Period, cells: Cell[]}} answer
 */
export function drawHours(view, { period, cells }) {
  const { texts, line, asked } = view;
  const { t } = texts;
  const worst = greatest((cell) => cell.unmet);
  const busiest = greatest((cell) => cell.arrivals);
  // People come, the line is open, and nobody is planned.
  const alone = cells.filter((cell) => cell.arrivals > 0 && cell.openHours > 0 && cell.staffedHours === 0);
  if (cells.every((cell) => cell.arrivals + cell.unmet + cell.staffedHours === 0)) {
    return h('p', { class: 'answer' }, t('statistics.hours.nothing'));
  }
  return [
    h('p', { class: 'answer' }, sentences().join(' ')),
    !period.over && h('p', { class: 'notice' }, t('statistics.hours.goesOn')),
    h(
      'nav',
      { class: 'kinds', 'aria-label': t('statistics.hours.shows') },
      SHOWN.map((show) => h('a', { class: 'kind', id: `show-${show}`, href: write(line.line, { ...asked, show }), 'aria-current': asked.show === show ? 'true' : null }, t(`statistics.hours.${show}`))),
    ),
    drawWeekMap(texts, cells, asked.show),
  ];

  function sentences() {
    return [
      busiest && t('statistics.hours.busiest', { when: when(busiest), count: busiest.arrivals }),
      worst ? t('statistics.hours.worst', { when: when(worst), count: worst.unmet, answered: worst.answered }) : t('statistics.hours.allMet'),
      alone.length > 0 && t('statistics.hours.alone', { count: alone.length }),
    ].filter((sentence) => typeof sentence === 'string');
  }

  /** @param {(cell: Cell) => number} of @returns {Cell | null} the first where there is most; null when there is none */
  function greatest(of) {
    const most = Math.max(0, ...cells.map(of));
    return most > 0 ? (cells.find((cell) => of(cell) === most) ?? null) : null;
  }

  /** @param {Cell} cell */
  function when(cell) {
    return t('statistics.hours.when', { weekday: weekdayName(texts, cell.weekday), hours: hourName(cell.hour) });
  }
}
