package fi.tagi.server.desk;

import static fi.tagi.server.desk.TestDesk.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.protocol.OverReason;
import fi.tagi.server.contact.Contact;
import fi.tagi.server.contact.Outcome;
import fi.tagi.server.contact.Verdict;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeadlinesTest {
  private static final Duration MOMENT = Duration.ofMillis(1);
  private static final Deadlines.Limits LIMITS =
      new Deadlines.Limits(Duration.ofMinutes(2), Duration.ofMinutes(30), Duration.ofHours(1));

  @TempDir Path folder;
  private final Set<UUID> connected = new HashSet<>();
  private TestDesk all;
  private Deadlines deadlines;

  @BeforeEach
  void open() {
    all = new TestDesk(folder);
    deadlines = deadlines();
  }

  @AfterEach
  void close() {
    all.close();
  }

  private Deadlines deadlines() {
    return new Deadlines(all.node.storage().open(), all.desk, all.admission, all.clock, LIMITS);
  }

  private void sweep() {
    deadlines.sweep(connected::contains);
  }

  private void sweepAfter(Duration duration) {
    all.clock.advance(duration);
    sweep();
  }

  private Contact.Over over(UUID contact) {
    if (all.desk.read(contact) instanceof Contact.Over over) {
      return over;
    }
    throw new AssertionError("not over");
  }

  @Test
  void whoIsThereWaitsForAsLongAsTheyLike() {
    UUID contact = all.arrive();
    connected.add(contact);
    for (int i = 0; i < 10; i++) {
      sweepAfter(Duration.ofHours(1));
    }
    assertThat(all.history(contact)).isEqualTo("Arrived");
  }

  @Test
  void whoIsAwayForTwoMinutesWhileWaitingAbandoned() {
    UUID contact = all.arrive();
    sweep();
    sweepAfter(LIMITS.awayWhileWaiting().minus(MOMENT));
    assertThat(all.state(contact)).isEqualTo(Contact.Waiting.class);
    sweepAfter(MOMENT);
    assertThat(over(contact).outcome()).isEqualTo(Outcome.ABANDONED);
    assertThat(over(contact).course().overReason()).contains(OverReason.VISITOR_GONE);
    assertThat(all.hasTranscript(contact)).isFalse();
  }

  @Test
  void whoComesBackInTimeHasTheWholeTimeAgain() {
    UUID contact = all.arrive();
    sweep();
    sweepAfter(Duration.ofSeconds(119));
    connected.add(contact);
    sweepAfter(Duration.ofSeconds(1));
    connected.remove(contact);
    sweepAfter(Duration.ofSeconds(1));
    sweepAfter(Duration.ofSeconds(119));
    assertThat(all.state(contact)).isEqualTo(Contact.Waiting.class);
    sweepAfter(Duration.ofSeconds(1));
    assertThat(all.state(contact)).isEqualTo(Contact.Over.class);
  }

  @Test
  void aRestartGivesEverybodyTheWholeTimeAgain() {
    UUID contact = all.arrive();
    sweep();
    sweepAfter(Duration.ofSeconds(119));
    deadlines = deadlines();
    sweepAfter(Duration.ofSeconds(60));
    sweepAfter(Duration.ofSeconds(119));
    assertThat(all.state(contact)).isEqualTo(Contact.Waiting.class);
    sweepAfter(Duration.ofSeconds(1));
    assertThat(all.state(contact)).isEqualTo(Contact.Over.class);
  }

  @Test
  void whoIsTalkedToMayBeAwayForHalfAnHour() {
    UUID contact = all.arrive();
    all.win(contact, ANNA);
    sweep();
    sweepAfter(LIMITS.awayWhileTalking().minus(MOMENT));
    assertThat(all.state(contact)).isEqualTo(Contact.Held.class);
    sweepAfter(MOMENT);
    assertThat(all.history(contact)).isEqualTo("Arrived Claimed Ended");
    assertThat(all.hasTranscript(contact)).isTrue();
  }

  @Test
  void whoWasClaimedWhileFoundAwayIsNotEndedByTheLimitOfWaiting() {
    UUID contact = all.arrive();
    int asSeen = all.desk.read(contact).version();
    all.win(contact, ANNA);
    assertThat(all.desk.gone(contact, asSeen)).isEqualTo(Verdict.WRONG_STATE);
    assertThat(all.state(contact)).isEqualTo(Contact.Held.class);
  }

  @Test
  void whenTheLineClosesWhoWaitsIsUnservedAndWhoTalksGoesOn() {
    UUID waiting = all.arrive();
    UUID talking = all.arrive();
    int epoch = all.win(talking, ANNA);
    connected.add(waiting);
    connected.add(talking);
    all.admission.close();
    sweep();
    assertThat(over(waiting).outcome()).isEqualTo(Outcome.UNSERVED);
    assertThat(all.state(talking)).isEqualTo(Contact.Held.class);
    assertThat(all.desk.release(talking, ANNA, epoch)).isEqualTo(Verdict.DONE);
    sweep();
    assertThat(over(talking).outcome()).isEqualTo(Outcome.UNSERVED);
  }

  @Test
  void whatNobodyCodesInTimeIsClosedAndCountedAllTheSame() {
    UUID contact = all.arrive();
    int epoch = all.win(contact, ANNA);
    assertThat(all.desk.end(contact, ANNA, epoch)).isEqualTo(Verdict.DONE);
    // To the millisecond: the end was written down in microseconds, before the clock's own instant.
    sweepAfter(LIMITS.toWrapUp().minus(MOMENT));
    assertThat(all.state(contact)).isEqualTo(Contact.Ended.class);
    sweepAfter(MOMENT);
    assertThat(all.history(contact)).isEqualTo("Arrived Claimed Ended LeftUncoded");
    assertThat(over(contact).outcome()).isEqualTo(Outcome.ANSWERED);
    assertThat(all.hasTranscript(contact)).isFalse();
  }

  @Test
  void aContactThatIsOverIsForgotten() {
    UUID contact = all.arrive();
    sweep();
    assertThat(all.desk.leave(contact, OverReason.VISITOR_LEFT)).isEqualTo(Verdict.DONE);
    sweepAfter(Duration.ofHours(2));
    assertThat(all.history(contact)).isEqualTo("Arrived Abandoned");
  }
}
