/** Keeping the words of a conversation of the line that is not closed yet: which, why, and for how long. */
import { fill, h, setText } from '../shared/dom.js';
import { get, send } from '../shared/http.js';
import { HOLD_REASON } from '../shared/protocol.js';
import { loadInto, whyKey } from './loading.js';

const DAYS = [1, 3, 7, 14];
const USUAL_DAYS = 3;

/** @typedef {{contact: string, state: string, arrivedAt: string, by: string}} Keepable */

/**
 * @param {import('../shared/texts.js').Texts} texts
 * @param {() => void} signedOut
 * @param {() => void} onKept
 */
export function makeKeepForm(texts, signedOut, onKept) {
  const { t } = texts;
  const place = h('div', null);
  const element = h('section', { class: 'keep', 'aria-labelledby': 'keep-title' }, h('h2', { id: 'keep-title' }, t('holds.keep')), place);
  return { element, open };

  /** Shows what may be kept now. @param {import('./manage.js').Line} line */
  function open(line) {
    return loadInto(place, texts, () => get(`/v1/lines/${line.line}/keepable`), (found) => drawn(line, found), signedOut);
  }

  /** @param {import('./manage.js').Line} line @param {Keepable[]} found */
  function drawn(line, found) {
    if (found.length === 0) {
      return h('p', { class: 'hint' }, t('holds.keep.none'));
    }
    const contact = select('keep-contact', 'holds.keep.contact', found.map((one) => ({ value: one.contact, words: nameOf(one, line.zone) })));
    const reason = select('keep-reason', 'hold.reason', Object.values(HOLD_REASON).map((value) => ({ value, words: t(`hold.reason.${value}`) })));
    const days = select('keep-days', 'hold.days', DAYS.map((count) => ({ value: String(count), words: t('hold.days.count', { count }) })));
    days.input.value = String(USUAL_DAYS);
    const trouble = h('p', { class: 'error', role: 'alert' });
    const submit = h('button', { type: 'submit', class: 'button' }, t('hold.place'));
    return h(
      'form',
      { class: 'card form', 'aria-labelledby': 'keep-title', onsubmit: keep },
      h('p', null, t('hold.meaning')),
      contact.element,
      h('div', { class: 'pair' }, reason.element, days.element),
      trouble,
      h('div', { class: 'buttons' }, submit),
    );

    /** @param {SubmitEvent} event */
    async function keep(event) {
      event.preventDefault();
      submit.disabled = true;
      setText(trouble, '');
      try {
        await send('PUT', `/v1/holds/${contact.input.value}`, { reason: reason.input.value, days: Number(days.input.value) });
        fill(place);
        onKept();
      } catch (fault) {
        failed(/** @type {import('../shared/http.js').Fault} */ (fault), trouble);
      }
      submit.disabled = false;
    }
  }

  /** @param {import('../shared/http.js').Fault} fault @param {HTMLElement} trouble */
  function failed(fault, trouble) {
    if (fault.status === 401) {
      signedOut();
      return;
    }
    setText(trouble, t(fault.status === 404 || fault.status === 409 ? 'holds.keep.late' : whyKey(fault)));
  }

  /** @param {Keepable} one @param {string} zone */
  function nameOf({ state, arrivedAt, by }, zone) {
    const when = `${texts.date(arrivedAt, zone)} ${texts.clock(arrivedAt, zone)}`;
    return [when, t(`holds.keep.${state}`), by].filter(Boolean).join(' · ');
  }

  /** @param {string} id @param {string} key @param {{value: string, words: string}[]} options */
  function select(id, key, options) {
    const input = h('select', { id }, options.map(({ value, words }) => h('option', { value }, words)));
    return { input, element: h('div', { class: 'field' }, h('label', { for: id }, t(key)), input) };
  }
}
