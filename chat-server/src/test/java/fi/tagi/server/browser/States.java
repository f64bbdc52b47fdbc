package fi.tagi.server.browser;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The states of every page, by what the stories call them. Those of the pages that visitors and
 * responders live in, and of those of a manager's that are for them, are looked at in every
 * language, in the light and in the dark; a manager's others in the light and in the dark.
 */
final class States {
  private static final String IN_EVERY_LANGUAGE =
      """
      widget-button: a site with the chat's button
      widget-button-news: the same, and messages came while the chat was put aside
      widget-opening: the chat is being loaded
      widget-without-its-script: the chat's own page, without its script
      console-without-its-script: the console, without its script
      manage-without-its-script: the managers' page, without its script
      widget-button-open: the same, where the site says that the line is open
      widget-button-closed: the same, where it says when the line opens
      widget-buttons-of-two-lines: the same of two lines
      widget-button-own-words: the same, with the line's own words on it
      widget-own-words-instead: the chat cannot be loaded, and the line's own words stand there
      widget-lobby-nobody-there: open, but nobody is on duty
      widget-lobby: open, before the start
      widget-first-screen: the same on one screen of a phone
      widget-leaving-stays: the same, where leaving quickly leaves the conversation open
      widget-lobby-told: open, with what the visitor told beforehand
      widget-lobby-expert: open, and of a shared window only an expert is there
      widget-queue: open, and others wait
      widget-closing-soon-unstaffed: open for a little while, and nobody is on duty
      widget-closing: takes nobody any more
      widget-closed: closed, until when
      widget-full: too many wait
      widget-waiting-nobody-there: waits, and nobody is on duty
      widget-waiting: waits, with messages written already
      widget-waiting-late: waits for longer than was promised
      widget-overdue: the same, since the page is open
      widget-waiting-closing: waits while the line closes
      widget-released: waits again, since the responder had to go
      widget-holder-silent: waits again, since the responder fell silent
      widget-talking: in the conversation
      widget-signal: the same, with sound and vibration turned on
      widget-typing: the responder writes
      widget-nearly-full-message: a message of nearly the longest length
      widget-card: was given a card
      widget-handed-over: another responder goes on
      widget-shared: talks with two
      widget-namesake: talked with two of the same name
      widget-leave-question: ends it? asked back
      widget-connection-lost: the connection is gone
      widget-network-cut: the same, and what is not sent yet waits
      widget-network-cut-for-long: the same for a while, and where else to turn
      widget-offline: the device is not online
      widget-storage-away: nothing can be taken now
      widget-storage-away-at-the-start: nobody can be taken now
      widget-unreachable: no connection comes about
      widget-slow: the chat takes long to open
      widget-does-not-open: the chat cannot be loaded
      widget-elsewhere: goes on in another tab
      widget-unknown-line: there is no such line
      widget-sent: sent, and before nobody who answers yet
      widget-delivered: sent, and before whoever answers
      widget-paused: the responder paused it
      widget-cut-off: over, since the responder cut it off
      widget-cooling: was cut off, and may not begin anew yet
      widget-reading: waits, with something to read
      widget-sami: a line with words in Northern Sámi
      widget-over-by-visitor: over, ended by the visitor
      widget-over-by-responder-message-not-sent: over, ended by the responder, and a message was not taken
      widget-over-rating: over, ended by the responder: how was it?
      widget-over-rated: over, and said how it was
      widget-over-with-card: over, with where to turn next
      widget-over-line-closed: over, nobody answered until the line closed
      widget-over-long-ago: over, so long ago that nobody knows
      console-sign-in: nobody is signed in
      console-sign-in-wrong: a wrong name or password
      console-not-a-responder: signed in, but nobody who answers
      console-signed-out: the account is no more
      console-off-duty: signed in, not on duty
      console-settings: alerts and language
      console-notifications-blocked: alerts, of which the browser blocks one
      console-keys: what each key does
      console-practice: before practice begins
      console-practice-drills: which drills there are
      console-practice-link: a link for a colleague
      console-practice-tag: a drill waits
      console-practice-talk: in a drill
      practice-page: a colleague plays the visitor
      practice-page-talking: the same, in the conversation
      practice-page-no-link: there is no link in the address
      practice-page-over: the link is over
      console-early: before the window opens
      console-early-on-duty: on duty before the window opens
      console-outside-window: on duty outside any window
      console-nobody-waits: on duty, and nobody waits
      console-break: on a break
      console-tags: three wait
      console-tag-again: a tag that is shown once more
      console-tag-widened: a tag that is shown to more people
      console-tag-past-promise: a tag past the promise
      console-reached-hidden: a tag that a page in the background was shown
      console-claimed-by-another: the claim was lost
      console-claim-refused: the claim could not be taken
      console-conversation: one conversation
      console-two-conversations: as many as may be
      console-answer-due: must answer soon
      console-taken: was silent for too long
      console-waits-again: a tag that waits again
      console-visitor-gone: the visitor's page is gone
      console-was-away: was away, and is told from when to when
      console-urgent: a conversation that is marked urgent
      console-urgent-tag: a tag that is marked urgent
      console-nobody-to-ask: hands over, but nobody is there
      console-ask-hand-over: whom to hand over to
      console-ask-join: whom to ask to join
      console-asking: has asked a colleague
      console-asked: is asked by a colleague
      console-asking-declined: the colleague said no
      console-asked-gone: is asked no more
      console-shared: a colleague joined
      console-joined: joined a colleague
      console-side-note: a side note came
      console-side-notes: side notes went both ways
      console-namesake: a colleague has the same name
      console-abuse: pauses or cuts off? asked back
      console-paused: the conversation is paused
      console-heavy: a conversation that is marked heavy
      console-debriefing: is reminded of debriefing
      console-managers-alarm: answers and manages, and nobody is on duty
      console-window-ends: the window ends soon
      console-checklist: the list for immediate danger beside the conversation, begun
      console-checklist-notification: the list for a child-welfare notification
      console-danger-without-checklist: the gravest level coded, the list not used
      console-danger-elsewhere: coding on a phone, where a list has opened
      console-danger-gone-to: the same, with the list in sight
      console-hold: keeps the words? and for how long
      console-held: the words are kept
      console-held-ended: ended, and the words are kept
      console-palette: looks for a card or a reply
      console-emoji: picks an emoji
      console-own-replies: writes a reply of one's own
      console-card-given: a card was given
      console-held-back: a message that can still be undone
      console-release-question: releases? asked back
      console-leaving-with-a-conversation: signs out? asked back
      console-end-question: ends it? asked back
      console-wrap-up-empty: ended, nothing coded
      console-wrap-up-missing: saved too early
      console-wrap-up-filled: ended, coded
      console-wrap-up-refused: the coding could not be saved
      console-disconnected: the connection is gone
      console-network-cut: the same, and what is not sent yet waits
      console-records-none: nothing of one's own is coded
      console-records: what one has coded
      console-records-correction: corrects it
      console-records-history: how it was coded before
      console-records-stale: somebody else corrected it first
      console-records-failed: what one has coded cannot be fetched
      own-shifts-open: one's own shifts, and those that are open
      own-shifts-lost: an open shift was taken by another
      own-shifts-offered: a shift is offered to a colleague
      own-shifts-offer: is offered a colleague's shift
      own-shifts-calendar: a link for one's calendar
      own-shifts-away: one's shifts cannot be fetched
      manage-page: what visitors read beside the usual, with a preview
      manage-page-texts: words of the line's own
      manage-page-fault: words of the line's own for a fault, with the screen on which they stand
      manage-page-outside: words that are said elsewhere than on the page, in the preview
      manage-page-snippet: the line for a site, with the button's own words
      manage-page-sami: words of the line's own in Northern Sámi, with a preview
      manage-referrals: the directory of referrals
      manage-referral-open: one of its entries
      manage-replies: the ready replies of a line
      manage-feedback: how visitors say it was
      manage-holds: the conversations whose words are kept
      manage-holds-keep: keeps a conversation that goes on
      manage-holds-words: the words of one that is kept
      manage-holds-none: no words are kept
      manage-records: what was coded on a day
      manage-records-correction: corrects it
      manage-records-history: how it was coded before
      shifts-uncovered: a week in which nobody is planned
      shifts-open: the same, with an open shift
      shifts-rule: a shift of every week
      shift-change: one shift of it
      shift-refused: a shift outside the hours of the line
      exports-of-a-workbook: a workbook was downloaded
      """;

  private static final String IN_FINNISH =
      """
      manage-sign-in: nobody is signed in
      manage-not-a-manager: signed in, but no manager
      manage-signed-out: the account is no more
      manage-loading: what there is to see is being fetched
      manage-storage-away: nothing can be fetched now
      manage-unreachable: no connection comes about
      manage-today: a day so far
      manage-today-empty: a day on which nobody came
      manage-board: who waits and who answers now
      manage-board-nobody-on-duty: the same, and nobody is on duty
      manage-board-past-promise: the same, and somebody waits for longer than was promised
      manage-board-disconnected: the same, without a connection
      manage-board-storage-away: the same, and nothing can be told
      manage-accounts: the accounts
      manage-account: one account
      manage-account-new: a new account
      manage-account-faults: an account that cannot be saved so
      manage-invitation-link: a link by which somebody sets a password
      manage-line: a line
      manage-line-faults: a line that cannot be saved so
      manage-schedule: a week of the schedule
      manage-schedule-empty: the same, with no window
      manage-schedule-window: one window
      manage-schedule-window-faults: a window that cannot be so
      manage-schedule-changed: a week with changes
      manage-schedule-stale: somebody else changed it first
      manage-schedule-saved: the changes are saved
      manage-schedule-storage-away: the changes cannot be saved now
      manage-schedule-dates: the dates with other times
      manage-schedule-exception: a date with other times
      manage-schedule-exception-faults: times that cannot be so
      manage-schedule-holidays: the holidays
      manage-schedule-holiday-times: a holiday with times of its own
      manage-codes: the code lists
      manage-codes-new: a new code
      manage-codes-rename: a code of another name
      manage-codes-changed: lists with changes
      manage-codes-faults: lists that cannot be saved so
      manage-codes-stale: somebody else changed them first
      manage-codes-saved: the changes are saved
      manage-codes-level: a level
      manage-codes-storage-away: the changes cannot be saved now
      manage-statistics: the numbers of a while
      manage-statistics-of-a-month: the same of a month
      manage-statistics-of-a-year: the same of a year
      manage-statistics-staffing: who was there and who came
      manage-statistics-trends: how it was over time
      manage-statistics-hours: by the hours of a week
      manage-statistics-cross: two codes against each other
      manage-statistics-cross-untold: the same, where numbers are too small to be told
      manage-statistics-shifts: by shift
      manage-statistics-without-pictures: in tables alone
      manage-statistics-download: a download of them
      manage-statistics-untold: numbers that are too small to be told
      manage-exports: what can be downloaded
      manage-exports-faults: a download that cannot be so
      exports-running: a download goes on
      exports-done: it is done
      exports-cut: it came only in part
      export-tokens: the keys by which others fetch exports
      export-token-faults: a key that cannot be so
      export-token-made: a key, shown once
      export-token-revoke: revokes a key? asked back
      invitation: sets a password
      invitation-weak-password: one that is too weak
      invitation-done: it is set
      invitation-used: the link was used
      invitation-first-manager: the first manager makes an account
      demo: the site of the demo
      demo-with-the-chat: the same, with the chat open
      """;

  private States() {}

  /** What each state is, by what the stories call it. */
  static Map<String, String> all() {
    Map<String, String> all = new LinkedHashMap<>(ofEveryLanguage());
    all.putAll(read(IN_FINNISH));
    return all;
  }

  /** Those that are looked at in every language. */
  static Map<String, String> ofEveryLanguage() {
    return read(IN_EVERY_LANGUAGE);
  }

  private static Map<String, String> read(String table) {
    Map<String, String> read = new LinkedHashMap<>();
    table.lines().map(row -> row.split(": ", 2)).forEach(row -> read.put(row[0], row[1]));
    return read;
  }
}
