/**
 * Lines over time, drawn by Chart.js in the colours of the page: from zero, each line with its name at its end and a dash of
 * its own, so that it is read in grey too. A picture says in words what it shows, and has the same numbers as a table.
 */
import { h, setText } from '../../shared/dom.js';

const SCRIPT = '/manage/charts/chart.umd.js';
const LETTERS_PX = 13;
const LABEL_PX = 17;
/** How much of a line stands before its name. */
const SAMPLE_PX = 18;
/** A printed sheet is so wide, whatever the screen was. */
const PRINTED = { width: 660, height: 210 };
const PRINT = window.matchMedia('print');
const DARK = window.matchMedia('(prefers-color-scheme: dark)');

/**
 * @typedef {object} Line
 * @property {string} name as it stands at the line's end
 * @property {(number | null)[]} values null where there is nothing to show
 * @property {string} ink a token, such as `--primary`
 * @property {number[]} [dash]
 * @property {boolean} [area] whether the space below it is filled
 * @property {boolean} [plain] without points, such as a target
 *
 * @typedef {object} Picture
 * @property {string} title
 * @property {string} gist what there is to see, in words
 * @property {string[]} labels
 * @property {Line[]} lines
 * @property {(value: number) => string} format
 * @property {number} [most] where the scale ends
 * @property {number} [step] of the scale
 * @property {HTMLTableElement} table the same numbers
 */

/** Each picture that is shown, with what draws it anew. @type {Map<HTMLCanvasElement, {chart: any, begin: () => any}>} */
const shown = new Map();
/** @type {Promise<any> | null} */
let library = null;

DARK.addEventListener('change', beginAll);
PRINT.addEventListener('change', beginAll);

/** Lets go of every picture that is shown. */
export function dropCharts() {
  shown.forEach(({ chart }) => chart.destroy());
  shown.clear();
}

/** On a dark screen and on paper the colours are others. */
function beginAll() {
  shown.forEach((picture) => {
    picture.chart.destroy();
    picture.chart = picture.begin();
  });
}

/** @param {import('../../shared/texts.js').Texts} texts @param {Picture} picture */
export function makeChart(texts, picture) {
  const { t } = texts;
  const canvas = h('canvas', { role: 'img', 'aria-label': `${picture.title}. ${picture.gist}` });
  const plot = h('div', { class: 'plot' }, canvas);
  const missing = h('p', { class: 'hint', role: 'status' });
  const table = h('details', { class: 'data' }, h('summary', null, t('statistics.table')), picture.table);
  const figure = h('figure', { class: 'chart' }, h('figcaption', null, h('h3', null, picture.title), h('p', { class: 'hint' }, picture.gist)), plot, missing, table);
  load().then(
    (Chart) => {
      if (figure.isConnected) {
        const anew = () => begin(Chart, canvas, picture);
        shown.set(canvas, { chart: anew(), begin: anew });
      }
    },
    () => {
      plot.hidden = true;
      table.open = true;
      setText(missing, t('statistics.noPicture'));
    },
  );
  return figure;
}

/** The library is fetched when the first picture is asked for. */
function load() {
  library ??= new Promise((resolve, reject) => {
    const script = h('script', { src: SCRIPT, onload: () => resolve(/** @type {any} */ (window).Chart), onerror: reject });
    document.head.append(script);
  }).catch((fault) => {
    library = null;
    throw fault;
  });
  return library;
}

/** @param {any} Chart @param {HTMLCanvasElement} canvas @param {Picture} picture */
function begin(Chart, canvas, picture) {
  const { lines, labels, format, most, step } = picture;
  const tokens = getComputedStyle(document.documentElement);
  const colour = (/** @type {string} */ token) => tokens.getPropertyValue(token).trim();
  const font = { family: getComputedStyle(canvas).fontFamily, size: LETTERS_PX };
  Object.assign(Chart.defaults.font, font);
  Chart.defaults.color = colour('--quiet');
  Chart.defaults.borderColor = colour('--line');
  const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  pen.font = `${font.size}px ${font.family}`;
  const room = SAMPLE_PX + 14 + Math.max(...lines.map(({ name }) => pen.measureText(name).width));
  const chart = new Chart(canvas, {
    type: 'line',
    data: {
      labels,
      datasets: lines.map(({ name, values, ink, dash = [], area, plain }) => ({
        label: name,
        data: values,
        borderColor: colour(ink),
        pointBackgroundColor: colour(ink),
        pointBorderColor: colour(ink),
        backgroundColor: colour('--primary-soft'),
        borderWidth: 2,
        borderDash: dash,
        pointRadius: plain ? 0 : 2,
        fill: area ? 'origin' : false,
      })),
    },
    options: {
      responsive: true,
      maintainAspectRatio: false,
      animation: false,
      layout: { padding: { right: room, top: 8 } },
      interaction: { mode: 'index', intersect: false },
      plugins: { legend: { display: false }, tooltip: { callbacks: { label: (/** @type {any} */ { dataset, parsed }) => `${dataset.label}: ${format(parsed.y)}` } } },
      scales: {
        x: { grid: { display: false }, ticks: { maxRotation: 0, autoSkipPadding: 12 } },
        y: { beginAtZero: true, max: most, ticks: { precision: 0, maxTicksLimit: 7, stepSize: step, callback: format }, border: { display: false } },
      },
    },
    plugins: [{ id: 'names', afterDatasetsDraw: (/** @type {any} */ drawn) => nameLines(drawn, lines, `${font.size}px ${font.family}`) }],
  });
  if (PRINT.matches) {
    chart.resize(PRINTED.width, PRINTED.height);
  }
  return chart;
}

/** Writes each line's name at its end, after a piece of it; names that would lie on each other move apart. @param {any} chart @param {Line[]} lines @param {string} font */
function nameLines(chart, lines, font) {
  const { ctx, chartArea } = chart;
  const ends = lines
    .map(({ name, values }, at) => ({ name, set: chart.data.datasets[at], point: chart.getDatasetMeta(at).data[values.findLastIndex((value) => value !== null)] }))
    .filter(({ point }) => point)
    .map((end) => ({ ...end, y: end.point.y }))
    .toSorted((one, other) => other.y - one.y);
  let lowest = chartArea.bottom - 2;
  ctx.save();
  ctx.font = font;
  ctx.textBaseline = 'middle';
  ctx.lineWidth = 2;
  ends.forEach(({ name, set, point, y }) => {
    const at = Math.min(y, lowest);
    lowest = at - LABEL_PX;
    ctx.strokeStyle = ctx.fillStyle = set.borderColor;
    ctx.setLineDash(set.borderDash);
    ctx.beginPath();
    ctx.moveTo(point.x + 6, at);
    ctx.lineTo(point.x + 6 + SAMPLE_PX, at);
    ctx.stroke();
    ctx.fillText(name, point.x + 10 + SAMPLE_PX, at);
  });
  ctx.restore();
}
