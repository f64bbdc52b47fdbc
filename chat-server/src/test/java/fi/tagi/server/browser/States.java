package fi.tagi.server.browser;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The states of the two pages people live in, and of the one where a line's own words for visitors
 * are written. Each is looked at in every language, in the light and in the dark, by a story that
 * is told {@link InEveryLanguage}; other states may be in the album too.
 */
final class States {
  private static final String TABLE =
      """
      widget-button: a site with the chat's button
      widget-lobby-nobody-there: open, but nobody is on duty
      widget-lobby: open, before the start
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
      console-palette: looks for a card or a reply
      console-emoji: picks an emoji
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
      manage-page: what visitors read beside the usual, with a preview
      manage-page-texts: words of the line's own
      manage-page-sami: words of the line's own in Northern Sámi, with a preview
      """;

  private States() {}

  /** What each state is, by what the stories call it. */
  static Map<String, String> all() {
    Map<String, String> all = new LinkedHashMap<>();
    TABLE.lines().map(row -> row.split(": ", 2)).forEach(row -> all.put(row[0], row[1]));
    return all;
  }
}
