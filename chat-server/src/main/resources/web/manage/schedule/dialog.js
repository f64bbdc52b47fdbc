/** One dialog for every exact form of the editor: it closes only when the server has nothing against what was written. */
import { fill, h } from '../../shared/dom.js';
import { clearFaults, makeOutcome, readFaults, showFaults } from '../form.js';

/**
 * @typedef {object} Form
 * @property {string} title
 * @property {import('../../shared/dom.js').Child} fields
 * @property {string} submit words of the button
 * @property {() => Partial<import('./draft.js').Document>} read what is new in the document; faults are found at their fields
 * @property {(parts: Partial<import('./draft.js').Document>) => void} done
 * @property {(path: string) => string} [fieldOf] where a fault is shown, when it is not where the server names it
 * @property {{words: string, act: () => void}} [remove]
 */

/**
 * @param {import('../../shared/texts.js').Texts} texts
 * @param {(parts: Partial<import('./draft.js').Document>) => Promise<any>} check asks the server about the document with these parts
 * @param {() => void} signedOut
 */
export function makeDialog(texts, check, signedOut) {
  const { t } = texts;
  const heading = h('h2', { id: 'schedule-dialog', tabindex: '-1' });
  const content = h('div', null);
  const element = h('dialog', { class: 'schedule-dialog', 'aria-labelledby': 'schedule-dialog' }, heading, content);
  return { element, open, close: () => element.close() };

  /** @param {Form} form @param {string} [path] where to begin */
  function open({ title, fields, submit, read, done, remove, fieldOf = (path) => path }, path = '') {
    const outcome = makeOutcome(texts);
    const button = h('button', { type: 'submit', class: 'button primary' }, submit);
    const removal = remove && h('button', { type: 'button', class: 'button danger', onclick: () => { element.close(); remove.act(); } }, remove.words);
    const form = h(
      'form',
      { novalidate: true, onsubmit: apply },
      h('div', { class: 'form' }, fields),
      h('div', { class: 'save-bar' }, button, h('button', { type: 'button', class: 'button plain', onclick: () => element.close() }, t('cancel')), removal, outcome.element),
    );
    fill(heading, title);
    fill(content, form);
    element.showModal();
    /** @type {HTMLElement} */ (form.querySelector(`[data-path="${path}"]`) ?? heading).focus();

    /** @param {SubmitEvent} event */
    async function apply(event) {
      event.preventDefault();
      clearFaults(form);
      outcome.clear();
      button.disabled = true;
      const parts = read();
      try {
        await check(parts);
        element.close();
        done(parts);
      } catch (fault) {
        refused(fault);
      }
      button.disabled = false;
    }

    /** @param {unknown} fault */
    function refused(fault) {
      const { status, code } = outcome.failed(fault);
      if (status === 401) {
        element.close();
        signedOut();
      } else if (status === 400) {
        const faults = readFaults(texts, code).map(({ path: place, words }) => ({ path: fieldOf(place), words }));
        outcome.wrong(t('schedule.mend'), ...showFaults(form, faults));
      } else if (status === 413) {
        outcome.wrong(t('schedule.tooLarge'));
      }
    }
  }
}
