/** One of the person's own conversations, as this console knows it. */
import { ASKING, AUTHOR, PART, STATUS } from '../shared/protocol.js';
import { UNKNOWN } from '../shared/codes.js';
import { Lasting } from './lasting.js';
import { SENT, Words } from './words.js';

/** The conversation is not this person's any more. */
const OVER = /** @type {string[]} */ ([STATUS.RELEASED, STATUS.TAKEN, STATUS.HANDED_OVER, STATUS.CLOSED]);

const TYPING_SHOWN_MS = 6_000;

export class Talk extends Words {
  /** @type {Lasting | null} */
  #typing = null;

  /** What the person has written but not sent. Lives in this page's memory only. */
  draft = '';
  /** What those who answer write to each other; the visitor never sees it. */
  notes = new Words();
  /** The same as {@link draft} of the note being written. */
  noteDraft = '';
  /** Up to which position the notes have been in sight. */
  notesSeen = 0;
  /** The wrap-up as far as it is filled in; made by the form. @type {import('../shared/coding/draft.js').Draft | null} */
  coding = null;
  /** The code lists it was begun with. @type {import('../shared/codes.js').Lists | null} */
  lists = null;
  /** Whether messages came that the person has not looked at. */
  unread = 0;
  /** False between a reconnect and the server's word that this conversation is still one's own. */
  confirmed = true;
  /** Since when the visitor's connection is gone, by the server's clock; 0 when it is there. */
  goneSinceMs = 0;
  /** What the server cannot do now: a refusal, or null. @type {string | null} */
  trouble = null;
  /** The last asking that was still pending; says whom a conversation was handed over to. @type {import('../shared/protocol.js').AskingPending | null} */
  asked = null;
  /** The asking of whose end the person has read; empty for none. */
  readAsk = '';
  /** The checklists that the coding calls for and that have not opened yet. @type {string[]} */
  due = [];
  /** The checklist that is open beside it; empty for none. */
  openList = '';
  /** Steps of checklists that were ticked here and have no answer yet. @type {Map<string, {list: string, step: string}>} */
  ticked = new Map();
  /** Steps that were ticked here and are saved. @type {Set<string>} */
  taken = new Set();
  /** The referrals that were put into the wrap-up because a card was given. @type {Set<string>} */
  referred = new Set();
  /** Why a step could not be saved: a refusal; empty when it could. */
  untaken = '';
  /** Whether the person has read that the conversation is not theirs any more. */
  dismissed = false;

  /** @param {import('../shared/protocol.js').ConversationView} view */
  constructor(view) {
    super();
    this.view = view;
  }

  get contact() {
    return this.view.contact;
  }

  get running() {
    return this.view.status === STATUS.RUNNING;
  }

  get toWrapUp() {
    return this.view.status === STATUS.ENDED || this.view.status === STATUS.VISITOR_LEFT;
  }

  get over() {
    return OVER.includes(this.view.status);
  }

  /** Whether this person holds it; otherwise they joined whoever does. */
  get isHolder() {
    return this.view.part === PART.HOLDER;
  }

  /** Whether somebody must write soon, or the contact waits again. */
  get isDue() {
    return this.running && this.view.answerBy !== UNKNOWN;
  }

  /**
   * @param {import('../shared/protocol.js').ConversationView} view
   * @param {number} nowMs the server's clock
   */
  update(view, nowMs) {
    if (this.view.epoch !== view.epoch) {
      this.dismissed = false;
    }
    this.view = view;
    this.asked = view.asking.type === ASKING.PENDING ? view.asking : this.asked;
    this.confirmed = true;
    this.goneSinceMs = view.visitorConnected ? 0 : this.goneSinceMs || nowMs;
    if (!this.running) {
      this.#typing = null;
    }
    if (this.over) {
      // The words are destroyed, or somebody else's now.
      this.forget();
    }
  }

  /** Every word of it. */
  forget() {
    super.forget();
    this.notes.forget();
    this.draft = this.noteDraft = '';
    this.notesSeen = 0;
  }

  /** @param {import('../shared/protocol.js').ResponderPushMessage} push */
  add(push) {
    if (push.author.type === AUTHOR.VISITOR) {
      this.#typing = null;
    }
    return super.add(push);
  }

  giveUp() {
    super.giveUp();
    this.trouble = null;
  }

  /** The visitor writes. */
  typed() {
    this.#typing = new Lasting(TYPING_SHOWN_MS);
  }

  get isTyping() {
    return this.#typing !== null && !this.#typing.over;
  }

  /**
   * Since when the visitor waits for a word: the first message after the last answer, or the claim when nothing was answered
   * yet. Null when the visitor has no word unanswered, or while a pause takes none.
   *
   * @returns {string | null}
   */
  get unansweredSince() {
    if (!this.running || this.view.pausedUntil !== UNKNOWN) {
      return null;
    }
    const words = this.messages.filter((message) => message.sent !== SENT.REFUSED);
    const answered = words.map((message) => message.author.type).lastIndexOf(AUTHOR.RESPONDER);
    if (answered < 0) {
      return this.view.claimedAt;
    }
    return words[answered + 1]?.at ?? null;
  }
}
