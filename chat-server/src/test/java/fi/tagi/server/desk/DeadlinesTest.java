package fi.tagi.server.desk;

import static fi.tagi.server.desk.TestDesk.ANNA;
import static fi.tagi.server.desk.TestDesk.BO;
import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.protocol.AskKind;
import fi.tagi.protocol.AskTarget;
import fi.tagi.protocol.OverReason;
import fi.tagi.protocol.Role;
import fi.tagi.protocol.WaitingAfter;
import fi.tagi.server.contact.Contact;
import fi.tagi.server.contact.ContactEvent.Asked;
import fi.tagi.server.contact.Held;
import fi.tagi.server.contact.Outcome;
import fi.tagi.server.contact.rule.ClaimAnswer;
import fi.tagi.server.contact.rule.Verdict;
import fi.tagi.server.diary.OpenContact;
import fi.tagi.server.transcript.Transcript.Pulse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
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

  private static final Admission.Patience SHORT =
      new Admission.Patience(
          Duration.ofMinutes(3),
          Duration.ofMinutes(10),
          Duration.ofSeconds(60),
          Duration.ofSeconds(30));
  private static final Duration EVER = Duration.ofDays(365);
  private static final Admission.Patience PATIENT = new Admission.Patience(EVER, EVER, EVER, EVER);

  @TempDir Path folder;
  private final Set<UUID> connected = new HashSet<>();
  private final Map<UUID, Instant> respondersAway = new HashMap<>();
  private final Deadlines.Attendance attendance =
      new Deadlines.Attendance() {
        @Override
        public boolean isVisitorConnected(UUID contact) {
          return connected.contains(contact);
        }

        @Override
        public Optional<Instant> awaySince(UUID responder) {
          return Optional.ofNullable(respondersAway.get(responder));
        }
      };
  private TestDesk all;
  private Deadlines deadlines;

  @BeforeEach
  void open() {
    all = new TestDesk(folder);
    all.admission.patience(PATIENT);
    deadlines = deadlines();
  }

  @AfterEach
  void close() {
    all.close();
  }

  private Deadlines deadlines() {
    return new Deadlines(
        all.node.storage(),
        new Deadlines.Requests(all.desk, all.asks),
        all.admission,
        all.clock,
        LIMITS);
  }

  private void sweep() {
    deadlines.sweep(attendance);
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
    assertThat(all.state(contact)).isEqualTo(Held.class);
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
    assertThat(all.state(contact)).isEqualTo(Held.class);
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
    assertThat(all.state(talking)).isEqualTo(Held.class);
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

  private void says(UUID contact, int epoch) {
    all.conversing.responderWrites(contact, ANNA, epoch, UUID.randomUUID(), "hei");
  }

  private void asks(UUID contact) {
    all.conversing.visitorWrites(contact, UUID.randomUUID(), "hei");
  }

  @Test
  void aHolderWhoDoesNotSayAWordLosesTheContactWhichWaitsWithItsFirstArrival() {
    all.admission.patience(SHORT);
    UUID contact = all.arrive();
    connected.add(contact);
    Instant arrived = all.clock.instant().truncatedTo(ChronoUnit.MICROS);
    all.clock.advance(Duration.ofMinutes(1));
    int epoch = all.win(contact, ANNA);
    sweepAfter(SHORT.firstWord().minus(MOMENT));
    assertThat(all.state(contact)).isEqualTo(Held.class);
    sweepAfter(MOMENT);
    assertThat(all.history(contact)).isEqualTo("Arrived Claimed Released");
    Contact.Waiting waiting = (Contact.Waiting) all.desk.read(contact);
    assertThat(waiting.course().arrivedAt()).isEqualTo(arrived);
    assertThat(waiting.course().after()).isEqualTo(WaitingAfter.HOLDER_SILENT);
    assertThat(all.conversing.responderWrites(contact, ANNA, epoch, UUID.randomUUID(), "myöhässä"))
        .isEqualTo(new Conversing.Answer.Refused(Verdict.NOT_HOLDER));
  }

  @Test
  void aHolderWhoHasSpokenLosesItOnlyWhenTheVisitorWaitsForAnAnswer() {
    all.admission.patience(SHORT);
    UUID contact = all.arrive();
    connected.add(contact);
    int epoch = all.win(contact, ANNA);
    says(contact, epoch);
    sweepAfter(Duration.ofHours(3));
    assertThat(all.state(contact)).as("it is the visitor's turn").isEqualTo(Held.class);
    asks(contact);
    sweepAfter(SHORT.answer().minus(MOMENT));
    asks(contact);
    says(contact, epoch);
    asks(contact);
    sweepAfter(SHORT.answer().minus(MOMENT));
    assertThat(all.state(contact)).isEqualTo(Held.class);
    asks(contact);
    sweepAfter(MOMENT);
    assertThat(all.state(contact)).as("counted from the first one").isNotEqualTo(Held.class);
  }

  @Test
  void theSilenceIsTheSameAfterARestart() {
    all.admission.patience(SHORT);
    UUID contact = all.arrive();
    connected.add(contact);
    all.win(contact, ANNA);
    sweepAfter(SHORT.firstWord().minus(MOMENT));
    deadlines = deadlines();
    sweepAfter(MOMENT);
    assertThat(all.history(contact)).isEqualTo("Arrived Claimed Released");
  }

  @Test
  void whoWroteInTheSameMomentKeepsIt() {
    all.admission.patience(SHORT);
    UUID contact = all.arrive();
    int epoch = all.win(contact, ANNA);
    OpenContact found = all.node.storage().open().find(contact).orElseThrow();
    Pulse pulse = all.node.storage().transcript().pulse(contact).orElseThrow();
    says(contact, epoch);
    assertThat(all.desk.silent(found, pulse)).isEqualTo(Verdict.WRONG_STATE);
    assertThat(all.state(contact)).isEqualTo(Held.class);
  }

  @Test
  void aHolderWithoutConnectionLosesItAfterAMinute() {
    all.admission.patience(SHORT);
    UUID contact = all.arrive();
    connected.add(contact);
    says(contact, all.win(contact, ANNA));
    respondersAway.put(ANNA, all.clock.instant());
    sweepAfter(SHORT.holderGone().minus(MOMENT));
    assertThat(all.state(contact)).isEqualTo(Held.class);
    sweepAfter(MOMENT);
    assertThat(((Contact.Waiting) all.desk.read(contact)).course().after())
        .isEqualTo(WaitingAfter.HOLDER_GONE);
  }

  @Test
  void absenceIsCountedFromTheClaimAtTheEarliest() {
    all.admission.patience(SHORT);
    respondersAway.put(ANNA, all.clock.instant());
    all.clock.advance(Duration.ofHours(1));
    UUID contact = all.arrive();
    connected.add(contact);
    all.win(contact, ANNA);
    sweepAfter(SHORT.holderGone().minus(MOMENT));
    assertThat(all.state(contact)).isEqualTo(Held.class);
  }

  @Test
  void afterClosingTimeAConversationStaysWithWhomItIs() {
    all.admission.patience(SHORT);
    UUID contact = all.arrive();
    connected.add(contact);
    all.win(contact, ANNA);
    respondersAway.put(ANNA, all.clock.instant());
    all.admission.close();
    sweepAfter(Duration.ofHours(5));
    assertThat(all.state(contact)).isEqualTo(Held.class);
  }

  @Test
  void whatNobodyAcceptsInTimeIsOverAndTheHolderKeepsIt() {
    all.admission.patience(SHORT);
    all.admission.onDuty(BO, Role.EXPERT);
    UUID contact = all.arrive();
    connected.add(contact);
    int epoch = all.win(contact, ANNA);
    says(contact, epoch);
    Asked asked =
        new Asked(UUID.randomUUID(), ANNA, AskKind.HAND_OVER, new AskTarget.Colleague(BO));
    assertThat(all.asks.ask(contact, epoch, asked)).isEqualTo(Asks.Answer.ASKED);
    sweepAfter(SHORT.accept().minus(MOMENT));
    assertThat(((Held) all.desk.read(contact)).ask()).isPresent();
    deadlines = deadlines();
    sweepAfter(MOMENT);
    assertThat(((Held) all.desk.read(contact)).ask()).isEmpty();
    assertThat(all.asks.accept(contact, BO, asked.ask(), UUID.randomUUID()))
        .isEqualTo(new ClaimAnswer.AskOver());
  }
}
