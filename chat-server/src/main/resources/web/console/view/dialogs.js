/** The dialogs: settings, the list of keys, the question before signing out. */
import { fill, h } from '../../shared/dom.js';
import { keepFocus } from '../../shared/focus.js';
import { languageChoice } from '../../shared/staff.js';

/**
 * @param {import('../../shared/texts.js').Texts} texts
 * @param {string} titleKey
 */
export function makeDialog(texts, titleKey) {
  const content = h('div', { class: 'content' });
  const id = titleKey.replace('.', '-');
  const close = h('button', { type: 'button', class: 'button', onclick: () => element.close() }, texts.t('dialog.close'));
  const element = h('dialog', { 'aria-labelledby': id }, h('h2', { id, tabindex: '-1' }, texts.t(titleKey)), content, close);
  // A press beside it closes it.
  element.addEventListener('click', (event) => event.target === element && element.close());
  return { element, content };
}

/** @param {import('../../shared/texts.js').Texts} texts */
export function makeShortcuts(texts) {
  const { t } = texts;
  const { element, content } = makeDialog(texts, 'keys.title');
  const rows = [
    ['1–9', 'keys.claim'],
    ['N', 'keys.next'],
    ['S', 'keys.notes'],
    ['U', 'keys.urgent'],
    ['K', 'keys.wrapUp'],
    ['O', 'keys.waiting'],
    ['H', 'keys.accept'],
    ['E', 'keys.decline'],
    ['?', 'keys.help'],
    ['Esc', 'keys.escape'],
    ['Enter', 'keys.send'],
    ['/', 'keys.palette'],
    [':', 'keys.emoji'],
    ['↑', 'keys.undo'],
    ['Ctrl + Enter', 'keys.save'],
  ];
  fill(content, h('dl', { class: 'key-list' }, rows.map(([key, words]) => h('div', null, h('dt', null, h('kbd', null, key)), h('dd', null, t(words))))));
  return { element, open: () => element.showModal() };
}

/**
 * Asked before signing out while a conversation runs.
 *
 * @param {import('../../shared/texts.js').Texts} texts
 * @param {() => void} onSure
 */
export function makeLeaving(texts, onSure) {
  const { t } = texts;
  const stay = h('button', { type: 'button', class: 'button primary', autofocus: true, onclick: () => element.close() }, t('signOut.stay'));
  const sure = h('button', { type: 'button', class: 'button danger', onclick: onSure }, t('signOut.sure'));
  const element = h(
    'dialog',
    { 'aria-labelledby': 'leaving', 'aria-describedby': 'leaving-text' },
    h('h2', { id: 'leaving' }, t('signOut.question')),
    h('p', { id: 'leaving-text' }, t('signOut.text')),
    h('div', { class: 'choices' }, stay, sure),
  );
  return { element, open: () => element.showModal() };
}

/**
 * @param {import('../../shared/texts.js').Texts} texts
 * @param {import('../alerts.js').Alerts} alerts
 * @param {() => void} onLanguage
 * @param {() => void} onSignOut
 */
export function makeSettings(texts, alerts, onLanguage, onSignOut) {
  const { t } = texts;
  const { element, content } = makeDialog(texts, 'settings.title');
  return { element, open, draw };

  function open() {
    draw();
    element.showModal();
  }

  function draw() {
    const { settings } = alerts;
    keepFocus(() =>
      fill(
        content,
        h('h3', null, t('settings.alerts')),
        toggle('sound', settings.sound, (on) => alerts.turnSound(on)),
        alerts.sound === 'blocked' && h('p', { class: 'notice attention' }, t('settings.sound.blocked')),
        toggle('messageSound', settings.messageSound, (on) => alerts.set({ messageSound: on }), !settings.sound),
        h('button', { type: 'button', class: 'button small', id: 'set-test', onclick: () => alerts.testSound() }, t('settings.test')),
        toggle('title.count', settings.title, (on) => alerts.set({ title: on })),
        toggle('badge', settings.badge, (on) => alerts.set({ badge: on })),
        toggle('flash', settings.flash, (on) => alerts.set({ flash: on })),
        notifications(),
        h('button', { type: 'button', class: 'button small', id: 'set-test-sight', onclick: () => alerts.testSight() }, t('settings.test.sight')),
        h('h3', null, t('settings.keys')),
        toggle('singleKeys', settings.keys, (on) => alerts.set({ keys: on })),
        toggle('undo', settings.undo, (on) => alerts.set({ undo: on })),
        h('h3', null, t('staff.language')),
        languageChoice(texts, onLanguage),
        h('p', { class: 'hint' }, t('settings.kept')),
        h('button', { type: 'button', class: 'button small', id: 'set-leave', onclick: onSignOut }, t('signOut')),
      ),
    );
  }

  function notifications() {
    const right = alerts.notificationRight;
    const wanted = alerts.settings.notification;
    return [
      (right === 'granted' || wanted) && toggle('notification', wanted, (on) => alerts.set({ notification: on })),
      (right !== 'default' || wanted) && right !== 'granted' && h('p', { class: wanted ? 'notice attention' : 'hint' }, t(`settings.notification.${right}`)),
      right === 'default' && h('button', { type: 'button', class: 'button small', id: 'set-ask', onclick: () => alerts.askNotifications() }, t('settings.notification.ask')),
    ];
  }

  /** @param {string} name @param {boolean} on @param {(on: boolean) => void} change @param {boolean} [disabled] */
  function toggle(name, on, change, disabled = false) {
    const box = h('input', { type: 'checkbox', id: `set-${name}`, '.checked': on, disabled, onchange: () => change(box.checked) });
    return h('label', { class: 'option' }, box, h('span', null, t(`settings.${name}`)));
  }
}
