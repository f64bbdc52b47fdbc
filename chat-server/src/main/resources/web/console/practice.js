/** Practice: a button of the top bar, the strip that says that one practises, and the dialog where drills are chosen. */
import { fill, h } from '../shared/dom.js';
import { Fault, get, send } from '../shared/http.js';
import { makePracticeDialog } from './view/practice-dialog.js';

/**
 * @typedef {object} Choices
 * @property {{line: string, names: Record<string, string>}[]} lines
 * @property {{script: string, names: Record<string, string>, about: Record<string, string>}[]} scripts
 */

/**
 * @param {import('./desk.js').Desk} desk
 * @param {import('../shared/texts.js').Texts} texts
 * @param {() => void} signedOut
 */
export function openPractice(desk, texts, signedOut) {
  const { t } = texts;
  const dialog = makePracticeDialog(desk, texts, { turn, begin, invite });
  const button = h('button', { type: 'button', class: 'button plain small practise', onclick: open }, t('practice.title'));
  const strip = h('div', { class: 'practice-strip', role: 'status' });
  let shown = false;
  return { button, strip, element: dialog.element, open, draw };

  function draw() {
    const on = Boolean(desk.duty?.practises);
    if (on !== shown) {
      shown = on;
      fill(
        strip,
        on && [
          h('p', null, t('practice.now')),
          h('button', { type: 'button', class: 'button small', onclick: open }, t('practice.choose')),
          h('button', { type: 'button', class: 'button small', onclick: () => turn(false) }, t('practice.end')),
        ],
      );
      dialog.draw();
    }
  }

  function open() {
    dialog.open();
    ask(async () => dialog.offer(await get('/v1/practice')));
  }

  /** @param {boolean} practises */
  function turn(practises) {
    return ask(() => send('PUT', '/v1/practice', { practises }));
  }

  /** @param {string} line @param {string} script */
  function begin(line, script) {
    return ask(async () => {
      await send('POST', '/v1/practice/contacts', { line, script, language: texts.language });
      dialog.element.close();
    });
  }

  /** @param {string} line */
  function invite(line) {
    return ask(async () => dialog.invited(await send('POST', '/v1/practice/passes', { line })));
  }

  /** @param {() => Promise<any>} question */
  async function ask(question) {
    dialog.say('');
    try {
      await question();
    } catch (fault) {
      if (!(fault instanceof Fault)) {
        throw fault;
      }
      if (fault.status === 401) {
        signedOut();
      } else {
        const key = `practice.wrong.${fault.code}`;
        dialog.say(t(texts.has(key) ? key : 'practice.failed'));
      }
    }
  }
}
