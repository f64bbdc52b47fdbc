package fi.tagi.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import fi.tagi.server.access.AccountRole;
import fi.tagi.server.demo.Demo.DemoPerson;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The managers' pages, the page behind an invitation and the demo's host page, in every state. */
@Tag("long")
class ManagePagesTest extends Story {
  private static final String LEENA = DemoPerson.LEENA.signInName();
  private static final int SATURDAY = 6;
  private static final int SUNDAY = 7;

  ManagePagesTest() {
    super(Scene::demo);
  }

  @Test
  void signingInAndOut() throws Exception {
    ManagePage manager = scene.manage();
    manager.sees("signIn.manage");
    album.keep(manager.page(), "manage-sign-in");
    manager.signsInAs(DemoPerson.AINO.signInName()).sees("notManager");
    album.keep(manager.page(), "manage-not-a-manager");
    manager.press("signOut");
    manager.signsInAs(LEENA).sees("today.title");
    scene.server().person("Marja", AccountRole.MANAGER);
    scene.server().disables(LEENA);
    manager.sees("signedOut.elsewhere");
    album.keep(manager.page(), "manage-signed-out");
  }

  @Test
  void todayAndExports() throws Exception {
    scene.server().hasAnotherLine("vanhemmat", "Vanhempien chat");
    scene.server().hasHadADay(DemoPerson.ELIAS.signInName());
    ManagePage manager = scene.manage().signsInAs(LEENA);
    manager.sees("today.table");
    album.keep(manager.page(), "manage-today");
    manager.looksAt("Vanhempien chat").sees("today.nobody");
    album.keep(manager.page(), "manage-today-empty");
    manager.goesTo("exports").sees("tokens.none");
    album.keep(manager.page(), "manage-exports");
    manager.fills("exports.from", "").press("exports.download");
    manager.sees("exports.date.missing");
    album.keep(manager.page(), "manage-exports-faults");
  }

  @Test
  void theStatistics() {
    ManagePage manager = scene.manage().signsInAs(LEENA).goesTo("statistics");
    StatisticsPage statistics = new StatisticsPage(manager);
    LocalDate yesterday = LocalDate.now(ZoneId.of("Europe/Helsinki")).minusDays(1);
    statistics.opens("period=" + YearMonth.from(yesterday)).seesPictures(2);
    album.keep(manager.page(), "manage-statistics-of-a-month");
    statistics.follows("statistics.kind.year").seesPictures(2);
    album.keep(manager.page(), "manage-statistics-of-a-year");
    statistics.follows("statistics.view.hours").follows("statistics.hours.staffedHours");
    statistics.sees("statistics.hours.staffedHours.caption");
    album.keep(manager.page(), "manage-statistics-staffing");
    statistics.follows("statistics.view.cross").follows("statistics.previous");
    statistics.sees("statistics.cross.rows");
    album.keep(manager.page(), "manage-statistics-cross");
  }

  @Test
  void loadingAndFaults() {
    ManagePage manager = scene.manage().signsInAs(LEENA);
    manager.sees("today.table");
    List<Route> held = new ArrayList<>();
    manager.page().route("**/v1/accounts", held::add);
    manager.goesTo("accounts").sees("loading.section");
    album.keep(manager.page(), "manage-loading");
    scene.storageIsAway();
    held.forEach(Route::resume);
    manager.sees("fault.storage");
    album.keep(manager.page(), "manage-storage-away");
    manager.page().unroute("**/v1/accounts");
    scene.serverStops();
    manager.press("again");
    manager.sees("fault.unreachable");
    album.keep(manager.page(), "manage-unreachable");
  }

  @Test
  void accounts() throws Exception {
    UUID invited =
        scene.server().invited("Otso", "Otso", "Maria-Magdalena Korpi-Anttila", AccountRole.EXPERT);
    assertThat(scene.server().invites(invited)).contains("#");
    scene.server().person("Lumi", AccountRole.EXPERT);
    scene.server().disables("Lumi");
    ManagePage manager = scene.manage().signsInAs(LEENA).goesTo("accounts");
    manager.sees("account.state.invited");
    album.keep(manager.page(), "manage-accounts");
    manager.press("accounts.add");
    manager.sees("account.realName");
    album.keep(manager.page(), "manage-account-new");
    manager.fills("account.realName", "Helmi").fills("account.alias", "Helmi");
    manager.fills("account.name", "helmi.k").press("accounts.add.save");
    manager.sees("wrong.alias_is_real_name");
    album.keep(manager.page(), "manage-account-faults");
    manager.fills("account.realName", "Helmi Kunnas").checks("role.expert");
    manager.press("accounts.add.save");
    manager.sees("link.text");
    album.keep(manager.page(), "manage-invitation-link");
    manager.press("accounts.link.close");
    manager.press("accounts.edit.of", "name", "Helmi Kunnas");
    manager.sees("accounts.more");
    album.keep(manager.page(), "manage-account");
  }

  @Test
  void theWeekOfASchedule() {
    scene.server().closes();
    SchedulePage schedule = scene.schedule(LEENA);
    album.keep(schedule.page(), "manage-schedule-empty");
    scene.server().opensAsUsual();
    schedule.page().reload();
    schedule.isChecked();
    album.keep(schedule.page(), "manage-schedule");
    schedule.adds().isRefused("week.starts", "wrong.not_a_time");
    album.keep(schedule.page(), "manage-schedule-window-faults");
    schedule.writes("week.starts", "22").writes("week.ends", "2").ticks("6", "expert").applies();
    schedule.seesContinued(SUNDAY, "22.00–02.00");
    schedule.hasProblem("holiday_undecided.many");
    album.keep(schedule.page(), "manage-schedule-changed");
    schedule.opensWindow(SATURDAY, "22.00–02.00");
    album.keep(schedule.page(), "manage-schedule-window");
    schedule.writes("week.ends", "22").applies();
    scene.server().opensTomorrowAtNoon();
    schedule.saves().isChangedByTheServer();
    schedule.press("stale.look");
    album.keep(schedule.page(), "manage-schedule-stale");
    schedule.press("stale.keepMine");
    schedule.saves().isSaved();
    album.keep(schedule.page(), "manage-schedule-saved");
    scene.storageIsAway();
    schedule.pressesKeys(SATURDAY, "22.00–22.00", "Shift+ArrowUp");
    schedule.saves();
    schedule.sees("fault.storage");
    album.keep(schedule.page(), "manage-schedule-storage-away");
  }

  @Test
  void theDatesAndHolidaysOfASchedule() {
    scene.server().opensAsUsual();
    LocalDate date = LocalDate.now(ZoneId.of("Europe/Helsinki")).plusDays(3);
    SchedulePage schedule = scene.schedule(LEENA);
    schedule.looksAt("dates").goesTo(date);
    album.keep(schedule.page(), "manage-schedule-exception");
    schedule.chooses("added").isRefused("week.starts", "wrong.not_a_time");
    album.keep(schedule.page(), "manage-schedule-exception-faults");
    schedule.writes("week.starts", "22").writes("week.ends", "2").ticks("expert");
    schedule.tellsVisitors(Map.of("fi", "Myöhään.", "sv", "Sent.", "en", "Late.")).applies();
    schedule.seesMarked(date, "added", "22.00–02.00");
    schedule.previews(date.plusDays(1), "01.30");
    schedule.meets("draft", "open");
    album.keep(schedule.page(), "manage-schedule-dates");
    schedule.looksAt("holidays").decides("christmas_eve", "closed");
    schedule.decides("new_year", "replaced");
    album.keep(schedule.page(), "manage-schedule-holiday-times");
    schedule.writes("week.starts", "12").writes("week.ends", "14").ticks("professional").applies();
    schedule.opensProblems();
    album.keep(schedule.page(), "manage-schedule-holidays");
  }

  @Test
  void theCodeLists() {
    CodesPage codes = scene.codes(LEENA);
    album.keep(codes.page(), "manage-codes");
    codes.adds().writes(Map.of("names.fi", "Ilmasto ja sää"));
    codes.isRefused("names.sv", "wrong.empty");
    album.keep(codes.page(), "manage-codes-new");
    codes.writes(Map.of("names.sv", "klimat och väder", "names.en", "climate and weather"));
    codes.applies().presses("running-away", "retire");
    codes.presses("anxiety", "edit").writes(Map.of("names.fi", "yksinäisyys"));
    album.keep(codes.page(), "manage-codes-rename");
    codes.applies();
    album.keep(codes.page(), "manage-codes-changed");
    codes.saves().sees("codes.wrong");
    album.keep(codes.page(), "manage-codes-faults");
    codes.press("codes.mend.of");
    codes.writes(Map.of("names.fi", "ahdistus")).applies();
    codes.namesElsewhere("themes", "school", "opinnot");
    codes.saves().isBehind("Leena");
    codes.press("stale.look");
    album.keep(codes.page(), "manage-codes-stale");
    codes.press("codes.stale.keepMine");
    codes.saves().isSavedAs("3");
    codes.looksAt("levels");
    album.keep(codes.page(), "manage-codes-saved");
    codes.presses("2", "edit");
    album.keep(codes.page(), "manage-codes-level");
    codes.writes(Map.of("names.fi", "keskitasoinen")).applies();
    scene.storageIsAway();
    codes.saves().sees("fault.storage");
    album.keep(codes.page(), "manage-codes-storage-away");
  }

  @Test
  void theLine() {
    ManagePage manager = scene.manage().signsInAs(LEENA).goesTo("line");
    manager.sees("line.names.intro");
    album.keep(manager.page(), "manage-line");
    Locator offered = manager.page().locator("[data-path='care.debriefing.fi']");
    offered.fill("Purkuhetki joka päivä klo 20");
    manager.fills("line.care.againSeconds", "45").press("save");
    manager.sees("line.saved");
    manager.page().reload();
    manager.has("line.care.againSeconds", "45");
    assertThat(offered.inputValue()).isEqualTo("Purkuhetki joka päivä klo 20");
    manager.press("line.sites.add");
    manager.press("line.help.add");
    manager.press("save");
    manager.sees("line.wrong");
    album.keep(manager.page(), "manage-line-faults");
  }

  @Test
  void theInvitation() throws Exception {
    UUID invited = scene.server().invited("Otso", "Otso", "Otso Korpi", AccountRole.EXPERT);
    String address = scene.server().invites(invited);
    ManagePage otso = scene.managersAt(address);
    otso.sees("invitation.submit");
    album.keep(otso.page(), "invitation");
    otso.fills("invitation.password", "salasana").press("invitation.submit");
    otso.sees("wrong.password_short");
    album.keep(otso.page(), "invitation-weak-password");
    otso.fills("invitation.password", "metsä lampi kivi").press("invitation.submit");
    otso.sees("invitation.done");
    album.keep(otso.page(), "invitation-done");
    ManagePage late = scene.managersAt(address);
    late.sees("invitation.used");
    album.keep(late.page(), "invitation-used");
  }

  @Test
  void theDemosHostPage() {
    VisitorPage visitor = scene.visitorAtTheDemo();
    album.keep(visitor.page(), "demo");
    visitor.opensTheChat().sees("lobby");
    album.keep(visitor.page(), "demo-with-the-chat");
  }

  @Test
  void theFirstManager(Chromium chromium, @TempDir Path empty) throws Exception {
    try (Scene first = Scene.of(chromium, empty)) {
      ManagePage manager = first.managersAt(first.server().invitesTheFirst());
      manager.sees("invitation.first");
      album.keep(manager.page(), "invitation-first-manager");
    }
  }
}
