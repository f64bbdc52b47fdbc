/** The page as visitors would see it now, in a frame: their own page, with the words that are being written. */
import { h, setText } from '../../shared/dom.js';
import { Fault, send } from '../../shared/http.js';
import { makeField } from '../form.js';

const SCREENS = ['lobby', 'waiting', 'talking', 'over', 'closed'];
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
  const frame = h('iframe', { class: 'preview-frame', src: '/widget/preview', title: t('page.preview') });
  const screen = h('select', { onchange: show }, SCREENS.map((value) => h('option', { value }, t(`page.screen.${value === 'closed' ? 'hours' : value}`))));
  const state = h('p', { class: 'hint', role: 'status' });
  const element = h(
    'section',
    { class: 'card page-preview', 'aria-labelledby': 'page-preview' },
    h('h2', { id: 'page-preview' }, t('page.preview')),
    makeField({ label: t('page.preview.screen'), path: 'screen', input: screen }),
    state,
    frame,
  );
  window.addEventListener('message', heard);
  return { element, draw, speaks, stop };

  function stop() {
    window.clearTimeout(timer);
    window.removeEventListener('message', heard);
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

  /** The page in the frame is ready. @param {MessageEvent} event */
  function heard({ source, origin, data }) {
    if (source === frame.contentWindow && origin === location.origin && data === 'preview') {
      show();
    }
  }

  async function show() {
    const mine = ++asked;
    let words = '';
    try {
      const shown = await send('POST', `${address}?language=${language}`, document());
      if (mine === asked) {
        const said = [t('page.preview.visitor'), t('page.preview.responder')];
        frame.contentWindow?.postMessage({ shown, screen: screen.value, line: seen(shown.base), said }, location.origin);
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

  /** The line as a visitor's page is told of it, on a quiet day. @param {string} base a language of the service */
  function seen(base) {
    const open = screen.value !== 'closed';
    return {
      line: line.line,
      name: line.names[base],
      open,
      roles: open ? ['professional', 'expert'] : [],
      staffed: open,
      until: 'unknown',
      arrivalsUntil: 'unknown',
      closing: false,
      nextOpening: new Date(Date.now() + 86_400_000).toISOString(),
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
