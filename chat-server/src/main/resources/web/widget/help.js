/** Numbers to call: the line's own, or, before the line is known, the ones in the catalogue. */
import { h } from '../shared/dom.js';

/** @typedef {{help: import('../shared/protocol.js').HelpNumber[]} | null} Helps a LineView, or null before the first */

const EMERGENCY = '112';
const UNKNOWN = 'unknown';

/**
 * A link that calls. It asks the top window to, because a host page's policy may not let a frame do it.
 *
 * @param {string} number
 * @param {string} [text]
 */
export function call(number, text = number) {
  return h('a', { href: `tel:${number.replace(/[^+\d]/g, '')}`, target: '_top', class: 'number' }, text);
}

/** "In danger now? Call 112." @param {import('../shared/texts.js').Texts} texts */
function danger({ t }) {
  return h('p', { class: 'notice danger' }, t('danger.question'), ' ', call(EMERGENCY, t('danger.call')));
}

/**
 * 112 and the line's first other number, in few lines, and all others one press away.
 *
 * @param {import('../shared/texts.js').Texts} texts
 * @param {Helps} line
 */
export function helpAtOnce(texts, line) {
  const { t } = texts;
  const other = numbers(texts, line).find(({ number }) => number !== EMERGENCY);
  const rest = other ? [h('br'), other.name, ' ', call(other.number)] : [];
  return [
    h('p', null, call(EMERGENCY, t('danger.call')), rest),
    h('details', null, h('summary', null, t('help.show')), helpList(texts, line)),
  ];
}

/** The same in the place of {@link danger}, in few lines. @param {import('../shared/texts.js').Texts} texts @param {Helps} line */
export function dangerAndHelp(texts, line) {
  const [call112, others] = helpAtOnce(texts, line);
  call112.prepend(texts.t('danger.question'), ' ');
  return h('div', { class: 'notice danger' }, call112, others);
}

/**
 * 112 where it cannot be missed, and the other numbers below it.
 *
 * @param {import('../shared/texts.js').Texts} texts
 * @param {Helps} line
 */
export function helpAndDanger(texts, line) {
  return h('div', { class: 'stack' }, danger(texts), helpList(texts, line, [EMERGENCY]));
}

/**
 * @param {import('../shared/texts.js').Texts} texts
 * @param {Helps} line
 * @param {string[]} [without] numbers that are said elsewhere on the same screen
 */
export function helpList(texts, line, without = []) {
  const shown = numbers(texts, line).filter(({ number }) => !without.includes(number));
  const checked = whenChecked(texts, shown);
  return h(
    'section',
    { class: 'help', 'aria-label': texts.t('help') },
    h('h3', null, texts.t('help')),
    h(
      'ul',
      null,
      shown.map((one) => {
        const hint = [one.hours, checked.mark(one)].filter(Boolean).join(', ');
        return h('li', null, h('span', null, one.name), call(one.number), hint && h('span', { class: 'hint' }, hint));
      }),
    ),
    h('p', { class: 'hint' }, checked.all),
  );
}

/**
 * On which day all of them had been made sure of, and a mark for each that nobody has; one sentence when nobody has any.
 *
 * @param {import('../shared/texts.js').Texts} texts
 * @param {import('../shared/protocol.js').HelpNumber[]} shown
 */
function whenChecked(texts, shown) {
  const days = shown.map(({ checkedOn }) => checkedOn).filter((day) => day !== UNKNOWN).sort();
  const none = days.length === 0;
  const all = none ? texts.t('help.unchecked') : texts.t('help.checked', { day: texts.date(days[0], 'UTC', true) });
  const mark = (/** @type {{checkedOn: string}} */ { checkedOn }) =>
    !none && checkedOn === UNKNOWN ? texts.t('help.unchecked.one') : '';
  return { all, mark };
}

/** What the line says to everybody today, in its own words; nothing when it says nothing. @param {{notice: string} | null} line */
export function notice(line) {
  return line?.notice && h('p', { class: 'notice', dir: 'auto' }, line.notice);
}

/** @param {import('../shared/texts.js').Texts} texts @param {Helps} line */
function numbers({ t }, line) {
  return line && line.help.length > 0
    ? line.help
    : ['1', '2'].map((n) => ({ name: t(`help.${n}.name`), number: t(`help.${n}.number`), hours: t(`help.${n}.hours`), checkedOn: UNKNOWN }));
}
