/** One of a few: radio buttons that look like what they are, gone through with the arrow keys. */
import { h, setAttribute, setText } from '../dom.js';

/**
 * @param {object} choice
 * @param {string} choice.id
 * @param {string} choice.legend
 * @param {string} choice.needed the word for "must be said"; empty when it need not
 * @param {{value: string, label: string, mark?: string}[]} choice.options `mark` is shown before the label
 * @param {string} choice.value the chosen one; empty for none
 * @param {string} choice.missing what to say when nothing was chosen and something must be
 * @param {(value: string) => void} choice.onChange
 */
export function makeChoice({ id, legend, needed, options, value, missing, onChange }) {
  const error = h('p', { class: 'error', id: `${id}-error`, hidden: true }, missing);
  const radios = options.map((option) =>
    h('input', {
      type: 'radio',
      name: id,
      value: option.value,
      '.checked': option.value === value,
      onchange: () => {
        complain(false);
        onChange(option.value);
      },
    }),
  );
  const element = h(
    'fieldset',
    { class: 'choice', role: 'radiogroup', 'aria-required': needed ? 'true' : null, 'aria-labelledby': `${id}-legend`, 'data-choice': id.split('-')[0] },
    h('legend', { id: `${id}-legend` }, legend, needed && h('span', { class: 'needed' }, needed)),
    error,
    h(
      'div',
      { class: 'options' },
      options.map(({ label, mark }, at) => h('label', { class: 'option' }, radios[at], mark && h('b', { class: 'mark number' }, mark), h('span', null, label))),
    ),
  );
  element.addEventListener('keydown', (event) => {
    const at = options.findIndex(({ mark }) => mark === event.key);
    if (at >= 0 && !radios[at].checked) {
      radios[at].click();
      radios[at].focus();
    }
  });
  return { element, complain, focus };

  /** @param {boolean} wrong */
  function complain(wrong) {
    error.hidden = !wrong;
    setAttribute(element, 'aria-invalid', wrong ? 'true' : null);
    setAttribute(element, 'aria-describedby', wrong ? error.id : null);
  }

  function focus() {
    (radios.find((radio) => radio.checked) ?? radios[0])?.focus();
  }
}

/**
 * One of a longer list, where the usual answer is already there.
 *
 * @param {object} choice
 * @param {string} choice.id
 * @param {string} choice.label
 * @param {{value: string, label: string}[]} choice.options
 * @param {string} choice.value
 * @param {(value: string) => void} choice.onChange
 * @param {string} [choice.hint]
 */
export function makeSelect({ id, label, options, value, onChange, hint = '' }) {
  const select = h(
    'select',
    { id, 'aria-describedby': hint ? `${id}-hint` : null, onchange: () => onChange(select.value) },
    options.map((option) => h('option', { value: option.value, '.selected': option.value === value }, option.label)),
  );
  const hintElement = h('p', { class: 'hint', id: `${id}-hint`, hidden: !hint });
  setText(hintElement, hint);
  return h('div', { class: 'field' }, h('label', { for: id }, label), select, hintElement);
}
