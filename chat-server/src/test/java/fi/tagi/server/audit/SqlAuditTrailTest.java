package fi.tagi.server.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.tagi.server.database.Database;
import fi.tagi.server.database.TestDatabase;
import fi.tagi.server.http.BadRequest;
import fi.tagi.server.http.Request;
import fi.tagi.server.http.Response;
import fi.tagi.server.runtime.ManualClock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class SqlAuditTrailTest {
  private static final Actor LEENA = Actor.account(new UUID(0, 7));

  @TempDir Path folder;
  private final ManualClock clock = ManualClock.at("2027-03-01T10:00:00Z");
  private final TestDatabase.Kind kind;
  private TestDatabase storage;
  private Database database;
  private AuditTrail trail;

  SqlAuditTrailTest(TestDatabase.Kind kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open() {
    storage = TestDatabase.of(kind, folder);
    database = storage.open();
    trail = new SqlAuditTrail(database, clock);
  }

  @AfterEach
  void close() {
    storage.close();
  }

  @Test
  void whoDidWhatWhenIsReadAsItWasWritten() {
    trail.record(LEENA, change("nuoret", "{}", "{\"a\":1}"));
    trail.record(Actor.OPERATOR, change("nuoret", "{\"a\":1}", "{\"a\":2}"));

    assertThat(trail.page(Long.MAX_VALUE))
        .containsExactly(
            new AuditEntry(
                2,
                clock.instant(),
                Actor.OPERATOR,
                "schedule_changed",
                "nuoret",
                "{\"a\":1}",
                "{\"a\":2}"),
            new AuditEntry(
                1, clock.instant(), LEENA, "schedule_changed", "nuoret", "{}", "{\"a\":1}"));
  }

  @Test
  void anEntryIsStoredIfAndOnlyIfItsTransactionIs() {
    assertThatThrownBy(() ->
            database.atomically(() -> {
              trail.record(LEENA, change("nuoret", "{}", "{}"));
              throw new IllegalStateException("not after all");
            }))
        .hasMessage("not after all");

    assertThat(trail.page(Long.MAX_VALUE)).isEmpty();
  }

  @Test
  void thereIsAPageForEachHundredFromTheNewestOn() throws BadRequest {
    for (int i = 1; i <= 250; i++) {
      trail.record(LEENA, change("line-" + i, "{}", "{}"));
    }

    List<AuditEntry> first = trail.page(Long.MAX_VALUE);
    List<AuditEntry> second = trail.page(first.getLast().position());
    List<AuditEntry> third = trail.page(second.getLast().position());

    assertThat(first).hasSize(100).extracting(AuditEntry::subject).startsWith("line-250");
    assertThat(second).hasSize(100).extracting(AuditEntry::subject).startsWith("line-150");
    assertThat(third).hasSize(50).extracting(AuditEntry::subject).endsWith("line-1");
    assertThat(trail.page(third.getLast().position())).isEmpty();
    assertThat(get(Map.of("before", "2")))
        .isEqualTo(
            """
            {"entries":[{"position":1,"at":"2027-03-01T10:00:00Z","actor":"account",\
            "account":"00000000-0000-0000-0000-000000000007","kind":"schedule_changed","subject":"line-1",\
            "before":{},"after":{}}]}\
            """);
    assertThat(get(Map.of())).contains("\"line-250\"", "\"line-151\"").doesNotContain("line-150");
    assertThatThrownBy(() -> get(Map.of("before", "x"))).hasMessage("before: not_a_number");
  }

  @Test
  void whatWasWrittenCanNeitherBeChangedNorTakenOut() throws SQLException {
    trail.record(LEENA, change("nuoret", "{}", "{\"a\":1}"));
    trail.record(LEENA, change("nuoret", "{\"a\":1}", "{\"a\":2}"));
    List<String> before = storage.dump("audit_entry");

    for (boolean superuser : List.of(false, true)) {
      try (Connection connection = superuser ? storage.connectAsSuperuser() : storage.connect();
          Statement attempt = connection.createStatement()) {
        for (String attack : attacks()) {
          assertThatThrownBy(() -> attempt.executeUpdate(attack))
              .as("%s as superuser %s", attack, superuser)
              .isInstanceOf(SQLException.class)
              .hasMessageContaining(
                  superuser || kind == TestDatabase.Kind.SQLITE
                      ? "the audit trail only grows"
                      : "permission denied");
        }
      }
    }
    assertThat(storage.dump("audit_entry")).isEqualTo(before);
  }

  private List<String> attacks() {
    List<String> everywhere =
        List.of(
            "UPDATE audit_entry SET after = '{}'",
            "DELETE FROM audit_entry WHERE position = 2",
            "DELETE FROM audit_entry");
    String values = " VALUES (1, 0, 'server', NULL, 'none', 'none', '{}', '{}')";
    List<String> here =
        kind == TestDatabase.Kind.SQLITE
            ? List.of(
                "UPDATE audit_entry SET position = 9 WHERE position = 1",
                "REPLACE INTO audit_entry" + values,
                "INSERT OR REPLACE INTO audit_entry" + values,
                "UPDATE OR REPLACE audit_entry SET position = 1 WHERE position = 2")
            : List.of("TRUNCATE audit_entry");
    return Stream.concat(everywhere.stream(), here.stream()).toList();
  }

  private String get(Map<String, String> query) throws BadRequest {
    Request request = new Request(Map.of(), query, new byte[0], Optional.of(new UUID(0, 7)), "", 0);
    Response response = new AuditApi(trail).routes().getFirst().handler().handle(request);
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  private static AuditTrail.Change change(String subject, String before, String after) {
    return new AuditTrail.Change(AuditKind.SCHEDULE_CHANGED, subject, before, after);
  }
}
