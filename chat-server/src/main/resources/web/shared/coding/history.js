/** How a contact was coded, and each correction: when, by whom, why, and what is otherwise than before. Codes only. */
import { h } from '../dom.js';

/**
 * @param {import('../texts.js').Texts} texts
 * @param {import('./record.js').Step[]} steps in order
 * @param {import('../codes.js').Codes} codes
 * @param {(at: string) => string} when
 */
export function makeHistory(texts, steps, codes, when) {
  const { t } = texts;
  return h('ol', { class: 'coding-history', 'aria-label': t('history.title') }, steps.map(drawn).reverse());

  /** @param {import('./record.js').Step} step @param {number} at */
  function drawn({ kind, by, at: instant, reason, coding: [coding] }, at) {
    const before = steps[at - 1]?.coding[0];
    return h(
      'li',
      { 'data-kind': kind },
      h('p', null, h('strong', null, t(`history.${kind}`)), ' ', h('span', { class: 'number' }, when(instant)), by && ` · ${by}`),
      reason && h('p', null, t('history.reason', { reason: t(`reason.${reason}`) })),
      coding ? h('dl', null, fieldsOf(coding).map(([key, words], field) => row(key, words, before ? fieldsOf(before)[field][1] : words))) : h('p', { class: 'hint' }, t('records.uncoded')),
    );
  }

  /** @param {string} key @param {string} words @param {string} before */
  function row(key, words, before) {
    return h('div', { 'data-other': words !== before }, h('dt', null, t(key)), h('dd', null, words || '–', words !== before && h('span', { class: 'before' }, t('history.before', { words: before || '–' }))));
  }

  /** @param {import('../protocol.js').Coding} coding @returns {[string, string][]} */
  function fieldsOf(coding) {
    const { lists } = codes;
    const names = (/** @type {import('../codes.js').Entry[]} */ list, /** @type {string[]} */ all) => all.map((code) => codes.name(list, code)).join(', ');
    return [
      ['wrapUp.disposition', codes.name(lists.dispositions, coding.disposition)],
      ['wrapUp.level', `${coding.level} ${codes.name(lists.levels, String(coding.level))}`],
      ['wrapUp.referrals', coding.referrals.map(({ code, accepted }) => `${codes.name(lists.referrals, code)} (${t(`accepted.${accepted}`)})`).join(', ')],
      ['wrapUp.themes', names(lists.themes, coding.themes)],
      ['wrapUp.who', codes.name(lists.who, coding.who)],
      ['wrapUp.age', codes.name(lists.ageBands, coding.ageBand)],
    ];
  }
}
