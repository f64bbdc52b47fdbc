package fi.tagi.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fi.tagi.server.access.AccountRole;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What managers see as it happens. */
class BoardInTheBrowserTest extends Story {
  private static final int CROWD = 1000;

  /** Counts every change of the list: rows put in or taken away. */
  private static final String COUNT_CHANGES =
      """
      window.changes = [];
      new MutationObserver((records) => records.forEach((record) =>
        window.changes.push(`${record.addedNodes.length} ${record.removedNodes.length}`)))
        .observe(document.querySelector('.waits tbody'), { childList: true });
      """;

  BoardInTheBrowserTest() {
    super(Scene::atRest);
  }

  @BeforeEach
  void begin() throws Exception {
    scene.server().person("Leena", AccountRole.MANAGER);
  }

  @Test
  void followsAContactFromItsArrivalToItsAnswer() throws Exception {
    ManagePage leena = scene.manage().signsInAs("Leena");
    leena.sees("board.quiet");
    leena.sees("board.nobody");
    scene.passesUntilSeen(alarm(leena));
    leena.sees("alarm.nobody");
    album.keep(leena.page(), "manage-board-nobody-on-duty");

    ConsolePage aino = scene.professional("Aino").goesOnDuty();
    leena.sees("board.staff.professional", "onDuty", "1", "available", "1");
    assertThat(alarm(leena)).isHidden();
    scene.visitor().opensTheChat().tells("Kettu", "family-quarrels", "13-15").starts().waits();
    leena.sees("board.reached", "shown", "1", "offered", "1");
    album.keep(leena.page(), "manage-board");
    scene.server().passes(Duration.ofMinutes(11));
    leena.sees("alarm.late");
    assertThat(rows(leena).first()).hasAttribute("data-step", "late");
    assertThat(leena.page()).hasTitle(leena.words().with("alarm.title"));
    album.keep(leena.page(), "manage-board-past-promise");
    leena.goesTo("accounts").sees("alarm.late");

    leena.goesTo("today");
    aino.claims();
    assertThat(rows(leena)).hasCount(0);
    assertThat(alarm(leena)).isHidden();
    assertThat(figure(leena, "running")).hasText("1");
    leena.reads("answered", "1");
    leena.reads("withinPromise", "0");
  }

  @Test
  void saysWhenWhatItShowsIsOldAndCatchesUp() throws Exception {
    scene.server().arrives();
    ManagePage leena = scene.manage().signsInAs("Leena");
    assertThat(rows(leena)).hasCount(1);
    scene.serverStops();
    leena.sees("board.lost");
    album.keep(leena.page(), "manage-board-disconnected");
    scene.server().startsAgain(LiveServer::givesUpEveryVisitor);
    leena.sees("board.quiet");
    assertThat(leena.page().getByText(leena.words().with("board.lost"))).isHidden();
    scene.server().arrives();
    assertThat(rows(leena)).hasCount(1);
  }

  @Test
  void saysWhenTheServerItselfKnowsNothingNew() throws Exception {
    ManagePage leena = scene.manage().signsInAs("Leena");
    leena.sees("board.quiet");
    scene.storageIsAway();
    scene.server().passes(Duration.ofSeconds(3));
    leena.sees("board.old");
    album.keep(leena.page(), "manage-board-storage-away");
  }

  @Test
  void drawsAThousandWhoWaitAndThenOnlyWhatChanges() throws Exception {
    scene.server().letsWait(CROWD);
    for (int i = 0; i < CROWD; i++) {
      scene.server().arrives();
    }
    ManagePage leena = scene.manage().signsInAs("Leena");
    assertThat(rows(leena)).hasCount(CROWD);
    assertThat(figure(leena, "waiting"))
        .hasText(
            leena
                .page()
                .evaluate("new Intl.NumberFormat('fi').format(%d)".formatted(CROWD))
                .toString());
    leena.page().evaluate(COUNT_CHANGES);
    ConsolePage aino = scene.professional("Aino").goesOnDuty();
    aino.claims();
    assertThat(rows(leena)).hasCount(CROWD - 1);
    assertThat((List<?>) leena.page().evaluate("window.changes")).isEqualTo(List.of("0 1"));
  }

  private static Locator alarm(ManagePage manager) {
    return manager.page().locator(".alarm");
  }

  private static Locator rows(ManagePage manager) {
    return manager.page().locator(".waits tbody tr");
  }

  private static Locator figure(ManagePage manager, String name) {
    Page page = manager.page();
    return page.locator("[data-figure=" + name + "] .big");
  }
}
