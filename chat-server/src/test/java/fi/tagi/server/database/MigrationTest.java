package fi.tagi.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fi.tagi.protocol.Role;
import fi.tagi.server.audit.SqlAuditTrail;
import fi.tagi.server.runtime.ManualClock;
import fi.tagi.server.schedule.Line;
import fi.tagi.server.schedule.Window;
import fi.tagi.server.schedule.document.Defaults;
import fi.tagi.server.schedule.document.SqlLines;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.flywaydb.core.Flyway;
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
    storage = TestDatabase.of(kind, folder);
  }

  @AfterEach
  void close() {
    storage.close();
  }

  @Test
  void windowsInRowsOfTheirOwnBecomeTheFirstEditionOfEachLinesSchedule() throws SQLException {
    at("2");
    for (String line : List.of("nuoret", "huoltajat", "vailla")) {
      sql("INSERT INTO line VALUES ('" + line + "', '" + settings(line) + "')");
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
  void aNewDatabaseIsMigratedFromNothing() {
    SqlLines lines = lines();

    lines.save(Defaults.read().line());

    assertThat(lines.all()).hasSize(1);
  }

  private SqlLines lines() {
    Database database = storage.open();
    return new SqlLines(
        database, new SqlAuditTrail(database, ManualClock.at("2027-03-01T10:00:00Z")));
  }

  private void window(int id, String line, String rest) throws SQLException {
    sql(
        "INSERT INTO schedule_window (window_id, line, weekday, starts, ends, roles) VALUES ('00000000-0000-0000-0000-00000000000"
            + id
            + "', '"
            + line
            + "', "
            + rest
            + ")");
  }

  private void at(String version) {
    Flyway.configure()
        .dataSource(Connections.migration(storage.settings()))
        .locations(
            "classpath:db/migration/common",
            "classpath:db/migration/" + (storage.settings().isSqlite() ? "sqlite" : "postgresql"))
        .target(version)
        .load()
        .migrate();
  }

  private void sql(String statement) throws SQLException {
    try (Connection connection = storage.connect();
        Statement prepared = connection.createStatement()) {
      prepared.executeUpdate(statement);
    }
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
