/** The top bar: who one is, on duty or not and why, the connection, the sound, what the browser blocks. Everything in words. */
import { h, setAttribute, setText } from '../../shared/dom.js';
import { STATE } from '../../shared/connection.js';
import { ROLE } from '../../shared/protocol.js';
import { OUTCOME } from '../commands.js';
import { SOUND } from '../../shared/sound.js';
import { moment } from '../../shared/moments.js';
import { isEarly } from './early.js';
import { makeFold } from './fold.js';

/** How soon after its answer the server also says how things stand; the switch waits for that, and no longer. */
const SAYS_SO_WITHIN_MS = 3_000;

/**
 * @param {import('../desk.js').Desk} desk
 * @param {import('../commands.js').Commands} commands
 * @param {import('../../shared/texts.js').Texts} texts
 * @param {import('../alerts.js').Alerts} alerts
 * @param {{settings: () => void, shortcuts: () => void, signOut: () => void, shifts: HTMLElement, records: HTMLElement, practice: HTMLElement}} open
 */
export function makeTopBar(desk, commands, texts, alerts, open) {
  const { t } = texts;
  const { alias, roles } = desk.me;
  const answering = Object.values(ROLE).filter((role) => roles.includes(role));
  const who = t('person', { alias, role: answering.map((role) => t(`role.${role}`)).join(', ') });
  const reason = h('span', { class: 'reason', id: 'duty-reason' });
  const dutyWords = h('span', null);
  const duty = h(
    'button',
    { type: 'button', role: 'switch', class: 'switch', 'aria-describedby': 'duty-reason', onclick: turn },
    h('span', { class: 'knob', 'aria-hidden': 'true' }),
    dutyWords,
  );
  const breakWords = h('span', null);
  const pause = h(
    'button',
    { type: 'button', role: 'switch', class: 'switch break', 'aria-describedby': 'duty-reason', onclick: turnBreak },
    h('span', { class: 'knob', 'aria-hidden': 'true' }),
    breakWords,
  );
  const connection = h('p', { class: 'connection', role: 'status' });
  const sound = h('button', { type: 'button', class: 'button plain small sound', onclick: () => alerts.turnSound(!alerts.settings.sound) });
  const blocked = h('button', { type: 'button', class: 'button plain small sound', 'data-state': SOUND.BLOCKED, hidden: true, onclick: open.settings }, t('notification.blocked'));
  let refusal = '';
  let turning = false;
  let turned = { duty: desk.duty, atMs: -SAYS_SO_WITHIN_MS };

  const tools = h(
    'div',
    { class: 'tools' },
    roles.length > answering.length && h('a', { class: 'button plain small', href: '/manage' }, t('toManage')),
    open.shifts,
    open.records,
    open.practice,
    h('button', { type: 'button', class: 'button plain small', onclick: open.settings }, t('settings.title')),
    h('button', { type: 'button', class: 'button plain small keys', 'aria-keyshortcuts': '?', onclick: open.shortcuts }, t('keys.title'), h('kbd', { 'aria-hidden': 'true' }, '?')),
    h('button', { type: 'button', class: 'button plain small leave', onclick: open.signOut }, t('signOut')),
  );
  const element = h(
    'header',
    { class: 'top' },
    h('h1', { class: 'visually-hidden' }, t('title')),
    h('p', { class: 'who' }, h('strong', { 'aria-hidden': 'true' }, 'Tägi'), ' ', h('span', { class: 'long' }, who), h('span', { class: 'short' }, alias)),
    h('div', { class: 'duty' }, duty, pause, reason),
    h('div', { class: 'states' }, connection, sound, blocked, makeFold(t('top.more'), [tools]).button),
    tools,
  );
  return { element, draw };

  async function turn() {
    if (!able()) {
      return;
    }
    turning = true;
    draw();
    const { duty } = desk;
    const outcome = await commands.duty(!duty?.onDuty);
    turning = false;
    if (outcome === OUTCOME.DONE) {
      turned = { duty, atMs: performance.now() };
    }
    refusal = outcome === OUTCOME.DONE || outcome === OUTCOME.LOST ? '' : outcome;
    draw();
  }

  async function turnBreak() {
    if (able()) {
      const outcome = await commands.pause(!desk.duty?.onBreak);
      refusal = outcome === OUTCOME.DONE || outcome === OUTCOME.LOST ? '' : outcome;
      draw();
    }
  }

  function isTurning() {
    return turning || (desk.duty === turned.duty && performance.now() - turned.atMs < SAYS_SO_WITHIN_MS);
  }

  function able() {
    return desk.connected && desk.duty && (desk.duty.onDuty || desk.duty.allowed) && !isTurning();
  }

  function draw() {
    const on = Boolean(desk.duty?.onDuty);
    setAttribute(duty, 'aria-checked', String(on));
    setAttribute(duty, 'aria-disabled', able() ? null : 'true');
    setText(dutyWords, t(isTurning() ? 'duty.turning' : on ? 'duty.on' : 'duty.off'));
    pause.hidden = !on;
    setAttribute(pause, 'aria-checked', String(Boolean(desk.duty?.onBreak)));
    setAttribute(pause, 'aria-disabled', able() ? null : 'true');
    setText(breakWords, t(desk.duty?.onBreak ? 'break.on' : 'break.off'));
    setText(reason, dutyReason());
    const { words, state } = connectionWords();
    connection.dataset.state = state;
    setText(connection, words);
    setText(sound, t(`sound.${alerts.sound}`));
    blocked.hidden = !alerts.notificationsBlocked;
    setAttribute(sound, 'data-state', alerts.sound === SOUND.ON ? null : alerts.sound);
  }

  function dutyReason() {
    if (!desk.duty) {
      return '';
    }
    if (!desk.connected) {
      return t('duty.disconnected');
    }
    const { onDuty, onBreak, allowed, practises, until, nextWindow } = desk.duty;
    if (practises) {
      return t('practice.reason');
    }
    const time = moment(texts, allowed ? until : nextWindow, desk.clock.now(), desk.zone);
    if (isEarly(desk.duty)) {
      const early = moment(texts, nextWindow, desk.clock.now(), desk.zone);
      return t(onDuty ? 'duty.early.on' : 'duty.early', { time: early });
    }
    if (onBreak) {
      return t('break.reason');
    }
    if (allowed) {
      const key = onDuty ? 'duty.until' : 'duty.allowed';
      const words = time ? t(key, { time }) : t(`${key}.always`);
      return refusal ? `${t('duty.refused')} ${words}` : words;
    }
    return time ? t('duty.next', { time }) : t('duty.none');
  }

  function connectionWords() {
    if (desk.connected) {
      return { words: t('connection.connected'), state: 'ok' };
    }
    const first = desk.connection.name === STATE.CONNECTING;
    return { words: t(first ? 'connection.connecting' : 'connection.lost'), state: first ? 'wait' : 'lost' };
  }
}
