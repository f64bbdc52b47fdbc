package fi.tagi.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import fi.tagi.protocol.Coding;
import fi.tagi.protocol.OverReason;
import fi.tagi.protocol.Role;
import fi.tagi.server.Core;
import fi.tagi.server.access.AccountRole;
import fi.tagi.server.codes.CodeLists;
import fi.tagi.server.schedule.document.Defaults;
import fi.tagi.server.shift.Hours;
import fi.tagi.server.shift.Plan;
import fi.tagi.server.shift.Repeat;
import fi.tagi.server.shift.ShiftEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What managers read of a time that is over, and how they get to it. */
class StatisticsInTheBrowserTest extends Story {
  private static final ZoneId ZONE = Defaults.read().line().zone();
  private static final int NOON = 12;
  private static final String CHARTS = "/manage/charts/chart.umd.js";

  /** Long enough ago that its month is over. */
  private final LocalDate day = LocalDate.now(ZONE).minusDays(40);

  private final String month = YearMonth.from(day).toString();
  private final String ofMonth = "line=" + LiveServer.LINE + "&period=" + month;

  private ManagePage leena;
  private StatisticsPage statistics;

  StatisticsInTheBrowserTest() {
    super(Scene::atRest);
  }

  @BeforeEach
  void begin() throws Exception {
    scene.server().person("Leena", AccountRole.MANAGER);
    UUID aino = scene.server().person("Aino", AccountRole.PROFESSIONAL);
    UUID bo = scene.server().person("Bo", AccountRole.PROFESSIONAL);
    scene.server().stops();
    scene.server().startsAgain(core -> noonOfThatDay(core, aino, bo));
    leena = scene.manage().signsInAs("Leena").goesTo("statistics");
    statistics = new StatisticsPage(leena);
    statistics.sees("statistics.title");
  }

  /** Three are answered after a minute, two give up, one leaves at once, one is too many. */
  private void noonOfThatDay(Core core, UUID responder, UUID colleague) {
    LiveServer server = scene.server();
    Instant noon = day.atTime(LocalTime.of(NOON, 10)).atZone(ZONE).toInstant();
    Duration back = Duration.between(noon, Instant.now());
    server.passes(back.negated());
    planned(core, responder, 12, 14);
    planned(core, colleague, 12, 13);
    core.duty().goOnDuty(responder);
    for (int i = 0; i < 3; i++) {
      UUID contact = server.arrives();
      server.passes(Duration.ofMinutes(1));
      core.desk().claim(contact, responder, UUID.randomUUID());
      server.passes(Duration.ofMinutes(5));
      LiveServer.endsEveryConversation(core);
      core.desk().wrapUp(contact, responder, coding());
    }
    UUID hasty = server.arrives();
    server.passes(Duration.ofSeconds(5));
    core.desk().leave(hasty, OverReason.VISITOR_LEFT);
    List<UUID> waiting = List.of(server.arrives(), server.arrives());
    server.letsWait(2);
    server.arrives();
    server.passes(Duration.ofMinutes(2));
    waiting.forEach(contact -> core.desk().leave(contact, OverReason.VISITOR_LEFT));
    server.passes(back);
  }

  private void planned(Core core, UUID person, int starts, int ends) {
    Hours hours = new Hours(LocalTime.of(starts, 0), LocalTime.of(ends, 0));
    Plan plan = new Plan(day, hours, Repeat.read("").orElseThrow(), Optional.of(person));
    core.shiftDesk()
        .planning()
        .plan(
            UUID.randomUUID(),
            new ShiftEvent.Planned(LiveServer.LINE, Role.PROFESSIONAL, plan, person));
  }

  private static Coding coding() {
    return new Coding(
        CodeLists.shipped().definition(),
        "youth",
        "13-15",
        List.of("coping"),
        1,
        List.of(new Coding.Referral("talking-enough", Coding.Accepted.YES)),
        "helped");
  }

  @Test
  void saysWhatCameOfAMonthAndDrawsTheSame() {
    statistics.opens(ofMonth).seesPictures(2);
    statistics.sees("statistics.arrivals", "count", "6");
    statistics.sees("statistics.level", "percent", "60");
    statistics.reads("arrivals", "6", "0").sees("statistics.more.count", "amount", "6");
    statistics.reads("answered", "3", "0");
    statistics.reads("abandoned", "2", "0");
    statistics.reads("shortAbandons", "1", "0");
    statistics.reads("turnedAway", "1", "0");
    statistics.reads("serviceLevelPercent", "60 %", "–");
    statistics.reads("medianAnswerSeconds", "1 min", "–");
    statistics.reads("medianConversationSeconds", "5 min", "–");
    assertThat(statistics.picturesUnlikeTheirTables()).isEmpty();
    statistics.sees("statistics.kept");
    assertThat(statistics.bars("disposition").first()).containsText("–");
    album.keep(statistics.page(), "manage-statistics");
    statistics.opens(ofMonth + "&view=trends").seesPictures(3);
    assertThat(statistics.picturesUnlikeTheirTables()).isEmpty();
    album.keep(statistics.page(), "manage-statistics-trends");
  }

  @Test
  void saysHowMuchThereWasToDoInAShift() {
    statistics.opens(ofMonth + "&view=shifts").sees("statistics.shifts.caption");
    Locator rows = statistics.page().locator(".loads tbody tr");
    assertThat(rows).hasCount(2);
    // Three conversations of five minutes, one after another, by one of two who had an hour each.
    assertThat(rows.first()).containsText("12:00–13:00");
    assertThat(rows.first().locator("td").nth(0)).hasText("2");
    assertThat(rows.first().locator("td").nth(2)).hasText("3");
    assertThat(rows.first().locator("td").nth(3)).hasText("1");
    assertThat(rows.first().locator("td").nth(4)).hasText("15 min");
    assertThat(rows.last()).containsText("13:00–14:00");
    assertThat(rows.last().locator("td").nth(0)).hasText("1");
    assertThat(rows.last().locator("td").nth(2)).containsText("–");
    statistics.sees("statistics.shifts.kept");
    assertThat(statistics.page().locator(".statistics")).not().containsText("Aino");
    album.keep(statistics.page(), "manage-statistics-shifts");
    statistics.opens("view=shifts&line=nuoret&period=" + day).sees("statistics.shifts.caption");
    assertThat(rows).hasCount(2);
  }

  @Test
  void showsHowItWentByEachLengthOfPeriod() {
    statistics.opens(ofMonth + "&view=trends").seesPictures(3);
    for (String kind : List.of("day", "week", "quarter", "year")) {
      statistics.follows("statistics.kind." + kind);
      statistics.sees("statistics.upTo." + kind);
    }
    statistics.sees("statistics.trends.answer", "count", "6");
    statistics.seesPictures(3);
    assertThat(statistics.picturesUnlikeTheirTables()).isEmpty();
    assertThat(statistics.downloads("statistics.format.csv").suggestedFilename()).endsWith(".csv");
  }

  @Test
  void hasTheTablesWithoutThePictures() {
    scene.networkLoses(statistics.page(), CHARTS);
    statistics.page().reload();
    statistics.opens(ofMonth).sees("statistics.noPicture");
    assertThat(statistics.page().locator(".chart table")).hasCount(2);
    for (Locator table : statistics.page().locator(".chart table").all()) {
      assertThat(table).isVisible();
    }
    assertThat(statistics.page().locator(".chart canvas").first()).isHidden();
    assertThat(statistics.page().locator(".chart table tbody tr").first()).isVisible();
    statistics.reads("answered", "3", "0");
    album.keep(statistics.page(), "manage-statistics-without-pictures");
    // Once the script can be had, so can the pictures.
    scene.networkHas(statistics.page(), CHARTS);
    statistics.follows("statistics.kind.year").seesPictures(2);
  }

  @Test
  void keepsWhatIsChosenInTheAddress() {
    statistics.opens(ofMonth).isAbout("Nuorten chat", period("month", day));
    statistics.follows("statistics.kind.year").isAbout("Nuorten chat", period("year", day));
    statistics.follows("statistics.previous");
    statistics.isAbout("Nuorten chat", period("year", day.minusYears(1)));
    statistics.sees("statistics.nobody");
    statistics.page().goBack();
    statistics.isAbout("Nuorten chat", period("year", day));
    statistics.follows("statistics.view.hours").follows("statistics.hours.unmet");
    statistics.sees("statistics.hours.unmet.caption");
    String address = statistics.page().url();
    statistics.page().goBack();
    statistics.sees("statistics.hours.arrivals.caption");
    statistics.page().navigate("about:blank");
    statistics.page().navigate(address);
    statistics.isAbout("Nuorten chat", period("year", day));
    statistics.sees("statistics.hours.unmet.caption");
  }

  private Pattern period(String kind, LocalDate within) {
    String year = String.valueOf(within.getYear());
    return leena.words().with("statistics.name." + kind, "year", year);
  }

  @Test
  void goesToAnotherLineAndBack() {
    scene.server().hasAnotherLine("vanhemmat", "Vanhempien chat");
    statistics.page().reload();
    statistics.opens(ofMonth).isAbout("Nuorten chat", period("month", day));
    leena.looksAt("Vanhempien chat");
    statistics.isAbout("Vanhempien chat", period("month", day));
    statistics.sees("statistics.nobody");
    statistics.page().goBack();
    statistics.isAbout("Nuorten chat", period("month", day));
    statistics.sees("statistics.arrivals", "count", "6");
  }

  @Test
  void isWorkedByKeyboard() {
    statistics.opens(ofMonth);
    statistics.link("statistics.view.hours").press("Enter");
    statistics.sees("statistics.hours.arrivals.caption");
    assertThat(statistics.link("statistics.view.hours")).isFocused();
    statistics.link("statistics.hours.unmet").press("Enter");
    statistics.sees("statistics.hours.unmet.caption");
    assertThat(statistics.link("statistics.hours.unmet")).isFocused();
    statistics.page().keyboard().press("Tab");
    assertThat(statistics.cell(0, 1)).isFocused();
    for (int hour = 0; hour < NOON; hour++) {
      statistics.page().keyboard().press("ArrowDown");
    }
    for (int weekday = 1; weekday < day.getDayOfWeek().getValue(); weekday++) {
      statistics.page().keyboard().press("ArrowRight");
    }
    assertThat(statistics.cell(NOON, day.getDayOfWeek().getValue())).isFocused();
    assertThat(statistics.cell(NOON, day.getDayOfWeek().getValue())).hasText("3");
    assertThat(statistics.told())
        .hasText(
            leena
                .words()
                .with("statistics.hours.cell", "arrivals", "6", "answered", "3", "unmet", "3"));
    statistics.sees("statistics.hours.worst", "count", "3", "answered", "3");
    album.keep(statistics.page(), "manage-statistics-hours");
  }

  @Test
  void fitsOnPaper() {
    statistics.opens(ofMonth).seesPictures(2).onPaper().seesPictures(2);
    statistics.isAbout("Nuorten chat", period("month", day));
    assertThat(statistics.page().locator(".manage-top")).isHidden();
    assertThat(statistics.link("statistics.kind.year")).isHidden();
    assertThat(statistics.page().locator(".chart table").first()).isVisible();
    assertThat(statistics.widthBeyondThePaper()).isNotPositive();
    statistics.opens(ofMonth + "&view=hours").sees("statistics.hours.arrivals.caption");
    assertThat(statistics.widthBeyondThePaper()).isNotPositive();
    statistics.opens(ofMonth + "&view=trends").seesPictures(3);
    assertThat(statistics.widthBeyondThePaper()).isNotPositive();
  }

  @Test
  void hasItAllAsFiles() throws Exception {
    statistics.opens(ofMonth).seesPictures(2);
    Path numbers = statistics.downloads("statistics.csv.overview").path();
    assertThat(Files.readString(numbers, UTF_8)).contains(month + ";6;3;0;2;1;0;0;1;60;");
    assertThat(Files.readString(statistics.downloads("statistics.format.json").path(), UTF_8))
        .contains("\"" + month + "\"");
    assertThat(Files.readAllBytes(statistics.downloads("statistics.report").path()))
        .startsWith('P', 'K');
    assertThat(statistics.downloads("statistics.format.xlsx").suggestedFilename())
        .endsWith(".xlsx");
  }

  @Test
  void whatTakesLongIsSeenToComeAndCanBeCancelled() {
    statistics.opens(ofMonth).seesPictures(2);
    List<Route> held = new ArrayList<>();
    statistics.page().route("**/v1/exports/**", held::add);
    Locator progress = statistics.page().getByRole(AriaRole.PROGRESSBAR);
    Locator link = statistics.link("statistics.format.json");
    assertThat(link)
        .hasAttribute("href", Pattern.compile("/v1/exports/overview\\.json\\?line=nuoret.*"));
    link.press("Enter");
    assertThat(progress).isVisible();
    leena.sees("exports.progress", "size", "0,0");
    statistics.follows("statistics.view.trends").seesPictures(3);
    assertThat(progress).isVisible();
    album.keep(statistics.page(), "manage-statistics-download");
    leena.press("exports.cancel");
    leena.sees("exports.cancelled");
    assertThat(progress).isHidden();
    statistics.page().unroute("**/v1/exports/**");
    scene.serverStops();
    link.click();
    leena.sees("fault.unreachable");
    assertThat(progress).isHidden();
  }

  @Test
  void tellsWhyItDoesNotTell() {
    statistics.opens("line=nuoret").sees("statistics.nobodyYet");
    scene.server().arrives();
    statistics.page().reload();
    statistics.sees("statistics.goesOn");
    statistics.sees("statistics.untold.not_over");
    statistics.opens("line=nuoret&period=" + day).sees("statistics.untold.kind");
    album.keep(statistics.page(), "manage-statistics-untold");
    int year = LocalDate.now(ZONE).getYear();
    statistics.follows("statistics.view.cross");
    statistics.isAbout("Nuorten chat", period("year", LocalDate.of(year - 1, 1, 1)));
    statistics.opens("line=nuoret&view=cross&period=" + year);
    statistics.sees("statistics.cross.untold.not_over");
    // Which two were chosen stands in the address.
    assertThat(statistics.page()).hasURL(Pattern.compile(".*rows=theme&columns=level"));
    album.keep(statistics.page(), "manage-statistics-cross-untold");
    statistics.page().locator(".statistics .notice a").click();
    statistics.isAbout("Nuorten chat", period("year", LocalDate.of(year - 1, 1, 1)));
    scene.serverStops();
    statistics.follows("statistics.view.hours").sees("fault.unreachable");
  }
}
