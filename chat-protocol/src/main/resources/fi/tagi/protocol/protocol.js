// Generated from the records of fi.tagi.protocol; a test holds it to them.

/** Makes the frames of VisitorCommand. */
export const VISITOR = Object.freeze({
  /** @type {(ref: number, line: string, language: Language) => VisitorCommandLook} */
  look: (ref, line, language) => ({ type: 'look', ref, line, language }),
  /** @type {(ref: number, arrival: string, line: string, site: string, language: Language, nickname: string, topic: string, ageBand: string, former: string) => VisitorCommandArrive} */
  arrive: (ref, arrival, line, site, language, nickname, topic, ageBand, former) => ({ type: 'arrive', ref, arrival, line, site, language, nickname, topic, ageBand, former }),
  /** @type {(ref: number, token: string, after: number) => VisitorCommandResume} */
  resume: (ref, token, after) => ({ type: 'resume', ref, token, after }),
  /** @type {(ref: number, message: string, text: string) => VisitorCommandWrite} */
  write: (ref, message, text) => ({ type: 'write', ref, message, text }),
  /** @type {(ref: number) => VisitorCommandTyping} */
  typing: (ref) => ({ type: 'typing', ref }),
  /** @type {(ref: number) => VisitorCommandLeave} */
  leave: (ref) => ({ type: 'leave', ref }),
  /** @type {(ref: number, feedback: string, face: number, helped: Helped) => VisitorCommandFeedback} */
  feedback: (ref, feedback, face, helped) => ({ type: 'feedback', ref, feedback, face, helped }),
});

/** Makes the frames of ResponderCommand. */
export const RESPONDER = Object.freeze({
  /** @type {(ref: number, language: Language, positions: ResponderCommandPosition[]) => ResponderCommandHello} */
  hello: (ref, language, positions) => ({ type: 'hello', ref, language, positions }),
  /** @type {(ref: number, on: boolean) => ResponderCommandDuty} */
  duty: (ref, on) => ({ type: 'duty', ref, on }),
  /** @type {(ref: number, on: boolean) => ResponderCommandBreak} */
  break: (ref, on) => ({ type: 'break', ref, on }),
  /** @type {(ref: number, contact: string, version: number, visible: boolean) => ResponderCommandShown} */
  shown: (ref, contact, version, visible) => ({ type: 'shown', ref, contact, version, visible }),
  /** @type {(ref: number, claim: string, contact: string) => ResponderCommandClaim} */
  claim: (ref, claim, contact) => ({ type: 'claim', ref, claim, contact }),
  /** @type {(ref: number, contact: string, epoch: number, message: string, text: string) => ResponderCommandWrite} */
  write: (ref, contact, epoch, message, text) => ({ type: 'write', ref, contact, epoch, message, text }),
  /** @type {(ref: number, contact: string, epoch: number, note: string, text: string) => ResponderCommandNote} */
  note: (ref, contact, epoch, note, text) => ({ type: 'note', ref, contact, epoch, note, text }),
  /** @type {(ref: number, positions: ResponderCommandPosition[]) => ResponderCommandReceived} */
  received: (ref, positions) => ({ type: 'received', ref, positions }),
  /** @type {(ref: number, contact: string, epoch: number) => ResponderCommandTyping} */
  typing: (ref, contact, epoch) => ({ type: 'typing', ref, contact, epoch }),
  /** @type {(ref: number, contact: string, epoch: number) => ResponderCommandRelease} */
  release: (ref, contact, epoch) => ({ type: 'release', ref, contact, epoch }),
  /** @type {(ref: number, ask: string, contact: string, epoch: number, kind: AskKind, to: AskTarget) => ResponderCommandAsk} */
  ask: (ref, ask, contact, epoch, kind, to) => ({ type: 'ask', ref, ask, contact, epoch, kind, to }),
  /** @type {(ref: number, contact: string, ask: string) => ResponderCommandTakeBack} */
  takeBack: (ref, contact, ask) => ({ type: 'take_back', ref, contact, ask }),
  /** @type {(ref: number, claim: string, contact: string, ask: string) => ResponderCommandAccept} */
  accept: (ref, claim, contact, ask) => ({ type: 'accept', ref, claim, contact, ask }),
  /** @type {(ref: number, contact: string, ask: string) => ResponderCommandDecline} */
  decline: (ref, contact, ask) => ({ type: 'decline', ref, contact, ask }),
  /** @type {(ref: number, contact: string, epoch: number) => ResponderCommandEnd} */
  end: (ref, contact, epoch) => ({ type: 'end', ref, contact, epoch }),
  /** @type {(ref: number, contact: string, on: boolean) => ResponderCommandHeavy} */
  heavy: (ref, contact, on) => ({ type: 'heavy', ref, contact, on }),
  /** @type {(ref: number, contact: string, minutes: number) => ResponderCommandPause} */
  pause: (ref, contact, minutes) => ({ type: 'pause', ref, contact, minutes }),
  /** @type {(ref: number, contact: string, epoch: number) => ResponderCommandCutOff} */
  cutOff: (ref, contact, epoch) => ({ type: 'cut_off', ref, contact, epoch }),
  /** @type {(ref: number, contact: string, coding: Coding) => ResponderCommandWrapUp} */
  wrapUp: (ref, contact, coding) => ({ type: 'wrap_up', ref, contact, coding }),
  /** @type {(ref: number, contact: string, list: string, step: string) => ResponderCommandStep} */
  step: (ref, contact, list, step) => ({ type: 'step', ref, contact, list, step }),
  /** @type {(ref: number, contact: string, on: boolean) => ResponderCommandUrgent} */
  urgent: (ref, contact, on) => ({ type: 'urgent', ref, contact, on }),
  /** @type {(ref: number, contact: string, reason: HoldReason, days: number) => ResponderCommandHold} */
  hold: (ref, contact, reason, days) => ({ type: 'hold', ref, contact, reason, days }),
  /** @type {(ref: number, contact: string) => ResponderCommandLift} */
  lift: (ref, contact) => ({ type: 'lift', ref, contact }),
});

/** Makes the frames of ManagerCommand. */
export const MANAGER = Object.freeze({
  /** @type {(ref: number, language: Language) => ManagerCommandWatch} */
  watch: (ref, language) => ({ type: 'watch', ref, language }),
  /** @type {(ref: number) => ManagerCommandPing} */
  ping: (ref) => ({ type: 'ping', ref }),
});

/** The types of VisitorReply and VisitorPush. */
export const TO_VISITOR = Object.freeze({
  LINE: 'line',
  ARRIVED: 'arrived',
  TURNED_AWAY: 'turned_away',
  RESUMED: 'resumed',
  COOLING: 'cooling',
  ACCEPTED: 'accepted',
  DONE: 'done',
  REFUSED: 'refused',
  LINE_CHANGED: 'line_changed',
  STATE: 'state',
  MESSAGE: 'message',
  DELIVERED: 'delivered',
  TYPING: 'typing',
});

/** The types of ResponderReply and ResponderPush. */
export const TO_RESPONDER = Object.freeze({
  WELCOME: 'welcome',
  WON: 'won',
  ALREADY_YOURS: 'already_yours',
  LOST: 'lost',
  OVER: 'over',
  ACCEPTED: 'accepted',
  DONE: 'done',
  REFUSED: 'refused',
  DESK: 'desk',
  LINE_CHANGED: 'line_changed',
  OFFER: 'offer',
  REACHED: 'reached',
  WITHDRAWN: 'withdrawn',
  COLLEAGUES: 'colleagues',
  ASKED: 'asked',
  ASK_OVER: 'ask_over',
  WAS_AWAY: 'was_away',
  REMINDER: 'reminder',
  CONVERSATION: 'conversation',
  MESSAGE: 'message',
  NOTE: 'note',
  TYPING: 'typing',
});

/** The types of ManagerReply and ManagerPush. */
export const TO_MANAGER = Object.freeze({
  WATCHING: 'watching',
  DONE: 'done',
  REFUSED: 'refused',
  LINES: 'lines',
  WAITS: 'waits',
});

/** The types of Delay. */
export const DELAY = Object.freeze({
  NONE_YET: 'none_yet',
  MEASURED: 'measured',
});

/** The types of VisitorView. */
export const VISITOR_VIEW = Object.freeze({
  WAITING: 'waiting',
  TALKING: 'talking',
  OVER: 'over',
});

/** The types of Author. */
export const AUTHOR = Object.freeze({
  VISITOR: 'visitor',
  RESPONDER: 'responder',
});

/** The types of AskTarget. */
export const ASK_TARGET = Object.freeze({
  COLLEAGUE: 'colleague',
  ROLE: 'role',
});

/** The types of Withdrawal. */
export const WITHDRAWAL = Object.freeze({
  CLAIMED: 'claimed',
  OVER: 'over',
  NOT_AVAILABLE: 'not_available',
});

/** The types of Asking. */
export const ASKING = Object.freeze({
  NONE: 'none',
  PENDING: 'pending',
  REFUSED: 'refused',
});

/** The words of Language. */
export const LANGUAGE = Object.freeze({
  FI: 'fi',
  SV: 'sv',
  EN: 'en',
});

/** The words of Helped. */
export const HELPED = Object.freeze({
  YES: 'yes',
  PARTLY: 'partly',
  NO: 'no',
  UNKNOWN: 'unknown',
});

/** The words of Role. */
export const ROLE = Object.freeze({
  PROFESSIONAL: 'professional',
  EXPERT: 'expert',
});

/** The words of WaitingAfter. */
export const WAITING_AFTER = Object.freeze({
  ARRIVAL: 'arrival',
  GIVEN_BACK: 'given_back',
  HOLDER_SILENT: 'holder_silent',
  HOLDER_GONE: 'holder_gone',
});

/** The words of OverReason. */
export const OVER_REASON = Object.freeze({
  VISITOR_LEFT: 'visitor_left',
  VISITOR_GONE: 'visitor_gone',
  RESPONDER_ENDED: 'responder_ended',
  CUT_OFF: 'cut_off',
  LINE_CLOSED: 'line_closed',
});

/** The words of VisitorReplyTurnedAwayReason. */
export const REASON = Object.freeze({
  CLOSED: 'closed',
  FULL: 'full',
});

/** The words of AskKind. */
export const ASK_KIND = Object.freeze({
  HAND_OVER: 'hand_over',
  JOIN: 'join',
});

/** The words of CodingAccepted. */
export const ACCEPTED = Object.freeze({
  YES: 'yes',
  THINKS: 'thinks',
  NO: 'no',
  UNKNOWN: 'unknown',
});

/** The words of HoldReason. */
export const HOLD_REASON = Object.freeze({
  NOTIFICATION: 'notification',
  DANGER: 'danger',
  AUTHORITY: 'authority',
  CONDUCT: 'conduct',
});

/** The words of Insistence. */
export const INSISTENCE = Object.freeze({
  FIRST: 'first',
  AGAIN: 'again',
  WIDENED: 'widened',
  PAST_PROMISE: 'past_promise',
});

/** The words of ResponderPushReminderKind. */
export const KIND = Object.freeze({
  SHIFT_BEGINS: 'shift_begins',
  SHIFT_ENDS: 'shift_ends',
  WINDOW_ENDS: 'window_ends',
});

/** The words of ConversationViewStatus. */
export const STATUS = Object.freeze({
  RUNNING: 'running',
  ENDED: 'ended',
  VISITOR_LEFT: 'visitor_left',
  RELEASED: 'released',
  TAKEN: 'taken',
  HANDED_OVER: 'handed_over',
  CLOSED: 'closed',
});

/** The words of ConversationViewPart. */
export const PART = Object.freeze({
  HOLDER: 'holder',
  PARTNER: 'partner',
});

/** The words of AskingRefusedWhy. */
export const WHY = Object.freeze({
  DECLINED: 'declined',
  UNANSWERED: 'unanswered',
  TAKEN_BACK: 'taken_back',
});

/** What the client does after each refusal. */
export const REFUSAL = Object.freeze({
  malformed: { next: 'mend' },
  unknown_type: { next: 'mend' },
  out_of_range: { next: 'tell' },
  out_of_order: { next: 'mend' },
  too_fast: { next: 'retry' },
  unknown_line: { next: 'tell' },
  unknown_contact: { next: 'tell' },
  over: { next: 'tell' },
  not_holder: { next: 'tell' },
  outside_window: { next: 'tell' },
  not_on_duty: { next: 'tell' },
  at_maximum: { next: 'tell' },
  colleague_not_available: { next: 'tell' },
  no_shift: { next: 'tell' },
  not_allowed: { next: 'tell' },
  unknown_code: { next: 'mend' },
  wrong_state: { next: 'tell' },
  paused: { next: 'tell' },
  storage_away: { next: 'retry' },
});

/** What the client does after each close code. */
export const CLOSE = Object.freeze({
  1000: { name: 'normal', next: 'tell' },
  1002: { name: 'broken_frame', next: 'mend' },
  1003: { name: 'not_text', next: 'mend' },
  1007: { name: 'not_utf8', next: 'mend' },
  1009: { name: 'too_large', next: 'mend' },
  1011: { name: 'fault', next: 'reconnect' },
  1012: { name: 'restart', next: 'reconnect' },
  1013: { name: 'busy', next: 'reconnect' },
  4000: { name: 'idle', next: 'reconnect' },
  4001: { name: 'slow', next: 'reconnect' },
  4002: { name: 'flood', next: 'reconnect' },
  4003: { name: 'signed_out', next: 'sign_in' },
  4004: { name: 'replaced', next: 'tell' },
});

/** The limits both sides know. */
export const LIMITS = Object.freeze({
  MESSAGE_CHARS: 4000,
  NOTE_CHARS: 1000,
  FRAME_BYTES: 16384,
  SUBPROTOCOL: 'tagi.v1',
  HOLD_DAYS: 14,
  PAUSE_MINUTES: 15,
});

/** @typedef {VisitorCommandLook | VisitorCommandArrive | VisitorCommandResume | VisitorCommandWrite | VisitorCommandTyping | VisitorCommandLeave | VisitorCommandFeedback} VisitorCommand */
/** @typedef {{ type: 'look', ref: number, line: string, language: Language }} VisitorCommandLook */
/** @typedef {'fi' | 'sv' | 'en'} Language */
/** @typedef {{ type: 'arrive', ref: number, arrival: string, line: string, site: string, language: Language, nickname: string, topic: string, ageBand: string, former: string }} VisitorCommandArrive */
/** @typedef {{ type: 'resume', ref: number, token: string, after: number }} VisitorCommandResume */
/** @typedef {{ type: 'write', ref: number, message: string, text: string }} VisitorCommandWrite */
/** @typedef {{ type: 'typing', ref: number }} VisitorCommandTyping */
/** @typedef {{ type: 'leave', ref: number }} VisitorCommandLeave */
/** @typedef {{ type: 'feedback', ref: number, feedback: string, face: number, helped: Helped }} VisitorCommandFeedback */
/** @typedef {'yes' | 'partly' | 'no' | 'unknown'} Helped */
/** @typedef {VisitorReplyLine | VisitorReplyArrived | VisitorReplyTurnedAway | VisitorReplyResumed | VisitorReplyCooling | VisitorReplyAccepted | VisitorReplyDone | VisitorReplyRefused} VisitorReply */
/** @typedef {{ type: 'line', ref: number, view: LineView, now: string }} VisitorReplyLine */
/** @typedef {{ line: string, name: string, practiceOf: string, open: boolean, roles: Role[], staffed: boolean, until: string, arrivalsUntil: string, closing: boolean, nextOpening: string, zone: string, languages: Language[], promiseSeconds: number, waiting: number, delay: Delay, notice: string, help: HelpNumber[] }} LineView */
/** @typedef {'professional' | 'expert'} Role */
/** @typedef {DelayNoneYet | DelayMeasured} Delay */
/** @typedef {{ type: 'none_yet' }} DelayNoneYet */
/** @typedef {{ type: 'measured', seconds: number, contacts: number }} DelayMeasured */
/** @typedef {{ name: string, number: string, hours: string, checkedOn: string }} HelpNumber */
/** @typedef {{ type: 'arrived', ref: number, contact: string, token: string, state: VisitorView }} VisitorReplyArrived */
/** @typedef {VisitorViewWaiting | VisitorViewTalking | VisitorViewOver} VisitorView */
/** @typedef {{ type: 'waiting', since: string, position: number, promiseSeconds: number, overdue: boolean, after: WaitingAfter }} VisitorViewWaiting */
/** @typedef {'arrival' | 'given_back' | 'holder_silent' | 'holder_gone'} WaitingAfter */
/** @typedef {{ type: 'talking', alias: string, role: Role, since: string, others: Participant[], pausedUntil: string }} VisitorViewTalking */
/** @typedef {{ alias: string, role: Role, since: string }} Participant */
/** @typedef {{ type: 'over', reason: OverReason, againAt: string }} VisitorViewOver */
/** @typedef {'visitor_left' | 'visitor_gone' | 'responder_ended' | 'cut_off' | 'line_closed'} OverReason */
/** @typedef {{ type: 'turned_away', ref: number, reason: VisitorReplyTurnedAwayReason, view: LineView }} VisitorReplyTurnedAway */
/** @typedef {'closed' | 'full'} VisitorReplyTurnedAwayReason */
/** @typedef {{ type: 'resumed', ref: number, contact: string, state: VisitorView, lastSeq: number }} VisitorReplyResumed */
/** @typedef {{ type: 'cooling', ref: number, until: string }} VisitorReplyCooling */
/** @typedef {{ type: 'accepted', ref: number, message: string, seq: number, at: string }} VisitorReplyAccepted */
/** @typedef {{ type: 'done', ref: number }} VisitorReplyDone */
/** @typedef {{ type: 'refused', ref: number, refusal: Refusal, text: string }} VisitorReplyRefused */
/** @typedef {'malformed' | 'unknown_type' | 'out_of_range' | 'out_of_order' | 'too_fast' | 'unknown_line' | 'unknown_contact' | 'over' | 'not_holder' | 'outside_window' | 'not_on_duty' | 'at_maximum' | 'colleague_not_available' | 'no_shift' | 'not_allowed' | 'unknown_code' | 'wrong_state' | 'paused' | 'storage_away'} Refusal */
/** @typedef {VisitorPushLineChanged | VisitorPushState | VisitorPushMessage | VisitorPushDelivered | VisitorPushTyping} VisitorPush */
/** @typedef {{ type: 'line_changed', view: LineView }} VisitorPushLineChanged */
/** @typedef {{ type: 'state', state: VisitorView }} VisitorPushState */
/** @typedef {{ type: 'message', seq: number, message: string, author: Author, text: string, at: string }} VisitorPushMessage */
/** @typedef {AuthorVisitor | AuthorResponder} Author */
/** @typedef {{ type: 'visitor' }} AuthorVisitor */
/** @typedef {{ type: 'responder', alias: string, role: Role }} AuthorResponder */
/** @typedef {{ type: 'delivered', seq: number }} VisitorPushDelivered */
/** @typedef {{ type: 'typing' }} VisitorPushTyping */
/** @typedef {ResponderCommandHello | ResponderCommandDuty | ResponderCommandBreak | ResponderCommandShown | ResponderCommandClaim | ResponderCommandWrite | ResponderCommandNote | ResponderCommandReceived | ResponderCommandTyping | ResponderCommandRelease | ResponderCommandAsk | ResponderCommandTakeBack | ResponderCommandAccept | ResponderCommandDecline | ResponderCommandEnd | ResponderCommandHeavy | ResponderCommandPause | ResponderCommandCutOff | ResponderCommandWrapUp | ResponderCommandStep | ResponderCommandUrgent | ResponderCommandHold | ResponderCommandLift} ResponderCommand */
/** @typedef {{ type: 'hello', ref: number, language: Language, positions: ResponderCommandPosition[] }} ResponderCommandHello */
/** @typedef {{ contact: string, after: number }} ResponderCommandPosition */
/** @typedef {{ type: 'duty', ref: number, on: boolean }} ResponderCommandDuty */
/** @typedef {{ type: 'break', ref: number, on: boolean }} ResponderCommandBreak */
/** @typedef {{ type: 'shown', ref: number, contact: string, version: number, visible: boolean }} ResponderCommandShown */
/** @typedef {{ type: 'claim', ref: number, claim: string, contact: string }} ResponderCommandClaim */
/** @typedef {{ type: 'write', ref: number, contact: string, epoch: number, message: string, text: string }} ResponderCommandWrite */
/** @typedef {{ type: 'note', ref: number, contact: string, epoch: number, note: string, text: string }} ResponderCommandNote */
/** @typedef {{ type: 'received', ref: number, positions: ResponderCommandPosition[] }} ResponderCommandReceived */
/** @typedef {{ type: 'typing', ref: number, contact: string, epoch: number }} ResponderCommandTyping */
/** @typedef {{ type: 'release', ref: number, contact: string, epoch: number }} ResponderCommandRelease */
/** @typedef {{ type: 'ask', ref: number, ask: string, contact: string, epoch: number, kind: AskKind, to: AskTarget }} ResponderCommandAsk */
/** @typedef {'hand_over' | 'join'} AskKind */
/** @typedef {AskTargetColleague | AskTargetInRole} AskTarget */
/** @typedef {{ type: 'colleague', person: string }} AskTargetColleague */
/** @typedef {{ type: 'role', role: Role }} AskTargetInRole */
/** @typedef {{ type: 'take_back', ref: number, contact: string, ask: string }} ResponderCommandTakeBack */
/** @typedef {{ type: 'accept', ref: number, claim: string, contact: string, ask: string }} ResponderCommandAccept */
/** @typedef {{ type: 'decline', ref: number, contact: string, ask: string }} ResponderCommandDecline */
/** @typedef {{ type: 'end', ref: number, contact: string, epoch: number }} ResponderCommandEnd */
/** @typedef {{ type: 'heavy', ref: number, contact: string, on: boolean }} ResponderCommandHeavy */
/** @typedef {{ type: 'pause', ref: number, contact: string, minutes: number }} ResponderCommandPause */
/** @typedef {{ type: 'cut_off', ref: number, contact: string, epoch: number }} ResponderCommandCutOff */
/** @typedef {{ type: 'wrap_up', ref: number, contact: string, coding: Coding }} ResponderCommandWrapUp */
/** @typedef {{ definition: number, who: string, ageBand: string, themes: string[], level: number, referrals: CodingReferral[], disposition: string }} Coding */
/** @typedef {{ code: string, accepted: CodingAccepted }} CodingReferral */
/** @typedef {'yes' | 'thinks' | 'no' | 'unknown'} CodingAccepted */
/** @typedef {{ type: 'step', ref: number, contact: string, list: string, step: string }} ResponderCommandStep */
/** @typedef {{ type: 'urgent', ref: number, contact: string, on: boolean }} ResponderCommandUrgent */
/** @typedef {{ type: 'hold', ref: number, contact: string, reason: HoldReason, days: number }} ResponderCommandHold */
/** @typedef {'notification' | 'danger' | 'authority' | 'conduct'} HoldReason */
/** @typedef {{ type: 'lift', ref: number, contact: string }} ResponderCommandLift */
/** @typedef {ResponderReplyWelcome | ResponderReplyWon | ResponderReplyAlreadyYours | ResponderReplyLost | ResponderReplyOver | ResponderReplyAccepted | ResponderReplyDone | ResponderReplyRefused} ResponderReply */
/** @typedef {{ type: 'welcome', ref: number, person: string, alias: string, roles: Role[], now: string, lines: LineView[] }} ResponderReplyWelcome */
/** @typedef {{ type: 'won', ref: number, contact: string, epoch: number }} ResponderReplyWon */
/** @typedef {{ type: 'already_yours', ref: number, contact: string, epoch: number }} ResponderReplyAlreadyYours */
/** @typedef {{ type: 'lost', ref: number, contact: string, alias: string, role: Role, since: string }} ResponderReplyLost */
/** @typedef {{ type: 'over', ref: number, contact: string, reason: OverReason }} ResponderReplyOver */
/** @typedef {{ type: 'accepted', ref: number, message: string, seq: number, at: string }} ResponderReplyAccepted */
/** @typedef {{ type: 'done', ref: number }} ResponderReplyDone */
/** @typedef {{ type: 'refused', ref: number, refusal: Refusal, text: string }} ResponderReplyRefused */
/** @typedef {ResponderPushDesk | ResponderPushLineChanged | ResponderPushOffer | ResponderPushReached | ResponderPushWithdrawn | ResponderPushColleagues | ResponderPushAsked | ResponderPushAskOver | ResponderPushWasAway | ResponderPushReminder | ResponderPushConversation | ResponderPushMessage | ResponderPushNote | ResponderPushTyping} ResponderPush */
/** @typedef {{ type: 'desk', onDuty: boolean, onBreak: boolean, allowed: boolean, practises: boolean, until: string, nextWindow: string, held: number, maximum: number }} ResponderPushDesk */
/** @typedef {{ type: 'line_changed', view: LineView }} ResponderPushLineChanged */
/** @typedef {{ type: 'offer', tag: Tag }} ResponderPushOffer */
/** @typedef {{ contact: string, version: number, line: string, language: Language, topic: string, ageBand: string, waitingSince: string, insistence: Insistence, after: WaitingAfter, urgent: boolean }} Tag */
/** @typedef {'first' | 'again' | 'widened' | 'past_promise'} Insistence */
/** @typedef {{ type: 'reached', contact: string, shown: number, hidden: number, offered: number }} ResponderPushReached */
/** @typedef {{ type: 'withdrawn', contact: string, why: Withdrawal }} ResponderPushWithdrawn */
/** @typedef {WithdrawalClaimed | WithdrawalOver | WithdrawalNotAvailable} Withdrawal */
/** @typedef {{ type: 'claimed', alias: string, role: Role, since: string }} WithdrawalClaimed */
/** @typedef {{ type: 'over', reason: OverReason }} WithdrawalOver */
/** @typedef {{ type: 'not_available' }} WithdrawalNotAvailable */
/** @typedef {{ type: 'colleagues', colleagues: ResponderPushColleague[] }} ResponderPushColleagues */
/** @typedef {{ person: string, alias: string, roles: Role[] }} ResponderPushColleague */
/** @typedef {{ type: 'asked', ask: string, kind: AskKind, alias: string, role: Role, until: string, contact: string, line: string, language: Language, topic: string, ageBand: string }} ResponderPushAsked */
/** @typedef {{ type: 'ask_over', ask: string, contact: string }} ResponderPushAskOver */
/** @typedef {{ type: 'was_away', from: string, until: string }} ResponderPushWasAway */
/** @typedef {{ type: 'reminder', kind: ResponderPushReminderKind, line: string, at: string }} ResponderPushReminder */
/** @typedef {'shift_begins' | 'shift_ends' | 'window_ends'} ResponderPushReminderKind */
/** @typedef {{ type: 'conversation', view: ConversationView }} ResponderPushConversation */
/** @typedef {{ contact: string, epoch: number, line: string, language: Language, topic: string, ageBand: string, nickname: string, arrivedAt: string, claimedAt: string, status: ConversationViewStatus, part: ConversationViewPart, others: Participant[], asking: Asking, answerBy: string, steps: ConversationViewTakenStep[], keptUntil: string, keptByMe: boolean, urgent: boolean, heavy: boolean, pausedUntil: string, visitorConnected: boolean, lastSeq: number }} ConversationView */
/** @typedef {'running' | 'ended' | 'visitor_left' | 'released' | 'taken' | 'handed_over' | 'closed'} ConversationViewStatus */
/** @typedef {'holder' | 'partner'} ConversationViewPart */
/** @typedef {AskingNone | AskingPending | AskingRefused} Asking */
/** @typedef {{ type: 'none' }} AskingNone */
/** @typedef {{ type: 'pending', ask: string, kind: AskKind, to: AskTarget, until: string }} AskingPending */
/** @typedef {{ type: 'refused', ask: string, kind: AskKind, why: AskingRefusedWhy }} AskingRefused */
/** @typedef {'declined' | 'unanswered' | 'taken_back'} AskingRefusedWhy */
/** @typedef {{ list: string, step: string, alias: string, at: string }} ConversationViewTakenStep */
/** @typedef {{ type: 'message', contact: string, seq: number, message: string, author: Author, mine: boolean, text: string, at: string }} ResponderPushMessage */
/** @typedef {{ type: 'note', contact: string, seq: number, note: string, alias: string, role: Role, mine: boolean, text: string, at: string }} ResponderPushNote */
/** @typedef {{ type: 'typing', contact: string }} ResponderPushTyping */
/** @typedef {ManagerCommandWatch | ManagerCommandPing} ManagerCommand */
/** @typedef {{ type: 'watch', ref: number, language: Language }} ManagerCommandWatch */
/** @typedef {{ type: 'ping', ref: number }} ManagerCommandPing */
/** @typedef {ManagerReplyWatching | ManagerReplyDone | ManagerReplyRefused} ManagerReply */
/** @typedef {{ type: 'watching', ref: number, now: string }} ManagerReplyWatching */
/** @typedef {{ type: 'done', ref: number }} ManagerReplyDone */
/** @typedef {{ type: 'refused', ref: number, refusal: Refusal, text: string }} ManagerReplyRefused */
/** @typedef {ManagerPushLines | ManagerPushWaits} ManagerPush */
/** @typedef {{ type: 'lines', lines: ManagerPushLineNow[], current: boolean }} ManagerPushLines */
/** @typedef {{ view: LineView, nobodyOnDuty: boolean, staff: ManagerPushRoleStaff[], running: number, urgent: number, today: ManagerPushDayNumbers }} ManagerPushLineNow */
/** @typedef {{ role: Role, onDuty: number, available: number }} ManagerPushRoleStaff */
/** @typedef {{ arrivals: number, answered: number, abandoned: number, shortAbandons: number, unserved: number, turnedAway: number, withinPromise: number, serviceLevelPercent: number, medianAnswerSeconds: number, p90AnswerSeconds: number, longestWaitSeconds: number }} ManagerPushDayNumbers */
/** @typedef {{ type: 'waits', waits: ManagerPushWaiting[], gone: string[] }} ManagerPushWaits */
/** @typedef {{ contact: string, line: string, language: Language, topic: string, ageBand: string, waitingSince: string, insistence: Insistence, after: WaitingAfter, urgent: boolean, shown: number, hidden: number, offered: number }} ManagerPushWaiting */
