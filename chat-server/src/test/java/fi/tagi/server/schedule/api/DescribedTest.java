package fi.tagi.server.schedule.api;

import static fi.tagi.server.schedule.api.Calls.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fi.tagi.server.audit.Actor;
import fi.tagi.server.http.BadRequest;
import fi.tagi.server.runtime.ManualClock;
import fi.tagi.server.schedule.Lines;
import fi.tagi.server.schedule.MemoryLines;
import fi.tagi.server.schedule.document.Defaults;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is answered about lines and schedules is as the OpenAPI document has it. */
class DescribedTest {
  private static final String SCHEDULE = "/v1/lines/{line}/schedule";
  private static final String DOCUMENT =
      """
      {"edition":2,"lastArrivalMinutes":15,
       "windows":[{"weekday":5,"starts":"22:00","ends":"02:00","roles":["expert"],"validFrom":"2027-01-01"},
                  {"weekday":5,"starts":"21:00","ends":"21:50","roles":["expert"]}],
       "exceptions":[{"date":"2027-02-24","kind":"closed"},
                     {"date":"2027-03-24","kind":"added","windows":[{"starts":"22:00","ends":"24:00","roles":["professional"]}],
                      "text":{"fi":"a","sv":"b","en":"c"}}],
       "holidays":{"may_day":{"rule":"closed"}}}\
      """;

  private final MemoryLines lines = MemoryLines.of(List.of());
  private final Calls calls =
      new Calls(
          Stream.of(
                  new LinesApi(lines).routes(),
                  new ScheduleApi(lines, Set::of, ManualClock.at("2027-03-01T10:00:00Z")).routes())
              .flatMap(List::stream)
              .toList());

  @Test
  void everyAnswerIsAsItIsDescribed() throws Exception {
    lines.saveSchedule("nuoret", new Lines.Edition(1, Defaults.read().schedule()), Actor.SERVER);
    Map<String, String> dates = Map.of("from", "2027-03-20", "to", "2027-05-10");

    assertDescribed("Schedule", call("GET " + SCHEDULE, Map.of(), ""));
    assertDescribed("Schedule", DOCUMENT);
    assertDescribed("ScheduleChecked", call("POST " + SCHEDULE + "/check", dates, DOCUMENT));
    assertDescribed("ScheduleSaved", call("PUT " + SCHEDULE, Map.of(), DOCUMENT));
    assertDescribed("Schedule", call("GET " + SCHEDULE, Map.of(), ""));
    assertDescribed("ScheduleAt", call("GET " + SCHEDULE + "/at", Map.of(), ""));
    assertEachDescribed("ScheduleDay", call("GET " + SCHEDULE + "/days", dates, ""));
    assertEachDescribed("Holiday", call("GET /v1/holidays", dates, ""));
    assertEachDescribed("Line", call("GET /v1/lines", Map.of(), ""));
  }

  private static void assertEachDescribed(String schema, String list) throws IOException {
    assertThat(list).startsWith("[{");
    assertThat(
            faults(
                "{\"type\":\"array\",\"items\":{\"$ref\":\"%s\"}}".formatted(name(schema)), list))
        .isEmpty();
  }

  private static void assertDescribed(String schema, String answer) throws IOException {
    assertThat(faults("{\"$ref\":\"%s\"}".formatted(name(schema)), answer)).isEmpty();
  }

  private static String name(String schema) {
    return "urn:tagi:openapi#/components/schemas/" + schema;
  }

  private static List<String> faults(String schema, String json) throws IOException {
    try (InputStream file =
        Objects.requireNonNull(DescribedTest.class.getResourceAsStream("/openapi.json"))) {
      String document = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return SchemaRegistry.withDefaultDialect(
              SpecificationVersion.DRAFT_2020_12,
              builder -> builder.schemas(Map.of("urn:tagi:openapi", document)))
          .getSchema(schema)
          .validate(json, InputFormat.JSON)
          .stream()
          .map(Object::toString)
          .toList();
    }
  }

  private String call(String key, Map<String, String> query, String body) throws BadRequest {
    return text(calls.call(key, "nuoret", query, body));
  }
}
