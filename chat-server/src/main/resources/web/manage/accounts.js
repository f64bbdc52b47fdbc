/** Accounts: who may sign in, as what, and the links by which they set their passwords. */
import { fill, h } from '../shared/dom.js';
import { Fault, get, send } from '../shared/http.js';
import { makeAccountForm } from './account-form.js';
import { makeLink } from './link.js';
import { loadInto, whyKey } from './loading.js';

/**
 * @typedef {object} Account
 * @property {string} account
 * @property {string} name
 * @property {string} realName
 * @property {string} alias
 * @property {string[]} roles
 * @property {string[]} languages
 * @property {number} maximum
 * @property {boolean} disabled
 * @property {boolean} invited whether the person has not set a password yet
 */

/**
 * @param {import('./manage.js').Context} context
 * @param {() => void} signedOut
 * @returns {import('./manage.js').Section}
 */
export function makeAccounts({ texts, me }, signedOut) {
  const { t } = texts;
  const place = h('div', null);
  const dialog = h('dialog', { 'aria-labelledby': 'dialog-title' });
  const said = h('p', { role: 'status', class: 'outcome' });
  return { open };

  function open() {
    load();
    return h(
      'section',
      { 'aria-labelledby': 'title' },
      h('div', { class: 'title-row' }, h('h1', { id: 'title' }, t('accounts.title')), h('button', { type: 'button', class: 'button primary', onclick: () => edit(null) }, t('accounts.add'))),
      said,
      place,
      dialog,
    );
  }

  function load() {
    return loadInto(place, texts, () => get('/v1/accounts'), list, signedOut);
  }

  /** @param {Account[]} accounts */
  function list(accounts) {
    const columns = ['realName', 'alias', 'name', 'roles', 'state'];
    const open = accounts.filter((one) => !one.disabled);
    return [
      h('p', { class: 'intro' }, t('accounts.summary', { count: open.length, disabled: accounts.length - open.length })),
      h(
        'table',
        { class: 'list' },
        h('caption', { class: 'visually-hidden' }, t('accounts.title')),
        h('thead', null, h('tr', null, columns.map((name) => h('th', { scope: 'col' }, t(`account.${name}`))), h('td', null))),
        h('tbody', null, accounts.toSorted((a, b) => Number(a.disabled) - Number(b.disabled) || a.realName.localeCompare(b.realName, texts.language)).map(row)),
      ),
    ];
  }

  /** @param {Account} account */
  function row(account) {
    const cell = (/** @type {string} */ name, /** @type {import('../shared/dom.js').Child} */ child) => h('td', { 'data-label': t(`account.${name}`) }, child);
    return h(
      'tr',
      { 'data-disabled': account.disabled },
      h('th', { scope: 'row' }, account.realName),
      cell('alias', account.alias),
      cell('name', account.name),
      cell('roles', account.roles.map((role) => t(`role.${role}`)).join(', ')),
      cell('state', t(stateKey(account))),
      h('td', null, h('button', { type: 'button', class: 'button small', 'aria-label': t('accounts.edit.of', { name: account.realName }), onclick: () => edit(account) }, t('accounts.edit'))),
    );
  }

  /** @param {Account} account */
  function stateKey({ disabled, invited }) {
    return disabled ? 'account.state.disabled' : invited ? 'account.state.invited' : 'account.state.active';
  }

  /** @param {Account | null} account null for a new one */
  function edit(account) {
    const form = makeAccountForm(texts, account, {
      save: (details) => (account ? send('PUT', `/v1/accounts/${account.account}`, details) : send('POST', '/v1/accounts', details)),
      saved(answer, realName) {
        if (answer?.invitation) {
          showLink(answer.invitation, realName);
        } else {
          dialog.close();
          fill(said, t('accounts.saved', { name: realName }));
        }
        load();
      },
      cancel: () => dialog.close(),
      signedOut,
    });
    show(account ? t('accounts.edit.of', { name: account.realName }) : t('accounts.add'), form, account && actions(account));
  }

  /** What else can be done with an account. @param {Account} account */
  function actions(account) {
    const wrong = h('p', { class: 'error', role: 'alert' });
    const turn = account.disabled ? 'enable' : 'disable';
    return h(
      'section',
      { class: 'more', 'aria-labelledby': 'more-title' },
      h('h3', { id: 'more-title' }, t('accounts.more')),
      !account.disabled && act('invite', (answer) => showLink(answer.invitation, account.realName)),
      account.account !== me.account &&
        act(turn, () => {
          dialog.close();
          fill(said, t(`accounts.${turn}.done`, { name: account.realName }));
          load();
        }),
      wrong,
    );

    /** @param {string} what @param {(answer: any) => void} done */
    function act(what, done) {
      const run = async () => {
        try {
          done(await send('POST', `/v1/accounts/${account.account}/${what}`, {}));
        } catch (fault) {
          if (!(fault instanceof Fault)) {
            throw fault;
          }
          fill(wrong, t(texts.has(`wrong.${fault.code}`) ? `wrong.${fault.code}` : whyKey(fault)));
        }
      };
      return h('div', null, h('button', { type: 'button', class: `button small ${what === 'disable' ? 'danger' : ''}`, onclick: run }, t(`accounts.${what}`)), h('p', { class: 'hint' }, t(`accounts.${what}.hint`)));
    }
  }

  /** @param {string} path @param {string} realName */
  function showLink(path, realName) {
    show(t('accounts.link.title', { name: realName }), makeLink(texts, new URL(path, location.href).href), h('button', { type: 'button', class: 'button', onclick: () => dialog.close() }, t('accounts.link.close')));
  }

  /** @param {string} title @param {...import('../shared/dom.js').Child} content */
  function show(title, ...content) {
    const heading = h('h2', { id: 'dialog-title', tabindex: '-1' }, title);
    fill(dialog, heading, ...content);
    fill(said);
    if (!dialog.open) {
      dialog.showModal();
    }
    heading.focus();
  }
}
