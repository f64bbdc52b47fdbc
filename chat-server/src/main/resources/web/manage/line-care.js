/** How a line sees to it that somebody notices and somebody answers: its times, and who is asked. */
import { h } from '../shared/dom.js';
import { LANGUAGE, ROLE } from '../shared/protocol.js';
import { makeChecks, makeField } from './form.js';

/** Each time and the seconds of the unit in which people think of it. */
const TIMES = { againSeconds: 1, firstWordSeconds: 60, answerSeconds: 60, holderGoneSeconds: 1, acceptSeconds: 1 };
const SECONDS_STEP = { 1: 1, 60: 0.5 };

/**
 * @typedef {object} Care
 * @property {Record<keyof typeof TIMES, number>} pace
 * @property {string[]} first
 * @property {string[]} widensTo
 * @property {boolean} rosteredOnly
 * @property {Record<string, string>} debriefing what is offered after a heavy contact, by language
 */

/**
 * @param {import('../shared/texts.js').Texts} texts
 * @param {Care} care changed in place
 * @param {{value: string, label: string}[]} others the other lines
 */
export function makeCare(texts, care, others) {
  const { t } = texts;
  const rostered = h('input', { type: 'checkbox', '.checked': care.rosteredOnly, 'data-path': 'care.rosteredOnly' });
  rostered.addEventListener('change', () => (care.rosteredOnly = rostered.checked));
  return h(
    'div',
    { class: 'form' },
    h('div', { class: 'pair' }, /** @type {(keyof typeof TIMES)[]} */ (Object.keys(TIMES)).map(time)),
    makeChecks({
      legend: t('line.care.first'),
      hint: t('line.care.first.hint'),
      path: 'care.first',
      options: Object.values(ROLE).map((value) => ({ value, label: t(`role.${value}`) })),
      chosen: care.first,
      onChange: (chosen) => (care.first = chosen),
    }).element,
    others.length > 0 &&
      makeChecks({
        legend: t('line.care.widensTo'),
        hint: t('line.care.widensTo.hint'),
        path: 'care.widensTo',
        options: others,
        chosen: care.widensTo,
        onChange: (chosen) => (care.widensTo = chosen),
      }).element,
    h('div', { class: 'field' }, h('label', { class: 'option' }, rostered, t('line.care.rosteredOnly'))),
    h('p', null, t('line.care.debriefing')),
    Object.values(LANGUAGE).map(offered),
  );

  /** What a responder reads after a heavy contact. @param {string} language */
  function offered(language) {
    const input = h('textarea', { rows: 2, maxlength: '400', '.value': care.debriefing[language] ?? '' });
    input.addEventListener('input', () => (care.debriefing[language] = input.value.trim()));
    return makeField({ label: t(`language.in.${language}`), path: `care.debriefing.${language}`, lang: language, input });
  }

  /** @param {keyof typeof TIMES} name */
  function time(name) {
    const unit = /** @type {1 | 60} */ (TIMES[name]);
    const input = h('input', { type: 'number', min: SECONDS_STEP[unit], step: SECONDS_STEP[unit], inputmode: 'decimal', '.value': String(care.pace[name] / unit) });
    input.addEventListener('input', () => (care.pace[name] = Math.round((input.valueAsNumber || 0) * unit)));
    return makeField({ label: t(`line.care.${name}`), hint: t(`line.care.${name}.hint`), path: `care.pace.${name}`, input });
  }
}
