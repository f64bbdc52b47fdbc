/** A colleague plays a visitor: the visitors' own chat in a frame. The pass is in the address's fragment: no request for the page has it. */
import { fill, h } from '../shared/dom.js';
import { Fault, get } from '../shared/http.js';
import { loadStaffTexts, untilItWorks } from '../shared/staff.js';

const place = /** @type {HTMLElement} */ (document.getElementById('app'));
const pass = location.hash.slice(1);

/** @type {import('../shared/texts.js').Texts} */
let texts;

start();
// Another pass is another page.
window.addEventListener('hashchange', () => location.reload());

async function start() {
  texts = await loadStaffTexts('practice');
  document.title = texts.t('practice.page.title');
  if (/^pass-[0-9a-f]{32}$/.test(pass)) {
    say('loading');
    await open();
  } else {
    say('practice.page.noPass');
  }
}

/** The chat takes a pass that is over for a fault of its own, so it is asked about first. */
async function open() {
  try {
    const { until } = await untilItWorks(() => get(`/v1/practice/passes/${pass}`), () => say('loading.unreachable'));
    chat(until);
  } catch (fault) {
    if (!(fault instanceof Fault)) {
      throw fault;
    }
    over();
  }
}

/** The chat was let in and is refused now: the time of the pass may be over, which is no fault of anybody's. */
async function ask() {
  try {
    await get(`/v1/practice/passes/${pass}`);
  } catch (fault) {
    if (fault instanceof Fault && fault.code === 'pass_over') {
      over();
    }
  }
}

function over() {
  page(null, h('section', { class: 'said' }, h('h2', null, texts.t('practice.page.over')), h('p', null, texts.t('practice.page.over.what'))));
}

/** @param {string} until how long the pass is good */
function chat(until) {
  const address = `/widget?${new URLSearchParams({ line: pass, language: texts.language })}`;
  const about = [texts.t('practice.page.text'), texts.t('practice.page.until', { time: texts.clock(until) })].join(' ');
  const frame = h('iframe', { src: address, title: texts.t('practice.page.chat') });
  frame.onload = () => frame.contentWindow?.addEventListener('refused', ask);
  page(h('p', null, about), frame);
}

/** @param {string} key */
function say(key) {
  page(null, h('section', { class: 'said' }, h('p', { role: 'status' }, texts.t(key))));
}

/** @param {HTMLElement | null} about @param {HTMLElement} rest */
function page(about, rest) {
  fill(place, h('header', { class: 'practice-band' }, h('h1', null, texts.t('practice.page.title')), about), h('main', null, rest));
}
