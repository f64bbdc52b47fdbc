/** One closed contact: everything that was said of it in codes, the newest first, and the form that corrects it. */
import { fill, h } from '../dom.js';
import { makeCorrection } from './correction.js';
import { makeHistory } from './history.js';

/**
 * @typedef {{version: number, at: string, kind: string, by: string, reason: string, coding: import('../protocol.js').Coding[]}} Step
 * @typedef {{contact: string, line: string, arrivedAt: string, closedAt: string, replaces: number, correctable: boolean, ownUntil: string, steps: Step[]}} History
 *
 * @param {import('../texts.js').Texts} texts
 * @param {object} about
 * @param {History} about.history
 * @param {import('../codes.js').Codes} about.codes the newest
 * @param {string} about.account
 * @param {'h2' | 'h3'} about.level of its heading
 * @param {string | undefined} about.zone
 * @param {() => void} about.back
 * @param {(words: string) => void} about.said
 * @param {() => void} about.signedOut
 */
export function makeRecord(texts, { history, codes, account, level, zone, back, said, signedOut }) {
  const { t } = texts;
  const when = (/** @type {string} */ at) => `${texts.date(at, zone)} ${texts.clock(at, zone)}`;
  const heading = h(level, { tabindex: '-1' }, t('records.title', { when: when(history.arrivedAt) }));
  const place = h('div', { class: 'record-place' });
  const element = h('section', { class: 'record' }, h('button', { type: 'button', class: 'button plain small', onclick: back }, t('records.back')), heading, place);
  draw(history);
  return { element, focus: () => heading.focus() };

  /** @param {History} known */
  function draw(known) {
    fill(
      place,
      known.correctable
        ? h('div', { class: 'buttons' }, h('button', { type: 'button', class: 'button primary', onclick: () => correct(known) }, t(known.steps.length === 1 && known.steps[0].coding.length === 0 ? 'records.code' : 'records.correct')))
        : h('p', { class: 'hint' }, t('records.tooLate', { when: when(known.ownUntil) })),
      makeHistory(texts, known.steps, codes, when),
    );
  }

  /** @param {History} known */
  function correct(known) {
    said('');
    const form = makeCorrection(texts, {
      history: known,
      newest: codes,
      account,
      when,
      signedOut,
      cancel: () => settle(known),
      done: (next) => {
        settle(next);
        said(t('records.corrected'));
      },
    });
    fill(place, form.element);
    form.begin();
  }

  /** @param {History} known */
  function settle(known) {
    draw(known);
    heading.focus();
  }
}
