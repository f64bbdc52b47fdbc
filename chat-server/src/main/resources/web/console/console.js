/** The console of one signed-in person: what they know ({@link Desk}), do ({@link Commands}), hear and see. */
import { fill, h, setText } from '../shared/dom.js';
import { STATE } from '../shared/connection.js';
import { keepFocus } from '../shared/focus.js';
import { isSignedOut } from '../shared/staff.js';
import { Alerts } from './alerts.js';
import { Commands } from './commands.js';
import { NEWS } from './desk.js';
import { listen } from './keys.js';
import { makeManagerAlarm } from './manager-alarm.js';
import { Seen } from './seen.js';
import { openPractice } from './practice.js';
import { openRecords } from './records.js';
import { openShifts } from './shifts.js';
import { makeBanner } from './view/banner.js';
import { makeFrame } from './view/frame.js';
import { makeOwnReplies } from './view/own-replies.js';
import { makeConversations } from './view/conversations.js';
import { makeAskDialog } from './view/ask-dialog.js';
import { makeDebriefing } from './view/debriefing.js';
import { makeDetails } from './view/details.js';
import { makeLeaving, makeSettings, makeShortcuts } from './view/dialogs.js';
import { makeNotices } from './view/notices.js';
import { makeTabs, TAB } from './view/tabs.js';
import { makeTopBar } from './view/top-bar.js';
import { makeWaiting } from './view/waiting.js';

const TICK_MS = 1_000;
const FRAME_MS = 16;

/**
 * Draws the console and keeps it true until it is closed.
 *
 * @param {HTMLElement} place
 * @param {import('./desk.js').Desk} desk
 * @param {import('../shared/texts.js').Texts} texts
 * @param {object} leave
 * @param {() => void} leave.signedOut the server says that nobody is signed in here any more
 * @param {() => void} leave.signOut the person wants to sign out
 * @param {() => void} leave.language another language was chosen
 * @returns {() => void} closes it
 */
export function openConsole(place, desk, texts, leave) {
  const { t } = texts;
  const alerts = new Alerts(texts, () => {
    settings.draw();
    drawSoon();
  });
  const commands = new Commands(desk, texts.language, connectionIs);
  commands.writing.holds = () => alerts.settings.undo;
  const seen = new Seen(desk, (tag, visible) => commands.shown(tag, visible));
  const shortcuts = makeShortcuts(texts);
  const settings = makeSettings(texts, alerts, () => leave.language(), signOut);
  const leaving = makeLeaving(texts, () => leave.signOut());
  const ownReplies = makeOwnReplies(commands, texts);
  const frame = makeFrame(desk, alerts);
  const shifts = openShifts(desk.me, texts, leave.signedOut);
  const records = openRecords(desk, texts, leave.signedOut);
  const practice = openPractice(desk, texts, leave.signedOut);
  const managing = makeManagerAlarm(desk.me, texts, alerts, leave.signedOut);
  const columns = h('main', { class: 'columns' });
  const news = h('p', { class: 'visually-hidden', role: 'status' });

  const topBar = makeTopBar(desk, commands, texts, alerts, { settings: settings.open, shortcuts: shortcuts.open, signOut, shifts: shifts.button, records: records.button, practice: practice.button });
  const banner = makeBanner(desk, commands, texts);
  const notices = makeNotices(desk, texts);
  const debriefing = makeDebriefing(desk, commands, texts);
  const askDialog = makeAskDialog(desk, commands, texts);
  const waiting = makeWaiting(desk, commands, texts, seen, practice.open);
  const conversations = makeConversations(desk, commands, texts, { wrapUp: openWrapUp, ask: askDialog.open, ownReplies: ownReplies.open });
  const details = makeDetails(desk, commands, texts, { saved, toList: (contact) => (tabs.show(TAB.TALKS), conversations.toList(contact)) });
  const tabs = makeTabs(desk, texts, columns);
  const views = [banner, notices, debriefing, askDialog, waiting, conversations, details, tabs, topBar, practice, frame, ownReplies];

  desk.onChange = drawSoon;
  desk.onNews = tell;
  alerts.onPress = (kind, contact) => (kind === NEWS.TAG || kind === NEWS.INSISTING ? commands.claim(contact) : desk.select(contact));
  const dialogs = [askDialog, settings, shortcuts, leaving, ownReplies].map((dialog) => dialog.element);
  fill(columns, waiting.element, conversations.element, details.element);
  fill(place, topBar.element, practice.strip, managing.element ?? [], banner.element, notices.element, debriefing.element, tabs.element, columns, frame.element, news, ...dialogs, shifts.element, records.element, practice.element);
  if (desk.talks.list.length > 0) {
    tabs.show(TAB.TALKS);
  }
  const timer = window.setInterval(() => desk.tidy(), TICK_MS);
  const unlisten = listen(() => alerts.settings.keys, keyActions());
  let due = 0;
  draw();
  commands.start();

  return () => {
    window.clearInterval(timer);
    window.clearTimeout(due);
    shifts.stop();
    managing.stop();
    desk.onChange = desk.onNews = () => {};
    commands.stop();
    unlisten();
    seen.stop();
    alerts.stop();
  };

  /** Many changes at once are drawn once; not by the next frame, since a hidden page has none and its title must be true. */
  function drawSoon() {
    due ||= window.setTimeout(draw, FRAME_MS);
  }

  function draw() {
    due = 0;
    keepFocus(() => {
      views.forEach((view) => view.draw());
      alerts.draw(desk);
      if (desk.wanted && desk.talks.get(desk.wanted)) {
        tabs.show(TAB.TALKS);
        conversations.focus(desk.wanted);
        desk.wanted = null;
      }
    });
    seen.look();
  }

  function signOut() {
    settings.element.close();
    commands.writing.letGo();
    if (desk.talks.list.some((talk) => talk.running)) {
      leaving.open();
    } else {
      leave.signOut();
    }
  }

  /** @param {string} kind @param {string} contact */
  function tell(kind, contact) {
    alerts.tell(kind, contact);
    if (texts.has(`news.${kind}`)) {
      setText(news, '');
      window.setTimeout(() => setText(news, t(`news.${kind}`, { count: desk.tags.count })), 100);
    }
  }

  /** @param {string} contact */
  function openWrapUp(contact) {
    desk.select(contact);
    tabs.show(TAB.DETAILS);
    details.draw();
    details.focus();
  }

  /** The contact is closed; on to whoever is left. */
  function saved() {
    setText(news, t('news.saved'));
    const left = desk.talks.list.find((talk) => talk.running);
    tabs.show(left ? TAB.TALKS : TAB.WAITING);
    if (left) {
      desk.select(left.contact);
      conversations.focus(left.contact);
    } else {
      toWaiting();
    }
  }

  function toWaiting() {
    tabs.show(TAB.WAITING);
    document.getElementById('waiting-title')?.focus();
  }

  /** @returns {Record<string, () => void>} */
  function keyActions() {
    return {
      ...Object.fromEntries(Array.from({ length: 9 }, (_, at) => [String(at + 1), () => claimByKey(at + 1)])),
      n: () => (tabs.show(TAB.TALKS), conversations.next()),
      u: () => (tabs.show(TAB.TALKS), conversations.mark()),
      s: () => (tabs.show(TAB.TALKS), conversations.notes()),
      k: () => desk.selectedTalk && openWrapUp(desk.selectedTalk.contact),
      o: toWaiting,
      h: () => answerFirst((ask) => commands.asking.accept(ask)),
      e: () => answerFirst((ask) => commands.asking.decline(ask)),
      '?': shortcuts.open,
    };
  }

  /** What was asked of this person first. @param {(ask: string) => void} answer */
  function answerFirst(answer) {
    const [first] = desk.asks.open;
    if (first) {
      answer(first.push.ask);
    }
  }

  /** @param {number} key */
  function claimByKey(key) {
    const one = desk.tags.byKey(key);
    if (one) {
      commands.claim(one.tag.contact);
    }
  }

  /** @param {import('../shared/connection.js').State} state */
  async function connectionIs(state) {
    if (state.name === STATE.CONNECTED) {
      seen.forget();
      seen.look();
    } else if (await isSignedOut(state, () => desk.connected)) {
      leave.signedOut();
    }
  }
}
