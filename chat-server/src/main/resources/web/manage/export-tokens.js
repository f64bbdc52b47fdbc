/** The tokens by which programs take exports: making one, seeing it once, revoking it. */
import { fill, h } from '../shared/dom.js';
import { Fault, get, send } from '../shared/http.js';
import { now } from '../shared/now.js';
import { clearFaults, makeField, makeOutcome, readFaults, showFaults } from './form.js';
import { makeOnce } from './link.js';
import { loadInto, whyKey } from './loading.js';

const DAYS_DEFAULT = 180;
const DAYS_MOST = 400;
const NAME_MOST = 60;

/**
 * @typedef {object} ExportToken
 * @property {string} token
 * @property {string} name
 * @property {string} madeAt
 * @property {string} expiresAt
 */

/**
 * @param {import('../shared/texts.js').Texts} texts
 * @param {() => void} signedOut
 */
export function makeExportTokens(texts, signedOut) {
  const { t } = texts;
  const place = h('div', null);
  const dialog = h('dialog', { 'aria-labelledby': 'token-title' });
  const said = h('p', { role: 'status', class: 'outcome' });
  load();
  return h(
    'section',
    { class: 'tokens', 'aria-labelledby': 'tokens-title' },
    h('div', { class: 'title-row' }, h('h2', { id: 'tokens-title' }, t('tokens.title')), h('button', { type: 'button', class: 'button', onclick: make }, t('tokens.add'))),
    h('p', { class: 'intro' }, t('tokens.intro')),
    said,
    place,
    dialog,
  );

  function load() {
    return loadInto(place, texts, () => get('/v1/export-tokens'), list, signedOut);
  }

  /** @param {ExportToken[]} tokens */
  function list(tokens) {
    const columns = ['name', 'madeAt', 'expiresAt'];
    return tokens.length === 0
      ? h('p', { class: 'hint' }, t('tokens.none'))
      : h(
          'table',
          { class: 'list' },
          h('caption', { class: 'visually-hidden' }, t('tokens.title')),
          h('thead', null, h('tr', null, columns.map((name) => h('th', { scope: 'col' }, t(`token.${name}`))), h('td', null))),
          h('tbody', null, tokens.map(row)),
        );
  }

  /** @param {ExportToken} token */
  function row(token) {
    const over = Date.parse(token.expiresAt) <= now();
    const date = texts.date(token.expiresAt, undefined, true);
    return h(
      'tr',
      { 'data-disabled': over },
      h('th', { scope: 'row' }, token.name),
      h('td', { 'data-label': t('token.madeAt') }, texts.date(token.madeAt, undefined, true)),
      h('td', { 'data-label': t('token.expiresAt') }, over ? t('token.expired', { date }) : date),
      h('td', null, h('button', { type: 'button', class: 'button small', 'aria-label': t('tokens.revoke.of', { name: token.name }), onclick: () => revoke(token) }, t('tokens.revoke'))),
    );
  }

  function make() {
    const name = h('input', { autocomplete: 'off', maxlength: NAME_MOST });
    const days = h('input', { type: 'number', min: 1, max: DAYS_MOST, '.value': String(DAYS_DEFAULT) });
    const outcome = makeOutcome(texts);
    const submit = h('button', { type: 'submit', class: 'button primary' }, t('tokens.add.save'));
    const form = h(
      'form',
      { class: 'form', novalidate: true },
      makeField({ label: t('token.name'), hint: t('token.name.hint'), path: 'name', input: name }),
      makeField({ label: t('token.days'), hint: t('token.days.hint'), path: 'days', input: days }),
      outcome.element,
      h('div', { class: 'buttons' }, submit, h('button', { type: 'button', class: 'button plain', onclick: () => dialog.close() }, t('cancel'))),
    );
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      clearFaults(form);
      outcome.clear();
      submit.disabled = true;
      try {
        const made = await send('POST', '/v1/export-tokens', { name: name.value.trim(), days: Number.isInteger(days.valueAsNumber) ? days.valueAsNumber : 0 });
        showOnce(made.token.name, made.secret);
        load();
      } catch (fault) {
        const { status, code } = outcome.failed(fault);
        if (status === 401) {
          signedOut();
        } else if (status === 400) {
          outcome.wrong(...showFaults(form, readFaults(texts, code)));
        }
      }
      submit.disabled = false;
    });
    show(t('tokens.add'), form);
  }

  /** @param {string} name @param {string} secret */
  function showOnce(name, secret) {
    const once = makeOnce(texts, secret, { label: 'tokens.secret', text: 'tokens.secret.text', copy: 'tokens.secret.copy', copied: 'tokens.secret.copied', byHand: 'tokens.secret.byHand' });
    const close = h('button', { type: 'button', class: 'button', onclick: () => dialog.close() }, t('tokens.close'));
    show(t('tokens.made', { name }), once, h('div', { class: 'form' }, h('p', { class: 'hint' }, t('tokens.secret.how')), h('div', { class: 'buttons' }, close)));
  }

  /** @param {ExportToken} token */
  function revoke(token) {
    const wrong = h('p', { class: 'error', role: 'alert' });
    const really = async () => {
      try {
        await send('POST', `/v1/export-tokens/${token.token}/revoke`, {});
        dialog.close();
        fill(said, h('span', { class: 'done' }, t('tokens.revoked', { name: token.name })));
        load();
      } catch (fault) {
        if (!(fault instanceof Fault)) {
          throw fault;
        }
        fill(wrong, t(fault.status === 404 ? 'tokens.gone' : whyKey(fault)));
      }
    };
    const buttons = h(
      'div',
      { class: 'buttons' },
      h('button', { type: 'button', class: 'button danger', onclick: really }, t('tokens.revoke')),
      h('button', { type: 'button', class: 'button plain', onclick: () => dialog.close() }, t('cancel')),
    );
    show(t('tokens.revoke.of', { name: token.name }), h('p', null, t('tokens.revoke.text')), wrong, buttons);
  }

  /** @param {string} title @param {...import('../shared/dom.js').Child} content */
  function show(title, ...content) {
    const heading = h('h2', { id: 'token-title', tabindex: '-1' }, title);
    fill(dialog, heading, ...content);
    fill(said);
    if (!dialog.open) {
      dialog.showModal();
    }
    heading.focus();
  }
}
