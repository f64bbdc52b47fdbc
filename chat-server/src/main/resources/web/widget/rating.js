/** How it was and whether it helped: both may be left out, and neither leads to the conversation. */
import { h, setText } from '../shared/dom.js';
import { face } from '../shared/face.js';
import { HELPED } from '../shared/protocol.js';

/** How far the mouth bends, from the worst to the best. */
const MOUTHS = [14, 17, 20, 23, 26];
const ANSWERS = [HELPED.YES, HELPED.PARTLY, HELPED.NO];

/**
 * @param {import('../shared/texts.js').Texts} texts
 * @param {(face: number, helped: string) => Promise<void>} give
 */
export function makeRating({ t }, give) {
  const said = h('p', { class: 'hint', role: 'status' }, t('rate.anonymous'));
  /** @type {{face: number, helped: string}} */
  const chosen = { face: 0, helped: HELPED.UNKNOWN };
  const faces = MOUTHS.map((bend, at) => {
    const words = t(`rate.face.${at + 1}`);
    return option([face(bend), h('span', { class: 'visually-hidden' }, words)], 'face', at + 1, words);
  });
  const answers = ANSWERS.map((answer) => option([t(`rate.helped.${answer}`)], 'helped', answer, ''));
  const group = (/** @type {string} */ key, /** @type {HTMLElement[]} */ buttons) =>
    h('div', { role: 'group', class: 'stack', 'aria-label': t(key) }, h('h3', null, t(key)), h('div', { class: 'choices' }, buttons));
  return { element: h('div', { class: 'rating stack' }, group('rate.how', faces), group('rate.helped', answers), said) };

  /** @param {(Node | string)[]} content @param {'face' | 'helped'} what @param {any} value @param {string} title */
  function option(content, what, value, title) {
    const button = h('button', { type: 'button', class: `button ${what}`, title: title || false, 'aria-pressed': 'false', onclick: choose }, content);
    return button;

    async function choose() {
      const siblings = /** @type {HTMLElement} */ (button.parentElement).children;
      Object.assign(chosen, { [what]: value });
      [...siblings].forEach((one) => one.setAttribute('aria-pressed', String(one === button)));
      const words = await give(chosen.face, chosen.helped).then(() => 'rate.thanks', () => 'rate.failed');
      setText(said, t(words));
    }
  }
}
