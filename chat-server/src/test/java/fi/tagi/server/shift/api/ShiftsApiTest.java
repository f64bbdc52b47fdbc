package fi.tagi.server.shift.api;

import static fi.tagi.protocol.Role.EXPERT;
import static fi.tagi.protocol.Role.PROFESSIONAL;
import static fi.tagi.server.shift.Examples.ANNA;
import static fi.tagi.server.shift.Examples.BO;
import static fi.tagi.server.shift.Examples.CECILIA;
import static fi.tagi.server.shift.Examples.MANAGER;
import static fi.tagi.server.shift.Examples.NOBODY;
import static fi.tagi.server.shift.Examples.plan;
import static fi.tagi.server.shift.api.TestApi.told;
import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.server.http.Response;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ShiftsApiTest {
  private static final String SHIFTS = "/v1/lines/nuoret/shifts";
  private static final String WEEK = "?from=2027-03-01&to=2027-03-07";
  private static final UUID ID = new UUID(6, 6);

  @TempDir Path folder;
  private TestApi api;

  @BeforeEach
  void open() {
    api = new TestApi(folder);
  }

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void aShiftIsPlannedAndListed() {
    assertThat(told(add("expert", "2027-03-03", "17:00", "20:00", "FREQ=WEEKLY;BYDAY=WE", CECILIA)))
        .isEqualTo("204");
    JsonNode list = api.get(MANAGER, SHIFTS + WEEK);
    assertThat(list.toString().replace('"', '\''))
        .isEqualTo(
            "[{'shift':'00000000-0000-0006-0000-000000000006','date':'2027-03-03','version':1,"
                + "'role':'expert','from':'2027-03-03T15:00:00Z','to':'2027-03-03T18:00:00Z',"
                + "'day':'2027-03-03','starts':'17:00','ends':'20:00','alone':false,"
                + "'rule':'FREQ=WEEKLY;INTERVAL=1;BYDAY=WE',"
                + "'person':'00000000-0000-0000-0000-000000000003','how':'planned',"
                + "'since':'2027-03-01T10:00:00.123456Z','offeredTo':''}]");
    assertThat(api.get(MANAGER, SHIFTS + "?from=2027-03-01&to=2027-03-31")).hasSize(5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2027-3-3 | 17:00 | 20:00 | | day: not_a_date",
        "2327-03-03 | 17:00 | 20:00 | | day: out_of_range",
        "2027-03-03 | 17 | 20:00 | | starts: not_a_time",
        "2027-03-03 | 24:00 | 25:00 | | starts: not_a_time; ends: not_a_time",
        "2027-03-03 | 17:00 | 20:00 | FREQ=DAILY | rule: not_a_rule",
        "2027-03-03 | 17:00 | 20:00 | FREQ=WEEKLY;BYDAY=TH | rule: not_on_first_day",
        "2027-03-03 | 17:00 | 20:00 | FREQ=WEEKLY;BYDAY=WE;UNTIL=20270302 | rule: not_on_first_day",
        "2027-03-03 | 16:00 | 20:00 | | starts: outside_window",
        "2027-02-24 | 17:00 | 20:00 | | day: past"
      })
  void whatIsWrongIsToldWithItsField(
      String day, String starts, String ends, String rule, String fault) {
    Response response = add("expert", day, starts, ends, rule == null ? "" : rule, ANNA);
    assertThat(told(response)).isEqualTo("400 " + fault);
    assertThat(api.get(MANAGER, SHIFTS + WEEK)).isEmpty();
  }

  @Test
  void somebodyWhoDoesNotAnswerInTheRoleIsRefused() {
    assertThat(told(add("expert", "2027-03-03", "17:00", "20:00", "", BO)))
        .isEqualTo("400 person: not_eligible");
    assertThat(
            told(
                api.ask(
                    MANAGER,
                    "POST",
                    SHIFTS,
                    form("expert", "2027-03-03", "17:00", "20:00", "", "Bo"))))
        .isEqualTo("400 person: malformed");
  }

  @Test
  void changesNameTheVersionThatWasSeen() {
    add("expert", "2027-03-03", "17:00", "20:00", "FREQ=WEEKLY;BYDAY=WE", CECILIA);
    String one = "/v1/shifts/" + ID + "/2027-03-10";
    String change = "{'version':%s,'day':'2027-03-10','starts':'18:00','ends':'20:00','person':''}";
    assertThat(told(api.ask(MANAGER, "PUT", one, change.formatted(7)))).isEqualTo("409 stale");
    assertThat(told(api.ask(MANAGER, "PUT", one, change.formatted(1)))).isEqualTo("204");
    assertThat(told(api.ask(MANAGER, "POST", one + "/cancel", "{'version':2}"))).isEqualTo("204");
    assertThat(told(api.ask(MANAGER, "PUT", one, change.formatted(3)))).isEqualTo("404 no_shift");
    String plan =
        "{'version':3,'from':'2027-03-17','day':'2027-03-17','starts':'17:00','ends':'19:00','rule':'','person':''}";
    assertThat(told(api.ask(MANAGER, "PUT", "/v1/shifts/" + ID, plan))).isEqualTo("204");
    String end = "{'version':4,'from':'2027-03-08'}";
    assertThat(told(api.ask(MANAGER, "POST", "/v1/shifts/" + ID + "/end", end))).isEqualTo("204");
    assertThat(api.get(MANAGER, SHIFTS + "?from=2027-03-01&to=2027-12-31")).hasSize(1);
  }

  @Test
  void coverageTellsWhatIsUncoveredAndWhatIsOutside() {
    UUID evening = api.shifts.plan(EXPERT, plan("2027-03-03", "17:00-20:00", Optional.of(CECILIA)));
    api.shifts.plan(EXPERT, plan("2027-03-04", "16:00-18:00", NOBODY));
    api.shifts.plan(
        PROFESSIONAL,
        plan("2027-03-01", "12:00-16:00", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", Optional.of(ANNA)));
    JsonNode coverage = api.get(MANAGER, "/v1/lines/nuoret/coverage" + WEEK);
    assertThat(coverage.path("uncovered").toString().replace('"', '\''))
        .isEqualTo(
            "[{'role':'professional','from':'2027-03-04T14:00:00Z','to':'2027-03-04T16:00:00Z'},"
                + "{'role':'expert','from':'2027-03-04T14:00:00Z','to':'2027-03-04T16:00:00Z'}]");
    assertThat(coverage.path("open")).hasSize(7);
    assertThat(coverage.path("outside")).isEmpty();

    api.shifts.lines.saveWindows("nuoret", List.of());
    assertThat(api.get(MANAGER, "/v1/lines/nuoret/coverage" + WEEK).path("outside"))
        .hasSize(7)
        .anySatisfy(
            name -> assertThat(name.path("shift").asString()).isEqualTo(evening.toString()));
  }

  @Test
  void whoLeftIsNobody() {
    api.shifts.plan(EXPERT, plan("2027-03-03", "17:00-20:00", Optional.of(CECILIA)));
    String coverage = "/v1/lines/nuoret/coverage?from=2027-03-03&to=2027-03-03";
    assertThat(api.get(MANAGER, coverage).path("uncovered")).hasSize(1);
    api.shifts.people.leaves(CECILIA);
    assertThat(api.get(MANAGER, coverage).path("uncovered")).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "from=2027-03-01, 400 missing query parameter to",
    "from=2027-03-02&to=2027-03-01, 400 to: out_of_range",
    "from=2027-01-01&to=2028-02-05, 400 to: out_of_range",
    "from=2027-01-01&to=2028-02-04, 200",
    "from=x&to=2028-02-04, 400 from: not_a_date"
  })
  void aPeriodIsBounded(String query, String told) {
    for (String what : List.of("shifts", "coverage")) {
      assertThat(told(api.ask(MANAGER, "GET", "/v1/lines/nuoret/" + what + "?" + query, "")))
          .isEqualTo(told);
    }
  }

  @Test
  void aLineThatIsNotThereHasNone() {
    for (String what : List.of("shifts", "coverage")) {
      assertThat(told(api.ask(MANAGER, "GET", "/v1/lines/nobody/" + what + WEEK, "")))
          .isEqualTo("404 no_line");
    }
    assertThat(
            told(
                api.ask(
                    MANAGER,
                    "POST",
                    "/v1/lines/nobody/shifts",
                    form("expert", "2027-03-03", "17:00", "20:00", "", ""))))
        .isEqualTo("404 no_line");
  }

  @Test
  void theSchemasAreTheRecordsThatTheyDescribe() throws Exception {
    Map<String, Class<?>> records =
        Map.ofEntries(
            Map.entry("Shift", ShiftViews.OneShift.class),
            Map.entry("RoleTime", ShiftViews.Interval.class),
            Map.entry("Coverage", ShiftViews.Covered.class),
            Map.entry("ShiftName", ShiftViews.Name.class),
            Map.entry("NewShift", PlanForms.NewShift.class),
            Map.entry("NewPlan", PlanForms.NewPlan.class),
            Map.entry("OneDate", PlanForms.OneDate.class),
            Map.entry("NoMore", PlanForms.NoMore.class),
            Map.entry("AsSeen", PlanForms.AsSeen.class),
            Map.entry("ShiftYours", Answers.Yours.class),
            Map.entry("ShiftTaken", Answers.Lost.class),
            Map.entry("NewOffer", OwnShiftsApi.NewOffer.class),
            Map.entry("ThatOffer", OwnShiftsApi.ThatOffer.class),
            Map.entry("OwnShifts", OwnViews.Own.class),
            Map.entry("LineName", OwnViews.LineName.class),
            Map.entry("ShiftTime", OwnViews.When.class),
            Map.entry("OwnShift", OwnViews.Mine.class),
            Map.entry("OwnOffer", OwnViews.Offered.class),
            Map.entry("OpenShift", OwnViews.Open.class),
            Map.entry("ShiftOffer", OwnViews.Offer.class),
            Map.entry("Colleague", OwnViews.ColleagueView.class),
            Map.entry("CalendarLink", CalendarApi.LinkState.class),
            Map.entry("NewCalendarLink", CalendarApi.NewLink.class),
            Map.entry("CalendarLinkMade", CalendarApi.LinkMade.class));
    JsonNode document =
        JsonMapper.shared().readTree(getClass().getResourceAsStream("/openapi.json"));
    records.forEach((name, type) -> {
      List<String> components =
          Arrays.stream(type.getRecordComponents()).map(part -> part.getName()).toList();
      JsonNode schema = document.at("/components/schemas/" + name);
      assertThat(schema.path("properties").propertyNames())
          .as(name)
          .containsExactlyElementsOf(components);
      assertThat(schema.path("required").values().stream().map(JsonNode::asString))
          .as(name)
          .containsExactlyElementsOf(components);
    });
  }

  @Test
  void nonsenseInAnAddressIsRefused() {
    assertThat(told(api.ask(MANAGER, "POST", "/v1/shifts/x/y/cancel", "{'version':1}")))
        .startsWith("400 ");
  }

  private Response add(
      String role, String day, String starts, String ends, String rule, UUID person) {
    return api.ask(MANAGER, "POST", SHIFTS, form(role, day, starts, ends, rule, person.toString()));
  }

  private static String form(
      String role, String day, String starts, String ends, String rule, String person) {
    return ("{'shift':'%s','role':'%s','day':'%s','starts':'%s','ends':'%s','rule':'%s',"
            + "'person':'%s'}")
        .formatted(ID, role, day, starts, ends, rule, person);
  }
}
