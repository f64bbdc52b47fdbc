/** Where a drill is chosen: a made-up visitor, or a link for a colleague. */
import { fill, h, setText } from '../../shared/dom.js';
import { makeDialog } from './dialogs.js';

/**
 * @param {import('../desk.js').Desk} desk
 * @param {import('../../shared/texts.js').Texts} texts
 * @param {object} act
 * @param {(practises: boolean) => Promise<void>} act.turn
 * @param {(line: string, script: string) => Promise<void>} act.begin
 * @param {(line: string) => Promise<void>} act.invite
 */
export function makePracticeDialog(desk, texts, act) {
  const { t } = texts;
  const { element, content } = makeDialog(texts, 'practice.title');
  const trouble = h('p', { class: 'told', role: 'alert' });
  const body = h('div', { class: 'practice' });
  /** @type {import('../practice.js').Choices | null} */
  let choices = null;
  let line = '';
  /** @type {{pass: string, until: string} | null} */
  let pass = null;
  element.classList.add('wide');
  fill(content, trouble, body);
  return { element, open, draw, say, offer, invited };

  function open() {
    pass = null;
    draw();
    element.showModal();
    element.querySelector('h2')?.focus();
  }

  /** @param {string} words */
  function say(words) {
    setText(trouble, words);
    trouble.className = words ? 'told notice attention' : 'told';
  }

  /** @param {import('../practice.js').Choices} all */
  function offer(all) {
    choices = all;
    line = all.lines.some((one) => one.line === line) ? line : (all.lines[0]?.line ?? '');
    if (desk.duty?.practises) {
      draw();
    }
  }

  /** @param {{pass: string, until: string}} made */
  function invited(made) {
    pass = made;
    draw();
    element.querySelector('input')?.select();
  }

  function draw() {
    fill(body, h('p', null, t('practice.intro')), desk.duty?.practises ? [chooseLine(), scripts(), colleague()] : start());
  }

  function start() {
    const onDuty = Boolean(desk.duty?.onDuty);
    return [
      onDuty && h('p', { class: 'notice attention' }, t('practice.offDutyFirst')),
      h('button', { type: 'button', class: 'button primary', disabled: onDuty, onclick: () => act.turn(true) }, t('practice.start')),
    ];
  }

  function chooseLine() {
    if (!choices || choices.lines.length < 2) {
      return null;
    }
    const select = h(
      'select',
      { id: 'practice-line', onchange: () => ((line = select.value), (pass = null), draw()) },
      choices.lines.map((one) => h('option', { value: one.line, selected: one.line === line }, one.names[texts.language])),
    );
    return h('p', { class: 'field' }, h('label', { for: 'practice-line' }, t('practice.line')), select);
  }

  function scripts() {
    return h(
      'section',
      { 'aria-labelledby': 'practice-scripts' },
      h('h3', { id: 'practice-scripts' }, t('practice.scripts')),
      h('p', { class: 'hint' }, t('practice.scripts.text')),
      h('ul', { class: 'drills' }, choices?.scripts.map(script)),
    );
  }

  /** @param {import('../practice.js').Choices['scripts'][number]} one */
  function script({ script: code, names, about }) {
    const name = names[texts.language];
    return h(
      'li',
      { 'data-script': code },
      h('div', null, h('h4', null, name), h('p', { class: 'hint' }, about[texts.language])),
      h('button', { type: 'button', class: 'button small', 'aria-label': `${t('practice.begin')}: ${name}`, onclick: () => act.begin(line, code) }, t('practice.begin')),
    );
  }

  function colleague() {
    return h(
      'section',
      { 'aria-labelledby': 'practice-colleague' },
      h('h3', { id: 'practice-colleague' }, t('practice.colleague')),
      h('p', { class: 'hint' }, t('practice.colleague.text')),
      pass ? link(pass) : h('button', { type: 'button', class: 'button small', onclick: () => act.invite(line) }, t('practice.invite')),
    );
  }

  /** @param {{pass: string, until: string}} made */
  function link(made) {
    const address = h('input', { id: 'practice-pass', readonly: true, value: `${location.origin}/practice#${made.pass}` });
    const said = h('span', { class: 'hint', role: 'status' });
    const copy = async () => {
      address.select();
      await navigator.clipboard?.writeText(address.value).catch(() => {});
      setText(said, t('practice.copied'));
    };
    return h(
      'p',
      { class: 'field' },
      h('label', { for: 'practice-pass' }, t('practice.invited', { time: texts.clock(made.until, desk.zone) })),
      h('span', { class: 'link' }, address, navigator.clipboard && h('button', { type: 'button', class: 'button small', onclick: copy }, t('practice.copy'))),
      said,
    );
  }
}
