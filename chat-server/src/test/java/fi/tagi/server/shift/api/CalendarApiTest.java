package fi.tagi.server.shift.api;

import static fi.tagi.protocol.Role.PROFESSIONAL;
import static fi.tagi.server.shift.Examples.ANNA;
import static fi.tagi.server.shift.Examples.BO;
import static fi.tagi.server.shift.Examples.plan;
import static fi.tagi.server.shift.api.TestApi.told;
import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.server.http.Response;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalendarApiTest {
  private static final String LINK = "/v1/me/calendar";

  @TempDir Path folder;
  private TestApi api;

  @BeforeEach
  void open() {
    api = new TestApi(folder);
    api.shifts.plan(
        PROFESSIONAL, plan("2027-03-03", "12:00-16:00", "FREQ=WEEKLY;BYDAY=WE", Optional.of(ANNA)));
    api.shifts.plan(PROFESSIONAL, plan("2027-03-04", "12:00-16:00", Optional.of(BO)));
  }

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void theLinkOpensOnesOwnShiftsWithoutASignIn() {
    Response calendar = read(make(BO, "sv"));
    assertThat(calendar.status()).isEqualTo(200);
    assertThat(calendar.type()).isEqualTo("text/calendar; charset=utf-8");
    assertThat(calendar.headers().get("Cache-Control")).startsWith("private");
    assertThat(text(calendar))
        .containsOnlyOnce("BEGIN:VEVENT")
        .contains("DTSTART:20270304T100000Z")
        .contains("yrkesperson")
        .doesNotContain("Bo");
    assertThat(text(read(make(ANNA, "fi"))).split("BEGIN:VEVENT", -1)).hasSizeGreaterThan(50);
  }

  @Test
  void whatIsRevokedReplacedOrUnknownIsNotThere() {
    assertThat(api.get(ANNA, LINK).path("made").asBoolean()).isFalse();
    String first = make(ANNA, "fi");
    assertThat(api.get(ANNA, LINK).path("since").asString())
        .isEqualTo("2027-03-01T10:00:00.123456Z");
    String second = make(ANNA, "fi");
    assertThat(told(read(first))).isEqualTo("404 no_calendar");
    assertThat(read(second).status()).isEqualTo(200);
    String bos = make(BO, "fi");

    assertThat(told(api.ask(ANNA, "POST", LINK + "/revoke", "{}"))).isEqualTo("204");
    assertThat(told(api.ask(ANNA, "POST", LINK + "/revoke", "{}"))).isEqualTo("204");
    assertThat(told(read(second))).isEqualTo("404 no_calendar");
    assertThat(read(bos).status()).as("only one's own").isEqualTo(200);
    assertThat(api.get(ANNA, LINK).path("made").asBoolean()).isFalse();
    for (String file : new String[] {"x.ics", ".ics", "x", bos.substring(13) + "x"}) {
      assertThat(told(read("/v1/calendar/" + file))).isEqualTo("404 no_calendar");
    }
    assertThat(told(read(bos.replace(".ics", "")))).isEqualTo("404 no_calendar");
  }

  @Test
  void whoDoesNotAnswerAnyMoreHasNoCalendar() {
    String link = make(BO, "fi");
    api.shifts.people.leaves(BO);
    assertThat(told(read(link))).isEqualTo("404 no_calendar");
  }

  @Test
  void theSecretIsLongAndStoredNowhere() throws SQLException {
    String link = make(BO, "fi");
    String secret = link.substring("/v1/calendar/".length(), link.length() - ".ics".length());
    assertThat(secret).hasSizeGreaterThanOrEqualTo(22);
    assertThat(api.shifts.place.dump("calendar_link"))
        .hasSize(1)
        .allSatisfy(row -> assertThat(row).doesNotContain(secret));
  }

  private String make(UUID who, String language) {
    Response made = api.ask(who, "POST", LINK, "{'language':'" + language + "'}");
    return TestApi.json(made).path("path").asString();
  }

  private Response read(String link) {
    return api.ask(new UUID(0, 0), "GET", link, "");
  }

  private static String text(Response response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }
}
