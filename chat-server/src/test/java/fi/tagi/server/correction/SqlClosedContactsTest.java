package fi.tagi.server.correction;

import static fi.tagi.server.contact.Histories.ANNA;
import static fi.tagi.server.contact.Histories.BO;
import static fi.tagi.server.contact.Histories.CODING;
import static fi.tagi.server.contact.Histories.INTAKE;
import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.protocol.OverReason;
import fi.tagi.protocol.Role;
import fi.tagi.server.contact.Contact;
import fi.tagi.server.contact.ContactEvent;
import fi.tagi.server.contact.ContactEvent.Abandoned;
import fi.tagi.server.contact.ContactEvent.Arrived;
import fi.tagi.server.contact.ContactEvent.Claimed;
import fi.tagi.server.contact.ContactEvent.Ended;
import fi.tagi.server.contact.ContactEvent.LeftUncoded;
import fi.tagi.server.contact.ContactEvent.WrappedUp;
import fi.tagi.server.correction.ClosedContacts.Closed;
import fi.tagi.server.database.Database;
import fi.tagi.server.database.TestDatabase;
import fi.tagi.server.diary.SqlDiary;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
class SqlClosedContactsTest {
  private static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Optional<UUID> FIRST_PAGE = Optional.empty();

  @TempDir Path folder;
  private final TestDatabase.Kind kind;
  private TestDatabase storage;
  private SqlDiary diary;
  private ClosedContacts closed;

  SqlClosedContactsTest(TestDatabase.Kind kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open() {
    storage = TestDatabase.of(kind, folder);
    Database database = storage.open();
    diary = new SqlDiary(database);
    closed = new SqlClosedContacts(database);
  }

  @AfterEach
  void close() {
    storage.close();
  }

  private UUID write(Instant at, ContactEvent... events) {
    UUID id = UUID.randomUUID();
    Contact contact = new Contact.None(id);
    for (ContactEvent event : events) {
      contact = diary.append(contact, event, at).orElseThrow();
    }
    return id;
  }

  private UUID answered(Instant at, UUID by) {
    return write(
        at,
        new Arrived(INTAKE, 600),
        new Claimed(by, Role.EXPERT, UUID.randomUUID()),
        new Ended(OverReason.RESPONDER_ENDED),
        new WrappedUp(by, CODING));
  }

  private static List<UUID> ids(List<Closed> page) {
    return page.stream().map(Closed::contact).toList();
  }

  @Test
  void onesOwnAreThoseThatOneHeldLastTheNewestFirst() {
    UUID first = answered(NOON, ANNA);
    UUID second =
        write(
            NOON.plus(MINUTE),
            new Arrived(INTAKE, 600),
            new Claimed(BO, Role.EXPERT, UUID.randomUUID()),
            new ContactEvent.Released(BO, ContactEvent.Released.Reason.BY_HOLDER),
            new Claimed(ANNA, Role.EXPERT, UUID.randomUUID()),
            new Ended(OverReason.VISITOR_LEFT),
            new LeftUncoded());
    answered(NOON, BO);
    write(NOON, new Arrived(INTAKE, 600), new Abandoned(OverReason.VISITOR_LEFT));
    write(
        NOON,
        new Arrived(INTAKE, 600),
        new Claimed(ANNA, Role.EXPERT, UUID.randomUUID()),
        new Ended(OverReason.VISITOR_LEFT));

    List<Closed> own = closed.of(ANNA, NOON.minus(MINUTE), FIRST_PAGE);

    assertThat(ids(own)).containsExactly(second, first);
    assertThat(own.getFirst().definition()).isZero();
    assertThat(own.getFirst().themes()).isEmpty();
    assertThat(own.getLast())
        .isEqualTo(
            new Closed(
                first, "nuoret", NOON, NOON, 1, List.of("bullying", "loneliness"), "2", "helped"));
    assertThat(ids(closed.of(ANNA, NOON, FIRST_PAGE))).containsExactly(second);
  }

  @Test
  void pagesFollowOneAnotherAndMissNothingAlsoOfOneInstant() {
    List<UUID> written = new ArrayList<>();
    for (int i = 0; i < ClosedContacts.PAGE_MAX * 2 + 3; i++) {
      written.add(answered(NOON.plus(MINUTE.multipliedBy(i / 4)), ANNA));
    }

    List<UUID> own = new ArrayList<>();
    List<UUID> ofTheDay = new ArrayList<>();
    List<UUID> page = ids(closed.of(ANNA, NOON.minus(MINUTE), FIRST_PAGE));
    for (; !page.isEmpty(); page = ids(closed.of(ANNA, NOON.minus(MINUTE), last(own)))) {
      assertThat(page).hasSizeLessThanOrEqualTo(ClosedContacts.PAGE_MAX);
      own.addAll(page);
    }
    Instant end = NOON.plus(Duration.ofHours(1));
    page = ids(closed.on("nuoret", NOON, end, FIRST_PAGE));
    for (; !page.isEmpty(); page = ids(closed.on("nuoret", NOON, end, last(ofTheDay)))) {
      ofTheDay.addAll(page);
    }

    assertThat(own).containsExactlyInAnyOrderElementsOf(written).doesNotHaveDuplicates();
    assertThat(ofTheDay).isEqualTo(own.reversed());
  }

  private static Optional<UUID> last(List<UUID> read) {
    return Optional.of(read.getLast());
  }

  @Test
  void thoseOfADayCameToThatLineWithinIt() {
    answered(NOON.minus(MINUTE), ANNA);
    UUID first = answered(NOON, BO);
    UUID last = answered(NOON.plus(MINUTE), ANNA);
    answered(NOON.plus(MINUTE.multipliedBy(2)), ANNA);

    Instant end = NOON.plus(MINUTE.multipliedBy(2));
    assertThat(ids(closed.on("nuoret", NOON, end, FIRST_PAGE))).containsExactly(first, last);
    assertThat(closed.on("elsewhere", NOON, end, FIRST_PAGE)).isEmpty();
  }
}
