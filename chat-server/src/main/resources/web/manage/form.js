/** Forms that say in place what is wrong: each field has the path by which the server names it. */
import { fill, h, setAttribute, setText } from '../shared/dom.js';
import { Fault } from '../shared/http.js';
import { whyKey } from './loading.js';

let fields = 0;

/**
 * A labelled field with room for a hint and for what is wrong.
 *
 * @param {object} field
 * @param {string} field.label
 * @param {string} field.path as in the server's refusals
 * @param {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} field.input
 * @param {string} [field.hint]
 * @param {string} [field.lang] the language of what is written in it
 */
export function makeField({ label, path, input, hint = '', lang }) {
  const id = `field-${++fields}`;
  input.id = id;
  input.dataset.path = path;
  setAttribute(input, 'lang', lang);
  setAttribute(input, 'aria-describedby', `${hint ? `${id}-hint ` : ''}${id}-error`);
  return h(
    'div',
    { class: 'field' },
    h('label', { for: id }, label),
    hint && h('p', { class: 'hint', id: `${id}-hint` }, hint),
    input,
    h('p', { class: 'error', id: `${id}-error` }),
  );
}

/**
 * Several check boxes under one heading.
 *
 * @param {object} group
 * @param {string} group.legend
 * @param {string} group.path
 * @param {{value: string, label: string}[]} group.options
 * @param {string[]} group.chosen
 * @param {string} [group.hint]
 * @param {(chosen: string[]) => void} [group.onChange]
 */
export function makeChecks({ legend, path, options, chosen, hint = '', onChange }) {
  const id = `field-${++fields}`;
  const boxes = options.map(({ value }) =>
    h('input', { type: 'checkbox', value, '.checked': chosen.includes(value), 'data-path': path, onchange: () => onChange?.(read()) }),
  );
  const element = h(
    'fieldset',
    { class: 'field checks', 'aria-describedby': `${id}-error` },
    h('legend', { class: 'label' }, legend),
    hint && h('p', { class: 'hint' }, hint),
    h('div', { class: 'options' }, options.map(({ label }, at) => h('label', { class: 'option' }, boxes[at], label))),
    h('p', { class: 'error', id: `${id}-error` }),
  );
  return { element, read };

  function read() {
    return boxes.filter((box) => box.checked).map((box) => box.value);
  }
}

/** Takes every complaint off. @param {HTMLElement} form */
export function clearFaults(form) {
  form.querySelectorAll('[aria-invalid]').forEach((input) => input.removeAttribute('aria-invalid'));
  form.querySelectorAll('.error').forEach((error) => setText(error, ''));
}

/**
 * Says what is wrong at each field, and goes to the first.
 *
 * @param {HTMLElement} form
 * @param {{path: string, words: string}[]} faults
 * @param {boolean} [go] whether to go there
 * @returns {string[]} the words for which there is no field
 */
export function showFaults(form, faults, go = true) {
  const homeless = [];
  /** @type {HTMLElement | null} */
  let first = null;
  for (const { path, words } of faults) {
    const input = /** @type {HTMLElement | null} */ (form.querySelector(`[data-path="${path}"]`));
    const error = input?.closest('.field')?.querySelector('.error');
    if (input && error) {
      input.setAttribute('aria-invalid', 'true');
      setText(error, words);
      input.closest('details')?.setAttribute('open', '');
      first ??= input;
    } else {
      homeless.push(words);
    }
  }
  if (go) {
    first?.focus();
  }
  return homeless;
}

/**
 * The faults that the server named: `names.fi: empty; sites[1].origin: not_an_origin`, or one word alone.
 *
 * @param {import('../shared/texts.js').Texts} texts
 * @param {string} code
 * @returns {{path: string, words: string}[]}
 */
export function readFaults(texts, code) {
  return code.split('; ').map((one) => {
    const [path, word] = one.includes(': ') ? one.split(': ') : ['', one];
    return { path, words: texts.t(texts.has(`wrong.${word}`) ? `wrong.${word}` : 'wrong.unexpected') };
  });
}

/** A line under a form that says what became of it. @param {import('../shared/texts.js').Texts} texts */
export function makeOutcome(texts) {
  const element = h('p', { class: 'outcome', role: 'status' });
  return {
    element,
    clear: () => fill(element),
    /** @param {string} words */
    done: (words) => fill(element, h('span', { class: 'done' }, words)),
    /** @param {...string} words */
    wrong: (...words) => fill(element, h('span', { class: 'error' }, words.join(' '))),
    /** @param {unknown} fault @returns {Fault} a refusal of what was written; other faults are said here */
    failed(fault) {
      if (!(fault instanceof Fault)) {
        throw fault;
      }
      if (fault.status === 0 || fault.status === 403 || fault.status >= 500) {
        fill(element, h('span', { class: 'error' }, texts.t(whyKey(fault))));
      }
      return fault;
    },
  };
}
