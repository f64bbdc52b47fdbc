package fi.tagi.server.statistics;

import static fi.tagi.server.database.schema.Tables.CONTACT_FACT;
import static fi.tagi.server.database.schema.Tables.OPEN_CONTACT;
import static fi.tagi.server.schedule.Weeks.helsinki;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.tagi.server.database.Database;
import fi.tagi.server.database.TestDatabase;
import fi.tagi.server.http.BadRequest;
import fi.tagi.server.http.Request;
import fi.tagi.server.http.Response;
import fi.tagi.server.schedule.MemoryLines;
import fi.tagi.server.statistics.fact.Definitions;
import fi.tagi.server.statistics.fact.SqlFacts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows as the diary's projections have them, through to the bytes that a manager gets. */
@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class StatisticsApiTest {
  private static final Instant NOON = helsinki("2027-03-24T12:00");

  @TempDir Path folder;
  private final TestDatabase.Kind kind;
  private TestDatabase storage;
  private Database database;

  StatisticsApiTest(TestDatabase.Kind kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open() {
    storage = TestDatabase.of(kind, folder);
    database = storage.open();
    database.write(sql -> {
      closed(sql, "answered", NOON, 30, 900);
      closed(sql, "answered", NOON, 60, 900);
      closed(sql, "abandoned", NOON, null, 300);
      closed(sql, "abandoned", NOON, null, 5);
      closed(sql, "unserved", NOON, null, 600);
      closed(sql, "turned_away", NOON, null, 0);
      closed(sql, "answered", NOON.minusSeconds(86_400), 10, 20);
      waiting(sql, "waiting", NOON.plusSeconds(3_000), null);
      waiting(sql, "held", NOON.plusSeconds(3_000), 90);
      waiting(sql, "ended", NOON.plusSeconds(3_000), 120);
      return 0;
    });
  }

  @AfterEach
  void close() {
    storage.close();
  }

  @Test
  void todayIsTheNumbersOfTheLocalDay() throws BadRequest {
    Response today = get("/v1/today", Map.of("line", "nuoret"));

    assertThat(text(today))
        .isEqualTo(
            """
            {"line":"nuoret","day":"2027-03-24","answered":4,"talking":2,"abandoned":1,\
            "shortAbandons":1,"unserved":1,"waiting":1,"turnedAway":1,"arrivals":8,\
            "medianAnswerSeconds":60,"p90AnswerSeconds":120,"longestWaitSeconds":600,\
            "medianResponseSeconds":-1,"p90ResponseSeconds":-1,\
            "medianConversationSeconds":-1,"p90ConversationSeconds":-1,\
            "medianHandleSeconds":-1,"p90HandleSeconds":-1,"withinPromise":4,\
            "serviceLevelPercent":80,"releases":0,"coded":0,"corrected":0}\
            """);
  }

  @Test
  void aLineThatIsNotThereIsNotFound() throws BadRequest {
    assertThat(get("/v1/today", Map.of("line", "nobody")).status()).isEqualTo(404);
    assertThatThrownBy(() -> get("/v1/today", Map.of())).isInstanceOf(BadRequest.class);
  }

  private Response get(String path, Map<String, String> query) throws BadRequest {
    StatisticsApi api =
        new StatisticsApi(
            new Reports(new SqlFacts(database), Definitions.DEFAULT),
            MemoryLines.of(List.of()),
            () -> NOON.plusSeconds(3_600));
    return api.routes().stream()
        .filter(route -> route.key().equals("GET " + path))
        .findFirst()
        .orElseThrow()
        .handler()
        .handle(new Request(Map.of(), query, new byte[0], Optional.empty(), "", 0));
  }

  private static String text(Response response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  private static void closed(
      DSLContext sql, String outcome, Instant at, @Nullable Integer answered, int closed) {
    sql.insertInto(CONTACT_FACT)
        .set(CONTACT_FACT.CONTACT_ID, UUID.randomUUID())
        .set(CONTACT_FACT.LINE, "nuoret")
        .set(CONTACT_FACT.SITE, "unknown")
        .set(CONTACT_FACT.LANGUAGE, "fi")
        .set(CONTACT_FACT.TOPIC, "unknown")
        .set(CONTACT_FACT.ARRIVED_AT, at)
        .set(CONTACT_FACT.OUTCOME, outcome)
        .set(CONTACT_FACT.ROLE, "none")
        .set(CONTACT_FACT.ANSWERED_AT, answered == null ? null : at.plusSeconds(answered))
        .set(CONTACT_FACT.CLOSED_AT, at.plusSeconds(closed))
        .set(CONTACT_FACT.RELEASES, 0)
        .set(CONTACT_FACT.DEFINITION, 0)
        .set(CONTACT_FACT.WHO, "unknown")
        .set(CONTACT_FACT.AGE_BAND, "unknown")
        .set(CONTACT_FACT.THEMES, "")
        .set(CONTACT_FACT.LEVEL, "unknown")
        .set(CONTACT_FACT.REFERRALS, "")
        .set(CONTACT_FACT.DISPOSITION, "unknown")
        .execute();
  }

  private static void waiting(
      DSLContext sql, String state, Instant at, @Nullable Integer answered) {
    sql.insertInto(OPEN_CONTACT)
        .set(OPEN_CONTACT.CONTACT_ID, UUID.randomUUID())
        .set(OPEN_CONTACT.VERSION, 1)
        .set(OPEN_CONTACT.LINE, "nuoret")
        .set(OPEN_CONTACT.SITE, "unknown")
        .set(OPEN_CONTACT.LANGUAGE, "fi")
        .set(OPEN_CONTACT.TOPIC, "unknown")
        .set(OPEN_CONTACT.AGE_BAND, "unknown")
        .set(OPEN_CONTACT.STATE, state)
        .set(OPEN_CONTACT.ARRIVED_AT, at)
        .set(OPEN_CONTACT.EPOCH, 0)
        .set(OPEN_CONTACT.ANSWERED_AT, answered == null ? null : at.plusSeconds(answered))
        .execute();
  }
}
