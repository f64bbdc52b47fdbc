/** Statistics of a line: which view and period are in the address; what they say is fetched anew each time. */
import { Codes } from '../../shared/codes.js';
import { fill, h } from '../../shared/dom.js';
import { get } from '../../shared/http.js';
import { now } from '../../shared/now.js';
import { makeDownload } from '../download.js';
import { loadInto } from '../loading.js';
import { read, write } from './address.js';
import { dropCharts } from './chart.js';
import { makeChooser } from './chooser.js';
import { crossPath, drawCross } from './cross.js';
import { drawDownloads } from './downloads.js';
import { drawHours } from './hours.js';
import { drawOverview } from './overview.js';
import { drawShifts } from './shifts.js';
import { drawTrends, trendOf } from './trends.js';

/**
 * What was counted of a period, as the server has it; seconds, and −1 where there was nothing to measure.
 *
 * @typedef {Record<string, number>} Numbers
 * @typedef {{code: string, kind: string, first: string, last: string, over: boolean, before: string, after: string}} Period
 * @typedef {{code: string, numbers: Numbers}} Part
 * @typedef {{attribute: string, counts: {code: string, count: number, before: number}[]}} Attribute
 *
 * @typedef {object} Overview
 * @property {Period} period
 * @property {number} promiseSeconds
 * @property {Numbers} numbers
 * @property {Numbers} before
 * @property {(Numbers & {role: string})[]} roles
 * @property {Part[]} parts
 * @property {{told: boolean, why: string, attributes: Attribute[]}} coded
 *
 * @typedef {object} View what every view is drawn with
 * @property {import('../../shared/texts.js').Texts} texts
 * @property {Codes} codes
 * @property {import('../manage.js').Line} line
 * @property {import('./address.js').Asked} asked
 * @property {number} today in the line's zone
 */

/**
 * @param {import('../manage.js').Context} context
 * @param {() => void} signedOut
 * @returns {import('../manage.js').Section}
 */
export function makeStatistics({ texts }, signedOut) {
  const { t } = texts;
  /** @type {Codes | null} */
  let codes = null;
  let moved = () => {};
  return { open, moved: () => moved(), close: dropCharts };

  /** @param {import('../manage.js').Line} line */
  function open(line) {
    const today = texts.day(now(), line.zone).number;
    const chooser = makeChooser(texts, line, today);
    const place = h('div', { class: 'statistics-view' });
    const files = h('div', { class: 'files' });
    // Beside the links, which change with the view, so that what is on its way stays to be seen.
    const download = makeDownload(texts, signedOut);
    moved = show;
    show();
    return h(
      'section',
      { class: 'statistics', 'aria-labelledby': 'title' },
      h('h1', { id: 'title' }, t('statistics.title', { line: line.names[texts.language] })),
      chooser.element,
      place,
      h('div', { class: 'downloads' }, files, download.element),
    );

    function show() {
      let asked = read(location.hash, today);
      // The whole of it, so that what is bookmarked stays what it is when the month is over.
      name();
      dropCharts();
      download.clear();
      // A place of its own for each answer: one that comes late fills what nobody looks at any more.
      const answer = h('div', { class: 'answers' });
      const focused = place.contains(document.activeElement) ? document.activeElement?.id : '';
      fill(place, answer);
      const draw = (/** @type {any[]} */ [known, ...answers]) => {
        codes ??= new Codes(known, texts.language);
        window.queueMicrotask(() => focused && document.getElementById(focused)?.focus());
        if (answer.isConnected && asked.view === 'cross' && !asked.rows) {
          asked = { ...asked, rows: answers[0].rows, columns: answers[0].columns };
          name();
        }
        return answer.isConnected ? drawn({ texts, codes, line, asked, today }, answers) : [];
      };
      loadInto(answer, texts, () => Promise.all([codes ? codes.lists : get('/v1/codes'), ...paths(line, asked).map(get)]), draw, signedOut);

      /** What is looked at stands in the address, on the links and in what can be downloaded. */
      function name() {
        history.replaceState(null, '', write(line.line, asked));
        chooser.show(asked);
        fill(files, drawDownloads(texts, line, asked, today, download.run));
      }
    }
  }
}

/** @param {import('../manage.js').Line} line @param {import('./address.js').Asked} asked @returns {string[]} */
function paths(line, asked) {
  const of = (/** @type {string} */ name, /** @type {string} */ period) => `/v1/statistics/${name}?${new URLSearchParams({ line: line.line, period })}`;
  switch (asked.view) {
    case 'hours':
      return [of('hours', asked.period)];
    case 'cross':
      return [crossPath(line, asked)];
    case 'shifts':
      return [of('shifts', asked.period)];
    case 'trends': {
      const { first, last } = trendOf(asked.period);
      return [`/v1/statistics/course?${new URLSearchParams({ line: line.line, first, last })}`];
    }
    default:
      return [of('overview', asked.period)];
  }
}

/** @param {View} view @param {any[]} answers */
function drawn(view, answers) {
  switch (view.asked.view) {
    case 'hours':
      return drawHours(view, answers[0]);
    case 'cross':
      return drawCross(view, answers[0]);
    case 'shifts':
      return drawShifts(view, answers[0]);
    case 'trends':
      return drawTrends(view, answers[0]);
    default:
      return drawOverview(view, answers[0]);
  }
}
