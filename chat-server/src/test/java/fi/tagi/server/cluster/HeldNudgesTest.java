package fi.tagi.server.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HeldNudgesTest {
  private static final UUID ONE = new UUID(1, 1);
  private static final UUID OTHER = new UUID(2, 2);

  private final List<String> happened = new ArrayList<>();
  private final List<Runnable> due = new ArrayList<>();
  private final HeldNudges nudges = new HeldNudges(new LocalBus());

  @BeforeEach
  void listen() {
    nudges.onNudge(contact -> happened.add("nudge " + contact.getMostSignificantBits()));
  }

  @Test
  void theAnswerIsFirstAndEachContactIsNudgedOnce() {
    nudges.after(
        () -> {
          nudges.nudge(ONE);
          nudges.nudge(OTHER);
          nudges.nudge(ONE);
          happened.add("answer");
        },
        due::add);
    assertThat(happened).containsExactly("answer");
    due.forEach(Runnable::run);
    assertThat(happened).containsExactly("answer", "nudge 1", "nudge 2");
  }

  @Test
  void nothingIsWaitedForWhereNobodyIsNudged() {
    nudges.after(() -> happened.add("answer"), due::add);
    assertThat(due).isEmpty();
  }

  @Test
  void whatWasCommittedIsToldAlsoWhenTheWorkFailsAfterwards() {
    assertThatIllegalStateException()
        .isThrownBy(() ->
            nudges.after(
                () -> {
                  nudges.nudge(ONE);
                  throw new IllegalStateException("no answer");
                },
                Runnable::run));
    assertThat(happened).containsExactly("nudge 1");
  }

  @Test
  void outsideOfSuchWorkNothingWaits() {
    nudges.nudge(ONE);
    assertThat(happened).containsExactly("nudge 1");
  }
}
