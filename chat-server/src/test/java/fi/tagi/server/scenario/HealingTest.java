package fi.tagi.server.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.protocol.ConversationView.Status;
import fi.tagi.protocol.OverReason;
import fi.tagi.server.cluster.LocalBus;
import fi.tagi.server.contact.Contact;
import fi.tagi.server.contact.ContactEvent;
import fi.tagi.server.contact.ContactEvent.Arrived;
import fi.tagi.server.contact.ContactEvent.Ended;
import fi.tagi.server.contact.ContactEvent.Intake;
import fi.tagi.server.contact.ContactEvent.Released;
import fi.tagi.server.contact.ContactEvent.Unserved;
import fi.tagi.server.desk.Conversing;
import fi.tagi.server.diary.Diary;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What another node wrote, and nobody said so: screens find it by themselves. */
class HealingTest {
  private static final Duration LOOK = Duration.ofSeconds(2);
  private static final Duration SWEEP = Duration.ofSeconds(5);

  @TempDir private Path data;
  private TestServer server;

  @BeforeEach
  void start() throws Exception {
    server = TestServer.at("2027-03-01T10:00:00Z", data);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Conversing anotherNode() {
    return new Conversing(server.core().storage(), new LocalBus(), server.clock());
  }

  @Test
  void aMessageIsHeardByBothSides() {
    try (TestResponder aino = TestResponder.professional("Aino", server).goesOnDuty();
        TestVisitor visitor = TestVisitor.at(server).arrives()) {
      UUID contact = visitor.contact();
      aino.writes(aino.wins(contact), "moi");
      visitor.hears("moi");
      anotherNode().visitorWrites(contact, new UUID(5, 5), "kuuleeko kukaan");
      server.pass(LOOK);
      aino.hears("kuuleeko kukaan");
      visitor.hears("kuuleeko kukaan");
    }
  }

  @Test
  void whoArrivesASecondTimeIsToldEverythingAtOnce() {
    try (TestResponder aino = TestResponder.professional("Aino", server).goesOnDuty();
        TestVisitor visitor = TestVisitor.at(server).arrives()) {
      aino.writes(aino.wins(visitor.contact()), "moi");
      visitor.hears("moi");
      assertThat(visitor.isLetIn()).as("the same arrival").isTrue();
      visitor.hears("moi");
    }
  }

  @Test
  void anEndAndAReleaseAreSeen() {
    try (TestResponder aino = TestResponder.professional("Aino", server).goesOnDuty();
        TestVisitor leaving = TestVisitor.at(server).arrives();
        TestVisitor staying = TestVisitor.at(server).arrives()) {
      aino.wins(leaving.contact());
      aino.wins(staying.contact());
      append(leaving, new Ended(OverReason.VISITOR_LEFT));
      append(staying, new Released(aino.account(), Released.Reason.BY_HOLDER));
      server.pass(LOOK);
      aino.seesConversation(leaving.contact(), Status.VISITOR_LEFT);
      aino.seesConversation(staying.contact(), Status.RELEASED);
      leaving.isToldItIsOver(OverReason.VISITOR_LEFT);
      staying.waitsAt(1);
    }
  }

  @Test
  void aTagIsShownAndTakenAway() {
    try (TestResponder aino = TestResponder.professional("Aino", server).goesOnDuty();
        TestVisitor visitor = TestVisitor.at(server).arrives()) {
      UUID unheard = new UUID(6, 6);
      Instant now = server.clock().instant();
      Intake intake = server.core().storage().open().find(visitor.contact()).orElseThrow().intake();
      Diary diary = server.core().storage().diary();
      assertThat(diary.append(new Contact.None(unheard), new Arrived(intake, 600), now))
          .isPresent();
      server.pass(SWEEP);
      aino.seesTagOf(unheard);
      append(visitor, new Unserved());
      server.pass(SWEEP);
      aino.seesWithdrawn(visitor.contact());
    }
  }

  private void append(TestVisitor visitor, ContactEvent event) {
    Diary diary = server.core().storage().diary();
    Contact before = diary.read(visitor.contact());
    assertThat(diary.append(before, event, server.clock().instant())).isPresent();
  }
}
