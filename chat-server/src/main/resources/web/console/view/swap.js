/** Offering a shift to a colleague, perhaps for one of theirs. */
import { fill, h } from '../../shared/dom.js';

/**
 * @param {import('../own-shifts.js').OwnShifts} own
 * @param {import('../own-shifts.js').When} when
 * @param {import('../../shared/texts.js').Texts} texts
 * @param {{close: () => void, offer: (to: string, wanted: import('../own-shifts.js').When | null) => void}} then
 */
export function makeSwap(own, when, texts, then) {
  const { t } = texts;
  const able = (own.all?.colleagues ?? []).filter((one) => one.roles.includes(when.role));
  const cancel = h('button', { type: 'button', class: 'button small plain', onclick: then.close }, t('shifts.swap.not'));
  if (able.length === 0) {
    return h('div', { class: 'swap' }, h('p', null, t('shifts.swap.nobody')), h('div', { class: 'choices' }, cancel));
  }
  const to = h('select', { id: 'swap-to', onchange: draw }, able.map((one) => h('option', { value: one.account }, one.alias)));
  const wanted = h('select', { id: 'swap-for' });
  draw();
  return h(
    'form',
    { class: 'swap', onsubmit: submit },
    h('div', { class: 'field' }, h('label', { for: 'swap-to' }, t('shifts.swap.to')), to),
    h('div', { class: 'field' }, h('label', { for: 'swap-for' }, t('shifts.swap.for')), wanted),
    h('p', { class: 'hint' }, t('shifts.swap.hint')),
    h('div', { class: 'choices' }, h('button', { type: 'submit', class: 'button small primary' }, t('shifts.swap.offer')), cancel),
  );

  function shifts() {
    return able.find((one) => one.account === to.value)?.shifts ?? [];
  }

  function draw() {
    fill(wanted, h('option', { value: '' }, t('shifts.swap.nothing')), shifts().map((one, at) => h('option', { value: String(at) }, own.words(one))));
  }

  /** @param {SubmitEvent} event */
  function submit(event) {
    event.preventDefault();
    then.offer(to.value, wanted.value === '' ? null : shifts()[Number(wanted.value)]);
  }
}
