package fi.tagi.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.server.access.AccountRole;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Shifts, as the one who plans them and those who have them see them. */
@InEveryLanguage
class RosterInTheBrowserTest extends Story {
  private static final Duration SOON = Duration.ofMillis(300);
  private static final ZoneId ZONE = ZoneId.of("Europe/Helsinki");

  @BeforeEach
  void begin() throws Exception {
    scene.server().opensDaily("09:00", "16:00");
    scene.server().person("Marja", AccountRole.MANAGER);
    scene.server().person("Aino", AccountRole.PROFESSIONAL);
    scene.server().person("Elias", AccountRole.PROFESSIONAL);
  }

  @Test
  void anOpenShiftIsTakenByOneOfTwoAndSwapped() {
    LocalDate day = LocalDate.now(ZONE).plusDays(2);
    ShiftsPage plan = scene.shifts("Marja");
    album.keep(plan.page(), "shifts-uncovered");
    plan.adds(day, "12.00", "16.00", "");
    plan.seesOneOpenShift(day);
    plan.seesShift(day, hours("12.00–16.00"), plan.words().say("shift.open"));
    album.keep(plan.page(), "shifts-open");

    OwnShiftsPage aino = own("Aino").opens();
    OwnShiftsPage elias = own("Elias").opens();
    List<OwnShiftsPage> both = List.of(aino, elias);
    both.forEach(page -> page.seesOpen(1));
    album.keep(aino.page(), "own-shifts-open");
    Instant atOnce = Instant.now().plus(SOON);
    both.forEach(page -> page.takesAt(atOnce));
    OwnShiftsPage winner = aino.took() ? aino : elias;
    OwnShiftsPage other = winner == aino ? elias : aino;
    other.isToldThatItWasTakenBy(winner);
    winner.seesMine(1);
    other.seesMine(0);
    both.forEach(page -> page.seesOpen(0));
    album.keep(other.page(), "own-shifts-lost");

    winner.offersTo(other);
    album.keep(winner.page(), "own-shifts-offered");
    other.opensAgain();
    album.keep(other.page(), "own-shifts-offer");
    other.accepts();
    other.seesMine(1);
    winner.opensAgain();
    winner.seesMine(0);
    plan.looksAgain(day);
    plan.seesShift(day, hours("12.00–16.00"), other.alias() + " Oikeanimi");
  }

  @Test
  void aRuleIsMadeChangedOnOneDayAndEndedByKeyboardAlone() {
    LocalDate day = LocalDate.now(ZONE).plusDays(7);
    ShiftsPage plan = scene.shifts("Marja");
    plan.adds(day, "9", "12.30", "1");
    plan.seesShift(day, hours("09.00–12.30"), plan.words().say("shift.open"));
    plan.goesOn();
    plan.seesOneOpenShift(day.plusDays(7));
    plan.seesShift(day.plusDays(7), hours("09.00–12.30"), plan.words().say("shift.open"));
    album.keep(plan.page(), "shifts-rule");
    plan.opensShift(day.plusDays(7));
    album.keep(plan.page(), "shift-change");
    plan.givesTo("Aino");
    plan.seesShift(day.plusDays(7), hours("09.00–12.30"), "Aino Oikeanimi");
    plan.opensShift(day.plusDays(7));
    plan.endsFromHere();
    plan.seesNoShift(day.plusDays(7));
    plan.goesBack();
    plan.seesShift(day, hours("09.00–12.30"), plan.words().say("shift.open"));
    plan.isRefusedOutsideTheWindow(day);
    album.keep(plan.page(), "shift-refused");
  }

  @Test
  void theCalendarLinkWorksUntilItIsRevoked() throws Exception {
    try (HttpClient calendar = HttpClient.newHttpClient()) {
      ShiftsPage plan = scene.shifts("Marja");
      LocalDate day = LocalDate.now(ZONE).plusDays(2);
      plan.adds(day, "12.00", "16.00", "");
      plan.seesShift(day, hours("12.00–16.00"), plan.words().say("shift.open"));
      OwnShiftsPage aino = own("Aino").opens();
      aino.seesOpen(1);
      aino.takes();
      String link = aino.makesLink();
      album.keep(aino.page(), "own-shifts-calendar");
      HttpResponse<String> read = read(calendar, link);
      assertThat(read.statusCode()).isEqualTo(200);
      assertThat(read.headers().firstValue("content-type"))
          .hasValue("text/calendar; charset=utf-8");
      assertThat(read.headers().firstValue("cache-control").orElseThrow()).startsWith("private");
      assertThat(read.body())
          .contains("BEGIN:VEVENT")
          .contains(said("ammattilainen", "yrkesperson", "professional"));
      aino.revokesLink();
      assertThat(read(calendar, link).statusCode()).isEqualTo(404);

      scene.serverStops();
      aino.opensAgain();
      aino.isToldThatNothingCanBeFetched();
      album.keep(aino.page(), "own-shifts-away");
      scene.server().startsAgain();
      aino.triesAgain();
      aino.seesMine(1);
    }
  }

  /** As the pages write them. */
  private String hours(String finnish) {
    String otherwise = finnish.replace('.', ':');
    return said(finnish, otherwise, otherwise);
  }

  private static HttpResponse<String> read(HttpClient client, String link) throws Exception {
    return client.send(HttpRequest.newBuilder(URI.create(link)).build(), BodyHandlers.ofString());
  }

  private OwnShiftsPage own(String alias) {
    return new OwnShiftsPage(scene.console(alias).signsIn(), scene.consoleWords());
  }
}
