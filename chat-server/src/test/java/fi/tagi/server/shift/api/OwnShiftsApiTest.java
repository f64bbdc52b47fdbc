package fi.tagi.server.shift.api;

import static fi.tagi.protocol.Role.EXPERT;
import static fi.tagi.protocol.Role.PROFESSIONAL;
import static fi.tagi.server.schedule.Weeks.helsinki;
import static fi.tagi.server.shift.Examples.ANNA;
import static fi.tagi.server.shift.Examples.BO;
import static fi.tagi.server.shift.Examples.CECILIA;
import static fi.tagi.server.shift.Examples.NOBODY;
import static fi.tagi.server.shift.Examples.plan;
import static fi.tagi.server.shift.api.TestApi.told;
import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.server.http.Response;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class OwnShiftsApiTest {
  private static final String OFFER = "{'offer':'00000000-0000-0005-0000-000000000005'}";

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
  void theFirstIsToldItIsTheirsAndTheSecondWhoHasIt() {
    UUID open = api.shifts.plan(PROFESSIONAL, plan("2027-03-03", "12:00-16:00", NOBODY));
    assertThat(dates(own(BO).path("open"))).containsExactly("2027-03-03");

    Response first = act(ANNA, open, "2027-03-03", "take", "{}");
    Response second = act(BO, open, "2027-03-03", "take", "{}");
    Response again = act(ANNA, open, "2027-03-03", "take", "{}");

    assertThat(first.status()).isEqualTo(200);
    assertThat(TestApi.json(again)).isEqualTo(TestApi.json(first));
    assertThat(second.status()).isEqualTo(409);
    assertThat(TestApi.json(second).toString().replace('"', '\''))
        .isEqualTo("{'error':'taken','alias':'Anna','since':'2027-03-01T10:00:00.123456Z'}");
    assertThat(own(BO).path("open")).isEmpty();
    assertThat(dates(own(ANNA).path("mine"))).containsExactly("2027-03-03");
    assertThat(told(act(ANNA, open, "2027-03-03", "give-back", "{}"))).isEqualTo("204");
    assertThat(dates(own(BO).path("open"))).containsExactly("2027-03-03");
  }

  @Test
  void openShiftsAreThoseThatOneMayTake() {
    api.shifts.plan(PROFESSIONAL, plan("2027-03-03", "12:00-16:00", NOBODY));
    api.shifts.plan(EXPERT, plan("2027-03-03", "17:00-20:00", NOBODY));
    api.shifts.plan(PROFESSIONAL, plan("2027-03-03", "14:00-16:00", Optional.of(BO)));
    assertThat(own(ANNA).path("open")).hasSize(2);
    assertThat(own(CECILIA).path("open")).hasSize(1);
    JsonNode open = own(BO).path("open");
    assertThat(open).hasSize(1);
    assertThat(open.path(0).path("overlaps").asBoolean()).isTrue();
    assertThat(own(ANNA).path("open").path(0).path("overlaps").asBoolean()).isFalse();

    api.shifts.lines.saveWindows("nuoret", List.of());
    assertThat(own(ANNA).path("open")).as("the line is closed then").isEmpty();
    assertThat(own(BO).path("mine").path(0).path("closed").asBoolean()).isTrue();
  }

  @Test
  void whatIsOverIsNotShownAndWhatIsFarAwayNeither() {
    api.shifts.plan(
        PROFESSIONAL, plan("2027-03-01", "12:00-16:00", "FREQ=WEEKLY;BYDAY=MO", Optional.of(ANNA)));
    api.shifts.clock.set(helsinki("2027-03-01T15:59"));
    assertThat(dates(own(ANNA).path("mine"))).hasSize(9).startsWith("2027-03-01");
    api.shifts.clock.set(helsinki("2027-03-01T16:00"));
    assertThat(dates(own(ANNA).path("mine"))).hasSize(8).startsWith("2027-03-08");
  }

  @Test
  void anOfferIsShownToBothAndAnswered() {
    UUID annas =
        api.shifts.plan(PROFESSIONAL, plan("2027-03-03", "12:00-16:00", Optional.of(ANNA)));
    UUID bos = api.shifts.plan(PROFESSIONAL, plan("2027-03-04", "12:00-16:00", Optional.of(BO)));
    JsonNode colleagues = own(ANNA).path("colleagues");
    assertThat(colleagues).hasSize(2);
    JsonNode bo = colleagues.path(0);
    assertThat(bo.path("alias").asString()).isEqualTo("Bo");
    assertThat(bo.path("shifts").path(0).path("shift").asString()).isEqualTo(bos.toString());

    String offer =
        "{'offer':'00000000-0000-0005-0000-000000000005','to':'%s','wantedShift':'%s','wantedDate':'2027-03-04'}"
            .formatted(BO, bos);
    assertThat(told(act(ANNA, annas, "2027-03-03", "offer", offer))).isEqualTo("204");
    JsonNode offered = own(ANNA).path("mine").path(0).path("offered").path(0);
    assertThat(offered.path("to").asString()).isEqualTo("Bo");
    JsonNode shown = own(BO).path("offers").path(0);
    assertThat(shown.path("by").asString()).isEqualTo("Anna");
    assertThat(shown.path("given").path("date").asString()).isEqualTo("2027-03-03");
    assertThat(shown.path("wanted").path(0).path("date").asString()).isEqualTo("2027-03-04");
    assertThat(own(CECILIA).path("offers")).isEmpty();

    assertThat(told(act(CECILIA, annas, "2027-03-03", "accept", OFFER))).isEqualTo("409 not_yours");
    assertThat(told(act(BO, annas, "2027-03-03", "accept", OFFER))).isEqualTo("204");
    assertThat(dates(own(ANNA).path("mine"))).containsExactly("2027-03-04");
    assertThat(dates(own(BO).path("mine"))).containsExactly("2027-03-03");
    assertThat(own(BO).path("offers")).isEmpty();
    assertThat(told(act(BO, annas, "2027-03-03", "decline", OFFER))).isEqualTo("409 offer_over");
  }

  @Test
  void anOfferForAShiftThatIsNotThatAnyMoreIsNotShown() {
    UUID annas =
        api.shifts.plan(PROFESSIONAL, plan("2027-03-03", "12:00-16:00", Optional.of(ANNA)));
    UUID bos = api.shifts.plan(PROFESSIONAL, plan("2027-03-04", "12:00-16:00", NOBODY));
    act(BO, bos, "2027-03-04", "take", "{}");
    String offer =
        "{'offer':'00000000-0000-0005-0000-000000000005','to':'%s','wantedShift':'%s','wantedDate':'2027-03-04'}"
            .formatted(BO, bos);
    act(ANNA, annas, "2027-03-03", "offer", offer);
    assertThat(own(BO).path("offers")).hasSize(1);
    act(BO, bos, "2027-03-04", "give-back", "{}");
    assertThat(own(BO).path("offers")).isEmpty();
    assertThat(told(act(BO, annas, "2027-03-03", "accept", OFFER))).isEqualTo("409 offer_over");
    assertThat(told(act(ANNA, annas, "2027-03-03", "withdraw", OFFER))).isEqualTo("204");
    assertThat(own(ANNA).path("mine").path(0).path("offered")).isEmpty();
  }

  @Test
  void halfAWishIsRefused() {
    UUID annas =
        api.shifts.plan(PROFESSIONAL, plan("2027-03-03", "12:00-16:00", Optional.of(ANNA)));
    String half =
        "{'offer':'%s','to':'%s','wantedShift':'%s','wantedDate':''}".formatted(annas, BO, annas);
    assertThat(told(act(ANNA, annas, "2027-03-03", "offer", half)))
        .isEqualTo("400 wantedDate: not_a_date");
  }

  private JsonNode own(UUID who) {
    return api.get(who, "/v1/me/shifts");
  }

  private Response act(UUID who, UUID shift, String date, String what, String body) {
    return api.ask(who, "POST", "/v1/me/shifts/" + shift + "/" + date + "/" + what, body);
  }

  private static List<String> dates(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(one -> one.path("when").path("date").asString())
        .toList();
  }
}
