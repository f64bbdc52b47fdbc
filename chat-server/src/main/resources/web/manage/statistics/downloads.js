/** The view as files, and the month's report: the same numbers by the same rules, made by the server. */
import { h } from '../../shared/dom.js';
import { isoDay } from '../shift-calendar.js';
import { codeOf, dayWithin, firstDay, kindOf, lastDay } from './period.js';
import { trendOf } from './trends.js';
import { periodName } from './words.js';

/** What is handed out of each view. @type {Record<string, string>} */
const EXPORTS = { overview: 'overview', hours: 'hours-of-week', shifts: 'shifts', cross: 'cross', trends: 'course' };
/** A file of comma-separated values holds one table. */
const TABLES = ['overview', 'course', 'roles', 'codes'];
/** What is told by codes is told of these, when they are over. */
const CODED = ['month', 'quarter', 'year'];

/**
 * @param {import('../../shared/texts.js').Texts} texts
 * @param {import('../manage.js').Line} line
 * @param {import('./address.js').Asked} asked
 * @param {number} today
 * @param {(name: string, address: string) => void} run gets a file while its progress is shown
 */
export function drawDownloads(texts, line, asked, today, run) {
  const { t } = texts;
  const day = dayWithin(asked.period, today);
  const month = kindOf(asked.period) === 'month' ? asked.period : codeOf('month', day);
  const period = asked.period;
  const trend = asked.view === 'trends' ? trendOf(period) : null;
  const kind = EXPORTS[asked.view];
  const own = asked.view === 'cross' ? { rows: asked.rows, columns: asked.columns } : trend ? { from: isoDay(firstDay(trend.first)), by: trend.by } : {};
  const name = `${t(`statistics.view.${asked.view}`)}, ${periodName(texts, period)}`;
  const isCoded = CODED.includes(kindOf(period)) && lastDay(period) < today;
  const isNamed = asked.view !== 'cross' || Boolean(asked.rows);
  const tables = kind === 'overview' ? TABLES.filter((table) => table !== 'codes' || isCoded) : [];
  return [
    h('h2', null, t('statistics.downloads')),
    isNamed && h(
      'p',
      { class: 'buttons' },
      h('span', { class: 'what' }, name),
      link(kind, 'xlsx', period, own, t('statistics.format.xlsx'), name),
      tables.length === 0 && link(kind, 'csv', period, own, t('statistics.format.csv'), name),
      tables.map((table) => link(kind, 'csv', period, { table }, t(`statistics.csv.${table}`), name)),
      link(kind, 'json', period, own, t('statistics.format.json'), name),
    ),
    h('p', { class: 'buttons' }, link('month', 'xlsx', month, {}, t('statistics.report', { month: periodName(texts, month) }), '')),
  ];

  /** @param {string} table @param {string} format @param {string} of @param {Record<string, string>} more @param {string} words @param {string} what */
  function link(table, format, of, more, words, what) {
    const query = new URLSearchParams({ line: line.line, from: isoDay(firstDay(of)), to: isoDay(lastDay(of)), language: texts.language, ...more });
    const file = `${[line.line, table, of, ...Object.values(more)].join('-')}.${format}`;
    const address = `/v1/exports/${table}.${format}?${query}`;
    return h(
      'a',
      { class: 'button small', href: address, download: file, onclick: begin },
      words,
      what && h('span', { class: 'visually-hidden' }, `: ${what}`),
    );

    /** A plain press, also by Enter, shows how much is here; whatever else one does with a link stays the browser's. @param {MouseEvent} event */
    function begin(event) {
      if (!event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey) {
        event.preventDefault();
        run(file, address);
      }
    }
  }
}
