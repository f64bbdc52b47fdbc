/** What a visitor who comes at some time meets: by what is saved, and by the draft beside it. All of it is the server's answer. */
import { fill, h } from '../../shared/dom.js';
import { LANGUAGE } from '../../shared/protocol.js';
import { dayText } from '../../shared/shift-time.js';
import { makeField } from '../form.js';
import { readTime } from '../times.js';
import { timeInput } from './hours-rows.js';
import { rolesWords } from './words.js';

const UNKNOWN = 'unknown';

/**
 * @param {import('../../shared/texts.js').Texts} texts
 * @param {string} zone
 * @param {{nameOf: (holiday: string) => string, ask: () => void}} on
 */
export function makePreview(texts, zone, { nameOf, ask }) {
  const { t } = texts;
  const date = h('input', { type: 'date' });
  const time = timeInput(texts, '');
  const wrong = h('p', { class: 'error', role: 'alert' });
  const answer = h('div', { class: 'meets', role: 'status' });
  const now = h('button', { type: 'button', class: 'button small', onclick: () => { date.value = ''; time.value = ''; asked(); } }, t('preview.now'));
  const form = h(
    'form',
    { class: 'preview-form', novalidate: true, onsubmit: (/** @type {Event} */ event) => { event.preventDefault(); asked(); } },
    makeField({ label: t('preview.date'), path: 'preview.date', input: date }),
    makeField({ label: t('preview.time'), path: 'preview.time', input: time }),
    h('div', { class: 'buttons' }, h('button', { type: 'submit', class: 'button small' }, t('preview.look')), now),
  );
  const element = h('section', { class: 'card', 'aria-labelledby': 'preview' }, h('h2', { id: 'preview', tabindex: '-1' }, t('preview.title')), h('p', { class: 'hint' }, t('preview.intro')), form, wrong, answer);
  let local = '';
  return { element, draw, fail, local: () => local };

  function asked() {
    const clock = readTime(time.value, false);
    const half = (date.value === '') !== (time.value.trim() === '') || (time.value.trim() !== '' && clock === '');
    fill(wrong, half ? t('preview.both') : '');
    if (!half) {
      local = date.value && `${date.value}T${clock}`;
      ask();
    }
  }

  /** @param {string} words */
  function fail(words) {
    fill(answer, h('p', { class: 'error' }, words));
  }

  /** @param {import('./check.js').Answer} answered @param {boolean} differs */
  function draw({ preview, saved }, differs) {
    fill(
      answer,
      h('p', { class: 'when' }, t(local ? 'preview.at' : 'preview.atNow', { time: when(preview.at) })),
      !differs ? meets('preview.saved', saved) : same(preview, saved) ? meets('preview.same', preview) : [meets('preview.draft', preview), meets('preview.saved', saved)],
    );
  }

  /** @param {string} title @param {import('./check.js').Meets} at */
  function meets(title, at) {
    const state = !at.open ? 'closed' : at.takesArrivals ? 'open' : 'closing';
    return h(
      'div',
      { class: 'meeting', 'data-state': state, 'data-of': title },
      h('h3', null, t(title)),
      h('p', { class: 'state' }, t(`preview.${state}`)),
      h('dl', null, facts(at).map(([key, words]) => [h('dt', null, t(`preview.${key}`)), h('dd', null, words)])),
    );
  }

  /** @param {import('./check.js').Meets} at @returns {[string, import('../../shared/dom.js').Child][]} */
  function facts(at) {
    const { open, roles, until, arrivalsUntil, nextOpening, reason, holiday } = at;
    const spoken = Object.values(LANGUAGE).filter((language) => at.texts[language]);
    const why = holiday === 'none' ? t(`reason.${reason}`) : t('reason.holiday.of', { holiday: nameOf(holiday) });
    return [
      ...(open ? [entry('roles', rolesWords(texts, roles)), entry('until', until === UNKNOWN ? t('preview.endless') : when(until))] : []),
      ...(open && arrivalsUntil !== until ? [entry('arrivalsUntil', t('preview.arrivalsUntil.is', { time: when(arrivalsUntil) }))] : []),
      ...(at.takesArrivals ? [] : [entry('next', nextOpening === UNKNOWN ? t('preview.never') : when(nextOpening))]),
      entry('reason', why),
      entry('words', spoken.length === 0 ? t('preview.noWords') : h('ul', null, spoken.map((language) => h('li', null, h('span', { class: 'hint' }, `${t(`language.in.${language}`)}: `), h('q', { lang: language }, at.texts[language]))))),
    ];
  }

  /** @param {string} key @param {import('../../shared/dom.js').Child} words @returns {[string, import('../../shared/dom.js').Child]} */
  function entry(key, words) {
    return [key, words];
  }

  /** @param {string} instant */
  function when(instant) {
    return `${dayText(texts, instant, zone)} ${texts.clock(instant, zone)}`;
  }
}

/** "Now" is a moment later in the second answer. @param {import('./check.js').Meets} one @param {import('./check.js').Meets} other */
function same(one, other) {
  return JSON.stringify({ ...one, at: '' }) === JSON.stringify({ ...other, at: '' });
}
