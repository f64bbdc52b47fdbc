/** The alarm's sound and notification, by one switch of the person's own. */
import { h, setAttribute, setText } from '../shared/dom.js';
import { notificationRight, notify } from '../shared/notification.js';
import { Sound } from '../shared/sound.js';

const KEPT_KEY = 'tagi.alarm';
/** Many at once are one sound. */
const QUIET_MS = 1_500;

/** @param {import('../shared/texts.js').Texts} texts */
export function makeBell(texts) {
  const { t } = texts;
  const sound = new Sound(draw);
  const element = h('button', { type: 'button', class: 'button plain small', onclick: turn });
  let isOn = sessionStorage.getItem(KEPT_KEY) === 'on';
  let quietUntilMs = 0;
  if (isOn) {
    sound.allow();
    // After a reload the browser waits for a press: any will do.
    document.addEventListener('pointerdown', pressed, { once: true });
  }
  draw();
  return { element, ring, stop };

  function ring() {
    const nowMs = performance.now();
    if (!isOn || nowMs < quietUntilMs) {
      return;
    }
    quietUntilMs = nowMs + QUIET_MS;
    sound.play('call');
    if (document.visibilityState !== 'visible') {
      notify(t('alarm.notification'), KEPT_KEY, texts.language);
    }
  }

  async function turn() {
    // A press on "blocked" means: try again.
    isOn = !isOn || sound.blocked;
    sessionStorage.setItem(KEPT_KEY, isOn ? 'on' : 'off');
    draw();
    if (isOn) {
      if (notificationRight() === 'default') {
        Notification.requestPermission();
      }
      await sound.allow();
      sound.play('call');
    }
  }

  function pressed() {
    sound.allow();
  }

  function draw() {
    const state = !isOn ? 'off' : sound.blocked ? 'blocked' : 'on';
    setAttribute(element, 'data-state', state);
    setText(element, t(`alarm.sound.${state}`));
  }

  function stop() {
    document.removeEventListener('pointerdown', pressed);
    sound.stop();
  }
}
