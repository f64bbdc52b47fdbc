/** Making, changing and cancelling a shift: one date of it, or that date and all that follow. */
import { fill, h } from '../shared/dom.js';
import { send } from '../shared/http.js';
import { newId } from '../shared/ids.js';
import { whenText } from '../shared/shift-time.js';
import { clearFaults, makeOutcome, readFaults, showFaults } from './form.js';
import { makeShiftForm } from './shift-form.js';
import { ruleText } from './shift-rule.js';

/** Which dates of a shift a change is about. */
const SCOPE = Object.freeze({ ONE: 'one', FROM_HERE: 'from_here' });

/**
 * @param {import('../shared/texts.js').Texts} texts
 * @param {import('./manage.js').Line} line
 * @param {object} about
 * @param {() => import('./accounts.js').Account[]} about.people
 * @param {(words: string, good: boolean, day: string, key: string) => void} about.done
 * @param {() => void} about.signedOut
 */
export function makeShiftDialog(texts, line, { people, done, signedOut }) {
  const { t } = texts;
  const heading = h('h2', { id: 'shift-dialog', tabindex: '-1' });
  const content = h('div', null);
  const element = h('dialog', { 'aria-labelledby': 'shift-dialog' }, heading, content);
  return { element, plan, change };

  /** A new shift, as far as is known. @param {import('./shifts.js').Gap} gap */
  function plan(gap) {
    // Made once: a repeated try is the same shift.
    const shift = newId();
    const form = makeShiftForm(texts, { ...gap, rule: '', person: '' }, people(), { role: true, rule: true });
    const address = `/v1/lines/${encodeURIComponent(line.line)}/shifts`;
    const write = () => {
      const written = form.read();
      return { day: written.day, key: `${shift}/${written.day}`, request: send('POST', address, { shift, ...written }) };
    };
    open(t('shifts.add'), formOf(form.element, t('shift.plan'), write, 'shift.planned'));
  }

  /** @param {import('./shifts.js').Shift} shift */
  function change(shift) {
    const title = whenText(texts, shift, line.zone);
    if (!shift.rule) {
      open(title, editor(shift, SCOPE.ONE));
      return;
    }
    const place = h('div', null);
    const scopes = Object.values(SCOPE).map((scope) => h('label', { class: 'option' }, h('input', { type: 'radio', name: 'scope', value: scope, '.checked': scope === SCOPE.ONE, onchange: () => fill(place, editor(shift, scope)) }), t(`shift.scope.${scope}`)));
    fill(place, editor(shift, SCOPE.ONE));
    open(title, h('fieldset', { class: 'field scope' }, h('legend', { class: 'label' }, t('shift.scope')), h('p', { class: 'hint' }, ruleText(texts, shift.rule)), scopes), place);
  }

  /** @param {import('./shifts.js').Shift} shift @param {string} scope */
  function editor(shift, scope) {
    const one = scope === SCOPE.ONE;
    const { version, role, starts, ends, rule, person } = shift;
    const form = makeShiftForm(texts, { role, day: one ? shift.day : shift.date, starts, ends, rule: one ? '' : rule, person }, people(), { role: false, rule: !one });
    const key = `${shift.shift}/${shift.date}`;
    const save = () => {
      const { role: _, rule: written, ...rest } = form.read();
      return one
        ? { day: rest.day, key, request: send('PUT', `/v1/shifts/${key}`, { version, ...rest }) }
        : { day: rest.day, key: `${shift.shift}/${rest.day}`, request: send('PUT', `/v1/shifts/${shift.shift}`, { version, from: shift.date, ...rest, rule: written }) };
    };
    const stop = () => ({
      day: shift.day,
      key,
      request: one ? send('POST', `/v1/shifts/${key}/cancel`, { version }) : send('POST', `/v1/shifts/${shift.shift}/end`, { version, from: shift.date }),
    });
    return h('div', null, formOf(form.element, t('save'), save, 'shift.saved'), removal(scope, stop));
  }

  /** Asked back before it is done. @param {string} scope @param {() => Write} write */
  function removal(scope, write) {
    const outcome = makeOutcome(texts);
    const place = h('div', { class: 'more' });
    ask();
    return place;

    function ask() {
      fill(place, h('div', null, h('button', { type: 'button', class: 'button small danger', onclick: sure }, t(`shift.stop.${scope}`))));
    }

    function sure() {
      const yes = h('button', { type: 'button', class: 'button small danger', onclick: () => attempt(write, `shift.stopped.${scope}`, outcome, place) }, t('shift.stop.sure'));
      fill(place, h('p', { role: 'alert' }, t(`shift.stop.${scope}.question`)), h('div', { class: 'buttons' }, yes, h('button', { type: 'button', class: 'button small', onclick: ask }, t('shift.stop.not'))), outcome.element);
      yes.focus();
    }
  }

  /** @typedef {{day: string, key: string, request: Promise<any>}} Write */

  /** @param {HTMLElement} fields @param {string} words @param {() => Write} write @param {string} said */
  function formOf(fields, words, write, said) {
    const outcome = makeOutcome(texts);
    const form = h(
      'form',
      { novalidate: true },
      fields,
      h('div', { class: 'save-bar' }, h('button', { type: 'submit', class: 'button primary' }, words), h('button', { type: 'button', class: 'button plain', onclick: () => element.close() }, t('cancel')), outcome.element),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      attempt(write, said, outcome, form);
    });
    return form;
  }

  /**
   * @param {() => Write} write
   * @param {string} said
   * @param {ReturnType<typeof makeOutcome>} outcome
   * @param {HTMLElement} form
   */
  async function attempt(write, said, outcome, form) {
    clearFaults(form);
    outcome.clear();
    const buttons = form.querySelectorAll('button');
    buttons.forEach((button) => (button.disabled = true));
    try {
      const { day, key, request } = write();
      await request;
      element.close();
      done(t(said), true, day, key);
    } catch (fault) {
      const { status, code } = outcome.failed(fault);
      if (status === 401) {
        signedOut();
      } else if (status === 400) {
        outcome.wrong(t('shift.wrong'), ...showFaults(form, readFaults(texts, code)));
      } else if (status === 404 || status === 409) {
        element.close();
        done(t(texts.has(`shift.refused.${code}`) ? `shift.refused.${code}` : 'shift.refused.stale'), false, '', '');
      }
    }
    buttons.forEach((button) => (button.disabled = false));
  }

  /** @param {string} title @param {...import('../shared/dom.js').Child} children */
  function open(title, ...children) {
    fill(heading, title);
    fill(content, ...children);
    element.showModal();
    heading.focus();
  }
}
