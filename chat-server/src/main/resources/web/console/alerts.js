/** How the person hears and sees that something came: sound, the tab's title and icon, the page's edge, a notification. Each by its own switch. */
import { drawBadge } from './badge.js';
import { NEWS } from './desk.js';
import { Lasting } from './lasting.js';
import { notificationRight, notify } from '../shared/notification.js';
import { Sound, SOUND } from '../shared/sound.js';

const KEPT_KEY = 'tagi.alerts';
/** Many tags at once, as after a reconnect, are one sound. */
const QUIET_MS = 1_500;
/** For how long a trial shows what there is to see when somebody waits. */
const TRIAL_MS = 8_000;

/**
 * What each kind of news sounds like, and the key of what a notification says; an empty one when nothing is to be said.
 *
 * @type {Record<string, {sound: import('../shared/sound.js').Notes, words: string}>}
 */
const TOLD = Object.freeze({
  [NEWS.TAG]: { sound: 'tag', words: 'notification' },
  [NEWS.INSISTING]: { sound: 'tag', words: 'notification.insisting' },
  [NEWS.MESSAGE]: { sound: 'message', words: '' },
  [NEWS.ASKED]: { sound: 'call', words: 'notification.asked' },
  [NEWS.ANSWER_DUE]: { sound: 'call', words: 'notification.answerDue' },
  [NEWS.ALARM]: { sound: 'call', words: 'alarm.notification' },
  [NEWS.NOTICE]: { sound: 'message', words: '' },
});

/**
 * @typedef {object} Settings kept for this tab only
 * @property {boolean} sound off until the person allows it
 * @property {boolean} messageSound whether a visitor's message sounds too
 * @property {boolean} title
 * @property {boolean} badge whether the page's icon says how many wait
 * @property {boolean} notification
 * @property {boolean} keys whether single keys do something
 * @property {boolean} undo whether what is sent is held back for a moment first
 * @property {boolean} flash whether the edge of the page shows that somebody waits
 */

/** @type {Settings} */
const DEFAULTS = { sound: false, messageSound: true, title: true, badge: true, notification: false, keys: true, undo: true, flash: true };

export class Alerts {
  /** @type {Settings} */
  settings = { ...DEFAULTS, ...JSON.parse(sessionStorage.getItem(KEPT_KEY) || '{}') };
  /** What a press on a desktop notification about a contact does. @type {(kind: string, contact: string) => void} */
  onPress = () => {};
  /** @type {Map<string, number>} until when a kind of news makes no more sound, monotonic */
  #quietUntilMs = new Map();
  /** @type {Lasting | null} */
  #trial = null;

  /**
   * @param {import('../shared/texts.js').Texts} texts
   * @param {() => void} onChange
   */
  constructor(texts, onChange) {
    this.texts = texts;
    this.onChange = onChange;
    this.#sound = new Sound(onChange);
    if (this.settings.sound) {
      this.#sound.allow();
      // After a reload the browser waits for a press: any will do.
      document.addEventListener('pointerdown', this.#pressed);
      document.addEventListener('keydown', this.#pressed);
    }
  }

  #sound;

  #pressed = () => {
    if (this.settings.sound && this.#sound.blocked) {
      this.#sound.allow();
    }
  };

  /** @returns {string} one of {@link SOUND} */
  get sound() {
    if (!this.settings.sound) {
      return SOUND.OFF;
    }
    return this.#sound.blocked ? SOUND.BLOCKED : SOUND.ON;
  }

  /** @returns {string} `granted`, `denied`, `default`, or `missing` where the browser has none */
  get notificationRight() {
    return notificationRight();
  }

  /** Whether notifications are wanted and the browser shows none: it was not asked, said no, or takes back what it allowed. */
  get notificationsBlocked() {
    return this.settings.notification && this.notificationRight !== 'granted';
  }

  /** Whether what there is to see is on trial. */
  get trying() {
    return this.#trial !== null && !this.#trial.over;
  }

  /** @param {Partial<Settings>} changes */
  set(changes) {
    this.settings = { ...this.settings, ...changes };
    sessionStorage.setItem(KEPT_KEY, JSON.stringify(this.settings));
    this.onChange();
  }

  /** @param {boolean} on */
  async turnSound(on) {
    // A press on "blocked" means: try again.
    const wanted = on || this.sound === SOUND.BLOCKED;
    this.set({ sound: wanted });
    if (wanted) {
      await this.testSound();
    }
  }

  /** Plays what a new tag sounds like. */
  async testSound() {
    await this.#sound.allow();
    this.#sound.play('tag');
  }

  /** One is shown at once where they are allowed: a browser that cannot is found out so. */
  async askNotifications() {
    const right = await Notification.requestPermission();
    this.set({ notification: right !== 'default' });
    this.#notify('notification.trial', 'trial');
  }

  /** Shows for a while what there is to see when somebody waits, as far as it is switched on. */
  testSight() {
    this.#trial = new Lasting(TRIAL_MS);
    if (this.settings.notification) {
      this.#notify('notification.trial', 'trial');
    }
    this.onChange();
  }

  /** @param {string} words their key @param {string} kind @param {() => void} [onPress] */
  #notify(words, kind, onPress) {
    const right = this.notificationRight;
    notify(this.texts.t(words), `tagi-${kind}`, this.texts.language, onPress);
    if (this.notificationRight !== right) {
      this.onChange();
    }
  }

  /** @param {string} kind one of {@link NEWS} @param {string} contact which it is about; empty for none */
  tell(kind, contact) {
    const nowMs = performance.now();
    if (nowMs < (this.#quietUntilMs.get(kind) ?? 0)) {
      return;
    }
    this.#quietUntilMs.set(kind, nowMs + QUIET_MS);
    const { sound, words } = TOLD[kind];
    if (this.settings.sound && (kind !== NEWS.MESSAGE || this.settings.messageSound)) {
      this.#sound.play(sound);
    }
    if (words && this.settings.notification && document.visibilityState !== 'visible') {
      this.#notify(words, kind, () => this.onPress(kind, contact));
    }
  }

  /**
   * The tab's title and icon: what is asked of this person, how many wait, how many conversations have something new.
   *
   * @param {import('./desk.js').Desk} desk
   */
  draw({ asks, tags, talks }) {
    const { t } = this.texts;
    const waiting = Math.max(tags.count, this.trying ? 1 : 0);
    const parts = this.settings.title
      ? [
          talks.list.some((talk) => talk.isDue) && t('title.due'),
          asks.open.length > 0 && t('title.asked'),
          waiting > 0 && t(tags.lateCount > 0 ? 'title.late' : 'title.waiting', { count: waiting }),
          talks.unread > 0 && t('title.unread', { count: talks.unread }),
        ]
      : [];
    const title = [...parts, t('title')].filter(Boolean).join(' · ');
    if (document.title !== title) {
      document.title = title;
    }
    drawBadge(this.settings.badge ? waiting + asks.open.length + talks.unread : 0);
  }

  stop() {
    document.removeEventListener('pointerdown', this.#pressed);
    document.removeEventListener('keydown', this.#pressed);
    this.#sound.stop();
    drawBadge(0);
  }
}
