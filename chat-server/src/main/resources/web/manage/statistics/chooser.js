/** Which view of which period: links all of them, so that each can be opened, sent and gone back to. */
import { h, setAttribute, setText } from '../../shared/dom.js';
import { fit, VIEWS, write } from './address.js';
import { after, before, codeOf, dayWithin, firstDay, kindOf, KINDS } from './period.js';
import { trendOf } from './trends.js';
import { periodName } from './words.js';

/**
 * @param {import('../../shared/texts.js').Texts} texts
 * @param {import('../manage.js').Line} line
 * @param {number} today days since 1970-01-01, in the line's zone
 */
export function makeChooser(texts, line, today) {
  const { t } = texts;
  const views = Object.keys(VIEWS).map((name) => ({ name, link: h('a', { class: 'tab' }, t(`statistics.view.${name}`)) }));
  const kinds = KINDS.map((name) => ({ name, link: h('a', { class: 'kind' }, t(`statistics.kind.${name}`)) }));
  const [previous, now, next] = ['previous', 'now', 'next'].map((name) => h('a', { class: 'button small' }, t(`statistics.${name}`)));
  const heading = h('h2', { class: 'period', 'aria-live': 'polite' });
  const kindList = h('nav', { class: 'kinds', 'aria-label': t('statistics.kinds') }, kinds.map(({ link }) => link));
  const element = h(
    'div',
    { class: 'chooser' },
    h('nav', { class: 'tabs', 'aria-label': t('statistics.views') }, views.map(({ link }) => link)),
    h('div', { class: 'title-row' }, heading, kindList, h('nav', { class: 'buttons', 'aria-label': t('statistics.steps') }, previous, now, next)),
  );
  return { element, show };

  /** @param {import('./address.js').Asked} asked */
  function show(asked) {
    const kind = kindOf(asked.period);
    const to = (/** @type {Partial<import('./address.js').Asked>} */ other) => write(line.line, { ...asked, ...other });
    const name = periodName(texts, asked.period);
    setText(heading, asked.view === 'trends' ? t(`statistics.upTo.${kind}`, { period: name, count: trendOf(asked.period).count }) : name);
    views.forEach(({ name, link }) => lead(link, to({ view: name, period: fit(name, asked.period, today) }), name === asked.view));
    kindList.hidden = VIEWS[asked.view].length < 2;
    kinds.forEach(({ name, link }) => {
      link.hidden = !VIEWS[asked.view].includes(name);
      lead(link, to({ period: name === kind ? asked.period : codeOf(name, dayWithin(asked.period, today)) }), name === kind);
    });
    const current = codeOf(kind, today);
    lead(previous, to({ period: before(asked.period) }));
    lead(now, to({ period: current }), asked.period === current);
    lead(next, firstDay(after(asked.period)) > today ? null : to({ period: after(asked.period) }));
  }
}

/**
 * Where a link leads. One that leads nowhere keeps the focus and says so.
 *
 * @param {HTMLAnchorElement} link
 * @param {string | null} address
 * @param {boolean} [current]
 */
function lead(link, address, current = false) {
  setAttribute(link, 'href', address);
  setAttribute(link, 'aria-current', current ? 'true' : null);
  setAttribute(link, 'role', address ? null : 'link');
  setAttribute(link, 'tabindex', address ? null : '0');
  setAttribute(link, 'aria-disabled', address ? null : 'true');
}
