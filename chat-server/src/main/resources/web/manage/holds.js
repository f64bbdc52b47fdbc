/** The holds that keep words of conversations now: whose, why, until when; and lifting them. */
import { h, setText } from '../shared/dom.js';
import { Fault, get, send } from '../shared/http.js';
import { makeKeepForm } from './keep-form.js';
import { makeKept } from './kept.js';
import { loadInto, whyKey } from './loading.js';

/** @typedef {{contact: string, line: string, by: string, reason: string, placedAt: string, until: string, closed: boolean}} Hold */

/**
 * @param {import('./manage.js').Context} context
 * @param {() => void} signedOut
 * @returns {import('./manage.js').Section}
 */
export function makeHolds({ lines, texts }, signedOut) {
  const { t } = texts;
  const place = h('div', null);
  const said = h('p', { role: 'status', class: 'outcome' });
  const kept = makeKept(texts);
  const keeping = makeKeepForm(texts, signedOut, () => {
    setText(said, t('holds.placed'));
    load();
    keeping.open(shown);
  });
  /** @type {import('./manage.js').Line} */
  let shown;
  return { open };

  /** @param {import('./manage.js').Line} line */
  function open(line) {
    shown = line;
    setText(said, '');
    kept.close();
    load();
    keeping.open(line);
    return h('section', { 'aria-labelledby': 'title' }, h('h1', { id: 'title' }, t('holds.title')), h('p', { class: 'intro' }, t('holds.intro')), said, place, kept.element, keeping.element);
  }

  function load() {
    return loadInto(place, texts, () => get('/v1/holds'), list, signedOut);
  }

  /** @param {Hold[]} holds */
  function list(holds) {
    if (holds.length === 0) {
      return h('p', { class: 'notice' }, t('holds.none'));
    }
    const columns = ['line', 'reason', 'by', 'placedAt', 'until', 'state'];
    return h(
      'table',
      { class: 'list' },
      h('caption', { class: 'visually-hidden' }, t('holds.title')),
      h('thead', null, h('tr', null, columns.map((name) => h('th', { scope: 'col' }, t(`holds.${name}`))), h('td', null))),
      h('tbody', null, holds.map(row)),
    );
  }

  /** @param {Hold} hold */
  function row(hold) {
    const line = lines.find((one) => one.line === hold.line);
    const cell = (/** @type {string} */ name, /** @type {string} */ words) => h('td', { 'data-label': t(`holds.${name}`) }, words);
    const moment = (/** @type {string} */ at) => `${texts.date(at, line?.zone)} ${texts.clock(at, line?.zone)}`;
    return h(
      'tr',
      { 'data-contact': hold.contact },
      h('th', { scope: 'row' }, line?.names[texts.language] ?? hold.line),
      cell('reason', t(`hold.reason.${hold.reason}`)),
      cell('by', hold.by),
      cell('placedAt', moment(hold.placedAt)),
      cell('until', moment(hold.until)),
      cell('state', t(hold.closed ? 'holds.state.closed' : 'holds.state.open')),
      h(
        'td',
        null,
        hold.closed && h('button', { type: 'button', class: 'button plain small', onclick: () => read(hold, line?.zone) }, t('holds.open')),
        h('button', { type: 'button', class: 'button small', onclick: () => lift(hold) }, t('holds.lift')),
      ),
    );
  }

  /** @param {Hold} hold */
  async function lift(hold) {
    if (!window.confirm(t(hold.closed ? 'holds.lift.closed' : 'holds.lift.open'))) {
      return;
    }
    await attempt(async () => {
      await send('POST', `/v1/holds/${hold.contact}/lift`, {});
      kept.close();
      setText(said, t('holds.lifted'));
      load();
      keeping.open(shown);
    });
  }

  /** @param {Hold} hold @param {string | undefined} zone */
  async function read(hold, zone) {
    if (window.confirm(t('holds.open.question'))) {
      await attempt(() => kept.open(hold, zone));
    }
  }

  /** @param {() => Promise<void>} act */
  async function attempt(act) {
    try {
      await act();
    } catch (fault) {
      if (!(fault instanceof Fault)) {
        throw fault;
      }
      if (fault.status === 401) {
        signedOut();
        return;
      }
      setText(said, t(whyKey(fault)));
    }
  }
}
