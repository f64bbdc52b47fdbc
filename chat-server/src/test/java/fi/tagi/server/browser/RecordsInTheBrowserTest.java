package fi.tagi.server.browser;

import fi.tagi.server.access.AccountRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A coding is corrected by whoever made it and by a manager, and its history is seen. */
@Tag("long")
@InEveryLanguage
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

  private String helped() {
    return said("sai apua", "fick hjälp", "helped");
  }

  private String partly() {
    return said("sai apua osittain", "fick delvis hjälp", "partly");
  }

  private String test() {
    return said("testi", "test", "test");
  }

  private String before(String words) {
    return said("ennen: ", "tidigare: ", "before: ") + words;
  }

  @Test
  void onesOwnIsCorrectedByKeyboard() {
    RecordsPage none = RecordsPage.of(aino, scene.consoleWords());
    none.sees("records.own.none");
    album.keep(none.page(), "console-records-none");
    none.page().keyboard().press("Escape");
    hasCodedOne();

    RecordsPage records = RecordsPage.of(aino, scene.consoleWords());
    records.lists(1, helped(), said("kohtalainen", "måttlig", "moderate"));
    album.keep(records.page(), "console-records");
    records
        .opens()
        .hasSteps(
            1, helped(), "Aino", said("hätänumero 112", "nödnumret 112", "emergency number 112"));
    records.corrects();
    album.keep(records.page(), "console-records-correction");
    records.correctsByKeyboard("2", "1");
    records.sees("records.corrected");
    records.hasSteps(2, partly(), before(helped()), scene.consoleWords().say("reason.mistake"));
    album.keep(records.page(), "console-records-history");
    records.goesBack();
    records.lists(1, partly());
  }

  @Test
  void whoIsSecondIsToldAndLosesNothing() {
    hasCodedOne();
    RecordsPage own = RecordsPage.of(aino, scene.consoleWords());
    own.opens().corrects().chooses(partly()).because("more_known");
    RecordsPage managed = RecordsPage.of(scene.manage().signsInAs("Marja"));
    managed.lists(1, helped());
    album.keep(managed.page(), "manage-records");
    managed.opens().corrects().chooses(test()).saves();
    managed.sees("correction.reason.missing");
    managed.because("mistake");
    album.keep(managed.page(), "manage-records-correction");
    managed.saves();
    managed.sees("records.corrected");
    managed.hasSteps(2, test(), "Marja");
    album.keep(managed.page(), "manage-records-history");

    own.saves();

    own.sees("correction.stale.text");
    album.keep(own.page(), "console-records-stale");
    own.saves();
    own.sees("records.corrected");
    own.hasSteps(3, partly(), before(test()));
  }

  @Test
  void nothingIsLostWhenTheDatabaseIsAway() {
    hasCodedOne();
    RecordsPage own = RecordsPage.of(aino, scene.consoleWords());
    own.opens().corrects().chooses(partly()).because("mistake");
    scene.storageIsAway();
    own.saves();
    own.sees("correction.storage_away");
    own.goesBack();
    own.sees("records.failed");
    album.keep(own.page(), "console-records-failed");
  }
}
