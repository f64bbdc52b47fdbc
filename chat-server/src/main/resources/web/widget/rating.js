/** How it was and whether it helped: both may be left out, and neither leads to the conversation. */
import { h, setText } from '../shared/dom.js';
import { HELPED } from '../shared/protocol.js';

const SVG = 'http://www.w3.org/2000/svg';
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

/** @param {number} bend */
function face(bend) {
  const picture = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  picture.setAttribute('viewBox', '0 0 32 32');
  picture.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', `M16 2a14 14 0 1 0 .01 0M11 11v2M21 11v2M9 20Q16 ${bend} 23 20`);
  picture.append(path);
  return picture;
}
