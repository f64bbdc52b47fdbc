/** Whom to ask to take a conversation over, or to join it. */
import { fill, h, setText } from '../../shared/dom.js';
import { ASK_KIND, ASK_TARGET, ROLE } from '../../shared/protocol.js';
import { OUTCOME } from '../outcome.js';
import { makeChoice } from '../../shared/coding/choice.js';

/**
 * @param {import('../desk.js').Desk} desk
 * @param {import('../commands.js').Commands} commands
 * @param {import('../../shared/texts.js').Texts} texts
 */
export function makeAskDialog(desk, commands, texts) {
  const { t } = texts;
  const title = h('h2', { id: 'ask-title', tabindex: '-1' });
  const what = h('p', null);
  const place = h('div', { class: 'whom' });
  const trouble = h('p', { class: 'error', role: 'alert' });
  const cancel = h('button', { type: 'button', class: 'button', onclick: () => element.close() }, t('ask.cancel'));
  const send = h('button', { type: 'submit', class: 'button primary' }, t('ask.send'));
  const form = h('form', { novalidate: true, onsubmit: submit }, what, place, trouble, h('div', { class: 'choices' }, cancel, send));
  const element = h('dialog', { 'aria-labelledby': 'ask-title' }, title, form);
  /** @type {import('../talk.js').Talk | undefined} */
  let talk;
  /** @type {import('../../shared/protocol.js').AskKind} */
  let kind = ASK_KIND.JOIN;
  let whom = '';
  let shown = '';
  /** @type {ReturnType<typeof makeChoice> | null} */
  let choice = null;
  return { element, open, draw };

  /**
   * @param {import('../talk.js').Talk} about
   * @param {import('../../shared/protocol.js').AskKind} asked
   */
  function open(about, asked) {
    [talk, kind, whom, shown] = [about, asked, '', ''];
    setText(title, t(`ask.${kind}`));
    setText(what, t(`ask.${kind}.what`));
    setText(trouble, '');
    element.showModal();
    draw();
    title.focus();
  }

  /** Who is available may change while the person chooses. */
  function draw() {
    if (!element.open || !talk) {
      return;
    }
    if (!talk.running || !talk.isHolder) {
      element.close();
      return;
    }
    const options = optionsNow(talk);
    const name = JSON.stringify(options);
    if (name !== shown) {
      shown = name;
      whom = options.some(({ value }) => value === whom) ? whom : '';
      drawChoice(options);
    }
    send.hidden = options.length === 0;
  }

  /** @param {{value: string, label: string}[]} options */
  function drawChoice(options) {
    const focused = place.contains(document.activeElement);
    choice =
      options.length === 0
        ? null
        : makeChoice({
            id: 'whom',
            legend: t('ask.whom'),
            needed: t('wrapUp.needed'),
            missing: t('ask.missing'),
            options,
            value: whom,
            onChange: (value) => (whom = value),
          });
    fill(place, choice ? choice.element : h('p', { class: 'notice attention', role: 'status' }, t('ask.nobody')));
    if (focused) {
      choice ? choice.focus() : title.focus();
    }
  }

  /** @param {import('../talk.js').Talk} about */
  function optionsNow({ view }) {
    const inIt = new Set(kind === ASK_KIND.JOIN ? view.others.map(({ alias }) => alias) : []);
    const others = desk.colleagues.filter(({ person, alias }) => person !== desk.person && !inIt.has(alias));
    const people = others.map(({ person, alias, roles }) => {
      const named = roles.map((role) => t(`role.${role}`)).join(', ');
      return { value: person, label: t('person', { alias, role: named }) };
    });
    const any = Object.values(ROLE).filter((role) => others.some(({ roles }) => roles.includes(role)));
    return [...people, ...any.map((role) => ({ value: role, label: t(`ask.any.${role}`) }))];
  }

  /** @returns {import('../../shared/protocol.js').AskTarget} */
  function target() {
    const role = Object.values(ROLE).find((one) => one === whom);
    return role ? { type: ASK_TARGET.ROLE, role } : { type: ASK_TARGET.COLLEAGUE, person: whom };
  }

  /** @param {SubmitEvent} event */
  async function submit(event) {
    event.preventDefault();
    choice?.complain(!whom);
    if (!whom || !talk) {
      choice?.focus();
      return;
    }
    setText(trouble, '');
    const outcome = await commands.asking.ask(talk, kind, target());
    if (outcome === OUTCOME.DONE) {
      element.close();
      // The button that opened this is gone.
      document.getElementById(`talk-${talk.contact}`)?.focus();
    } else {
      setText(trouble, t(texts.has(`ask.refused.${outcome}`) ? `ask.refused.${outcome}` : 'ask.refused'));
    }
  }
}
