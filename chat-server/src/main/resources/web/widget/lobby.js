/** Before the start: who answers, when, how confidential it is; what may be told beforehand; and one press. */
import { fill, h, setText } from '../shared/dom.js';
import { LANGUAGE, ROLE } from '../shared/protocol.js';
import { danger } from './help.js';

const UNKNOWN = 'unknown';
const NAMES = { fi: 'Suomi', sv: 'Svenska', en: 'English' };

/** @param {import('./plain.js').Context} context @returns {import('./plain.js').Screen} */
export function lobby(context) {
  const { texts, visit } = context;
  const { t } = texts;
  const heading = h('h2', { tabindex: '-1' }, t('lobby'));
  const facts = whoAndWhen(context);
  const unstaffed = h('p', { class: 'notice attention' }, t('lobby.unstaffed'));
  const beforehand = asked(texts);
  const start = h('button', { type: 'submit', form: 'start', class: 'button primary wide' });
  const cancel = h('button', { type: 'button', class: 'button plain wide', onclick: () => visit.back() }, t('start.cancel'));
  const onsubmit = (/** @type {Event} */ event) => {
    event.preventDefault();
    if (!visit.starting) {
      visit.start(beforehand.value());
    }
  };
  const form = h('form', { id: 'start', onsubmit, novalidate: true }, beforehand.element);
  const update = () => {
    facts.update();
    const { starting } = visit;
    unstaffed.hidden = !visit.line || visit.line.staffed;
    form.hidden = starting;
    setText(start, t(starting ? 'start.going' : 'start'));
    start.setAttribute('aria-disabled', String(starting));
    cancel.hidden = !starting;
  };
  update();
  const element = h(
    'section',
    { class: 'screen' },
    heading,
    h('p', null, t('lobby.what')),
    facts.element,
    unstaffed,
    h('p', null, t('lobby.limit')),
    form,
    h('div', { class: 'go' }, start, cancel),
    danger(texts),
    aboutTrust(texts),
    aboutLeaving(texts),
    languages(texts),
  );
  return { element, heading, update };
}

/** @param {import('./plain.js').Context} context */
function whoAndWhen({ texts, moments, visit }) {
  const { t } = texts;
  const element = h('dl', { class: 'facts card' });
  let shown = null;
  const fact = (/** @type {string} */ name, /** @type {string} */ value, /** @type {string | false} */ more = false) =>
    h('div', null, h('dt', null, name), h('dd', null, h('strong', null, value), more && h('span', { class: 'hint' }, more)));
  const update = () => {
    const { line } = visit;
    if (line === shown || !line.open) {
      return;
    }
    shown = line;
    const who = line.roles.length > 1 ? 'both' : line.roles[0];
    fill(
      element,
      fact(t('fact.who'), t(`who.${who}`), line.roles.includes(ROLE.EXPERT) && t('role.expert.what')),
      fact(t('fact.open'), moments.until(line.until)),
      fact(t('fact.promise'), moments.within(line.promiseSeconds)),
    );
  };
  return { element, update };
}

/** Nickname, topic and age band; each may be left out. @param {import('../shared/texts.js').Texts} texts */
function asked(texts) {
  const { t } = texts;
  const nickname = h('input', { id: 'nickname', maxlength: 40, autocomplete: 'off', dir: 'auto', 'aria-describedby': 'nickname-hint' });
  const topic = h('select', { id: 'topic' });
  const ageBand = h('select', { id: 'age' });
  const lists = h('div', { class: 'stack', hidden: true }, field('topic', t('ask.topic'), topic), field('age', t('ask.age'), ageBand));
  const element = h(
    'details',
    { class: 'ask' },
    h('summary', null, t('ask')),
    h(
      'div',
      { class: 'stack' },
      h('div', { class: 'field' }, h('label', { for: 'nickname' }, t('ask.nickname')), nickname, h('p', { class: 'hint', id: 'nickname-hint' }, t('ask.nickname.hint'))),
      lists,
    ),
  );
  const fillList = (/** @type {HTMLSelectElement} */ select, /** @type {any[]} */ codes) =>
    fill(
      select,
      h('option', { value: UNKNOWN }, t('ask.skip')),
      codes.filter(({ code }) => code !== UNKNOWN).map(({ code, names }) => h('option', { value: code }, names[texts.language] || names.fi)),
    );
  // Without the lists the visitor can start all the same.
  fetch('/v1/topics')
    .then((answer) => (answer.ok ? answer.json() : Promise.reject(answer.status)))
    .then(({ themes, ageBands }) => {
      fillList(topic, themes);
      fillList(ageBand, ageBands);
      lists.hidden = false;
    })
    .catch(() => {});
  const value = () => ({
    nickname: Array.from(nickname.value.trim()).slice(0, 40).join(''),
    topic: topic.value || UNKNOWN,
    ageBand: ageBand.value || UNKNOWN,
  });
  return { element, value };
}

/** @param {string} id @param {string} label @param {HTMLElement} control */
function field(id, label, control) {
  return h('div', { class: 'field' }, h('label', { for: id }, label), control);
}

/** @param {import('../shared/texts.js').Texts} texts */
function aboutTrust({ t }) {
  return h(
    'details',
    null,
    h('summary', null, t('trust')),
    h('div', { class: 'stack' }, ['1', '2', '3', '4'].map((n) => h('p', null, t(`trust.${n}`)))),
  );
}

/** @param {import('../shared/texts.js').Texts} texts */
function aboutLeaving({ t }) {
  return h('details', null, h('summary', null, t('leaving')), h('div', { class: 'stack' }, h('p', null, t('leaving.1')), h('p', null, t('leaving.2'))));
}

/** @param {import('../shared/texts.js').Texts} texts */
function languages(texts) {
  const change = (/** @type {string} */ language) => {
    const query = new URLSearchParams(location.search);
    query.set('language', language);
    location.replace(`${location.pathname}?${query}`);
  };
  return h(
    'div',
    { class: 'languages', role: 'group', 'aria-label': texts.t('language') },
    Object.values(LANGUAGE).map((language) =>
      h('button', { type: 'button', class: 'button plain small', lang: language, 'aria-pressed': String(language === texts.language), onclick: () => change(language) }, NAMES[language]),
    ),
  );
}
