/** What is said elsewhere than on the page: each of these texts, and no other, is seen on no other screen. */
import { fill, h } from '../../shared/dom.js';

const PLACES = {
  site: ['button', 'button.opening', 'button.close', 'button.back', 'button.news', 'title'],
  heard: [
    'problem.none',
    'state.late',
    'you',
    'aside',
    'conversation',
    'compose.label',
    'problem',
    'language',
    'space',
    'ask.nickname.suggested',
    ...['1', '2', '3', '4', '5'].map((face) => `rate.face.${face}`),
  ],
};

/**
 * @param {import('../../shared/texts.js').Texts} texts
 * @param {Record<string, string>} titles what these places are called
 */
export function drawOutside({ t, catalogue }, titles) {
  const words = (/** @type {string} */ key) =>
    (typeof catalogue[key] === 'string' ? [2] : [1, 2]).map((count) => h('li', { class: 'bubble' }, t(key, { count, position: 2 })));
  const place = ([name, keys]) => [h('h2', null, titles[name]), h('ul', { class: 'stack' }, keys.map(words))];
  const title = h('h1', { class: 'visually-hidden' }, titles.outside);
  fill(document.body, h('main', { class: 'app', tabindex: '0' }, title, h('section', { class: 'screen' }, Object.entries(PLACES).map(place))));
}
