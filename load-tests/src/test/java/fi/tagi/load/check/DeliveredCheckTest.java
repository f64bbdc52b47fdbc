package fi.tagi.load.check;

import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.load.record.Mark;
import fi.tagi.load.record.Note;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Faulty notes made by hand: the check finds what it is for. */
class DeliveredCheckTest {
  private static final UUID CONTACT = new UUID(0, 1);
  private static final UUID OTHER = new UUID(0, 2);

  private static Note received(long at, String who, long seq) {
    return new Mark.Received(CONTACT, at, who, seq);
  }

  private static Note delivered(long at, long seq) {
    return new Mark.Delivered(CONTACT, at, seq);
  }

  @Test
  void whatAConsoleSaidBeforeIsSound() {
    assertThat(
            DeliveredCheck.breaches(
                List.of(
                    delivered(6, 2),
                    received(1, "A", 1),
                    delivered(2, 1),
                    received(3, "B", 3),
                    delivered(7, 3))))
        .isEmpty();
  }

  @Test
  void whatNoConsoleSaidIsFound() {
    found(List.of(received(1, "A", 1), delivered(2, 2)), 2);
  }

  @Test
  void whatAConsoleSaidLaterIsFound() {
    found(List.of(received(3, "A", 2), delivered(2, 2)), 2);
  }

  @Test
  void whatAConsoleSaidOfAnotherContactIsFound() {
    found(List.of(new Mark.Received(OTHER, 1, "A", 5), delivered(2, 1)), 1);
  }

  private static void found(List<Note> notes, long seq) {
    assertThat(DeliveredCheck.breaches(notes))
        .containsExactly(
            new Breach(
                CONTACT, "the visitor was told delivered up to " + seq + ", which no console had"));
  }
}
