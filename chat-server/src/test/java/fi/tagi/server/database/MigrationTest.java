package fi.tagi.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fi.tagi.protocol.Role;
import fi.tagi.server.audit.SqlAuditTrail;
import fi.tagi.server.contact.ContactEvent;
import fi.tagi.server.diary.SqlDiary;
import fi.tagi.server.diary.seal.SealSettings;
import fi.tagi.server.diary.seal.Sealing;
import fi.tagi.server.diary.seal.SqlDiaryExport;
import fi.tagi.server.hash.ChainHash;
import fi.tagi.server.runtime.ManualClock;
import fi.tagi.server.schedule.Line;
import fi.tagi.server.schedule.Window;
import fi.tagi.server.schedule.document.Defaults;
import fi.tagi.server.schedule.document.SqlLines;
import fi.tagi.verifier.VerifyDiary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A database of an older version is brought to this one's state with all that is in it. */
@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class MigrationTest {
  @TempDir Path folder;
  private final TestDatabase.Kind kind;
  private TestDatabase storage;

  MigrationTest(TestDatabase.Kind kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open() {
    storage = TestDatabase.empty(kind, folder);
  }

  @AfterEach
  void close() {
    storage.close();
  }

  @Test
  void windowsInRowsOfTheirOwnBecomeTheFirstEditionOfEachLinesSchedule() throws SQLException {
    storage.at("2");
    for (String line : List.of("nuoret", "huoltajat", "vailla")) {
      storage.sql("INSERT INTO line VALUES ('" + line + "', '" + settings(line) + "')");
    }
    window(1, "nuoret", "1, '12:00', '16:00', 'professional'");
    window(2, "nuoret", "5, '22:00', '24:00', 'professional,expert'");
    window(3, "huoltajat", "7, '00:00', '24:00', 'expert'");

    SqlLines lines = lines();

    assertThat(lines.all())
        .extracting(Line::code, Line::audience)
        .containsExactly(
            tuple("huoltajat", Line.Audience.YOUTH),
            tuple("nuoret", Line.Audience.YOUTH),
            tuple("vailla", Line.Audience.YOUTH));
    assertThat(lines.edition("nuoret").number()).isEqualTo(1);
    assertThat(lines.edition("nuoret").rules().weekly())
        .extracting(Window::id, Window::day, Window::starts, Window::ends, Window::roles)
        .containsExactlyInAnyOrder(
            tuple(
                new UUID(0, 1),
                DayOfWeek.MONDAY,
                LocalTime.NOON,
                LocalTime.of(16, 0),
                Set.of(Role.PROFESSIONAL)),
            tuple(
                new UUID(0, 2),
                DayOfWeek.FRIDAY,
                LocalTime.of(22, 0),
                LocalTime.MIDNIGHT,
                Set.of(Role.PROFESSIONAL, Role.EXPERT)));
    assertThat(lines.edition("huoltajat").rules().weekly()).hasSize(1);
    assertThat(lines.edition("vailla").number()).isZero();
  }

  @Test
  void entriesFromBeforeThereWereHashesAreInTheChainAndUnderTheFirstSeal() throws Exception {
    storage.at("7");
    UUID contact = new UUID(12, 12);
    entry(
        contact,
        1,
        "arrived",
        "{'intake':{'line':'nuoret','site':'county','language':'fi','topic':'bullying','ageBand':'13-15'}}");
    entry(
        contact,
        2,
        "claimed",
        "{'holder':'aaaaaaaa-0000-4000-8000-000000000001','role':'expert','claim':'00000000-0000-0001-0000-000000000002'}");
    storage.sql(
        "INSERT INTO audit_entry (recorded_at, actor, kind, subject, before, after)"
            + " VALUES (1803902400123456, 'operator', 'line_changed', 'nuoret', '{}', '{}')");
    List<String> before = storage.dump("diary_entry");
    Database database = storage.open();
    SqlDiary diary = new SqlDiary(database);
    assertThat(storage.dump("diary_entry"))
        .as("nothing is written into them")
        .isEqualTo(before.stream().map(row -> row + "|hash=null").toList());

    Instant at = Instant.parse("2027-03-01T12:00:03.123456Z");
    diary.append(diary.read(contact), new ContactEvent.Responded(), at);

    assertThat(diary.chain(contact))
        .extracting(ChainHash::toString)
        .containsExactly(
            "ca8168559f917627c3491aa58311821475a4e5423a717730807c0e7e283a001a",
            "e7a9b0811c3714b001775aaa13e1e65de31295aff285d7781e778e28a17bc5b4",
            "c254c286e7ce591aec58deb78cd09d2a65cc18be69f7f93c2eb7b1d0d971f052");
    assertThat(verified(database).getFirst())
        .contains("3 entries of 1 contact, and 1 of the audit trail, under 1 seal,");
  }

  @Test
  void aContactFromBeforeIsFoundByWhoCodedItOrTookItLast() throws SQLException {
    storage.at("9");
    UUID coded = new UUID(13, 1);
    UUID uncoded = new UUID(13, 2);
    UUID left = new UUID(13, 3);
    for (UUID contact : List.of(coded, uncoded, left)) {
      storage.sql(
          "INSERT INTO contact_fact VALUES ('%s', 'nuoret', 'county', 'fi', 'school', 1, 'answered',"
                  .formatted(contact)
              + " 'expert', 2, 3, 2, 4, 5, 0, 1, 'youth', '13-15', '', '2', '', 'helped')");
    }
    hashed(coded, 1, "claimed", "{'holder':'aaaaaaaa-0000-4000-8000-000000000001'}");
    hashed(coded, 2, "wrapped_up", "{'by':'bbbbbbbb-0000-4000-8000-000000000002'}");
    hashed(uncoded, 1, "claimed", "{'holder':'aaaaaaaa-0000-4000-8000-000000000001'}");
    hashed(uncoded, 2, "handed_over", "{'holder':'cccccccc-0000-4000-8000-000000000003'}");
    hashed(uncoded, 3, "left_uncoded", "{}");

    storage.open();

    assertThat(storage.dump("contact_fact"))
        .extracting(row -> row.replaceAll(".*(holder=[^|]*).*", "$1"))
        .containsExactly(
            "holder=bbbbbbbb-0000-4000-8000-000000000002",
            "holder=cccccccc-0000-4000-8000-000000000003",
            "holder=null");
  }

  private void hashed(UUID contact, int version, String kind, String body) throws SQLException {
    String hash = storage.settings().isSqlite() ? "zeroblob(32)" : "sha256('')";
    storage.sql(
        "INSERT INTO diary_entry VALUES ('%s', %d, 1, '%s', '%s', %s)"
            .formatted(contact, version, kind, body.replace('\'', '"'), hash));
  }

  private List<String> verified(Database database) throws Exception {
    SealSettings settings =
        new SealSettings(
            1_000, Duration.ofMinutes(10), Optional.empty(), folder.resolve("seal.key"));
    new Sealing(database, settings, ManualClock.at("2027-03-01T13:00:00Z")).sealAll();
    Path export = Files.createDirectory(folder.resolve("export"));
    new SqlDiaryExport(database).to(export);
    return VerifyDiary.verify(export, Optional.empty(), List.of());
  }

  private void entry(UUID contact, int version, String kind, String body) throws SQLException {
    storage.sql(
        "INSERT INTO diary_entry VALUES ('%s', %d, %d, '%s', '%s')"
            .formatted(
                contact,
                version,
                1_803_902_400_123_456L + version * 1_000_000L,
                kind,
                body.replace('\'', '"')));
  }

  @Test
  void aNewDatabaseIsMigratedFromNothing() {
    SqlLines lines = lines();

    lines.save(Defaults.read().line());

    assertThat(lines.all()).hasSize(1);
  }

  @Test
  void whatAStartLooksForIsTheNewestMigration() {
    storage.open();
    assertThat(storage.flyway("latest").info().current().getVersion().getVersion())
        .isEqualTo(Database.NEWEST_MIGRATION);
    assertThat(storage.flyway("latest").info().pending()).isEmpty();
  }

  @Test
  void aMigratedDatabaseIsOpenedWithoutAskingAgainAndOneThatFailedIsNot() throws SQLException {
    storage.open();
    storage.sql("UPDATE flyway_schema_history SET checksum = 1 WHERE version = '1'");
    assertThat(storage.open().answers()).as("Flyway would have refused it").isTrue();
    storage.sql(
        "UPDATE flyway_schema_history SET success = false WHERE version = '"
            + Database.NEWEST_MIGRATION
            + "'");
    assertThatThrownBy(storage::open).isInstanceOf(StorageAway.class);
  }

  private SqlLines lines() {
    Database database = storage.open();
    return new SqlLines(
        database, new SqlAuditTrail(database, ManualClock.at("2027-03-01T10:00:00Z")));
  }

  private void window(int id, String line, String rest) throws SQLException {
    storage.sql(
        "INSERT INTO schedule_window (window_id, line, weekday, starts, ends, roles) VALUES"
            + " ('00000000-0000-0000-0000-00000000000"
            + id
            + "', '"
            + line
            + "', "
            + rest
            + ")");
  }

  /** The settings of a line as the first version stored them. */
  private static String settings(String line) {
    return """
    {"line":"%s","names":{"fi":"Nuoret","sv":"Unga","en":"Young"},"zone":"Europe/Helsinki","promiseSeconds":600,\
    "waitingMax":40,"languages":["fi"],"sites":[],"help":[]}\
    """
        .formatted(line);
  }
}
