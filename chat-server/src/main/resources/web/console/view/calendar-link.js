/** The secret link by which a calendar program reads one's own shifts: made, copied, replaced, revoked. */
import { h, setText } from '../../shared/dom.js';

/**
 * @param {import('../own-shifts.js').OwnShifts} own
 * @param {import('../../shared/texts.js').Texts} texts
 * @param {(task: () => Promise<void>) => void} act
 */
export function makeCalendar(own, texts, act) {
  const { t } = texts;
  return { drawn };

  function drawn() {
    const made = own.link?.made ?? false;
    return h(
      'section',
      { 'aria-labelledby': 'shifts-calendar' },
      h('h3', { id: 'shifts-calendar' }, t('shifts.calendar')),
      h('p', null, t('shifts.calendar.text')),
      own.address !== '' && shown(),
      own.link && own.address === '' && h('p', { class: 'hint' }, made ? t('shifts.link.since', { date: texts.date(own.link.since), time: texts.clock(own.link.since) }) : t('shifts.link.none')),
      h(
        'div',
        { class: 'choices' },
        button(made ? 'shifts.link.again' : 'shifts.link.make', 'link-make', () => act(() => own.makeLink())),
        made && button('shifts.link.revoke', 'link-revoke', () => act(() => own.revokeLink())),
      ),
      made && h('p', { class: 'hint' }, t('shifts.link.again.hint')),
    );
  }

  function shown() {
    const input = h('input', { id: 'calendar-link', readonly: true, class: 'number', '.value': own.address, onfocus: () => input.select() });
    const copied = h('p', { class: 'hint', role: 'status' });
    return h(
      'div',
      { class: 'field' },
      h('label', { for: 'calendar-link' }, t('shifts.link.label')),
      input,
      h('p', { class: 'hint' }, t('shifts.link.secret')),
      h('div', { class: 'choices' }, button('shifts.link.copy', 'link-copy', copy)),
      copied,
    );

    async function copy() {
      try {
        await navigator.clipboard.writeText(own.address);
        setText(copied, t('shifts.link.copied'));
      } catch {
        input.focus();
        setText(copied, t('shifts.link.byHand'));
      }
    }
  }

  /** @param {string} key @param {string} id @param {() => void} press */
  function button(key, id, press) {
    return h('button', { type: 'button', class: 'button small', id, 'aria-disabled': own.busy ? 'true' : null, onclick: press }, t(key));
  }
}
