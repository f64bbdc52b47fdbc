/** A colleague plays a visitor: the visitors' own chat in a frame. The pass is in the address's fragment, which no server sees. */
import { fill, h } from '../shared/dom.js';
import { loadStaffTexts } from '../shared/staff.js';

const place = /** @type {HTMLElement} */ (document.getElementById('app'));
const pass = location.hash.slice(1);

const texts = await loadStaffTexts('practice');
const { t } = texts;
document.title = t('practice.page.title');
const isPass = /^pass-[0-9a-f]{32}$/.test(pass);
const address = `/widget?${new URLSearchParams({ line: pass, language: texts.language })}`;
fill(
  place,
  h('header', { class: 'practice-band' }, h('h1', null, t('practice.page.title')), isPass && h('p', null, t('practice.page.text'))),
  h('main', null, isPass ? h('iframe', { src: address, title: t('practice.page.chat') }) : h('p', null, t('practice.page.noPass'))),
);
// Another pass is another page.
window.addEventListener('hashchange', () => location.reload());
