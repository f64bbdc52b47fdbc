package fi.tagi.load.check;

import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.load.record.DiaryEntry;
import fi.tagi.load.record.Note;
import fi.tagi.load.record.Turn;
import fi.tagi.protocol.ResponderReply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A diary that is wrong, made by hand: the check finds what it is for. */
class OutcomeCheckTest {
  private static final UUID TALKED = new UUID(0, 1);
  private static final UUID LEFT = new UUID(0, 2);
  private static final UUID CLAIM_A = new UUID(0, 3);
  private static final UUID CLAIM_B = new UUID(0, 4);
  private static final UUID AWAY = new UUID(0, 5);

  private final List<Note> notes =
      new ArrayList<>(
          List.of(
              new Note.Arrived(TALKED, 1),
              won(TALKED, "A", CLAIM_A, 2),
              new Turn.Released(TALKED, 2, "A", 2),
              won(TALKED, "B", CLAIM_B, 4),
              new Turn.Ending(TALKED, 3, "B", 4),
              new Turn.Ended(TALKED, 3, "B", 4),
              new Turn.Coded(TALKED, 4, "B"),
              new Note.Arrived(LEFT, 1),
              new Turn.Leaving(LEFT, 2),
              new Turn.Left(LEFT, 3),
              new Turn.Arriving(AWAY, 1),
              new Turn.TurnedAway(AWAY, 1)));

  private final List<DiaryEntry> diary =
      new ArrayList<>(
          List.of(
              entry(TALKED, 1, "arrived", Map.of()),
              entry(TALKED, 2, "claimed", Map.of("holder", "a", "claim", CLAIM_A.toString())),
              entry(TALKED, 3, "released", Map.of("holder", "a", "reason", "BY_HOLDER")),
              entry(TALKED, 4, "claimed", Map.of("holder", "b", "claim", CLAIM_B.toString())),
              entry(TALKED, 5, "ended", Map.of("reason", "responder_ended")),
              entry(TALKED, 6, "wrapped_up", Map.of("by", "b")),
              entry(LEFT, 1, "arrived", Map.of()),
              entry(LEFT, 2, "abandoned", Map.of("reason", "visitor_left")),
              entry(new UUID(9, 9), 1, "turned_away", Map.of("reason", "FULL"))));

  @Test
  void aDiaryThatSaysWhatHappenedIsSound() {
    assertThat(OutcomeCheck.breaches(notes, diary)).isEmpty();
  }

  @Test
  void theNumbersAreThoseOfTheDiaryAndOfTheRobots() {
    Map<String, Long> told =
        Map.of(
            "arrivals",
            2L,
            "answered",
            1L,
            "talking",
            0L,
            "abandoned",
            0L,
            "shortAbandons",
            1L,
            "unserved",
            0L,
            "waiting",
            0L,
            "turnedAway",
            1L,
            "releases",
            1L,
            "coded",
            1L);
    assertThat(StatisticsCheck.againstDiary(told, diary)).isEmpty();
    assertThat(StatisticsCheck.againstRobots(told, notes)).isEmpty();
  }

  @Test
  void everyNumberThatIsAnotherIsFound() {
    Map<String, Long> right = Account.of(diary);
    for (String name : right.keySet()) {
      Map<String, Long> told = new java.util.HashMap<>(right);
      told.merge(name, 1L, Long::sum);
      assertThat(StatisticsCheck.againstDiary(told, diary))
          .as(name)
          .extracting(Breach::what)
          .singleElement()
          .asString()
          .startsWith("the statistics say " + name);
    }
  }

  @Test
  void anAbandonThatIsMissingFromTheStatisticsIsFoundByTheRobotsAlone() {
    Map<String, Long> told = new java.util.HashMap<>(Account.of(diary));
    told.put("shortAbandons", 0L);
    assertThat(StatisticsCheck.againstRobots(told, notes))
        .extracting(Breach::what)
        .containsExactly("the statistics say left 0, by the robots it is 1");
  }

  @Test
  void aContactThatIsNotInTheDiaryIsFound() {
    diary.removeIf(entry -> entry.contact().equals(LEFT));
    found(LEFT, "it is not in the diary");
  }

  @Test
  void aContactThatNobodyCameWithIsFound() {
    UUID other = new UUID(8, 8);
    diary.add(entry(other, 1, "arrived", Map.of()));
    found(other, "it is in the diary, and nobody came");
  }

  @Test
  void anOutcomeThatNobodyCausedIsFound() {
    replace(LEFT, 2, entry(LEFT, 2, "unserved", Map.of()));
    found(LEFT, "the diary says \"\" of it");
    replace(TALKED, 5, entry(TALKED, 5, "ended", Map.of("reason", "visitor_left")));
    found(TALKED, "the diary says that the visitor left, who did not");
  }

  @Test
  void anEndThatIsMissingIsFound() {
    diary.removeIf(entry -> entry.kind().equals("abandoned"));
    found(LEFT, "the diary has no end of it");
  }

  @Test
  void aCodingThatIsMissingIsFound() {
    diary.removeIf(entry -> entry.kind().equals("wrapped_up"));
    found(TALKED, "the diary has no coding of it");
  }

  @Test
  void anotherHolderOrClaimThanTheWinnerIsFound() {
    notes.add(new Note.Arrived(AWAY, 1));
    notes.add(won(AWAY, "A", CLAIM_A, 2));
    diary.add(entry(AWAY, 1, "arrived", Map.of()));
    diary.add(entry(AWAY, 2, "claimed", Map.of("holder", "b", "claim", CLAIM_B.toString())));
    found(AWAY, "the stored holder is not A");
    found(AWAY, "the stored claim of A is another");
  }

  @Test
  void aWinThatIsNotStoredIsFound() {
    notes.add(won(TALKED, "A", new UUID(0, 7), 7));
    found(TALKED, "the diary has no win at epoch 7");
  }

  @Test
  void aWinThatNobodyWasToldOfIsFound() {
    notes.removeIf(note -> note instanceof Note.Answered answered && answered.who().equals("A"));
    found(TALKED, "the diary has a win at epoch 2 that nobody was told of");
  }

  @Test
  void aReleaseThatIsNotStoredIsFound() {
    notes.add(new Turn.Released(TALKED, 3, "B", 4));
    found(TALKED, "the diary has 1 releases for 2");
  }

  @Test
  void twoWinnersInTheDiaryAndAGapAreFound() {
    diary.removeIf(entry -> entry.kind().equals("released"));
    found(TALKED, "the diary has \"claimed\" of a contact that is HELD");
    found(TALKED, "the diary has version 4 for 3");
  }

  @Test
  void somebodyTurnedAwayWhoIsNotInTheDiaryIsFound() {
    diary.removeIf(entry -> entry.kind().equals("turned_away"));
    found(new UUID(0, 0), "the diary has 0 turned away, who were 1");
  }

  private void found(UUID contact, String what) {
    assertThat(OutcomeCheck.breaches(notes, diary)).contains(new Breach(contact, what));
  }

  private void replace(UUID contact, long version, DiaryEntry by) {
    assertThat(
            diary.removeIf(entry -> entry.contact().equals(contact) && entry.version() == version))
        .isTrue();
    diary.add(by);
  }

  private static DiaryEntry entry(
      UUID contact, long version, String kind, Map<String, String> body) {
    return new DiaryEntry(contact, version, version * 1_000_000, kind, body);
  }

  private static Note won(UUID contact, String who, UUID claim, long epoch) {
    return new Note.Answered(contact, 2, who, claim, new ResponderReply.Won(1, contact, epoch));
  }
}
