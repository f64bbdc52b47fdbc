/** When a line is open: its schedule is fetched, and then edited. */
import { h } from '../../shared/dom.js';
import { get } from '../../shared/http.js';
import { now } from '../../shared/now.js';
import { loadInto } from '../loading.js';
import { dayNumber, isoDay } from '../shift-calendar.js';
import { makeEditor } from './editor.js';

/** Within so many days every holiday comes once. */
const YEAR_DAYS = 399;

/**
 * @param {import('../manage.js').Context} context
 * @param {() => void} signedOut
 * @returns {import('../manage.js').Section}
 */
export function makeSchedule({ texts }, signedOut) {
  const { t } = texts;
  /** @type {ReturnType<typeof makeEditor> | null} */
  let editor = null;
  return { open, unsaved: () => editor?.unsaved() ?? false };

  /** @param {import('../manage.js').Line} line */
  function open(line) {
    editor = null;
    const place = h('div', null);
    const address = `/v1/lines/${encodeURIComponent(line.line)}/schedule`;
    const today = isoDay(texts.day(now(), line.zone).number);
    const period = new URLSearchParams({ from: today, to: isoDay(dayNumber(today) + YEAR_DAYS) });
    const load = () => Promise.all([get(address), get(`/v1/holidays?${period}`)]);
    loadInto(place, texts, load, ([document, dates]) => {
      editor = makeEditor(texts, line, { address, document, holidays: nextOfEach(dates), today }, signedOut);
      return editor.element;
    }, signedOut);
    return h(
      'section',
      { 'aria-labelledby': 'title' },
      h('h1', { id: 'title' }, t('schedule.title', { line: line.names[texts.language] })),
      h('p', { class: 'intro' }, t('schedule.intro')),
      place,
    );
  }
}

/** @param {{holiday: string, date: string, names: Record<string, string>}[]} dates in order */
function nextOfEach(dates) {
  return dates.filter(({ holiday }, at) => dates.findIndex((other) => other.holiday === holiday) === at);
}
