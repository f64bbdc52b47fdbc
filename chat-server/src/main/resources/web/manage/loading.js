/** A place that is filled with what the server says: on its way, here, or not to be had and what to do. */
import { fill, h } from '../shared/dom.js';
import { keepFocus } from '../shared/focus.js';
import { Fault } from '../shared/http.js';

/**
 * @template T
 * @param {HTMLElement} place
 * @param {import('../shared/texts.js').Texts} texts
 * @param {() => Promise<T>} load
 * @param {(answer: T) => import('../shared/dom.js').Child} draw
 * @param {() => void} signedOut
 */
export async function loadInto(place, texts, load, draw, signedOut) {
  const { t } = texts;
  if (!place.hasChildNodes()) {
    fill(place, h('p', { class: 'loading', role: 'status' }, t('loading.section')));
  }
  try {
    const answer = await load();
    keepFocus(() => fill(place, draw(answer)));
  } catch (fault) {
    if (!(fault instanceof Fault)) {
      throw fault;
    }
    if (fault.status === 401) {
      signedOut();
      return;
    }
    const again = () => {
      fill(place);
      loadInto(place, texts, load, draw, signedOut);
    };
    fill(
      place,
      h(
        'div',
        { class: 'notice danger', role: 'alert' },
        h('p', null, t(whyKey(fault))),
        h('button', { type: 'button', class: 'button small', onclick: again }, t('again')),
      ),
    );
  }
}

/**
 * The text of what went wrong on the server's side or on the way.
 *
 * @param {Fault} fault
 * @returns {string} a key
 */
export function whyKey(fault) {
  if (fault.status === 0) {
    return 'fault.unreachable';
  }
  return fault.status === 403 ? 'fault.notAllowed' : fault.status === 503 ? 'fault.storage' : 'fault.server';
}
