package fi.tagi.load.check;

import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.load.record.Note;
import fi.tagi.load.record.Turn;
import fi.tagi.protocol.OverReason;
import fi.tagi.protocol.Refusal;
import fi.tagi.protocol.ResponderReply;
import fi.tagi.protocol.Role;
import fi.tagi.protocol.WaitingAfter;
import fi.tagi.protocol.Withdrawal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Faulty notes made by hand: the check finds what it is for. */
class ClaimCheckTest {
  private static final UUID CONTACT = new UUID(0, 1);
  private static final UUID CLAIM_A = new UUID(0, 2);
  private static final UUID CLAIM_B = new UUID(0, 3);
  private static final Instant SINCE = Instant.parse("2026-11-03T12:01:00Z");

  private final List<Note> notes =
      new ArrayList<>(
          List.of(
              new Note.Arrived(CONTACT, 1),
              new Note.Offered(CONTACT, 2, "A", 1),
              new Note.Offered(CONTACT, 2, "B", 1),
              new Note.Offered(CONTACT, 2, "C", 1),
              new Note.Claimed(CONTACT, 3, "A", CLAIM_A),
              new Note.Claimed(CONTACT, 3, "B", CLAIM_B),
              answered(4, "A", CLAIM_A, new ResponderReply.Won(1, CONTACT, 2)),
              answered(5, "B", CLAIM_B, lostTo("A", SINCE)),
              withdrawn(5, "B", "A"),
              withdrawn(6, "C", "A"),
              new Note.Met(CONTACT, 7, "A"),
              new Note.Parted(CONTACT, 8)));

  @Test
  void notesOfAnHonestRunAreSound() {
    assertThat(ClaimCheck.breaches(notes)).isEmpty();
  }

  @Test
  void aReleasedContactMayHaveAnotherWinnerInALaterEpoch() {
    UUID later = new UUID(0, 4);
    notes.add(new Turn.Releasing(CONTACT, 8, "A", 2));
    notes.add(new Note.Offered(CONTACT, 9, "A", 3));
    notes.add(new Note.Offered(CONTACT, 9, "B", 3));
    notes.add(new Note.Claimed(CONTACT, 10, "B", later));
    notes.add(answered(11, "B", later, new ResponderReply.Won(2, CONTACT, 4)));
    notes.add(withdrawn(12, "A", "B"));
    assertThat(ClaimCheck.breaches(notes)).isEmpty();
  }

  @Test
  void aSecondWinnerIsFound() {
    replace(
        note -> is(note, 5, "B"), answered(5, "B", CLAIM_B, new ResponderReply.Won(1, CONTACT, 2)));
    found("epoch 2 was won by [A, B]");
  }

  @Test
  void aContactThatNobodyWonIsFound() {
    replace(note -> is(note, 4, "A"), answered(4, "A", CLAIM_A, lostTo("B", SINCE)));
    found("nobody won it");
  }

  @Test
  void aLoserWhoWasToldAnotherNameIsFound() {
    replace(note -> is(note, 5, "B"), answered(5, "B", CLAIM_B, lostTo("C", SINCE)));
    found("lost to C, who did not win");
  }

  @Test
  void aLoserWhoWasToldTheirOwnNameIsFound() {
    replace(note -> is(note, 5, "B"), answered(5, "B", CLAIM_B, lostTo("B", SINCE)));
    found("B lost to themself");
  }

  @Test
  void aWithdrawalForAnotherNameIsFound() {
    notes.add(withdrawn(9, "C", "B"));
    found("withdrawn for B, who did not win");
  }

  @Test
  void aVisitorWhoMetSomebodyElseIsFound() {
    notes.add(new Note.Met(CONTACT, 9, "B"));
    found("the visitor met B, who did not win");
  }

  @Test
  void aLossThatWasToldBeforeTheWinnerClaimedIsFound() {
    replace(
        note -> note instanceof Note.Claimed claimed && claimed.who().equals("A"),
        new Note.Claimed(CONTACT, 6, "A", CLAIM_A));
    found("lost to A, who had not claimed yet");
  }

  @Test
  void twoInstantsOfOneWinAreFound() {
    replace(note -> is(note, 5, "B"), answered(5, "B", CLAIM_B, lostTo("A", SINCE.plusMillis(1))));
    found("since when A has it was told in 2 ways");
  }

  @Test
  void alreadyYoursWithoutAWinIsFound() {
    replace(
        note -> is(note, 5, "B"),
        answered(5, "B", CLAIM_B, new ResponderReply.AlreadyYours(1, CONTACT, 2)));
    found("B was told \"already yours\" of a claim they did not win");
  }

  @Test
  void anotherAnswerToTheSameClaimIsFound() {
    notes.add(new Note.Claimed(CONTACT, 9, "A", CLAIM_A));
    notes.add(answered(10, "A", CLAIM_A, new ResponderReply.Won(2, CONTACT, 3)));
    found("the same claim was answered in two ways");
  }

  @Test
  void aClaimWithoutAnAnswerIsFound() {
    notes.add(new Note.Claimed(CONTACT, 9, "B", new UUID(0, 5)));
    found("not every claim was answered once");
  }

  @Test
  void aRefusedOrOverClaimOfAStormIsFound() {
    notes.add(new Note.Claimed(CONTACT, 9, "B", CLAIM_B));
    notes.add(answered(9, "B", CLAIM_B, new ResponderReply.Refused(1, Refusal.NOT_ON_DUTY, "")));
    notes.add(new Note.Claimed(CONTACT, 9, "C", CLAIM_B));
    notes.add(
        answered(9, "C", CLAIM_B, new ResponderReply.Over(1, CONTACT, OverReason.VISITOR_LEFT)));
    found("B's claim was answered by Refused");
    found("C was told that it is over, and nobody had ended it");
  }

  @Test
  void aTagThatWasNotWithdrawnIsFound() {
    notes.removeIf(note -> note instanceof Note.Withdrawn w && w.who().equals("C"));
    found("the tag stayed on the screen of [C]");
  }

  @Test
  void aTagThatCameBackAfterTheWinIsFound() {
    notes.add(new Note.Offered(CONTACT, 9, "C", 1));
    found("the tag stayed on the screen of [C]");
  }

  @Test
  void aTagFromBeforeTheWinThatComesAfterItsWithdrawalIsFound() {
    notes.add(new Note.Offered(CONTACT, 9, "C", 1));
    found("C was shown an old tag after it was withdrawn");
  }

  @Test
  void aWinOfWhatAnotherHoldsIsFound() {
    UUID later = new UUID(0, 4);
    notes.add(new Note.Claimed(CONTACT, 10, "B", later));
    notes.add(answered(11, "B", later, new ResponderReply.Won(2, CONTACT, 3)));
    found("epoch 3 was won while it was held by epoch 2");
  }

  @Test
  void aColleagueWhoAcceptsNeedsNoRelease() {
    UUID acceptance = new UUID(0, 4);
    notes.add(new Turn.Accepting(CONTACT, 10, "B", acceptance));
    notes.add(answered(11, "B", acceptance, new ResponderReply.Won(2, CONTACT, 4)));
    notes.add(new Note.Met(CONTACT, 12, "B"));
    assertThat(ClaimCheck.breaches(notes)).isEmpty();
  }

  @Test
  void anAcceptanceThatCameTooLateIsNoFault() {
    UUID acceptance = new UUID(0, 4);
    notes.add(new Turn.Accepting(CONTACT, 10, "B", acceptance));
    notes.add(
        answered(11, "B", acceptance, new ResponderReply.Refused(2, Refusal.WRONG_STATE, "")));
    assertThat(ClaimCheck.breaches(notes)).isEmpty();
  }

  @Test
  void aContactIsReadAsWaitingOnlyBeforeAWinWasAnswered() {
    notes.add(new Turn.Waits(CONTACT, 3, 9, WaitingAfter.ARRIVAL));
    assertThat(ClaimCheck.breaches(notes)).isEmpty();
    notes.add(new Turn.Waits(CONTACT, 5, 9, WaitingAfter.ARRIVAL));
    found("it was read as waiting after a win was answered");
  }

  @Test
  void aContactOfWhichTheVisitorLeftMayBeWonByNobody() {
    UUID left = new UUID(0, 8);
    notes.add(new Note.Arrived(left, 1));
    notes.add(new Note.Offered(left, 2, "A", 1));
    notes.add(new Turn.Leaving(left, 3));
    notes.add(new Note.Withdrawn(left, 4, "A", new Withdrawal.Over(OverReason.VISITOR_LEFT)));
    assertThat(ClaimCheck.breaches(notes)).isEmpty();
  }

  @Test
  void anEndThatNobodyCausedIsFound() {
    notes.add(new Turn.Barred(CONTACT, 9, "A"));
    found("A was told that it is over, and nobody had ended it");
  }

  @Test
  void aTagThatWasLostWithTheConnectionIsOnNoScreen() {
    notes.removeIf(note -> note instanceof Note.Withdrawn w && w.who().equals("C"));
    notes.add(new Turn.Forgot(CONTACT, 6, "C"));
    assertThat(ClaimCheck.breaches(notes)).isEmpty();
  }

  private void found(String what) {
    assertThat(ClaimCheck.breaches(notes)).contains(new Breach(CONTACT, what));
  }

  private void replace(Predicate<Note> which, Note by) {
    assertThat(notes).anyMatch(which);
    notes.replaceAll(note -> which.test(note) ? by : note);
  }

  private static boolean is(Note note, long at, String who) {
    return note instanceof Note.Answered answered
        && answered.at() == at
        && answered.who().equals(who);
  }

  private static Note answered(long at, String who, UUID claim, ResponderReply answer) {
    return new Note.Answered(CONTACT, at, who, claim, answer);
  }

  private static ResponderReply lostTo(String alias, Instant since) {
    return new ResponderReply.Lost(1, CONTACT, alias, Role.PROFESSIONAL, since);
  }

  private static Note withdrawn(long at, String who, String alias) {
    return new Note.Withdrawn(
        CONTACT, at, who, new Withdrawal.Claimed(alias, Role.PROFESSIONAL, SINCE));
  }
}
