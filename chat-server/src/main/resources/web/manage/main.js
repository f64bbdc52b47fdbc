/** The managers' page: who is signed in, and then the sections or the form. */
import { fill, h } from '../shared/dom.js';
import { get, send } from '../shared/http.js';
import { showNotForThem } from '../shared/not-for-them.js';
import { signIn } from '../shared/sign-in.js';
import { ahead, loadStaffTexts, MANAGER, untilItWorks, whoAmI } from '../shared/staff.js';
import { openManage } from './manage.js';

const place = /** @type {HTMLElement} */ (document.getElementById('app'));

start('');

/** @param {string} why the person must sign in again; empty when that is no surprise */
async function start(why) {
  const asked = ahead(whoAmI);
  const texts = await loadStaffTexts('manage', 'board', 'schedule', 'codes', 'safety', 'holds', 'exports', 'coding', 'statistics', 'guidance', 'page');
  const { t } = texts;
  document.title = t('title');
  const say = (/** @type {string} */ key) => fill(place, h('p', { class: 'loading', role: 'status' }, t(key)));
  say('loading');
  const known = await untilItWorks(asked, () => say('loading.unreachable'));
  const me = known ?? (await signIn(place, texts, { title: t('signIn.manage'), why: why && t(why), onLanguage: () => start(why) }));
  if (!me.roles.includes(MANAGER)) {
    const theirs = { key: 'notManager', link: 'notManager.console', href: '/console' };
    showNotForThem(place, texts, theirs, { signOut, language: () => start('') });
    return;
  }
  const lines = await untilItWorks(() => get('/v1/lines'), () => say('loading.unreachable'));
  openManage(place, { me, lines, texts }, { signedOut: () => start('signedOut.elsewhere'), signOut, language: () => start('') });
}

async function signOut() {
  await send('POST', '/v1/sign-out', {}).catch(() => {});
  start('');
}
