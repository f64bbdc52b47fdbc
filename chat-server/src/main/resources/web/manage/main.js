/** The managers' page: who is signed in, and then the sections or the form. */
import { fill, h } from '../shared/dom.js';
import { get, send } from '../shared/http.js';
import { signIn } from '../shared/sign-in.js';
import { languageChoice, loadStaffTexts, MANAGER, untilItWorks, whoAmI } from '../shared/staff.js';
import { openManage } from './manage.js';

const place = /** @type {HTMLElement} */ (document.getElementById('app'));

start('');

/** @param {string} why the person must sign in again; empty when that is no surprise */
async function start(why) {
  const texts = await loadStaffTexts('manage', 'board', 'schedule', 'codes', 'safety', 'holds', 'exports', 'coding', 'statistics', 'guidance');
  const { t } = texts;
  document.title = t('title');
  const say = (/** @type {string} */ key) => fill(place, h('p', { class: 'loading', role: 'status' }, t(key)));
  say('loading');
  const known = await untilItWorks(whoAmI, () => say('loading.unreachable'));
  const me = known ?? (await signIn(place, texts, { title: t('signIn.manage'), why: why && t(why), onLanguage: () => start(why) }));
  if (!me.roles.includes(MANAGER)) {
    showNotForThem(texts);
    return;
  }
  const lines = await untilItWorks(() => get('/v1/lines'), () => say('loading.unreachable'));
  openManage(place, { me, lines, texts }, { signedOut: () => start('signedOut.elsewhere'), signOut, language: () => start('') });
}

async function signOut() {
  await send('POST', '/v1/sign-out', {}).catch(() => {});
  start('');
}

/** A responder who does not manage. @param {import('../shared/texts.js').Texts} texts */
function showNotForThem(texts) {
  const { t } = texts;
  fill(
    place,
    h(
      'main',
      { class: 'entry-page' },
      h(
        'div',
        { class: 'card entry' },
        h('h1', null, t('notManager')),
        h('p', null, t('notManager.text')),
        h('a', { class: 'button primary', href: '/console' }, t('notManager.console')),
        h('button', { type: 'button', class: 'button', onclick: signOut }, t('signOut')),
      ),
      languageChoice(texts, () => start('')),
    ),
  );
}
