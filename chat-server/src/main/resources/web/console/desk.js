/**
 * Everything this console knows, kept by what the server says: own state, lines, tags, own conversations, the connection.
 * It draws nothing and asks nothing; the views read it after each `onChange`.
 */
import { UNKNOWN } from '../shared/codes.js';
import { STATE } from '../shared/connection.js';
import { INSISTENCE, STATUS, TO_RESPONDER } from '../shared/protocol.js';
import { Asks } from './asks.js';
import { Clock } from '../shared/clock.js';
import { Debriefing } from './debriefing.js';
import { Notices } from './notices.js';
import { Tags } from './tags.js';
import { Talks } from './talks.js';
import { Told } from './told.js';

/** What is worth an alert. */
export const NEWS = Object.freeze({ TAG: 'tag', INSISTING: 'insisting', MESSAGE: 'message', ASKED: 'asked', ANSWER_DUE: 'answer_due', NOTICE: 'notice', ALARM: 'alarm' });

export class Desk {
  clock = new Clock();
  tags = new Tags();
  talks = new Talks();
  asks = new Asks();
  notices = new Notices();
  /** What is said after a heavy conversation. @type {Debriefing} */
  debriefing;
  /** The own id among the colleagues; empty while the server has not said. */
  person = '';
  /** Everybody who is available, oneself too. @type {import('../shared/protocol.js').ResponderPushColleague[]} */
  colleagues = [];
  /** Everybody who was available at some time, by id. @type {Map<string, import('../shared/protocol.js').ResponderPushColleague>} */
  met = new Map();
  /** @type {Map<string, import('../shared/protocol.js').LineView>} */
  lines = new Map();
  /** Own state as the server sees it; null while it has not said. @type {import('../shared/protocol.js').ResponderPushDesk | null} */
  duty = null;
  /** @type {import('../shared/connection.js').State} */
  connection = { name: STATE.CONNECTING, attempts: 0, close: null, refusal: null };
  /** Since when there is no connection, by the server's clock, milliseconds since 1970; 0 while there is. */
  lostSinceMs = 0;
  /** The conversation whose details are shown. @type {string | null} */
  selected = null;
  /** A conversation that was won just now and shall take the focus. @type {string | null} */
  wanted = null;
  /** The code lists; null until they are here. @type {import('../shared/codes.js').Codes | null} */
  codes = null;
  /** Tags, with their versions and how much they insist; and times by which to answer. */
  #told = new Told();

  /**
   * @param {import('../shared/staff.js').Me} me
   * @param {() => void} onChange
   * @param {(kind: string, contact: string) => void} onNews
   */
  constructor(me, onChange, onNews) {
    this.me = me;
    this.debriefing = new Debriefing(me.account);
    this.onChange = onChange;
    this.onNews = onNews;
  }

  get connected() {
    return this.connection.name === STATE.CONNECTED;
  }

  /** @returns {import('./talk.js').Talk | null} */
  get selectedTalk() {
    return (this.selected && this.talks.get(this.selected)) || this.talks.list[0] || null;
  }

  /** The zone in which times are told: that of the lines. */
  get zone() {
    return this.lines.values().next().value?.zone;
  }

  /** The line whose people practise on this one; a line that is for no practice itself. @param {string} line */
  practised(line) {
    const of = this.lines.get(line)?.practiceOf ?? UNKNOWN;
    return of === UNKNOWN ? line : of;
  }

  /** @param {import('../shared/connection.js').State} state */
  connectionIs(state) {
    this.connection = state;
    this.lostSinceMs = state.name === STATE.LOST ? this.lostSinceMs || this.clock.now() : 0;
    this.onChange();
  }

  /** The complete set is about to come anew. */
  expectAll() {
    this.tags.clear();
    this.asks.clear();
    this.talks.expectAll();
  }

  /** @param {import('../shared/protocol.js').ResponderReplyWelcome} reply */
  welcome(reply) {
    this.clock.set(reply.now);
    this.person = reply.person;
    this.lines = new Map(reply.lines.map((view) => [view.line, view]));
    this.talks.comesFrom(performance.now());
    this.onChange();
  }

  /** @param {import('../shared/protocol.js').ResponderPush} push */
  take(push) {
    switch (push.type) {
      case TO_RESPONDER.DESK:
        this.duty = push;
        this.debriefing.duty(push);
        break;
      case TO_RESPONDER.LINE_CHANGED:
        this.lines.set(push.view.line, push.view);
        break;
      case TO_RESPONDER.OFFER:
        this.#offer(push.tag);
        break;
      case TO_RESPONDER.REACHED:
        this.tags.reach(push);
        break;
      case TO_RESPONDER.WITHDRAWN:
        this.tags.withdraw(push.contact, push.why);
        break;
      case TO_RESPONDER.CONVERSATION:
        this.talks.update(push.view, this.clock.now());
        this.tags.own(push.view.contact, push.view.status === STATUS.RUNNING);
        this.#remind(push.view);
        if (this.talks.get(push.view.contact)?.over) {
          this.debriefing.over(push.view, this.practised(push.view.line));
        }
        break;
      case TO_RESPONDER.MESSAGE:
      case TO_RESPONDER.NOTE:
        if (push.type === TO_RESPONDER.NOTE ? this.talks.addNote(push) : this.talks.add(push)) {
          this.onNews(NEWS.MESSAGE, push.contact);
        }
        break;
      case TO_RESPONDER.TYPING:
        this.talks.get(push.contact)?.typed();
        break;
      case TO_RESPONDER.COLLEAGUES:
        this.colleagues = push.colleagues;
        push.colleagues.forEach((colleague) => this.met.set(colleague.person, colleague));
        break;
      case TO_RESPONDER.ASKED:
        if (this.asks.came(push)) {
          this.onNews(NEWS.ASKED, push.contact);
        }
        break;
      case TO_RESPONDER.ASK_OVER:
        this.asks.ended(push.ask);
        break;
      case TO_RESPONDER.WAS_AWAY:
      case TO_RESPONDER.REMINDER:
        if (this.notices.add(push)) {
          this.onNews(NEWS.NOTICE, '');
        }
        break;
    }
    this.onChange();
  }

  /** The claim was won. @param {string} contact */
  won(contact) {
    this.tags.own(contact, !this.talks.get(contact)?.over);
    this.selected = contact;
    this.wanted = contact;
    this.onChange();
  }

  /** @param {string} contact */
  select(contact) {
    if (this.selected !== contact) {
      this.selected = contact;
      this.onChange();
    }
  }

  /** The person looked at it. @param {string} contact */
  read(contact) {
    const talk = this.talks.get(contact);
    if (talk && talk.unread > 0) {
      talk.unread = 0;
      this.onChange();
    }
  }

  /** Takes off what has been said for long enough. Called every second. */
  tidy() {
    this.tags.tidy();
    this.asks.tidy();
    this.notices.tidy(this.clock.now(), Boolean(this.duty?.onDuty));
    if (this.connected) {
      this.talks.tidy(performance.now());
    }
    this.onChange();
  }

  /** @param {import('../shared/protocol.js').Tag} tag */
  #offer(tag) {
    this.tags.offer(tag);
    if (this.#told.isNews(`${tag.contact} ${tag.version} ${tag.insistence}`)) {
      this.onNews(tag.insistence === INSISTENCE.FIRST ? NEWS.TAG : NEWS.INSISTING, tag.contact);
    }
  }

  /** @param {import('../shared/protocol.js').ConversationView} view */
  #remind({ contact, answerBy }) {
    if (this.talks.get(contact)?.isDue && this.#told.isNews(`${contact} ${answerBy}`)) {
      this.onNews(NEWS.ANSWER_DUE, contact);
    }
  }
}
