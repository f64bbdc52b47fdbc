package fi.tagi.server.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.tagi.server.http.BadRequest;
import fi.tagi.server.http.Request;
import fi.tagi.server.http.Response;
import fi.tagi.server.http.Route;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleApiTest {
  private static final String WINDOW =
      """
      {"window":"00000000-0000-4000-8000-00000000000%d","weekday":5,"starts":"22:00","ends":"02:00","roles":["expert"]}\
      """;

  private final MemoryLines lines = MemoryLines.of(List.of());
  private final ScheduleApi api = new ScheduleApi(lines);

  @Test
  void whatIsReadCanBeWrittenBackUnchanged() throws BadRequest {
    Line before = lines.all().getFirst();
    String all = text(call("GET", "/v1/lines", "", ""));

    String one = all.substring(1, all.length() - 1);
    assertThat(call("PUT", "/v1/lines/{line}", "nuoret", one).status()).isEqualTo(204);
    assertThat(lines.all()).containsExactly(before);

    String week = "[" + WINDOW.formatted(1) + "]";
    assertThat(putWindows(week).status()).isEqualTo(204);
    assertThat(text(call("GET", "/v1/lines/{line}/windows", "nuoret", ""))).isEqualTo(week);
  }

  @Test
  void midnightAsAnEndIsReadAndWrittenAs24() throws BadRequest {
    String week = "[" + WINDOW.formatted(1).replace("02:00", "24:00") + "]";
    putWindows(week.replace("24:00", "00:00"));
    assertThat(text(call("GET", "/v1/lines/{line}/windows", "nuoret", ""))).isEqualTo(week);
  }

  @ParameterizedTest(name = "{0} as {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "\"weekday\":5          | \"weekday\":8            | [1].weekday: out_of_range",
        "\"22:00\"              | \"24:00\"                | [1].starts: not_a_time",
        "\"22:00\"              | \"9:00\"                 | [1].starts: not_a_time",
        "\"02:00\"              | \"24:01\"                | [1].ends: not_a_time",
        "[\"expert\"]           | []                       | [1].roles: empty",
        "[\"expert\"]           | [\"expert\",\"expert\"]  | [1].roles: repeated",
        "0002\"                 | 0001\"                   | [1].window: repeated",
        "[\"expert\"]           | [\"manager\"]            | malformed",
        "\"weekday\":5          | \"weekday\":\"5\"        | malformed",
        "\"weekday\":5,         | ''                       | malformed",
        "\"weekday\":5          | \"weekday\":5,\"more\":1 | malformed",
      })
  void aFaultyWindowIsRefusedByItsPath(String right, String wrong, String error) {
    String week = "[" + WINDOW.formatted(1) + "," + WINDOW.formatted(2).replace(right, wrong) + "]";

    assertThatThrownBy(() -> putWindows(week)).isInstanceOf(BadRequest.class).hasMessage(error);
    assertThat(lines.windows("nuoret")).isEmpty();
  }

  @ParameterizedTest(name = "{0} as {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Europe/Helsinki        | Europe/Turku          | zone: unknown_zone",
        "Europe/Helsinki        | +02:00                | zone: unknown_zone",
        "\"promiseSeconds\":600 | \"promiseSeconds\":0  | promiseSeconds: out_of_range",
        "\"waitingMax\":40      | \"waitingMax\":-1     | waitingMax: out_of_range",
        "Nuorten chat           | ' '                   | names.fi: empty",
        "\"112\"                | \"\"                  | help[0].number: empty",
        "\"checkedOn\":\"unknown\" | \"checkedOn\":\"\"       | help[0].checkedOn: not_a_date",
        "\"checkedOn\":\"unknown\" | \"checkedOn\":\"2026-02-30\" | help[0].checkedOn: not_a_date",
        "\"checkedOn\":\"unknown\" | \"checkedOn\":\"2026-W05-1\" | help[0].checkedOn: not_a_date",
        "\"checkedOn\":\"unknown\" | \"checkedOn\":null       | malformed",
        "[\"fi\",\"sv\",\"en\"] | []                    | languages: empty",
        "\"sites\":[]           | \"sites\":[{\"site\":\"a\",\"origin\":\"https://a.example/\"}] | sites[0].origin: not_an_origin",
        "\"sites\":[]           | \"sites\":[{\"site\":\"a\",\"origin\":\"https://a; b\"}] | sites[0].origin: not_an_origin",
        "\"sites\":[]           | \"sites\":[null]      | malformed",
        "\"line\":\"nuoret\"    | \"line\":\"muut\"     | line: not_the_address",
        "\"line\":\"nuoret\"    | \"line\":\"Muut!\"    | line: not_a_code",
      })
  void aFaultyLineIsRefusedByItsPath(String right, String wrong, String error) throws BadRequest {
    String all = text(call("GET", "/v1/lines", "", ""));
    String one =
        all.substring(1, all.length() - 1)
            .replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong));
    Line before = lines.all().getFirst();

    assertThatThrownBy(() -> call("PUT", "/v1/lines/{line}", "nuoret", one))
        .isInstanceOf(BadRequest.class)
        .hasMessage(error);
    assertThat(lines.all()).containsExactly(before);
  }

  @Test
  void aWindowOfAnotherLineIsNotTaken() throws BadRequest {
    putWindows("[" + WINDOW.formatted(1) + "]");
    String other = text(call("GET", "/v1/lines", "", "")).replace("\"nuoret\"", "\"muut\"");
    call("PUT", "/v1/lines/{line}", "muut", other.substring(1, other.length() - 1));

    assertThatThrownBy(
            () -> call("PUT", "/v1/lines/{line}/windows", "muut", "[" + WINDOW.formatted(1) + "]"))
        .hasMessage("[0].window: of_another_line");
  }

  @Test
  void aLineThatIsNotThereIsNotFound() throws BadRequest {
    assertThat(call("GET", "/v1/lines/{line}/windows", "nobody", "").status()).isEqualTo(404);
    assertThat(call("PUT", "/v1/lines/{line}/windows", "nobody", "[]").status()).isEqualTo(404);
  }

  @Test
  void nullInTheListIsRefused() {
    assertThatThrownBy(() -> putWindows("[null]")).hasMessage("malformed");
  }

  private Response putWindows(String week) throws BadRequest {
    return call("PUT", "/v1/lines/{line}/windows", "nuoret", week);
  }

  private Response call(String method, String path, String line, String body) throws BadRequest {
    Route route =
        api.routes().stream()
            .filter(candidate -> candidate.key().equals(method + " " + path))
            .findFirst()
            .orElseThrow();
    return route
        .handler()
        .handle(
            new Request(
                Map.of("line", line),
                Map.of(),
                body.getBytes(StandardCharsets.UTF_8),
                Optional.empty(),
                "",
                0));
  }

  private static String text(Response response) {
    assertThat(response.status()).isEqualTo(200);
    return new String(response.body(), StandardCharsets.UTF_8);
  }
}
