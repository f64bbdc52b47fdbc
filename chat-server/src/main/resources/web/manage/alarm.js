/**
 * What a manager must know at once, whatever section is open: somebody waits beyond the promise, a line is open with nobody on
 * duty. Shown in words above everything, in the tab's title, and by sound and notification where they are turned on.
 */
import { h, setAttribute, setText } from '../shared/dom.js';
import { INSISTENCE } from '../shared/protocol.js';
import { Sound } from '../shared/sound.js';

const KEPT_KEY = 'tagi.alarm';
/** Many at once are one sound. */
const QUIET_MS = 1_500;

/**
 * @param {import('./board.js').Board} board
 * @param {import('../shared/texts.js').Texts} texts
 */
export function makeAlarm(board, texts) {
  const { t } = texts;
  const sound = new Sound(drawButton);
  const words = h('p', null);
  const bar = h('div', { class: 'alarm notice danger', role: 'alert', hidden: true }, words, h('a', { href: '#today' }, t('alarm.look')));
  const button = h('button', { type: 'button', class: 'button plain small', onclick: turn });
  let isOn = sessionStorage.getItem(KEPT_KEY) === 'on';
  let quietUntilMs = 0;
  /** The contacts that were told already, and what each waited after. @type {Set<string>} */
  const knownWaits = new Set();
  /** @type {Set<string>} */
  let knownLines = new Set();
  let section = '';
  if (isOn) {
    // After a reload the browser waits for a press: any will do.
    document.addEventListener('pointerdown', pressed, { once: true });
  }
  drawButton();
  board.listen(draw);
  return { bar, button, stop, /** @param {string} name */ titled(name) { section = name; drawTitle(); } };

  function late() {
    return [...board.waits.values()].filter(({ insistence }) => insistence === INSISTENCE.PAST_PROMISE);
  }

  function unstaffed() {
    return [...board.lines.values()].filter(({ nobodyOnDuty }) => nobodyOnDuty);
  }

  function draw() {
    const waits = late();
    const lines = unstaffed();
    bar.hidden = waits.length + lines.length === 0;
    setText(words, [waits.length > 0 && t('alarm.late', { count: waits.length }), ...lines.map(({ view }) => t('alarm.nobody', { line: view.name }))].filter(Boolean).join(' '));
    drawTitle();
    const news = waits.map(({ contact, after }) => `${contact} ${after}`).filter((wait) => !knownWaits.has(wait));
    const isNews = news.length > 0 || lines.some(({ view }) => !knownLines.has(view.line));
    news.forEach((wait) => knownWaits.add(wait));
    knownLines = new Set(lines.map(({ view }) => view.line));
    if (isNews) {
      ring();
    }
  }

  function drawTitle() {
    const title = `${section} · ${t('title')}`;
    document.title = bar.hidden ? title : `${t('alarm.title')} · ${title}`;
  }

  function ring() {
    const nowMs = performance.now();
    if (!isOn || nowMs < quietUntilMs) {
      return;
    }
    quietUntilMs = nowMs + QUIET_MS;
    sound.play('call');
    if (document.visibilityState !== 'visible' && 'Notification' in window && Notification.permission === 'granted') {
      const notification = new Notification(t('alarm.notification'), { tag: KEPT_KEY, renotify: true, lang: texts.language });
      notification.onclick = () => {
        window.focus();
        notification.close();
      };
    }
  }

  async function turn() {
    isOn = !isOn || sound.blocked;
    sessionStorage.setItem(KEPT_KEY, isOn ? 'on' : 'off');
    drawButton();
    if (isOn) {
      if ('Notification' in window && Notification.permission === 'default') {
        Notification.requestPermission();
      }
      await sound.allow();
      sound.play('call');
    }
  }

  function pressed() {
    sound.allow();
  }

  function drawButton() {
    const state = !isOn ? 'off' : sound.blocked ? 'blocked' : 'on';
    setAttribute(button, 'data-state', state);
    setText(button, t(`alarm.sound.${state}`));
  }

  function stop() {
    document.removeEventListener('pointerdown', pressed);
    sound.stop();
  }
}
