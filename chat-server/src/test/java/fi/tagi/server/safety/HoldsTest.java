package fi.tagi.server.safety;

import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.protocol.OverReason;
import fi.tagi.protocol.Role;
import fi.tagi.server.audit.AuditEntry;
import fi.tagi.server.audit.SqlAuditTrail;
import fi.tagi.server.cluster.LocalBus;
import fi.tagi.server.contact.Contact;
import fi.tagi.server.contact.ContactEvent;
import fi.tagi.server.contact.ContactEvent.Arrived;
import fi.tagi.server.contact.ContactEvent.Claimed;
import fi.tagi.server.contact.ContactEvent.HoldPlaced;
import fi.tagi.server.contact.Histories;
import fi.tagi.server.contact.rule.Verdict;
import fi.tagi.server.database.Database;
import fi.tagi.server.database.TestDatabase;
import fi.tagi.server.desk.Records;
import fi.tagi.server.desk.Storage;
import fi.tagi.server.desk.visitor.SqlVisitorKeys;
import fi.tagi.server.diary.SqlDiary;
import fi.tagi.server.diary.SqlOpenContacts;
import fi.tagi.server.diary.whole.SqlRebuild;
import fi.tagi.server.diary.whole.SqlVerification;
import fi.tagi.server.runtime.ManualClock;
import fi.tagi.server.transcript.SqlTranscript;
import fi.tagi.server.transcript.TestKeys;
import fi.tagi.server.transcript.Transcript;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What keeps words, on both databases. */
@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class HoldsTest {
  private static final UUID CONTACT = new UUID(3, 4);

  @TempDir Path folder;
  private final ManualClock clock = ManualClock.at("2027-03-01T12:00:00Z");
  private final TestDatabase.Kind kind;
  private TestDatabase place;
  private Node node;

  HoldsTest(TestDatabase.Kind kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open() {
    place = TestDatabase.of(kind, folder);
    node = new Node(place.open());
    happens(new Arrived(Histories.INTAKE, 600));
    node.transcript.open(CONTACT, "");
    happens(new Claimed(Histories.ANNA, Role.PROFESSIONAL, new UUID(5, 6)));
    node.transcript.append(
        CONTACT,
        new Transcript.Words(new UUID(7, 8), new Transcript.Writer.Visitor(), "sana"),
        clock.instant());
  }

  @AfterEach
  void close() {
    place.close();
  }

  /** One server on the database. */
  private final class Node {
    final Database database;
    final SqlDiary diary;
    final SqlTranscript transcript;
    final SqlAuditTrail trail;
    final Storage storage;
    final Holds holds;

    Node(Database database) {
      this.database = database;
      diary = new SqlDiary(database);
      transcript = new SqlTranscript(database, TestKeys.master(), () -> {});
      trail = new SqlAuditTrail(database, clock);
      storage =
          new Storage(
              diary,
              new SqlOpenContacts(database),
              transcript,
              new SqlVisitorKeys(database),
              database);
      holds =
          new Holds(
              new Records(storage, new LocalBus(), clock),
              new SqlHolds(database),
              transcript,
              trail,
              clock);
    }
  }

  private void happens(ContactEvent event) {
    Contact before = node.diary.read(CONTACT);
    assertThat(node.diary.append(before, event, clock.instant())).isPresent();
  }

  private Verdict places(Holds holds, int days) {
    return holds.place(
        CONTACT, new HoldPlaced(Histories.ANNA, HoldPlaced.Reason.NOTIFICATION, days), false);
  }

  /** As whoever codes it would, without the shredding that a hold prevents. */
  private void closes() {
    happens(new ContactEvent.Ended(OverReason.RESPONDER_ENDED));
    happens(new ContactEvent.LeftUncoded());
  }

  private List<String> audited() {
    return node.trail.page(Long.MAX_VALUE).stream().map(AuditEntry::kind).toList();
  }

  private boolean areThere() {
    return node.transcript.head(CONTACT).isPresent();
  }

  @Test
  void wordsOfAClosedContactAreShreddedFromTheInstantOnAtWhichTheHoldEnds() {
    places(node.holds, 1);
    closes();
    clock.advance(Duration.ofDays(1).minusNanos(1_000));
    node.holds.sweep();
    assertThat(areThere()).isTrue();
    assertThat(node.holds.keeping()).singleElement().matches(Hold::closed);

    clock.advance(Duration.ofNanos(1_000));
    assertThat(node.holds.keeping()).isEmpty();
    new Node(place.open()).holds.sweep();

    assertThat(areThere()).isFalse();
    assertThat(new SqlVerification(node.database).verify().faults()).isEmpty();
  }

  @Test
  void aHoldThatEndsBeforeTheContactDoesShredsNothingYet() {
    places(node.holds, 1);
    clock.advance(Duration.ofDays(2));
    node.holds.sweep();
    assertThat(areThere()).isTrue();
  }

  @Test
  void whatIsPlacedOrLiftedAgainIsWrittenDownOnce() {
    assertThat(places(node.holds, 2)).isEqualTo(Verdict.DONE);
    assertThat(places(node.holds, 2)).isEqualTo(Verdict.DONE);
    assertThat(node.holds.lift(CONTACT, Histories.ANNA, false)).isEqualTo(Verdict.DONE);
    assertThat(node.holds.lift(CONTACT, Histories.ANNA, false)).isEqualTo(Verdict.DONE);
    assertThat(audited()).containsExactly("hold_lifted", "hold_placed");
    assertThat(node.holds.keeping()).isEmpty();
    assertThat(new SqlVerification(node.database).verify().faults()).isEmpty();
  }

  @Test
  void manyAtOnceFromSeveralServersAreOneHoldAndOneEntry() throws Exception {
    List<Callable<Verdict>> everybody = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Holds holds = i % 2 == 0 ? node.holds : new Node(place.open()).holds;
      everybody.add(() -> places(holds, 3));
    }
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Verdict> done : executor.invokeAll(everybody)) {
        assertThat(done.get()).isEqualTo(Verdict.DONE);
      }
    }
    assertThat(audited()).containsExactly("hold_placed");
    assertThat(node.holds.keeping()).hasSize(1);
  }

  @Test
  void liftingTheHoldOfAClosedContactShredsItsWords() {
    places(node.holds, 14);
    closes();
    assertThat(node.holds.lift(CONTACT, Histories.BO, false)).isEqualTo(Verdict.NOT_HOLDER);
    assertThat(areThere()).isTrue();
    assertThat(node.holds.lift(CONTACT, Histories.BO, true)).isEqualTo(Verdict.DONE);
    assertThat(areThere()).isFalse();
  }

  @Test
  void theProjectionIsMadeAgainFromTheDiary() throws Exception {
    places(node.holds, 14);
    closes();
    List<String> before = place.dump("transcript_hold");
    new SqlRebuild(node.database).projections();
    assertThat(place.dump("transcript_hold")).isEqualTo(before).hasSize(1);
  }
}
