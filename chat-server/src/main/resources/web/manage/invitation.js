/** Accepting an invitation: the token is in the address's fragment, which no server sees. */
import { fill, h, setText } from '../shared/dom.js';
import { Fault, get, send } from '../shared/http.js';
import { languageChoice, loadStaffTexts, untilItWorks } from '../shared/staff.js';
import { clearFaults, makeField, makeOutcome, readFaults, showFaults } from './form.js';

const PASSWORD_CHARS = 12;
/** Which field a refusal is about. */
const FIELD_OF = [
  ['alias', 'alias'],
  ['real_name', 'realName'],
  ['name', 'name'],
  ['password', 'password'],
];

const place = /** @type {HTMLElement} */ (document.getElementById('app'));
const path = `/v1/invitations/${encodeURIComponent(location.hash.slice(1))}`;

start();

async function start() {
  const texts = await loadStaffTexts('manage');
  const { t } = texts;
  document.title = t('invitation.title');
  const say = (/** @type {string} */ key) => fill(place, h('p', { class: 'loading', role: 'status' }, t(key)));
  say('loading');
  try {
    const invitation = await untilItWorks(() => get(path), () => say('loading.unreachable'));
    page(texts, form(texts, invitation));
  } catch (fault) {
    if (!(fault instanceof Fault)) {
      throw fault;
    }
    page(texts, used(texts));
  }
}

/** @param {import('../shared/texts.js').Texts} texts @param {HTMLElement} card */
function page(texts, card) {
  fill(place, h('main', { class: 'entry-page' }, card, languageChoice(texts, start)));
}

/** @param {import('../shared/texts.js').Texts} texts */
function used({ t }) {
  return h('div', { class: 'card entry wide' }, h('h1', null, t('invitation.used')), h('p', null, t('invitation.used.text')), h('a', { href: '/console' }, t('invitation.toSignIn')));
}

/**
 * @param {import('../shared/texts.js').Texts} texts
 * @param {string[]} roles
 */
function done({ t }, roles) {
  const manages = roles.length === 1 && roles[0] === 'manager';
  // The link has been used up; it need not stay in the address.
  history.replaceState(null, '', location.pathname);
  const title = h('h1', { tabindex: '-1' }, t('invitation.done'));
  const card = h(
    'div',
    { class: 'card entry wide' },
    title,
    h('p', null, t('invitation.done.text')),
    h('a', { class: 'button primary', href: manages ? '/manage' : '/console' }, t('invitation.toSignIn')),
  );
  return { card, title };
}

/**
 * @param {import('../shared/texts.js').Texts} texts
 * @param {{name: string, alias: string, roles: string[], firstManager: boolean}} invitation
 */
function form(texts, { name: givenName, alias: givenAlias, roles, firstManager }) {
  const { t } = texts;
  const name = h('input', { type: 'text', autocomplete: 'username', autocapitalize: 'none', spellcheck: 'false', '.value': givenName ?? '' });
  const realName = h('input', { type: 'text', autocomplete: 'name' });
  const alias = h('input', { type: 'text', autocomplete: 'nickname', '.value': givenAlias, maxlength: 40 });
  const password = h('input', { type: 'password', autocomplete: 'new-password', oninput: count });
  const show = h('input', { type: 'checkbox', onchange: () => (password.type = show.checked ? 'text' : 'password') });
  const counted = h('p', { class: 'hint', role: 'status' });
  const outcome = makeOutcome(texts);
  const submit = h('button', { type: 'submit', class: 'button primary' }, t('invitation.submit'));
  const element = h(
    'form',
    { class: 'card entry wide', novalidate: true, onsubmit: accept },
    h('h1', null, t(firstManager ? 'invitation.first' : 'invitation.title')),
    h('p', null, firstManager ? t('invitation.first.text') : t('invitation.text', { roles: roles.map((role) => t(`role.${role}`)).join(', ') })),
    makeField({ label: t('account.name'), hint: t('invitation.name.hint'), path: 'name', input: name }),
    firstManager && makeField({ label: t('account.realName'), hint: t('invitation.realName.hint'), path: 'realName', input: realName }),
    makeField({ label: t('account.alias'), hint: t('invitation.alias.hint'), path: 'alias', input: alias }),
    h(
      'div',
      null,
      makeField({ label: t('invitation.password'), hint: t('invitation.password.hint'), path: 'password', input: password }),
      counted,
      h('label', { class: 'option' }, show, t('invitation.password.show')),
    ),
    submit,
    outcome.element,
  );
  return element;

  function count() {
    const left = PASSWORD_CHARS - [...password.value].length;
    setText(counted, !password.value ? '' : left > 0 ? t('invitation.password.left', { count: left }) : t('invitation.password.enough'));
  }

  /** @param {SubmitEvent} event */
  async function accept(event) {
    event.preventDefault();
    clearFaults(element);
    outcome.clear();
    submit.disabled = true;
    try {
      await send('POST', path, { name: name.value.trim(), realName: realName.value.trim(), alias: alias.value.trim(), password: password.value });
      const { card, title } = done(texts, roles);
      page(texts, card);
      title.focus();
    } catch (fault) {
      const { status, code } = outcome.failed(fault);
      if (status === 404) {
        page(texts, used(texts));
      } else if (status === 400) {
        const field = FIELD_OF.find(([start]) => code.startsWith(start))?.[1] ?? '';
        outcome.wrong(...showFaults(element, [{ path: field, words: readFaults(texts, code)[0].words }]));
      }
    }
    submit.disabled = false;
  }
}
