package fi.tagi.server.schedule.api;

import static fi.tagi.protocol.Role.EXPERT;
import static fi.tagi.server.schedule.api.Calls.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.tagi.protocol.Role;
import fi.tagi.server.http.BadRequest;
import fi.tagi.server.http.Response;
import fi.tagi.server.runtime.ManualClock;
import fi.tagi.server.schedule.MemoryLines;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The clock stands at noon on Monday 1 March 2027 in Helsinki. */
class ScheduleApiTest {
  private static final String SCHEDULE = "/v1/lines/{line}/schedule";
  private static final String WINDOW =
      """
      {"window":"00000000-0000-4000-8000-00000000000%d","weekday":5,"starts":"22:00","ends":"02:00",\
      "roles":["expert"],"validFrom":"2027-01-01","validUntil":""}\
      """;
  private static final String EXCEPTION =
      """
      {"date":"2027-03-24","kind":"replaced","windows":[{"starts":"22:00","ends":"24:00","roles":["professional","expert"]}],\
      "text":{"fi":"Myöhään","sv":"Sent","en":"Late"}}\
      """;
  private static final String HOLIDAY =
      """
      "may_day":{"rule":"replaced","windows":[{"starts":"12:00","ends":"14:00","roles":["professional"]}]}\
      """;

  private final Set<Role> staffed = EnumSet.allOf(Role.class);
  private final MemoryLines lines = MemoryLines.of(List.of());
  private final Calls calls =
      new Calls(
          new ScheduleApi(lines, () -> staffed, ManualClock.at("2027-03-01T10:00:00Z")).routes());

  @Test
  void whatIsReadCanBeWrittenBackUnchanged() throws BadRequest {
    put(document(1, WINDOW.formatted(1) + "," + WINDOW.formatted(2), EXCEPTION, HOLIDAY));
    String read = get();

    assertThat(read)
        .contains(WINDOW.formatted(1), WINDOW.formatted(2), EXCEPTION, HOLIDAY)
        .contains("\"edition\":2,\"lastArrivalMinutes\":15")
        .contains("\"christmas_eve\":{\"rule\":\"undecided\",\"windows\":[]}");
    assertThat(text(put(read))).isEqualTo("{\"edition\":3}");
    assertThat(get()).isEqualTo(read.replace("\"edition\":2", "\"edition\":3"));
  }

  @Test
  void whatGoesWithoutSayingMayBeLeftOut() throws BadRequest {
    put(
        "{\"edition\":1,\"windows\":[{\"weekday\":5,\"starts\":\"22:00\",\"ends\":\"00:00\",\"roles\":[\"expert\"]}]}");

    assertThat(get())
        .contains("\"lastArrivalMinutes\":0")
        .contains(
            "\"ends\":\"24:00\",\"roles\":[\"expert\"],\"validFrom\":\"\",\"validUntil\":\"\"}")
        .contains("\"exceptions\":[]");
  }

  @ParameterizedTest(name = "{0} as {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "\"weekday\":5          | \"weekday\":8            | windows[1].weekday: out_of_range",
        "\"weekday\":5          | \"weekday\":\"5\"        | windows[1].weekday: not_a_number",
        "\"weekday\":5          | \"weekday\":5.5          | windows[1].weekday: not_a_number",
        "\"weekday\":5,         | ''                       | windows[1].weekday: missing",
        "\"weekday\":5          | \"weekday\":5,\"more\":1 | windows[1].more: unknown",
        "\"22:00\"              | \"24:00\"                | windows[1].starts: not_a_time",
        "\"22:00\"              | \"9:00\"                 | windows[1].starts: not_a_time",
        "\"22:00\"              | null                     | windows[1].starts: not_a_text",
        "\"02:00\"              | \"24:01\"                | windows[1].ends: not_a_time",
        "[\"expert\"]           | []                       | windows[1].roles: empty",
        "[\"expert\"]           | \"expert\"               | windows[1].roles: not_a_list",
        "[\"expert\"]           | [\"expert\",\"expert\"]  | windows[1].roles[1]: repeated",
        "[\"expert\"]           | [\"manager\"]            | windows[1].roles[0]: no_such_word",
        "0002\"                 | 0001\"                   | windows[1].window: repeated",
        "0002\"                 | \"                       | windows[1].window: not_an_id",
        "2027-01-01             | 2027-02-29               | windows[1].validFrom: not_a_date",
        "2027-01-01             | 1027-01-01               | windows[1].validFrom: out_of_range",
        "\"validUntil\":\"\"    | \"validUntil\":\"2026-12-31\" | windows[1].validUntil: before_from",
      })
  void aFaultyWindowIsRefusedByItsPath(String right, String wrong, String error) {
    String windows = WINDOW.formatted(1) + "," + WINDOW.formatted(2).replace(right, wrong);

    assertRefused(document(1, windows, EXCEPTION, HOLIDAY), error);
  }

  @ParameterizedTest(name = "{0} as {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "2027-03-24     | 2027-3-24        | exceptions[0].date: not_a_date",
        "\"2027-03-24\" | \"\"             | exceptions[0].date: empty",
        "replaced       | moved            | exceptions[0].kind: no_such_word",
        "replaced       | closed           | exceptions[0].windows: not_empty",
        "22:00          | 22.00            | exceptions[0].windows[0].starts: not_a_time",
        "Sent           | ''               | exceptions[0].text.sv: empty",
        "\"sv\":        | \"no\":          | exceptions[0].text.no: unknown; exceptions[0].text.sv: empty",
        "\"kind\":      | \"kin\":         | exceptions[0].kind: missing; exceptions[0].kin: unknown",
      })
  void aFaultyExceptionIsRefusedByItsPath(String right, String wrong, String error) {
    assertRefused(document(1, "", EXCEPTION.replace(right, wrong), HOLIDAY), error);
  }

  @ParameterizedTest(name = "{0} as {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "may_day  | name_day | holidays.name_day: unknown",
        "replaced | open     | holidays.may_day.rule: no_such_word",
        "replaced | as_usual | holidays.may_day.windows: not_empty",
        "14:00    | 1400     | holidays.may_day.windows[0].ends: not_a_time",
      })
  void aFaultyHolidayIsRefusedByItsPath(String right, String wrong, String error) {
    assertRefused(document(1, "", "", HOLIDAY.replace(right, wrong)), error);
  }

  @ParameterizedTest(name = "{0} as {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "\"edition\":1,            | ''                         | edition: missing",
        "\"edition\":1             | \"edition\":-1             | edition: out_of_range",
        "\"lastArrivalMinutes\":15 | \"lastArrivalMinutes\":721 | lastArrivalMinutes: out_of_range",
        "\"windows\":[]            | \"windows\":[null]         | windows[0]: not_an_object",
        "\"windows\":[]            | \"windows\":{}             | windows: not_a_list",
        "\"holidays\":             | \"holydays\":              | holydays: unknown",
        "\"edition\":1             | \"edition\":1,\"edition\":1 | malformed",
        "\"edition\":1             | \"edition\"                | malformed",
      })
  void aFaultyDocumentIsRefusedByItsPath(String right, String wrong, String error) {
    assertRefused(document(1, "", "", HOLIDAY).replace(right, wrong), error);
  }

  @Test
  void everyFaultIsToldAtOnce() {
    assertRefused(
        document(1, WINDOW.formatted(1).replace("22:00", "25:00"), EXCEPTION, HOLIDAY)
            .replace("12:00", "noon"),
        "windows[0].starts: not_a_time; holidays.may_day.windows[0].starts: not_a_time");
    assertRefused("[]", "document: not_an_object");
  }

  @Test
  void aDateIsClosedOrReplacedOnceOnlyAndAddedToAsOftenAsOneLikes() throws BadRequest {
    String closed = "{\"date\":\"2027-03-24\",\"kind\":\"closed\"}";
    String added = EXCEPTION.replace("replaced", "added");

    assertRefused(document(1, "", closed + "," + EXCEPTION, ""), "exceptions[1].date: repeated");
    assertThat(put(document(1, "", closed + "," + added + "," + added, "")).status())
        .isEqualTo(200);
  }

  @Test
  void aChangeOfAnOlderEditionIsRefused() throws BadRequest {
    String mine = document(1, WINDOW.formatted(1), "", "");
    put(document(1, WINDOW.formatted(2), "", ""));
    String theirs = get();

    Response refused = put(mine);

    assertThat(refused.status()).isEqualTo(409);
    assertThat(new String(refused.body(), java.nio.charset.StandardCharsets.UTF_8))
        .isEqualTo("{\"error\":\"stale\"}");
    assertThat(get()).isEqualTo(theirs);
  }

  @Test
  void problemsAreToldWithoutSavingAnything() throws BadRequest {
    staffed.remove(EXPERT);
    String before = get();

    String checked =
        text(
            call(
                "POST " + SCHEDULE + "/check",
                Map.of("at", "2027-03-05T20:30:00Z"),
                document(
                    0, WINDOW.formatted(1), "{\"date\":\"2027-02-28\",\"kind\":\"closed\"}", "")));

    assertThat(checked)
        .startsWith(
            """
            {"problems":[{"problem":"holiday_undecided","path":"holidays.new_year","other":"","date":"2028-01-01","minutes":0,"roles":[]},\
            """)
        .contains(
            """
            {"problem":"exception_past","path":"exceptions[0]","other":"","date":"2027-02-28","minutes":0,"roles":[]},\
            {"problem":"nobody","path":"windows[0]","other":"","date":"","minutes":0,"roles":["expert"]}],\
            "preview":{"at":"2027-03-05T20:30:00Z","open":true,"roles":["expert"],"takesArrivals":true,\
            "until":"2027-03-06T00:00:00Z","arrivalsUntil":"2027-03-05T23:45:00Z","nextOpening":"unknown",\
            "reason":"window","holiday":"none","texts":{"fi":"","sv":"","en":""}},"days":[]}\
            """);
    assertThat(get()).isEqualTo(before);
  }

  @Test
  void aVisitorAtAnInstantMeetsTheScheduleWithItsReason() throws BadRequest {
    put(document(1, WINDOW.formatted(1), EXCEPTION, HOLIDAY));

    assertThat(at("2027-03-24T21:50:00Z"))
        .isEqualTo(
            """
            {"at":"2027-03-24T21:50:00Z","open":true,"roles":["professional","expert"],"takesArrivals":false,\
            "until":"2027-03-24T22:00:00Z","arrivalsUntil":"2027-03-24T21:45:00Z","nextOpening":"2027-03-26T20:00:00Z",\
            "reason":"exception","holiday":"none","texts":{"fi":"Myöhään","sv":"Sent","en":"Late"}}\
            """);
    assertThat(at("2027-05-01T08:00:00Z"))
        .contains("\"open\":false", "\"nextOpening\":\"2027-05-01T09:00:00Z\"")
        .contains("\"reason\":\"holiday\",\"holiday\":\"may_day\",\"texts\":{\"fi\":\"Vappu\"");
  }

  @Test
  void withoutAnInstantItIsNow() throws BadRequest {
    assertThat(text(call("GET " + SCHEDULE + "/at", Map.of(), "")))
        .startsWith("{\"at\":\"2027-03-01T10:00:00Z\",\"open\":false");
  }

  @Test
  void theCalendarHasEachDateWithWhatBeginsOnIt() throws BadRequest {
    put(document(1, WINDOW.formatted(1), EXCEPTION, HOLIDAY));

    String days =
        text(
            call(
                "GET " + SCHEDULE + "/days", Map.of("from", "2027-03-24", "to", "2027-03-26"), ""));

    assertThat(days)
        .isEqualTo(
            """
            [{"date":"2027-03-24","reason":"exception","holidays":[],"texts":{"fi":"Myöhään","sv":"Sent","en":"Late"},"spans":[\
            {"from":"2027-03-24T20:00:00Z","to":"2027-03-24T22:00:00Z","starts":"22:00","ends":"24:00",\
            "roles":["professional","expert"],"reason":"exception","path":"exceptions[0].windows[0]"}]},\
            {"date":"2027-03-25","reason":"window","holidays":[],"texts":{"fi":"","sv":"","en":""},"spans":[]},\
            {"date":"2027-03-26","reason":"window","holidays":["good_friday"],"texts":{"fi":"","sv":"","en":""},"spans":[\
            {"from":"2027-03-26T20:00:00Z","to":"2027-03-27T00:00:00Z","starts":"22:00","ends":"02:00",\
            "roles":["expert"],"reason":"window","path":"windows[0]"}]}]\
            """);
  }

  @Test
  void holidaysHaveNamesAndDates() throws BadRequest {
    assertThat(text(call("GET /v1/holidays", Map.of("from", "2027-06-25", "to", "2027-06-25"), "")))
        .isEqualTo(
            """
            [{"holiday":"midsummer_eve","date":"2027-06-25","names":{"fi":"Juhannusaatto","sv":"Midsommarafton","en":"Midsummer Eve"}}]\
            """);
  }

  @ParameterizedTest(name = "{0} to {1}")
  @CsvSource({
    "2027-03-24, 2027-03-23, to: before_from",
    "2027-03-24, 2028-04-27, to: too_far",
    "2027-03-24, tomorrow,   to: not_a_date",
    "1999-12-31, 2000-01-01, from: out_of_range",
  })
  void aFaultyPeriodIsRefused(String from, String to, String error) {
    for (String key : List.of("GET " + SCHEDULE + "/days", "GET /v1/holidays")) {
      assertThatThrownBy(() -> call(key, Map.of("from", from, "to", to), "")).hasMessage(error);
    }
  }

  @Test
  void aLineThatIsNotThereIsNotFound() throws BadRequest {
    for (String key :
        List.of(
            "GET " + SCHEDULE,
            "PUT " + SCHEDULE,
            "POST " + SCHEDULE + "/check",
            "GET " + SCHEDULE + "/at",
            "GET " + SCHEDULE + "/days")) {
      assertThat(calls.call(key, "nobody", Map.of(), "{}").status()).as(key).isEqualTo(404);
    }
  }

  private static String document(int edition, String windows, String exceptions, String holidays) {
    return """
    {"edition":%d,"lastArrivalMinutes":15,"windows":[%s],"exceptions":[%s],"holidays":{%s}}\
    """
        .formatted(edition, windows, exceptions, holidays);
  }

  private void assertRefused(String document, String error) {
    for (String key : List.of("PUT " + SCHEDULE, "POST " + SCHEDULE + "/check")) {
      assertThatThrownBy(() -> call(key, Map.of(), document))
          .isInstanceOf(BadRequest.class)
          .hasMessage(error);
    }
    assertThat(lines.edition("nuoret").number()).isEqualTo(1);
  }

  private String get() throws BadRequest {
    return text(call("GET " + SCHEDULE, Map.of(), ""));
  }

  private Response put(String document) throws BadRequest {
    return call("PUT " + SCHEDULE, Map.of(), document);
  }

  private String at(String instant) throws BadRequest {
    return text(call("GET " + SCHEDULE + "/at", Map.of("at", instant), ""));
  }

  private Response call(String key, Map<String, String> query, String body) throws BadRequest {
    return calls.call(key, "nuoret", query, body);
  }
}
