package fi.tagi.server.browser;

import fi.tagi.server.access.AccountRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A coding is corrected by whoever made it and by a manager, and its history is seen. */
@Tag("long")
class RecordsInTheBrowserTest extends Story {
  private ConsolePage aino;

  @BeforeEach
  void begin() throws Exception {
    scene.server().person("Marja", AccountRole.MANAGER);
    aino = scene.professional("Aino").goesOnDuty();
  }

  private void hasCodedOne() {
    scene.visitor().opensTheChat().startsAs("Kettu").waits();
    aino.claims().writes("salaisuus");
    aino.ends();
    aino.wrapsUpByKeyboard();
  }

  @Test
  void onesOwnIsCorrectedByKeyboard() {
    RecordsPage none = RecordsPage.of(aino, scene.consoleWords());
    none.sees("records.own.none");
    album.keep(none.page(), "console-records-none");
    none.page().keyboard().press("Escape");
    hasCodedOne();

    RecordsPage records = RecordsPage.of(aino, scene.consoleWords());
    records.lists(1, "sai apua", "kohtalainen");
    album.keep(records.page(), "console-records");
    records.opens().hasSteps(1, "sai apua", "Aino", "hätänumero 112");
    records.corrects();
    album.keep(records.page(), "console-records-correction");
    records.correctsByKeyboard("2", "1");
    records.sees("records.corrected");
    records.hasSteps(2, "sai apua osittain", "ennen: sai apua", "valinta oli väärä");
    album.keep(records.page(), "console-records-history");
    records.goesBack();
    records.lists(1, "sai apua osittain");
  }

  @Test
  void whoIsSecondIsToldAndLosesNothing() {
    hasCodedOne();
    RecordsPage own = RecordsPage.of(aino, scene.consoleWords());
    own.opens().corrects().chooses("sai apua osittain").because("more_known");
    RecordsPage managed = RecordsPage.of(scene.manage().signsInAs("Marja"));
    managed.lists(1, "sai apua");
    album.keep(managed.page(), "manage-records");
    managed.opens().corrects().chooses("testi").saves();
    managed.sees("correction.reason.missing");
    managed.because("mistake");
    album.keep(managed.page(), "manage-records-correction");
    managed.saves();
    managed.sees("records.corrected");
    managed.hasSteps(2, "testi", "Marja");
    album.keep(managed.page(), "manage-records-history");

    own.saves();

    own.sees("correction.stale.text");
    album.keep(own.page(), "console-records-stale");
    own.saves();
    own.sees("records.corrected");
    own.hasSteps(3, "sai apua osittain", "ennen: testi");
  }

  @Test
  void nothingIsLostWhenTheDatabaseIsAway() {
    hasCodedOne();
    RecordsPage own = RecordsPage.of(aino, scene.consoleWords());
    own.opens().corrects().chooses("sai apua osittain").because("mistake");
    scene.storageIsAway();
    own.saves();
    own.sees("correction.storage_away");
    own.goesBack();
    own.sees("records.failed");
    album.keep(own.page(), "console-records-failed");
  }
}
