/** A document of a line that is edited as a list and saved whole: the referral cards, the canned replies. */
import { fill, h, setText } from '../../shared/dom.js';
import { get, send } from '../../shared/http.js';
import { clearFaults, makeOutcome, readFaults, showFaults } from '../form.js';
import { loadInto } from '../loading.js';

/**
 * @typedef {object} Kind
 * @property {'referrals' | 'replies'} name of the section, and of the list in the document
 * @property {(line: string) => string} address
 * @property {() => any} fresh a new entry
 * @property {(entry: any, path: string, tools: Tools) => HTMLElement} row a `details` with the fields of one entry
 * @property {(document: any) => import('../../shared/dom.js').Child} [above] what is said of all of them
 *
 * @typedef {{edit: () => void, buttons: () => HTMLElement}} Tools
 */

/**
 * @param {import('../manage.js').Context} context
 * @param {() => void} signedOut
 * @param {() => Kind} makeKind
 * @returns {import('../manage.js').Section}
 */
export function makeDocumentSection({ texts }, signedOut, makeKind) {
  const { t } = texts;
  let edited = false;
  return { open, unsaved: () => edited };

  /** @param {import('../manage.js').Line} line */
  function open(line) {
    edited = false;
    const kind = makeKind();
    const place = h('div', null);
    loadInto(place, texts, () => get(kind.address(line.line)), (document) => editor(kind, kind.address(line.line), document), signedOut);
    return h(
      'section',
      { 'aria-labelledby': 'title' },
      h('h1', { id: 'title' }, t(`${kind.name}.title`, { line: line.names[texts.language] })),
      h('p', { class: 'intro' }, t(`${kind.name}.intro`)),
      place,
    );
  }

  /** @param {Kind} kind @param {string} address @param {any} document */
  function editor(kind, address, document) {
    const entries = document[kind.name];
    const outcome = makeOutcome(texts);
    const above = h('div', { class: 'stack' });
    const rows = h('div', { class: 'rows' });
    const stale = h('div', { class: 'notice danger', role: 'alert', hidden: true });
    const add = h('button', { type: 'button', class: 'button small', onclick: append }, t(`${kind.name}.add`));
    const submit = h('button', { type: 'submit', class: 'button primary' }, t('guidance.save'));
    const form = h('form', { class: 'form wide', novalidate: true, onsubmit: save }, above, rows, add, stale, h('div', { class: 'save-bar' }, submit, outcome.element));
    form.addEventListener('input', touch);
    draw();
    return form;

    function touch() {
      edited = true;
      form.toggleAttribute('data-changed', true);
      outcome.clear();
    }

    function append() {
      entries.push(kind.fresh());
      touch();
      draw(entries.length - 1);
      rows.lastElementChild?.querySelector('input')?.focus();
    }

    /** @param {number} [opened] the one that stands open */
    function draw(opened = -1) {
      fill(above, kind.above?.(document));
      fill(rows, entries.map((/** @type {any} */ entry, /** @type {number} */ at) => row(entry, at, at === opened)));
    }

    /** @param {any} entry @param {number} at @param {boolean} isOpen */
    function row(entry, at, isOpen) {
      const element = kind.row(entry, `${kind.name}[${at}]`, { edit: touch, buttons: () => buttons(at) });
      element.toggleAttribute('open', isOpen);
      return element;
    }

    /** @param {number} at */
    function buttons(at) {
      const remove = () => {
        entries.splice(at, 1);
        touch();
        draw();
        add.focus();
      };
      return h('div', { class: 'buttons' }, move(at, -1), move(at, 1), h('button', { type: 'button', class: 'button plain small', onclick: remove }, t('referrals.remove')));
    }

    /** @param {number} at @param {number} step */
    function move(at, step) {
      const to = at + step;
      const swap = () => {
        [entries[at], entries[to]] = [entries[to], entries[at]];
        touch();
        draw(to);
        /** @type {HTMLElement | null | undefined} */ (rows.children[to]?.querySelector('summary'))?.focus();
      };
      return h('button', { type: 'button', class: 'button plain small', disabled: to < 0 || to >= entries.length, onclick: swap }, t(step < 0 ? 'referrals.up' : 'referrals.down'));
    }

    /** @param {SubmitEvent} event */
    async function save(event) {
      event.preventDefault();
      clearFaults(form);
      outcome.clear();
      submit.disabled = true;
      try {
        const { edition } = await send('PUT', address, document);
        document.edition = edition;
        edited = false;
        form.toggleAttribute('data-changed', false);
        fill(above, kind.above?.(document));
        outcome.done(t('guidance.saved'));
      } catch (fault) {
        const { status, code } = outcome.failed(fault);
        if (status === 401) {
          signedOut();
        } else if (status === 409) {
          await showStale();
        } else if (status === 400 || status === 404) {
          outcome.wrong(t('guidance.wrong'), ...showFaults(form, readFaults(texts, code)));
        }
      }
      submit.disabled = false;
    }

    /** Somebody else saved meanwhile; nobody's work is thrown away unasked. */
    async function showStale() {
      const theirs = await get(address).catch(() => null);
      if (!theirs) {
        outcome.wrong(t('fault.unreachable'));
        return;
      }
      const mine = () => {
        document.edition = theirs.edition;
        stale.hidden = true;
        form.requestSubmit();
      };
      const take = () => {
        edited = false;
        form.replaceWith(editor(kind, address, theirs));
      };
      fill(
        stale,
        h('p', null, t('guidance.stale')),
        h('div', { class: 'buttons' }, h('button', { type: 'button', class: 'button small', onclick: mine }, t('guidance.mine')), h('button', { type: 'button', class: 'button small', onclick: take }, t('guidance.theirs'))),
      );
      stale.hidden = false;
      setText(outcome.element, '');
      stale.scrollIntoView({ block: 'center' });
    }
  }
}
