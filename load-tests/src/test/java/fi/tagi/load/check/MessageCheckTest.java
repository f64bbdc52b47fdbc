package fi.tagi.load.check;

import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.load.record.Note;
import fi.tagi.load.record.Saying;
import fi.tagi.load.record.Turn;
import fi.tagi.protocol.ResponderReply;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Faulty notes made by hand: the check finds what it is for. */
class MessageCheckTest {
  private static final UUID CONTACT = new UUID(0, 1);
  private static final UUID HELLO = new UUID(0, 2);
  private static final UUID ANSWER = new UUID(0, 3);
  private static final UUID THANKS = new UUID(0, 4);
  private static final String V = Saying.VISITOR;

  private final List<Note> notes =
      new ArrayList<>(
          List.of(
              wrote(V, HELLO, "hei"),
              acknowledged(V, HELLO, 1),
              heard(V, 1, HELLO, V, "hei"),
              won("A", 2),
              heard("A", 1, HELLO, V, "hei"),
              wrote("A", ANSWER, "moi"),
              acknowledged("A", ANSWER, 2),
              heard("A", 2, ANSWER, "A", "moi"),
              heard(V, 2, ANSWER, "A", "moi"),
              wrote(V, THANKS, "kiitos"),
              heard("A", 3, THANKS, V, "kiitos"),
              acknowledged(V, THANKS, 3),
              heard(V, 3, THANKS, V, "kiitos"),
              new Turn.Ended(CONTACT, 9, "A", 2),
              new Note.Parted(CONTACT, 9)));

  @Test
  void notesOfAnHonestTalkAreSound() {
    assertThat(MessageCheck.breaches(notes)).isEmpty();
  }

  @Test
  void aMessageThatIsSentAgainAfterALostConnectionIsSound() {
    notes.add(10, wrote(V, THANKS, "kiitos"));
    assertThat(MessageCheck.breaches(notes)).isEmpty();
  }

  @Test
  void whoeverGetsItLaterHearsItFromTheStart() {
    notes.removeIf(note -> note instanceof Turn.Ended);
    notes.add(won("B", 5));
    notes.add(heard("B", 1, HELLO, V, "hei"));
    notes.add(heard("B", 2, ANSWER, "A", "moi"));
    notes.add(heard("B", 3, THANKS, V, "kiitos"));
    notes.add(won("A", 8));
    notes.add(heard("A", 1, HELLO, V, "hei"));
    notes.add(heard("A", 2, ANSWER, "A", "moi"));
    notes.add(heard("A", 3, THANKS, V, "kiitos"));
    notes.add(new Turn.Ended(CONTACT, 9, "A", 8));
    assertThat(MessageCheck.breaches(notes)).isEmpty();
  }

  @Test
  void whoeverIsToldItFromTheStartAgainWithoutGettingItAnewIsFound() {
    notes.add(heard("A", 1, HELLO, V, "hei"));
    found("A heard position 1 again");
  }

  @Test
  void anAcknowledgedMessageThatTheOtherSideNeverHearsIsFound() {
    notes.remove(heard("A", 3, THANKS, V, "kiitos"));
    found("A never heard what was acknowledged at [3]");
  }

  @Test
  void anAcknowledgedMessageThatTheVisitorNeverHearsIsFound() {
    notes.remove(heard(V, 3, THANKS, V, "kiitos"));
    found("the visitor never heard what was acknowledged at [3]");
  }

  @Test
  void aVisitorWhoWasAwayWhenTheWordsWereDestroyedNeedNotHearThem() {
    notes.remove(heard(V, 3, THANKS, V, "kiitos"));
    notes.add(new Turn.Gone(CONTACT, 10));
    assertThat(MessageCheck.breaches(notes)).isEmpty();
  }

  @Test
  void aDoubledMessageIsFound() {
    notes.add(9, heard(V, 2, ANSWER, "A", "moi"));
    found("the visitor heard position 2 again");
    found("the visitor heard a message twice");
  }

  @Test
  void aMessageThatIsStoredTwiceIsFound() {
    notes.add(13, heard(V, 4, THANKS, V, "kiitos"));
    found("the visitor heard a message twice");
    found("the visitor heard at position 4 what was acknowledged at 3");
  }

  @Test
  void aGapIsFound() {
    notes.remove(heard(V, 2, ANSWER, "A", "moi"));
    found("the visitor heard position 3 after 1");
  }

  @Test
  void aChangedOrderIsFound() {
    notes.remove(heard(V, 2, ANSWER, "A", "moi"));
    notes.add(heard(V, 2, ANSWER, "A", "moi"));
    found("the visitor heard position 2 again");
  }

  @Test
  void otherWordsAreFound() {
    replace(heard(V, 2, ANSWER, "A", "moi"), heard(V, 2, ANSWER, "A", "moi!"));
    found("the visitor heard at position 2 other words than were written");
  }

  @Test
  void anotherAuthorIsFound() {
    replace(heard(V, 2, ANSWER, "A", "moi"), heard(V, 2, ANSWER, "B", "moi"));
    found("the visitor heard at position 2 of B what A wrote");
  }

  @Test
  void whatNobodyWroteIsFound() {
    notes.add(heard(V, 4, new UUID(0, 9), "A", "?"));
    found("the visitor heard at position 4 what nobody wrote");
  }

  @Test
  void whatWasRefusedAndHeardIsFound() {
    UUID late = new UUID(0, 9);
    notes.add(wrote(V, late, "vielä"));
    notes.add(new Saying.Declined(CONTACT, 9, V, late));
    notes.add(heard("A", 4, late, V, "vielä"));
    found("A heard at position 4 what was refused");
  }

  @Test
  void twoMessagesAtOnePositionAreFound() {
    UUID other = new UUID(0, 9);
    notes.add(wrote("A", other, "moi taas"));
    notes.add(acknowledged("A", other, 3));
    found("two messages are at position 3");
  }

  @Test
  void twoAnswersToTheSameMessageAreFound() {
    notes.add(acknowledged("A", ANSWER, 4));
    found("A's message was acknowledged at 2 and at 4");
  }

  @Test
  void messagesThatChangedPlacesAreFound() {
    UUID first = new UUID(0, 9);
    notes.add(5, wrote("A", first, "terve"));
    notes.add(acknowledged("A", first, 4));
    found("A's messages changed places at 2");
  }

  @Test
  void aMessageOfAResponderWithoutAnAnswerIsFound() {
    notes.add(wrote("A", new UUID(0, 9), "moi taas"));
    found("A was not answered to a message");
  }

  private void found(String what) {
    assertThat(MessageCheck.breaches(notes)).contains(new Breach(CONTACT, what));
  }

  private void replace(Note note, Note by) {
    assertThat(notes).contains(note);
    notes.replaceAll(one -> one.equals(note) ? by : one);
  }

  private static Note wrote(String who, UUID message, String text) {
    return new Saying.Wrote(CONTACT, 0, who, message, text);
  }

  private static Note acknowledged(String who, UUID message, long seq) {
    return new Saying.Acknowledged(CONTACT, 0, who, message, seq);
  }

  private static Note heard(String who, long seq, UUID message, String author, String text) {
    return new Saying.Heard(CONTACT, 0, who, seq, message, author, text);
  }

  private static Note won(String who, long epoch) {
    return new Note.Answered(
        CONTACT, 0, who, new UUID(7, epoch), new ResponderReply.Won(1, CONTACT, epoch));
  }
}
