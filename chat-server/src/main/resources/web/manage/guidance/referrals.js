/** The referral cards of a line: each with what the visitor sees of it. */
import { fill, h, setText } from '../../shared/dom.js';
import { cardText, makeCard, readCard } from '../../shared/card.js';
import { Codes } from '../../shared/codes.js';
import { directoryOf, doubt } from '../../shared/guidance.js';
import { get } from '../../shared/http.js';
import { now } from '../../shared/now.js';
import { LANGUAGE } from '../../shared/protocol.js';
import { makeChecks, makeField } from '../form.js';
import { text } from '../line.js';
import { makeDocumentSection } from './document.js';

const LANGUAGES = /** @type {string[]} */ (Object.values(LANGUAGE));
const UNKNOWN = 'unknown';
const empty = () => Object.fromEntries(LANGUAGES.map((language) => [language, '']));

/**
 * @param {import('../manage.js').Context} context
 * @param {() => void} signedOut
 * @returns {import('../manage.js').Section}
 */
export function makeReferrals(context, signedOut) {
  const { texts } = context;
  const { t } = texts;
  /** @type {Codes | null} */
  let codes = null;
  return makeDocumentSection(context, signedOut, () => ({
    name: 'referrals',
    address: directoryOf,
    fresh: () => ({ id: `card-${crypto.randomUUID().slice(0, 8)}`, names: empty(), purposes: empty(), number: '', hours: empty(), link: '', ages: [], languages: [LANGUAGES[0]], region: '', code: 'other', checkedOn: UNKNOWN }),
    above,
    row,
  }));

  /** @param {{edition: number, referrals: import('../../shared/guidance.js').Referral[]}} document */
  function above({ edition, referrals }) {
    const doubtful = referrals.filter((one) => doubt(one, now())).length;
    return [
      edition === 0 && h('p', { class: 'notice attention' }, t('referrals.shipped')),
      doubtful > 0 && h('p', { class: 'notice attention' }, t('referrals.doubtful', { count: doubtful })),
    ];
  }

  /** @param {import('../../shared/guidance.js').Referral} one @param {string} path @param {import('./document.js').Tools} tools */
  function row(one, path, { edit, buttons }) {
    const title = h('span', null);
    const number = h('span', { class: 'number' });
    const mark = h('span', { class: 'mark' });
    const preview = h('div', { class: 'stack' });
    const languages = makeChecks({ legend: t('referrals.languages'), path: `${path}.languages`, options: LANGUAGES.map((value) => ({ value, label: t(`language.${value}`) })), chosen: one.languages, onChange: (chosen) => (one.languages = chosen) });
    const element = h(
      'details',
      { class: 'row help', oninput: draw },
      h('summary', null, title, ' ', number, ' ', mark),
      inLanguages(one.names, 'name', `${path}.names`),
      inLanguages(one.purposes, 'purpose', `${path}.purposes`),
      h('div', { class: 'pair' }, text(one, 'number', { label: t('referrals.number'), path: `${path}.number` }), text(one, 'link', { label: t('referrals.link'), hint: t('referrals.link.hint'), path: `${path}.link` })),
      inLanguages(one.hours, 'hours', `${path}.hours`),
      languages.element,
      ages(one, path),
      h('div', { class: 'pair' }, code(one, path), text(one, 'region', { label: t('referrals.region'), hint: t('referrals.region.hint'), path: `${path}.region` })),
      checked(one, path, () => (edit(), draw())),
      h('section', { 'aria-label': t('referrals.preview') }, h('p', { class: 'label' }, t('referrals.preview')), preview),
      buttons(),
    );
    draw();
    return element;

    function draw() {
      const why = doubt(one, now());
      setText(title, one.names[texts.language] || t('referrals.new'));
      setText(number, one.number);
      setText(mark, why && t(`referral.${why}`));
      const cards = LANGUAGES.map((language) => readCard(cardText(one, language))).filter((card) => card !== null);
      fill(preview, cards.map(makeCard));
    }
  }

  /** @param {Record<string, string>} holder @param {string} what @param {string} path */
  function inLanguages(holder, what, path) {
    return h('div', { class: 'pair' }, LANGUAGES.map((language) => text(holder, language, { label: t(`referrals.${what}.${language}`), path: `${path}.${language}`, lang: language })));
  }

  /** The lists are fetched once; until then the choice is what is there. @param {import('../../shared/guidance.js').Referral} one @param {string} path */
  function code(one, path) {
    const select = h('select', { onchange: () => (one.code = select.value) });
    const draw = () => {
      const known = codes?.offered('referrals').map((entry) => ({ value: entry.code, words: String(codes?.nameOf(entry)) })) ?? [];
      const all = known.some(({ value }) => value === one.code) ? known : [{ value: one.code, words: one.code }, ...known];
      fill(select, all.map(({ value, words }) => h('option', { value }, words)));
      select.value = one.code;
    };
    draw();
    whenCodes(draw);
    return makeField({ label: t('referrals.code'), path: `${path}.code`, input: select });
  }

  /** @param {import('../../shared/guidance.js').Referral} one @param {string} path */
  function ages(one, path) {
    const place = h('div', null);
    whenCodes((/** @type {Codes} */ lists) => {
      const options = lists.offered('ageBands').filter((entry) => entry.code !== UNKNOWN).map((entry) => ({ value: entry.code, label: lists.nameOf(entry) }));
      const checks = makeChecks({ legend: t('referrals.ages'), hint: t('referrals.ages.hint'), path: `${path}.ages`, options, chosen: one.ages, onChange: (chosen) => (one.ages = chosen) });
      fill(place, checks.element);
    });
    return place;
  }

  /** @param {(lists: Codes) => void} then */
  async function whenCodes(then) {
    codes ??= new Codes(await loadCodes(), texts.language);
    then(codes);
  }

  /** @param {import('../../shared/guidance.js').Referral} one @param {string} path @param {() => void} changed */
  function checked(one, path, changed) {
    const input = h('input', { type: 'date', '.value': one.checkedOn === UNKNOWN ? '' : one.checkedOn });
    input.addEventListener('input', () => (one.checkedOn = input.value || UNKNOWN));
    const today = () => {
      one.checkedOn = input.value = new Date(now()).toISOString().slice(0, 10);
      changed();
    };
    return h('div', { class: 'pair' }, makeField({ label: t('referrals.checkedOn'), hint: t('referrals.checkedOn.hint'), path: `${path}.checkedOn`, input }), h('div', null, h('button', { type: 'button', class: 'button small', onclick: today }, t('referrals.today'))));
  }
}

/** @type {Promise<any> | null} */
let loading = null;

/** Once for all the cards. */
function loadCodes() {
  loading ??= get('/v1/codes').finally(() => (loading = null));
  return loading;
}
