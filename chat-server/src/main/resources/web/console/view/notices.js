/** What the person was told once and has not put away: that they were away unawares, that a shift begins or ends. */
import { h } from '../../shared/dom.js';
import { KIND, TO_RESPONDER } from '../../shared/protocol.js';
import { Keyed } from '../../shared/keyed.js';
import { moment } from '../../shared/moments.js';

/**
 * @param {import('../desk.js').Desk} desk
 * @param {import('../../shared/texts.js').Texts} texts
 */
export function makeNotices(desk, texts) {
  const { t } = texts;
  const element = h('div', { class: 'notices', role: 'status', 'aria-relevant': 'additions' });
  const rows = new Keyed(element, (notice) => makeNotice(notice));
  return { element, draw: () => rows.draw(desk.notices.list, (notice) => notice.id) };

  /** @param {import('../notices.js').Notice} notice */
  function makeNotice({ id, told }) {
    const dismiss = () => {
      desk.notices.dismiss(id);
      desk.onChange();
    };
    const row = h(
      'div',
      { class: told.type === TO_RESPONDER.WAS_AWAY ? 'notice attention' : 'notice' },
      h('p', null, words(told)),
      h('button', { type: 'button', class: 'button small', onclick: dismiss }, t('notice.read')),
    );
    return { element: row, draw() {} };
  }

  /** @param {import('../notices.js').Told} told */
  function words(told) {
    if (told.type === TO_RESPONDER.WAS_AWAY) {
      return t('notice.wasAway', { from: texts.clock(told.from, desk.zone), until: texts.clock(told.until, desk.zone) });
    }
    const line = desk.lines.get(told.line);
    const time = moment(texts, told.at, desk.clock.now(), line?.zone ?? desk.zone);
    const isBegun = told.kind === KIND.SHIFT_BEGINS && Date.parse(told.at) <= desk.clock.now();
    return t(isBegun ? 'notice.shift_begun' : `notice.${told.kind}`, { line: line?.name ?? told.line, time });
  }
}
