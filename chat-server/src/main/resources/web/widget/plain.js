/** The pages that only say something: loading, closed, full, opened elsewhere, out of order. */
import { fill, h, setText } from '../shared/dom.js';
import { STATE } from '../shared/connection.js';
import { helpAndDanger, notice } from './help.js';

/**
 * @typedef {object} Context what every page gets
 * @property {import('../shared/texts.js').Texts} texts
 * @property {import('./words.js').Words} words
 * @property {import('./moments.js').Moments} moments
 * @property {import('./visit.js').Visit} visit
 * @property {import('./frame.js').Frame} frame
 * @property {import('./announcer.js').Announcer} announcer
 * @property {import('./signal.js').Signal} signal
 * @property {() => void} close puts the chat aside, where there is something to go back to
 *
 * @typedef {object} Screen
 * @property {HTMLElement} element
 * @property {HTMLElement} heading where a reader starts when the page appears
 * @property {() => void} [update] something changed
 */

/** @param {HTMLElement} heading @param {...import('../shared/dom.js').Child} rest @returns {Screen} */
function screen(heading, ...rest) {
  return { heading, element: h('section', { class: 'screen' }, heading, rest) };
}

/** @param {string} text */
const title = (text) => h('h2', { tabindex: '-1' }, text);

/** @param {string} text @param {() => void} onclick */
const primary = (text, onclick) => h('button', { type: 'button', class: 'button primary wide', onclick }, text);

/** Before the first answer of the server; says so when that takes long. @param {Context} context @returns {Screen} */
export function loading({ texts, visit }) {
  const { t } = texts;
  const heading = title(t('loading'));
  const more = h('div', { class: 'stack' });
  let late = false;
  let shown = '';
  const update = () => {
    const { attempts, name } = visit.connection.state;
    const state = attempts > 0 ? 'unreachable' : late && name === STATE.CONNECTING ? 'slow' : '';
    if (state !== shown) {
      shown = state;
      heading.textContent = t(state ? `loading.${state}` : 'loading');
      fill(more, state && [h('p', null, t(`loading.${state}.what`)), helpAndDanger(texts, visit.line)]);
    }
  };
  window.setTimeout(() => {
    late = true;
    update();
  }, 5_000);
  return { ...screen(heading, more), update };
}

/** @param {Context} context @returns {Screen} */
export function closed({ texts, moments, visit }) {
  const { t } = texts;
  const heading = title('');
  const opens = h('p', { class: 'large' });
  const what = h('p');
  const rest = h('div', { class: 'stack' });
  let line = /** @type {any} */ (null);
  const update = () => {
    if (line !== visit.line) {
      line = visit.line;
      // Those who came in time are still answered.
      setText(heading, t(line.closing ? 'closing' : 'closed'));
      setText(what, t(line.closing ? 'closing.what' : 'closed.what'));
      setText(opens, moments.opens(line.nextOpening));
      fill(rest, notice(line), helpAndDanger(texts, line));
    }
  };
  update();
  return { ...screen(heading, opens, what, rest), update };
}

/** @param {Context} context @returns {Screen} */
export function full({ texts, visit }) {
  const { t } = texts;
  return screen(
    title(t('full')),
    h('p', null, t('full.what')),
    notice(visit.line),
    primary(t('full.again'), () => visit.back()),
    helpAndDanger(texts, visit.line),
  );
}

/** The last conversation was cut off, and it is too early for a new one. @param {Context} context @returns {Screen} */
export function cooling({ texts, moments, visit }) {
  const { t } = texts;
  return screen(
    title(t('cooling')),
    h('p', null, t('cooling.what', { clock: moments.clock(visit.coolsUntil) })),
    primary(t('cooling.again'), () => visit.back()),
    helpAndDanger(texts, visit.line),
  );
}

/** @param {Context} context @returns {Screen} */
export function elsewhere({ texts, visit }) {
  const { t } = texts;
  return screen(title(t('elsewhere')), h('p', null, t('elsewhere.what')), primary(t('elsewhere.here'), () => visit.takeBack()));
}

/** @param {Context} context @returns {Screen} */
export function broken({ texts, visit }) {
  const { t } = texts;
  return screen(
    title(t('broken')),
    h('p', null, t('broken.what')),
    primary(t('broken.again'), () => location.reload()),
    helpAndDanger(texts, visit.line),
  );
}
