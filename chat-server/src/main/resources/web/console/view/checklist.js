/** The checklists beside a conversation: which there are, and the steps of the one that is open. */
import { fill, h, setAttribute, setText } from '../../shared/dom.js';
import { DANGER } from '../safety.js';

/**
 * @param {import('../desk.js').Desk} desk
 * @param {import('../commands.js').Commands} commands
 * @param {import('../../shared/texts.js').Texts} texts
 * @param {string} contact
 */
export function makeChecklists(desk, commands, texts, contact) {
  const { t } = texts;
  const buttons = h('div', { class: 'occasions' });
  const panel = h('section', { class: 'checklist', id: `checklist-${contact}`, 'aria-labelledby': `checklist-title-${contact}`, hidden: true });
  const announced = h('p', { class: 'visually-hidden', role: 'status' });
  const element = h('div', { class: 'safety' }, buttons, announced, panel);
  /** @type {import('../safety.js').Checklist[]} */
  let lists = [];
  let opened = '';
  /** @type {(talk: import('../talk.js').Talk) => void} */
  let drawPanel = () => {};

  return { element, draw, toOpen };

  /** @param {import('../talk.js').Talk} talk @param {boolean} mine whether it is still this person's */
  function draw(talk, mine) {
    element.hidden = !mine;
    const known = commands.safety.lists(talk.view.line);
    if (known !== lists && known.length > 0) {
      lists = known;
      fill(buttons, lists.map(toggle));
    }
    openDue(talk);
    for (const [at, list] of lists.entries()) {
      const taken = list.steps.filter((step) => isTaken(talk, list, step)).length;
      setText(buttons.children[at], taken ? t('checklist.begun', { name: nameOf(list), taken, steps: list.steps.length }) : nameOf(list));
      setAttribute(buttons.children[at], 'aria-expanded', String(opened === list.code));
    }
    drawPanel(talk);
  }

  /** What the coding calls for opens by itself, beside whatever the person is writing; danger before all else. @param {import('../talk.js').Talk} talk */
  function openDue(talk) {
    if (lists.length > 0 && talk.due.length > 0 && (opened !== DANGER || talk.due.includes(DANGER))) {
      const code = talk.due.includes(DANGER) ? DANGER : talk.due[0];
      talk.due = talk.due.filter((one) => one !== code);
      const list = lists.find((one) => one.code === code);
      if (list && opened !== code) {
        show(list);
        setText(announced, t('checklist.opened', { name: nameOf(list) }));
      }
    }
  }

  /** Opens a list, and goes there. @param {string} code */
  function open(code) {
    const list = lists.find((one) => one.code === code);
    if (list) {
      show(list);
      toOpen();
    }
  }

  /** To the list that is open. */
  function toOpen() {
    panel.querySelector('h4')?.focus();
  }

  /** @param {string} code of a list; empty for none */
  function setOpened(code) {
    opened = code;
    const talk = desk.talks.get(contact);
    if (talk) {
      talk.openList = code;
    }
  }

  /** @param {import('../safety.js').Checklist} list */
  function toggle(list) {
    const press = () => (opened === list.code ? close() : open(list.code));
    return h('button', { type: 'button', class: 'button small', 'aria-controls': panel.id, 'data-list': list.code, onclick: press }, nameOf(list));
  }

  function close() {
    const at = lists.findIndex((list) => list.code === opened);
    setOpened('');
    panel.hidden = true;
    drawPanel = () => {};
    desk.onChange();
    /** @type {HTMLElement | undefined} */ (buttons.children[at])?.focus();
  }

  /** @param {import('../safety.js').Checklist} list */
  function show(list) {
    setOpened(list.code);
    const rows = list.steps.map((step) => makeStep(list, step));
    const trouble = h('p', { class: 'error', role: 'alert' });
    fill(
      panel,
      h(
        'header',
        null,
        h('h4', { id: `checklist-title-${contact}`, tabindex: '-1' }, nameOf(list)),
        h('button', { type: 'button', class: 'button plain small', onclick: close }, t('checklist.close')),
      ),
      h('p', { class: 'hint' }, list.intro[texts.language]),
      trouble,
      h('ol', null, rows.map((row) => row.element)),
    );
    panel.hidden = false;
    drawPanel = (talk) => {
      setText(trouble, talk.untaken && t(texts.has(`checklist.${talk.untaken}`) ? `checklist.${talk.untaken}` : 'checklist.refused'));
      rows.forEach((row) => row.draw(talk));
    };
    desk.onChange();
  }

  /** @param {import('../safety.js').Checklist} list @param {import('../safety.js').Step} step */
  function makeStep(list, step) {
    const id = `step-${contact}-${list.code}-${step.code}`;
    const box = h('input', { type: 'checkbox', id, onchange: () => tick(list, step) });
    const said = h('span', { class: 'taken', role: 'status' });
    const number = step.calls && (step.number ? h('a', { class: 'number', href: `tel:${step.number.replaceAll(' ', '')}` }, step.number) : h('span', { class: 'hint' }, t('checklist.noNumber')));
    const row = h('li', null, h('label', { class: 'option', for: id }, box, h('span', null, step.names[texts.language])), number, said);
    return { element: row, draw: drawStep };

    /** @param {import('../talk.js').Talk} talk */
    function drawStep(talk) {
      const { taken, pending } = stateOf(talk, list, step);
      box.checked = Boolean(taken) || pending || talk.taken.has(key(list, step));
      setAttribute(box, 'aria-disabled', box.checked ? 'true' : null);
      setText(said, taken ? t('checklist.taken', { time: texts.clock(taken.at, desk.zone), alias: taken.alias }) : pending ? t('checklist.pending') : '');
    }
  }

  /** What is taken stays taken: the diary only grows. @param {import('../safety.js').Checklist} list @param {import('../safety.js').Step} step */
  function tick(list, step) {
    const talk = desk.talks.get(contact);
    if (talk && !isTaken(talk, list, step) && !stateOf(talk, list, step).pending) {
      commands.safety.take(talk, list.code, step.code);
    } else {
      desk.onChange();
    }
  }

  /** @param {import('../safety.js').Checklist} list */
  function nameOf(list) {
    return list.names[texts.language];
  }
}

/** @param {import('../safety.js').Checklist} list @param {import('../safety.js').Step} step */
function key(list, step) {
  return `${list.code} ${step.code}`;
}

/** @param {import('../talk.js').Talk} talk @param {import('../safety.js').Checklist} list @param {import('../safety.js').Step} step */
function stateOf(talk, list, step) {
  const taken = talk.view.steps.find((one) => one.list === list.code && one.step === step.code);
  return { taken, pending: talk.ticked.has(key(list, step)) };
}

/** @param {import('../talk.js').Talk} talk @param {import('../safety.js').Checklist} list @param {import('../safety.js').Step} step */
function isTaken(talk, list, step) {
  return Boolean(stateOf(talk, list, step).taken) || talk.taken.has(key(list, step));
}
