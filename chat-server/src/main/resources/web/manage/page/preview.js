/** The page as visitors would see it now, in a frame: their own page, with the words that are being written. */
import { h, setText } from '../../shared/dom.js';
import { Fault, send } from '../../shared/http.js';
import { SCREENS } from '../../widget/preview/screens.js';
import { makeField } from '../form.js';

const AFTER_MS = 400;

/**
 * @param {import('../../shared/texts.js').Texts} texts
 * @param {import('../manage.js').Line} line
 * @param {string} address of what visitors would read
 * @param {() => object} document as it is now
 */
export function makePreview(texts, line, address, document) {
  const { t } = texts;
  let language = texts.language;
  let timer = 0;
  let asked = 0;
  /** What the server said last. @type {any} */
  let shown = null;
  let place = { screen: 'lobby', situation: 0 };
  /** The text that is to be in sight. */
  let sought = '';
  const frame = h('iframe', { class: 'preview-frame', src: '/widget/preview', title: t('page.preview') });
  const screen = h('select', { onchange: () => go({ screen: screen.value, situation: 0 }) }, groups().map((group) => h('optgroup', { label: t(`page.screen.${group}`) }, optionsOf(group))));
  const next = h('button', { type: 'button', class: 'button small', onclick: () => go({ ...place, situation: (place.situation + 1) % count() }) });
  const state = h('p', { class: 'hint', role: 'status' });
  const element = h(
    'section',
    { class: 'card page-preview', 'aria-labelledby': 'page-preview' },
    h('h2', { id: 'page-preview' }, t('page.preview')),
    makeField({ label: t('page.preview.screen'), path: 'screen', input: screen }),
    h('div', null, next),
    state,
    frame,
  );
  window.addEventListener('message', heard);
  at(place);
  return { element, draw, speaks, seeks, stop };

  function groups() {
    return [...new Set(Object.values(SCREENS).map(({ group }) => group))];
  }

  /** @param {string} wanted */
  function optionsOf(wanted) {
    return Object.entries(SCREENS)
      .filter(([, { group }]) => group === wanted)
      .map(([value]) => h('option', { value }, t(`page.see.${value}`)));
  }

  function count() {
    return SCREENS[place.screen].situations.length;
  }

  function stop() {
    window.clearTimeout(timer);
    window.removeEventListener('message', heard);
  }

  /** This is the place that is seen. @param {typeof place} seen */
  function at(seen) {
    place = seen;
    screen.value = place.screen;
    next.hidden = count() === 1;
    setText(next, t('page.preview.next', { at: place.situation + 1, count: count() }));
  }

  /** Another place, whatever is written. @param {typeof place} wanted */
  function go(wanted) {
    sought = '';
    at(wanted);
    post();
  }

  /** The words of this part and key are to be in sight. @param {string} text */
  function seeks(text) {
    sought = text;
    post();
  }

  /** The words changed. */
  function draw() {
    window.clearTimeout(timer);
    timer = window.setTimeout(show, AFTER_MS);
  }

  /** @param {string} wanted */
  function speaks(wanted) {
    language = wanted;
    show();
  }

  /** The page in the frame is ready, or shows a place. @param {MessageEvent} event */
  function heard({ source, origin, data }) {
    if (source === frame.contentWindow && origin === location.origin) {
      if (data.ready) {
        show();
      } else {
        at(data.place);
      }
    }
  }

  async function show() {
    const mine = ++asked;
    let words = '';
    try {
      const answer = await send('POST', `${address}?language=${language}`, document());
      if (mine === asked) {
        shown = answer;
        post();
      }
    } catch (fault) {
      if (!(fault instanceof Fault)) {
        throw fault;
      }
      words = t(fault.status === 400 ? 'page.preview.wrong' : 'page.preview.away');
    }
    if (mine === asked) {
      setText(state, words);
    }
  }

  function post() {
    if (shown) {
      const said = [t('page.preview.visitor'), t('page.preview.responder')];
      const titles = { outside: t('page.see.outside'), site: t('page.preview.site'), heard: t('page.preview.heard') };
      frame.contentWindow?.postMessage({ shown, place, sought, line: quiet(shown.base), said, titles }, location.origin);
    }
  }

  /** The line as a visitor's page is told of it, on a quiet day. @param {string} base a language of the service */
  function quiet(base) {
    return {
      line: line.line,
      name: line.names[base],
      open: true,
      roles: ['professional', 'expert'],
      staffed: true,
      until: 'unknown',
      arrivalsUntil: 'unknown',
      closing: false,
      nextOpening: 'unknown',
      zone: line.zone,
      languages: line.languages,
      promiseSeconds: line.promiseSeconds,
      waiting: 2,
      delay: { type: 'none_yet' },
      notice: '',
      help: [...line.help]
        .sort((a, b) => Number(b.languages.includes(base)) - Number(a.languages.includes(base)))
        .map(({ names, number, hours, checkedOn }) => ({ name: names[base], number, hours: hours[base], checkedOn })),
    };
  }
}
