/** The sign-in form. It never says which part was wrong, and nothing in it outlives the page. */
import { fill, h, setText } from './dom.js';
import { Fault, send } from './http.js';
import { languageChoice } from './staff.js';

/** @typedef {import('./staff.js').Me} Me */

/**
 * Shows the form and waits until somebody is signed in.
 *
 * @param {HTMLElement} place
 * @param {import('./texts.js').Texts} texts
 * @param {object} page
 * @param {string} page.title whose form it is
 * @param {string} [page.why] why the person must sign in again
 * @param {() => void} page.onLanguage another language was chosen
 * @returns {Promise<Me>}
 */
export function signIn(place, texts, { title, why = '', onLanguage }) {
  const { t } = texts;
  const name = h('input', { type: 'text', id: 'name', autocomplete: 'username', autocapitalize: 'none', spellcheck: 'false', required: true });
  const password = h('input', { id: 'password', type: 'password', autocomplete: 'current-password', required: true });
  const trouble = h('p', { class: 'notice danger', role: 'alert', hidden: true });
  const submit = h('button', { class: 'button primary', type: 'submit' }, t('signIn.submit'));

  return new Promise((resolve) => {
    const form = h(
      'form',
      { class: 'card entry', novalidate: true, 'aria-labelledby': 'entry-title' },
      h('h1', { id: 'entry-title' }, title),
      why && h('p', { class: 'notice attention', role: 'status' }, why),
      h('div', { class: 'field' }, h('label', { for: 'name' }, t('signIn.name')), name),
      h('div', { class: 'field' }, h('label', { for: 'password' }, t('signIn.password')), password),
      trouble,
      submit,
      h('p', { class: 'hint' }, t('signIn.forgotten')),
    );
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      say('');
      if (!name.value.trim() || !password.value) {
        say(t('signIn.empty'));
        (name.value.trim() ? password : name).focus();
        return;
      }
      submit.disabled = true;
      setText(submit, t('signIn.busy'));
      try {
        resolve(await send('POST', '/v1/sign-in', { name: name.value.trim(), password: password.value }));
      } catch (fault) {
        refuse(fault);
      }
    });
    fill(place, h('main', { class: 'entry-page' }, form, languageChoice(texts, onLanguage)));
    name.focus();
  });

  /** @param {string} words */
  function say(words) {
    trouble.hidden = !words;
    setText(trouble, words);
  }

  /** @param {unknown} fault */
  function refuse(fault) {
    if (!(fault instanceof Fault)) {
      throw fault;
    }
    password.value = '';
    setText(submit, t('signIn.submit'));
    if (fault.status === 429) {
      countDown(Math.max(1, fault.waitSeconds));
      return;
    }
    submit.disabled = false;
    say(t(fault.status === 401 ? 'signIn.wrong' : fault.status === 0 ? 'signIn.unreachable' : 'signIn.fault'));
    password.focus();
  }

  /** @param {number} seconds */
  function countDown(seconds) {
    say(t('signIn.wait', { count: seconds }));
    const end = performance.now() + seconds * 1000;
    const timer = window.setInterval(() => {
      const left = Math.ceil((end - performance.now()) / 1000);
      if (!submit.isConnected || left <= 0) {
        window.clearInterval(timer);
        submit.disabled = false;
        setText(submit, t('signIn.submit'));
        say('');
        password.focus();
        return;
      }
      // The button counts; the alert is read once.
      setText(submit, t('signIn.waiting', { count: left }));
    }, 250);
  }
}
