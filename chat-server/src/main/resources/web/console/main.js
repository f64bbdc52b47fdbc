/** The console's page: who is signed in, and then the console or the form. */
import { fill, h } from '../shared/dom.js';
import { get, send } from '../shared/http.js';
import { ROLE } from '../shared/protocol.js';
import { showNotForThem } from '../shared/not-for-them.js';
import { signIn } from '../shared/sign-in.js';
import { ahead, loadStaffTexts, untilItWorks, whoAmI } from '../shared/staff.js';
import { Codes } from '../shared/codes.js';
import { openConsole } from './console.js';
import { Desk } from './desk.js';

const place = /** @type {HTMLElement} */ (document.getElementById('app'));
/** Outlives a sign-out and a change of language, so that what was being written is still there for the same person. @type {Desk | null} */
let desk = null;
let closeConsole = () => {};
/** How often to ask whether there are newer code lists; what was begun with older ones is finished with them. */
const CODES_MS = 600_000;
let codesDue = 0;

start('');

/** @param {string} why the person must sign in again; empty when that is no surprise */
async function start(why) {
  const asked = ahead(whoAmI);
  const texts = await loadStaffTexts('console', 'asking', 'safety', 'board', 'coding', 'guidance', 'practice');
  document.title = texts.t('title');
  fill(place, h('p', { class: 'loading', role: 'status' }, texts.t('loading')));
  const known = await untilItWorks(asked, () => fill(place, h('p', { class: 'loading', role: 'status' }, texts.t('loading.unreachable'))));
  const me = known ?? (await signIn(place, texts, { title: texts.t('signIn.console'), why: why && texts.t(why), onLanguage: () => start(why) }));
  if (!me.roles.some((role) => Object.values(ROLE).some((answering) => answering === role))) {
    const theirs = { key: 'notResponder', link: 'notResponder.manage', href: '/manage' };
    showNotForThem(place, texts, theirs, { signOut, language: () => start('') });
    return;
  }
  show(me, texts);
}

/**
 * @param {import('../shared/staff.js').Me} me
 * @param {import('../shared/texts.js').Texts} texts
 */
function show(me, texts) {
  const current = desk?.me.account === me.account ? desk : new Desk(me, () => {}, () => {});
  current.codes &&= new Codes(current.codes.lists, texts.language);
  desk = current;
  closeConsole = openConsole(place, current, texts, {
    signedOut: () => leave('signedOut.elsewhere'),
    signOut: () => signOut(),
    language: () => leave(''),
  });
  loadCodes(current, texts);
}

/** @param {Desk} current @param {import('../shared/texts.js').Texts} texts */
async function loadCodes(current, texts) {
  const lists = await untilItWorks(() => get('/v1/codes'), () => {});
  current.codes = new Codes(lists, texts.language);
  current.onChange();
  window.clearTimeout(codesDue);
  codesDue = window.setTimeout(() => desk === current && loadCodes(current, texts).catch(() => {}), CODES_MS);
}

/** @param {string} why */
function leave(why) {
  closeConsole();
  closeConsole = () => {};
  start(why);
}

async function signOut() {
  await send('POST', '/v1/sign-out', {}).catch(() => {});
  desk = null;
  leave('');
}
