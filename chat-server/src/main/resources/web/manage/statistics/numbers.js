/** All the numbers of a period, each with what it means and how it was in the period before. */
import { h } from '../../shared/dom.js';
import { difference, periodName, written } from './words.js';

/** @typedef {'count' | 'time' | 'percent'} Measure */

/** In the order of the table, by what is asked. @type {Record<string, Record<string, Measure>>} */
const GROUPS = {
  came: { arrivals: 'count', answered: 'count', talking: 'count', waiting: 'count', abandoned: 'count', shortAbandons: 'count', unserved: 'count', turnedAway: 'count' },
  promise: { serviceLevelPercent: 'percent', withinPromise: 'count', medianAnswerSeconds: 'time', p90AnswerSeconds: 'time', longestWaitSeconds: 'time' },
  talk: {
    medianResponseSeconds: 'time',
    p90ResponseSeconds: 'time',
    medianConversationSeconds: 'time',
    p90ConversationSeconds: 'time',
    medianHandleSeconds: 'time',
    p90HandleSeconds: 'time',
    releases: 'count',
    coded: 'count',
    corrected: 'count',
  },
};

/** Told only when there are any: in a period that is over there are none. */
const PASSING = ['talking', 'waiting'];

/** @type {Record<string, Measure>} */
const OF_ROLES = { answered: 'count', withinPromise: 'count', medianAnswerSeconds: 'time', p90AnswerSeconds: 'time', medianConversationSeconds: 'time' };

/** @param {import('./statistics.js').View} view @param {import('./statistics.js').Overview} overview */
export function drawNumbers({ texts }, { period, numbers, before, promiseSeconds }) {
  const { t } = texts;
  const isTold = (/** @type {string} */ name) => !PASSING.includes(name) || numbers[name] > 0;
  return h(
    'section',
    { 'aria-labelledby': 'numbers-title' },
    h('h2', { id: 'numbers-title' }, t('statistics.numbers')),
    h('p', { class: 'hint' }, t('statistics.promise', { time: written(texts, 'time', promiseSeconds) })),
    h(
      'table',
      { class: 'numbers compared' },
      h('caption', { class: 'visually-hidden' }, t('statistics.numbers')),
      h('thead', null, h('tr', null, h('td', null), h('th', { scope: 'col' }, periodName(texts, period.code)), h('th', { scope: 'col' }, periodName(texts, period.before)))),
      Object.entries(GROUPS).map(([group, names]) =>
        h(
          'tbody',
          null,
          h('tr', { class: 'group' }, h('th', { scope: 'rowgroup', colspan: '3' }, t(`statistics.group.${group}`))),
          Object.entries(names)
            .filter(([name]) => isTold(name))
            .map(([name, measure]) => row(name, measure)),
        ),
      ),
    ),
  );

  /** @param {string} name @param {Measure} measure */
  function row(name, measure) {
    const words = difference(texts, measure, numbers[name], before[name]);
    return h(
      'tr',
      { 'data-number': name },
      h('th', { scope: 'row' }, t(`number.${name}`), h('span', { class: 'hint' }, t(`number.${name}.means`))),
      h('td', { class: 'number' }, h('strong', null, written(texts, measure, numbers[name]))),
      h('td', { class: 'number' }, h('span', { class: 'earlier' }, written(texts, measure, before[name])), words && h('span', { class: 'hint' }, words)),
    );
  }
}

/** @param {import('./statistics.js').View} view @param {import('./statistics.js').Overview['roles']} roles */
export function drawRoles({ texts }, roles) {
  const { t } = texts;
  return h(
    'section',
    { 'aria-labelledby': 'roles-title' },
    h('h2', { id: 'roles-title' }, t('statistics.roles')),
    h(
      'table',
      { class: 'numbers compared' },
      h('caption', { class: 'visually-hidden' }, t('statistics.roles')),
      h('thead', null, h('tr', null, h('td', null), roles.map(({ role }) => h('th', { scope: 'col' }, t(`statistics.role.${role}`))))),
      h(
        'tbody',
        null,
        Object.entries(OF_ROLES).map(([name, measure]) =>
          h('tr', null, h('th', { scope: 'row' }, t(`number.${name}`)), roles.map((role) => h('td', { class: 'number' }, written(texts, measure, role[name])))),
        ),
      ),
    ),
  );
}
