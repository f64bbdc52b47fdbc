/** One's own closed contacts of the last seven days: a button of the top bar, and the dialog in which a coding is corrected. */
import { fill, h } from '../shared/dom.js';
import { makeRecords } from '../shared/coding/records.js';
import { makeDialog } from './view/dialogs.js';

/**
 * @param {import('./desk.js').Desk} desk
 * @param {import('../shared/texts.js').Texts} texts
 * @param {() => void} signedOut
 * @returns {{button: HTMLElement, element: HTMLElement}}
 */
export function openRecords(desk, texts, signedOut) {
  const { t } = texts;
  const { element, content } = makeDialog(texts, 'records.own');
  const records = makeRecords(texts, {
    account: desk.me.account,
    level: 'h3',
    zone: (line) => desk.lines.get(line)?.zone ?? desk.zone,
    lineName: (line) => (desk.lines.size > 1 ? (desk.lines.get(line)?.name ?? line) : ''),
    signedOut,
  });
  element.classList.add('wide');
  fill(content, h('p', { class: 'hint' }, t('records.own.intro')), records.element);
  return { button: h('button', { type: 'button', class: 'button plain small', onclick: open }, t('records.own')), element };

  function open() {
    element.showModal();
    element.querySelector('h2')?.focus();
    records.show('/v1/me/contacts', 'records.own.none');
  }
}
