/** Closed contacts in a list, and one of them: what was said of it, and its correction. The same for responders and managers. */
import { fill, h, setText } from '../dom.js';
import { Fault, get } from '../http.js';
import { Codes } from '../codes.js';
import { makeRecord } from './record.js';

/** A page of the server's; when it is full there may be more. */
const PAGE = 50;

/**
 * @typedef {{contact: string, line: string, arrivedAt: string, closedAt: string, definition: number, themes: string[], level: string, disposition: string}} Row
 *
 * @param {import('../texts.js').Texts} texts
 * @param {object} about
 * @param {string} about.account whose page it is
 * @param {'h2' | 'h3'} about.level of the heading of one
 * @param {(line: string) => string | undefined} about.zone
 * @param {(line: string) => string} about.lineName empty where there is but one
 * @param {() => void} about.signedOut
 */
export function makeRecords(texts, { account, level, zone, lineName, signedOut }) {
  const { t } = texts;
  const said = h('p', { class: 'told', role: 'status' });
  const place = h('div', null);
  const element = h('div', { class: 'records' }, said, place);
  /** @type {Codes | null} */
  let codes = null;
  /** @type {Row[]} */
  let rows = [];
  let address = '';
  let none = '';
  let wanted = 0;
  return { element, show };

  /**
   * Shows what is at this address.
   *
   * @param {string} of with a query
   * @param {string} empty what to say when there is nothing
   */
  function show(of, empty) {
    [address, none, rows] = [of, empty, []];
    setText(said, '');
    return load();
  }

  /** The first page, or the one after what is shown. */
  async function load() {
    const asked = ++wanted;
    if (rows.length === 0) {
      fill(place, h('p', { class: 'hint', role: 'status' }, t('records.loading')));
    }
    try {
      const after = rows.length > 0 ? { after: rows[rows.length - 1].contact } : {};
      const [lists, page] = await Promise.all([codes ? null : get('/v1/codes'), get(withQuery(address, after))]);
      codes ??= new Codes(lists, texts.language);
      if (asked === wanted) {
        const at = rows.length;
        rows = [...rows, ...page.contacts];
        draw(page.contacts.length === PAGE);
        place.querySelectorAll('li')[at > 0 ? at : -1]?.querySelector('button')?.focus();
      }
    } catch (fault) {
      failed(fault, load);
    }
  }

  /** @param {boolean} more */
  function draw(more) {
    fill(
      place,
      rows.length === 0
        ? h('p', { class: 'hint' }, t(none))
        : h('ul', { class: 'record-rows' }, rows.map(row)),
      more && h('button', { type: 'button', class: 'button small', onclick: load }, t('records.more')),
    );
  }

  /** @param {Row} one */
  function row(one) {
    const { contact, line, arrivedAt, definition, themes, level, disposition } = one;
    const known = /** @type {Codes} */ (codes);
    const at = `${texts.date(arrivedAt, zone(line))} ${texts.clock(arrivedAt, zone(line))}`;
    const words = definition === 0
      ? [t('records.uncoded')]
      : [known.name(known.lists.dispositions, disposition), t('records.level', { level: known.name(known.lists.levels, level) }), themes.map((code) => known.name(known.lists.themes, code)).join(', ')];
    return h(
      'li',
      { 'data-contact': contact },
      h('div', null, h('p', { class: 'number' }, [at, lineName(line)].filter(Boolean).join(' · ')), h('p', { class: 'hint' }, words.filter(Boolean).join(' · '))),
      h('button', { type: 'button', class: 'button small', 'aria-label': t('records.open.of', { when: at }), onclick: () => open(contact) }, t('records.open')),
    );
  }

  /** @param {string} contact */
  async function open(contact) {
    const asked = ++wanted;
    setText(said, '');
    try {
      const history = await get(`/v1/contacts/${contact}/coding`);
      if (asked !== wanted) {
        return;
      }
      const record = makeRecord(texts, { history, codes: /** @type {Codes} */ (codes), account, level, zone: zone(history.line), back: () => back(contact), said: (words) => setText(said, words), signedOut });
      fill(place, record.element);
      record.focus();
    } catch (fault) {
      failed(fault, () => open(contact));
    }
  }

  /** To the list, which may have changed. @param {string} contact */
  async function back(contact) {
    rows = [];
    await load();
    /** @type {HTMLElement | null} */ (place.querySelector(`li[data-contact="${contact}"] button`))?.focus();
  }

  /** @param {unknown} fault @param {() => void} again */
  function failed(fault, again) {
    if (!(fault instanceof Fault)) {
      throw fault;
    }
    if (fault.status === 401) {
      signedOut();
      return;
    }
    const button = h('button', { type: 'button', class: 'button small', onclick: again }, t('records.again'));
    fill(place, h('div', { class: 'notice danger', role: 'alert' }, h('p', null, t(fault.status === 404 ? 'records.gone' : 'records.failed')), button));
  }
}

/** @param {string} address @param {Record<string, string>} more */
function withQuery(address, more) {
  const query = new URLSearchParams(more).toString();
  return query ? `${address}${address.includes('?') ? '&' : '?'}${query}` : address;
}
