package fi.tagi.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import fi.tagi.protocol.Language;
import fi.tagi.server.access.AccountRole;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Shifts, as the one who plans them and those who have them see them. */
@ExtendWith(Chromium.Lender.class)
class RosterInTheBrowserTest {
  private static final Duration SOON = Duration.ofMillis(300);
  private static final ZoneId ZONE = ZoneId.of("Europe/Helsinki");

  @TempDir private Path data;
  private HostSite host;
  private LiveServer server;
  private Album album;
  private Watch watch;
  private Words consoleWords;
  private Words manageWords;
  private Supplier<BrowserContext> newBrowser;

  @BeforeEach
  void start(Chromium chromium) throws Exception {
    host = HostSite.open();
    server = LiveServer.of(data, host);
    server.opensDaily("09:00", "16:00");
    server.person("Marja", AccountRole.MANAGER);
    server.person("Aino", AccountRole.PROFESSIONAL);
    server.person("Elias", AccountRole.PROFESSIONAL);
    album = chromium.album();
    watch = new Watch(server.authority(), host.authority());
    newBrowser = () -> watch.over(chromium.person("fi-FI"));
    try (BrowserContext reader = chromium.person("fi-FI")) {
      consoleWords = Words.ofConsole(reader, server.url(), Language.FI);
      manageWords = Words.ofManage(reader, server.url(), Language.FI);
    }
  }

  @AfterEach
  void stop() {
    server.close();
    host.close();
  }

  @Test
  void anOpenShiftIsTakenByOneOfTwoAndSwapped() {
    LocalDate day = LocalDate.now(ZONE).plusDays(2);
    try (BrowserContext office = newBrowser.get();
        BrowserContext desk = newBrowser.get();
        BrowserContext otherDesk = newBrowser.get()) {
      ShiftsPage plan = ShiftsPage.of(office, server.url(), manageWords).signsInAs("Marja");
      album.keep(plan.page(), "shifts-uncovered");
      plan.adds(day, "12.00", "16.00", "");
      plan.seesOneOpenShift(day);
      plan.seesShift(day, "12.00–16.00", manageWords.say("shift.open"));
      album.keep(plan.page(), "shifts-open");

      OwnShiftsPage aino = own("Aino", desk).opens();
      OwnShiftsPage elias = own("Elias", otherDesk).opens();
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
      plan.seesShift(day, "12.00–16.00", other.alias() + " Oikeanimi");
    }
    watch.sawNoFault();
  }

  @Test
  void aRuleIsMadeChangedOnOneDayAndEndedByKeyboardAlone() {
    LocalDate day = LocalDate.now(ZONE).plusDays(7);
    try (BrowserContext office = newBrowser.get()) {
      ShiftsPage plan = ShiftsPage.of(office, server.url(), manageWords).signsInAs("Marja");
      plan.adds(day, "9", "12.30", "1");
      plan.seesShift(day, "09.00–12.30", manageWords.say("shift.open"));
      plan.goesOn();
      plan.seesOneOpenShift(day.plusDays(7));
      plan.seesShift(day.plusDays(7), "09.00–12.30", manageWords.say("shift.open"));
      album.keep(plan.page(), "shifts-rule");
      plan.opensShift(day.plusDays(7));
      album.keep(plan.page(), "shift-change");
      plan.givesTo("Aino");
      plan.seesShift(day.plusDays(7), "09.00–12.30", "Aino Oikeanimi");
      plan.opensShift(day.plusDays(7));
      plan.endsFromHere();
      plan.seesNoShift(day.plusDays(7));
      plan.goesBack();
      plan.seesShift(day, "09.00–12.30", manageWords.say("shift.open"));
      plan.isRefusedOutsideTheWindow(day);
      album.keep(plan.page(), "shift-refused");
    }
    watch.sawNoFault();
  }

  @Test
  void theCalendarLinkWorksUntilItIsRevoked() throws Exception {
    try (BrowserContext office = newBrowser.get();
        BrowserContext desk = newBrowser.get();
        HttpClient calendar = HttpClient.newHttpClient()) {
      ShiftsPage plan = ShiftsPage.of(office, server.url(), manageWords).signsInAs("Marja");
      LocalDate day = LocalDate.now(ZONE).plusDays(2);
      plan.adds(day, "12.00", "16.00", "");
      plan.seesShift(day, "12.00–16.00", manageWords.say("shift.open"));
      OwnShiftsPage aino = own("Aino", desk).opens();
      aino.seesOpen(1);
      aino.takes();
      String link = aino.makesLink();
      album.keep(aino.page(), "own-shifts-calendar");
      HttpResponse<String> read = read(calendar, link);
      assertThat(read.statusCode()).isEqualTo(200);
      assertThat(read.headers().firstValue("content-type"))
          .hasValue("text/calendar; charset=utf-8");
      assertThat(read.headers().firstValue("cache-control").orElseThrow()).startsWith("private");
      assertThat(read.body()).contains("BEGIN:VEVENT").contains("ammattilainen");
      aino.revokesLink();
      assertThat(read(calendar, link).statusCode()).isEqualTo(404);

      watch.serverIsAway();
      server.stops();
      aino.opensAgain();
      aino.isToldThatNothingCanBeFetched();
      album.keep(aino.page(), "own-shifts-away");
      server.startsAgain();
      aino.triesAgain();
      aino.seesMine(1);
    }
    watch.sawNoFault();
  }

  private static HttpResponse<String> read(HttpClient client, String link) throws Exception {
    return client.send(HttpRequest.newBuilder(URI.create(link)).build(), BodyHandlers.ofString());
  }

  private OwnShiftsPage own(String alias, BrowserContext desk) {
    return new OwnShiftsPage(
        ConsolePage.of(alias, desk, server.url(), consoleWords).signsIn(), consoleWords);
  }
}
