package fi.tagi.load.trial;

import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.load.record.Note;
import fi.tagi.load.record.Saying;
import fi.tagi.load.record.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which messages tell how fast the server is, by notes made by hand. */
class TalkLatenciesTest {
  private static final UUID CONTACT = new UUID(0, 1);
  private static final long SECOND = 1_000_000_000L;

  private final List<Note> notes = new ArrayList<>(List.of(new Note.Met(CONTACT, 0, "A")));

  private void answered(int number, long wrote, long heard) {
    UUID message = new UUID(7, number);
    notes.add(new Saying.Wrote(CONTACT, wrote, "A", message, "moi"));
    notes.add(new Saying.Heard(CONTACT, heard, Saying.VISITOR, number, message, "A", "moi"));
  }

  private long slowestMillis() {
    return Math.round(TalkLatencies.heard(notes, 0, Long.MAX_VALUE).millis(100));
  }

  @Test
  void whatWaitedForAPageThatLostItsNetworkIsNotCounted() {
    answered(1, SECOND, SECOND + 5_000_000);
    notes.add(new Turn.Away(CONTACT, 2 * SECOND));
    notes.add(new Turn.Back(CONTACT, 3 * SECOND));
    // Written before the absence, within it, and heard after it.
    answered(2, 2 * SECOND - 1, 3 * SECOND + 1);
    answered(3, 2 * SECOND + 1, 3 * SECOND + 2);
    answered(4, 4 * SECOND, 4 * SECOND + 9_000_000);
    assertThat(slowestMillis()).isEqualTo(9);
  }

  @Test
  void whatAPageThatNeverCameBackHeardBeforeIsCounted() {
    answered(1, SECOND, SECOND + 5_000_000);
    notes.add(new Turn.Away(CONTACT, 2 * SECOND));
    assertThat(slowestMillis()).isEqualTo(5);
  }

  @Test
  void whatWaitedForAPageThatTheServerCutOffIsCounted() {
    answered(1, SECOND, 2 * SECOND);
    notes.add(new Turn.Back(CONTACT, 2 * SECOND - 1));
    assertThat(slowestMillis()).isEqualTo(1_000);
  }
}
