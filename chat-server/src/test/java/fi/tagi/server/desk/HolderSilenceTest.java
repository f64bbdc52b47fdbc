package fi.tagi.server.desk;

import static fi.tagi.server.desk.TestDesk.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.server.contact.Contact;
import fi.tagi.server.contact.ContactEvent.Paused;
import fi.tagi.server.contact.Held;
import fi.tagi.server.contact.rule.Verdict;
import fi.tagi.server.diary.OpenContact;
import fi.tagi.server.transcript.Transcript.Pulse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a holder has been silent for too long; a pause of the conversation is no silence. */
class HolderSilenceTest {
  private static final Duration MOMENT = Duration.ofMillis(1);
  private static final Duration EVER = Duration.ofDays(365);
  private static final Admission.Patience PATIENCE =
      new Admission.Patience(Duration.ofMinutes(3), Duration.ofMinutes(10), EVER, EVER);

  /** Everybody is there. */
  private static final Deadlines.Attendance ATTENDANCE =
      new Deadlines.Attendance() {
        @Override
        public boolean isVisitorConnected(UUID contact) {
          return true;
        }

        @Override
        public Optional<Instant> awaySince(UUID responder) {
          return Optional.empty();
        }
      };

  @TempDir Path folder;
  private TestDesk all;

  @BeforeEach
  void open() {
    all = new TestDesk(folder);
    all.admission.patience(PATIENCE);
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
        new Deadlines.Limits(EVER, EVER, EVER));
  }

  /** So much time passes, after which the server is started again and looks. */
  private void passes(Duration time) {
    all.clock.advance(time);
    deadlines().sweep(ATTENDANCE);
  }

  private UUID claimed() {
    UUID contact = all.arrive();
    all.win(contact, ANNA);
    return contact;
  }

  private void pauses(UUID contact, int minutes) {
    assertThat(all.records.pause(contact, new Paused(ANNA, minutes))).isEqualTo(Verdict.DONE);
  }

  private void keepsItForTheWholeTimeAgain(UUID contact, Duration limit) {
    passes(limit.minus(MOMENT));
    assertThat(all.state(contact)).isEqualTo(Held.class);
    passes(MOMENT);
    assertThat(all.state(contact)).isEqualTo(Contact.Waiting.class);
  }

  @Test
  void isFoundInTheSecondInWhichItIsOver() {
    Deadlines deadlines = deadlines();
    Map<UUID, Instant> ends = new LinkedHashMap<>();
    for (int i = 0; i < 3; i++) {
      ends.put(claimed(), all.clock.instant().plus(PATIENCE.firstWord()));
      deadlines.sweep(ATTENDANCE);
      all.clock.advance(Duration.ofSeconds(2));
    }
    Instant last = all.clock.instant().plus(PATIENCE.firstWord());
    for (; all.clock.instant().isBefore(last); all.clock.advance(Duration.ofSeconds(1))) {
      deadlines.sweep(ATTENDANCE);
      ends.forEach((contact, end) ->
          assertThat(all.state(contact) == Held.class)
              .as("at %s, held until %s", all.clock.instant(), end)
              .isEqualTo(all.clock.instant().isBefore(end)));
    }
  }

  @Test
  void isFoundThoughTheClockWasSetBack() {
    Deadlines deadlines = deadlines();
    deadlines.sweep(ATTENDANCE);
    all.clock.set(all.clock.instant().minus(Duration.ofHours(1)));
    UUID contact = claimed();
    all.clock.advance(PATIENCE.firstWord());
    deadlines.sweep(ATTENDANCE);
    assertThat(all.state(contact)).isEqualTo(Contact.Waiting.class);
  }

  @Test
  void whileItIsPausedNobodyWaitsForTheHolderWhoThenHasTheWholeTime() {
    UUID contact = all.arrive();
    int epoch = all.win(contact, ANNA);
    all.conversing.responderWrites(contact, ANNA, epoch, UUID.randomUUID(), "hei");
    all.conversing.visitorWrites(contact, UUID.randomUUID(), "hei");
    passes(PATIENCE.answer().minus(MOMENT));
    pauses(contact, 15);
    passes(Duration.ofMinutes(15));
    keepsItForTheWholeTimeAgain(contact, PATIENCE.answer());
  }

  @Test
  void aPauseThatIsEndedEarlyIsNotCountedAndWhatIsLeftOfItIs() {
    UUID contact = all.arrive();
    all.win(contact, ANNA);
    pauses(contact, 15);
    passes(Duration.ofMinutes(10));
    assertThat(all.state(contact)).isEqualTo(Held.class);
    pauses(contact, 0);
    keepsItForTheWholeTimeAgain(contact, PATIENCE.firstWord());
  }

  @Test
  void whoPausedInTheSameMomentKeepsIt() {
    UUID contact = all.arrive();
    all.win(contact, ANNA);
    OpenContact found = all.node.storage().open().find(contact).orElseThrow();
    Pulse pulse = all.node.storage().transcript().pulse(contact).orElseThrow();
    pauses(contact, 5);
    assertThat(all.desk.silent(found, pulse)).isEqualTo(Verdict.WRONG_STATE);
    assertThat(all.state(contact)).isEqualTo(Held.class);
  }
}
