/** What may be told before starting: nickname, topic and age band. Each may be left out, and so may all of it. */
import { fill, h } from '../shared/dom.js';

const UNKNOWN = 'unknown';
const NICKNAME_CHARS = 40;

/**
 * @param {import('../shared/texts.js').Texts} texts
 * @returns {{element: HTMLElement, value: () => import('./arrival.js').Beforehand}}
 */
export function asked(texts) {
  const { t } = texts;
  const nickname = h('input', {
    id: 'nickname',
    maxlength: NICKNAME_CHARS,
    autocomplete: 'off',
    dir: 'auto',
    'aria-describedby': 'nickname-hint',
  });
  const topic = h('select', { id: 'topic' });
  const ageBand = h('select', { id: 'age' });
  const lists = h(
    'div',
    { class: 'stack', hidden: true },
    field('topic', t('ask.topic'), topic),
    field('age', t('ask.age'), ageBand),
  );
  const hint = h('p', { class: 'hint', id: 'nickname-hint' }, t('ask.nickname.hint'));
  const element = h(
    'details',
    { class: 'ask', toggle: load },
    h('summary', null, t('ask')),
    h('div', { class: 'stack' }, field('nickname', t('ask.nickname'), nickname, hint), suggestions(texts, nickname), lists),
  );
  const value = () => ({
    nickname: Array.from(nickname.value.trim()).slice(0, NICKNAME_CHARS).join(''),
    topic: topic.value || UNKNOWN,
    ageBand: ageBand.value || UNKNOWN,
  });
  return { element, value };

  /** Only for whoever wants to tell something; without the lists they can start all the same. */
  function load() {
    if (element.open && lists.hidden) {
      fetch('/v1/topics')
        .then((answer) => (answer.ok ? answer.json() : Promise.reject(answer.status)))
        .then(({ themes, ageBands }) => {
          fill(topic, options(texts, themes));
          fill(ageBand, options(texts, ageBands));
          lists.hidden = false;
        })
        .catch(() => {});
    }
  }
}

/**
 * @param {import('../shared/texts.js').Texts} texts
 * @param {{code: string, names: Record<string, string>}[]} codes
 */
function options({ t, language }, codes) {
  const given = codes.filter(({ code }) => code !== UNKNOWN);
  return [
    h('option', { value: UNKNOWN }, t('ask.skip')),
    given.map(({ code, names }) => h('option', { value: code }, names[language] || names.fi)),
  ];
}

/** Three names that say nothing of anybody. @param {import('../shared/texts.js').Texts} texts @param {HTMLInputElement} nickname */
function suggestions({ t }, nickname) {
  const names = t('ask.nickname.names').split(' ');
  const three = Array.from({ length: 3 }, () => names.splice(Math.floor(Math.random() * names.length), 1)[0]);
  const button = (/** @type {string} */ name) => h('button', { type: 'button', class: 'button small', onclick: () => (nickname.value = name) }, name);
  return h('div', { class: 'answers', role: 'group', 'aria-label': t('ask.nickname.suggested') }, three.map(button));
}

/** @param {string} id @param {string} label @param {...HTMLElement} rest */
function field(id, label, ...rest) {
  return h('div', { class: 'field' }, h('label', { for: id }, label), rest);
}
