/** What a manager sets of an account. */
import { h } from '../shared/dom.js';
import { LANGUAGE, ROLE } from '../shared/protocol.js';
import { clearFaults, makeChecks, makeField, makeOutcome, readFaults, showFaults } from './form.js';

const ROLES = [...Object.values(ROLE), 'manager'];
const MAXIMUM_DEFAULT = 2;
const MAXIMUM_MOST = 20;
/** Which field a refusal of the server's is about, by how it begins. */
const FIELD_OF = [
  ['alias', 'alias'],
  ['real_name', 'realName'],
  ['name', 'name'],
  ['roles', 'roles'],
  ['languages', 'languages'],
  ['maximum', 'maximum'],
  ['last_manager', 'roles'],
];

/**
 * @param {import('../shared/texts.js').Texts} texts
 * @param {import('./accounts.js').Account | null} account null for a new one
 * @param {object} actions
 * @param {(details: object) => Promise<any>} actions.save
 * @param {(answer: any, realName: string) => void} actions.saved
 * @param {() => void} actions.cancel
 * @param {() => void} actions.signedOut
 */
export function makeAccountForm(texts, account, actions) {
  const { t } = texts;
  const name = h('input', { autocomplete: 'off', autocapitalize: 'none', spellcheck: 'false', '.value': account?.name ?? '' });
  const realName = h('input', { autocomplete: 'off', maxlength: 100, '.value': account?.realName ?? '' });
  const alias = h('input', { autocomplete: 'off', maxlength: 40, '.value': account?.alias ?? '' });
  const maximum = h('input', { type: 'number', min: 1, max: MAXIMUM_MOST, '.value': String(account?.maximum ?? MAXIMUM_DEFAULT) });
  const roles = makeChecks({
    legend: t('account.roles'),
    path: 'roles',
    options: ROLES.map((value) => ({ value, label: t(`role.${value}`) })),
    chosen: account?.roles ?? [],
  });
  const languages = makeChecks({
    legend: t('account.languages'),
    path: 'languages',
    options: Object.values(LANGUAGE).map((value) => ({ value, label: t(`language.${value}`) })),
    chosen: account?.languages ?? [LANGUAGE.FI],
  });
  const outcome = makeOutcome(texts);
  const submit = h('button', { type: 'submit', class: 'button primary' }, t(account ? 'save' : 'accounts.add.save'));
  const form = h(
    'form',
    { class: 'form', novalidate: true },
    makeField({ label: t('account.realName'), hint: t('account.realName.hint'), path: 'realName', input: realName }),
    makeField({ label: t('account.alias'), hint: t('account.alias.hint'), path: 'alias', input: alias }),
    makeField({ label: t('account.name'), hint: t('account.name.hint'), path: 'name', input: name }),
    roles.element,
    languages.element,
    makeField({ label: t('account.maximum'), hint: t('account.maximum.hint'), path: 'maximum', input: maximum }),
    outcome.element,
    h('div', { class: 'buttons' }, submit, h('button', { type: 'button', class: 'button plain', onclick: actions.cancel }, t('cancel'))),
  );
  form.addEventListener('submit', save);
  return form;

  /** @param {SubmitEvent} event */
  async function save(event) {
    event.preventDefault();
    clearFaults(form);
    outcome.clear();
    submit.disabled = true;
    const details = {
      name: name.value.trim(),
      realName: realName.value.trim(),
      alias: alias.value.trim(),
      roles: roles.read(),
      languages: languages.read(),
      maximum: Number.isInteger(maximum.valueAsNumber) ? maximum.valueAsNumber : 0,
    };
    try {
      actions.saved(await actions.save(details), details.realName);
    } catch (fault) {
      const { status, code } = outcome.failed(fault);
      if (status === 401) {
        actions.signedOut();
      } else if (status >= 400 && status < 500 && status !== 403) {
        const path = FIELD_OF.find(([start]) => code.startsWith(start))?.[1] ?? '';
        outcome.wrong(...showFaults(form, readFaults(texts, code).map(({ words }) => ({ path, words }))));
      }
    }
    submit.disabled = false;
  }
}
