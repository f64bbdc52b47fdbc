/** The closed contacts of a line on one day, and the corrections of their codings. */
import { h } from '../../shared/dom.js';
import { makeRecords } from '../../shared/coding/records.js';
import { now } from '../../shared/now.js';
import { isoDay } from '../shift-calendar.js';
import { makeField } from '../form.js';

/**
 * @param {import('../manage.js').Context} context
 * @param {() => void} signedOut
 * @returns {import('../manage.js').Section}
 */
export function makeManagedRecords({ me, texts }, signedOut) {
  const { t } = texts;
  return { open };

  /** @param {import('../manage.js').Line} line */
  function open(line) {
    const records = makeRecords(texts, { account: me.account, level: 'h2', zone: () => line.zone, lineName: () => '', signedOut });
    const day = h('input', { type: 'date', required: true, '.value': isoDay(texts.day(now(), line.zone).number), onchange: look });
    look();
    return h(
      'section',
      { 'aria-labelledby': 'title' },
      h('h1', { id: 'title' }, t('records.managed', { line: line.names[texts.language] })),
      h('p', { class: 'intro' }, t('records.managed.intro')),
      h('div', { class: 'form' }, makeField({ label: t('records.day'), path: 'day', input: day })),
      h('div', { class: 'records-place' }, records.element),
    );

    function look() {
      if (day.value) {
        records.show(`/v1/contacts?${new URLSearchParams({ line: line.line, day: day.value })}`, 'records.day.none');
      }
    }
  }
}
