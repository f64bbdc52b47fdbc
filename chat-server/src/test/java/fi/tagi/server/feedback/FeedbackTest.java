package fi.tagi.server.feedback;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.protocol.Helped;
import fi.tagi.protocol.Language;
import fi.tagi.protocol.OverReason;
import fi.tagi.protocol.Role;
import fi.tagi.server.contact.Contact;
import fi.tagi.server.contact.ContactEvent;
import fi.tagi.server.contact.Entry;
import fi.tagi.server.database.Database;
import fi.tagi.server.database.TestDatabase;
import fi.tagi.server.http.BadRequest;
import fi.tagi.server.http.Request;
import fi.tagi.server.runtime.ManualClock;
import fi.tagi.server.schedule.MemoryLines;
import fi.tagi.server.schedule.document.Defaults;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class FeedbackTest {
  private static final String LINE = Defaults.read().line().code();
  private static final Instant AT = Instant.parse("2027-03-01T10:00:00Z");
  private static final ContactEvent ARRIVED =
      new ContactEvent.Arrived(
          new ContactEvent.Intake(LINE, "unknown", Language.FI, "coping", "13-15"), 300);
  private static final ContactEvent CLAIMED =
      new ContactEvent.Claimed(new UUID(0, 1), Role.EXPERT, new UUID(0, 2));
  private static final ContactEvent ENDED = new ContactEvent.Ended(OverReason.RESPONDER_ENDED);

  @TempDir private Path folder;
  private final ManualClock clock = ManualClock.at("2027-03-01T10:00:00Z");
  private final TestDatabase.Kind kind;
  private TestDatabase storage;
  private Feedback feedback;
  private FeedbackApi api;

  FeedbackTest(TestDatabase.Kind kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open() {
    storage = TestDatabase.of(kind, folder);
    Database database = storage.open();
    MemoryLines lines = MemoryLines.of(List.of());
    SqlFeedback said = new SqlFeedback(database);
    feedback = new Feedback(said, lines, clock);
    api = new FeedbackApi(said, lines, clock, 5);
  }

  @AfterEach
  void close() {
    storage.close();
  }

  @Test
  void isTakenOfAConversationThatIsOverAndOfNothingElse() throws BadRequest {
    assertThat(says(contact(ARRIVED), 5)).isFalse();
    assertThat(says(contact(ARRIVED, CLAIMED), 5)).isFalse();
    assertThat(says(contact(ARRIVED, new ContactEvent.Abandoned(OverReason.VISITOR_LEFT)), 5))
        .isFalse();
    assertThat(told()).isEqualTo("[]");

    assertThat(says(contact(ARRIVED, CLAIMED, ENDED), 5)).isTrue();
    assertThat(told())
        .isEqualTo(
            "[{\"month\":\"2027-03\",\"few\":true,\"faces\":[],\"helped\":{\"yes\":0,\"partly\":0,\"no\":0}}]");
  }

  @Test
  void isCountedByMonthOnceHoweverOftenItIsChanged() throws BadRequest {
    Contact over = contact(ARRIVED, CLAIMED, ENDED);
    UUID changed = UUID.randomUUID();
    feedback.take(over, changed, 1, Helped.NO);
    feedback.take(over, changed, 4, Helped.UNKNOWN);
    for (int face = 0; face < 4; face++) {
      feedback.take(over, UUID.randomUUID(), face, Helped.YES);
    }
    clock.advance(Duration.ofDays(31));
    says(over, 2);

    assertThat(told())
        .isEqualTo(
            "[{\"month\":\"2027-03\",\"few\":false,\"faces\":[1,1,1,1,0],\"helped\":{\"yes\":4,\"partly\":0,\"no\":0}},"
                + "{\"month\":\"2027-04\",\"few\":true,\"faces\":[],\"helped\":{\"yes\":0,\"partly\":0,\"no\":0}}]");
    clock.advance(Duration.ofDays(340));
    assertThat(told()).doesNotContain("2027-03").contains("2027-04");
  }

  private boolean says(Contact contact, int face) {
    return feedback.take(contact, UUID.randomUUID(), face, Helped.UNKNOWN);
  }

  private static Contact contact(ContactEvent... events) {
    UUID id = UUID.randomUUID();
    List<Entry> entries = new ArrayList<>();
    for (ContactEvent event : events) {
      entries.add(new Entry(id, entries.size() + 1, AT, event));
    }
    return Contact.of(id, entries);
  }

  private String told() throws BadRequest {
    Request request =
        new Request(
            Map.of("line", LINE), Map.of(), new byte[0], Optional.of(new UUID(0, 7)), "", 0);
    return new String(api.routes().getFirst().handler().handle(request).body(), UTF_8);
  }
}
