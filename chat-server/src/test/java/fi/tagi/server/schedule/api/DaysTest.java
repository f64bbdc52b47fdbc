package fi.tagi.server.schedule.api;

import static fi.tagi.server.schedule.api.Calls.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.tagi.server.http.BadRequest;
import fi.tagi.server.http.Response;
import fi.tagi.server.runtime.ManualClock;
import fi.tagi.server.schedule.MemoryLines;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The dates and instants that a request names, by the clock of the line; now it is March 2027. */
class DaysTest {
  private static final String SCHEDULE = "/v1/lines/{line}/schedule";
  private static final String DRAFT =
      """
      {"edition":1,
       "windows":[{"weekday":5,"starts":"22:00","ends":"02:00","roles":["expert"],"validFrom":"2027-01-01"}],
       "exceptions":[{"date":"2027-03-24","kind":"replaced",
                      "windows":[{"starts":"22:00","ends":"24:00","roles":["professional"]}]}],
       "holidays":{"may_day":{"rule":"closed"}}}\
      """;

  private final Calls calls =
      new Calls(
          new ScheduleApi(
                  MemoryLines.of(List.of()), Set::of, ManualClock.at("2027-03-01T10:00:00Z"))
              .routes());

  @Test
  void theCalendarOfWhatIsNotSavedYetIsAnsweredByTheSameRules() throws BadRequest {
    Map<String, String> dates = Map.of("from", "2027-03-24", "to", "2027-05-01");

    String checked = text(check(dates));

    text(call("PUT " + SCHEDULE, Map.of(), DRAFT));
    String saved = text(call("GET " + SCHEDULE + "/days", dates, ""));
    assertThat(saved).contains("exceptions[0].windows[0]", "windows[0]", "Vappu");
    assertThat(checked).endsWith(",\"days\":" + saved + "}");
  }

  @Test
  void aPeriodHasTwoEnds() {
    assertThatThrownBy(() -> check(Map.of("from", "2027-03-24"))).isInstanceOf(BadRequest.class);
    assertThatThrownBy(() -> check(Map.of("to", "2027-03-24"))).isInstanceOf(BadRequest.class);
  }

  @ParameterizedTest
  @CsvSource({
    "2027-03-24T17:30, 2027-03-24T15:30:00Z",
    // Spring skips from three to four.
    "2027-03-28T03:30, 2027-03-28T01:00:00Z",
    // Autumn shows from three to four twice.
    "2027-10-31T03:30, 2027-10-31T00:30:00Z",
  })
  void anInstantMayBeNamedByTheClockOfTheLine(String local, String at) throws BadRequest {
    Map<String, String> asked = Map.of("local", local);

    assertThat(text(call("GET " + SCHEDULE + "/at", asked, ""))).startsWith("{\"at\":\"" + at);
    assertThat(text(check(asked))).contains("\"preview\":{\"at\":\"" + at);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "at,    2027-03-24T12:00,      at: not_an_instant",
    "at,    +99999-01-01T00:00:00Z, at: out_of_range",
    "local, 2027-03-24,            local: not_a_time",
    "local, 2027-03-24T25:00,      local: not_a_time",
    "local, 2027-03-24T12:00:00Z,  local: not_a_time",
    "local, 1999-12-31T12:00,      local: out_of_range",
  })
  void aFaultyInstantIsRefused(String name, String text, String error) {
    assertThatThrownBy(() -> call("GET " + SCHEDULE + "/at", Map.of(name, text), ""))
        .hasMessage(error);
  }

  @Test
  void anInstantIsNamedInOneWayOnly() {
    Map<String, String> both = Map.of("at", "2027-03-24T15:30:00Z", "local", "2027-03-24T17:30");

    assertThatThrownBy(() -> check(both)).hasMessage("local: not_empty");
  }

  private Response check(Map<String, String> query) throws BadRequest {
    return call("POST " + SCHEDULE + "/check", query, DRAFT);
  }

  private Response call(String key, Map<String, String> query, String body) throws BadRequest {
    return calls.call(key, "nuoret", query, body);
  }
}
