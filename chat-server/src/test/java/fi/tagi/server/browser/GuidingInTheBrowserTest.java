package fi.tagi.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fi.tagi.protocol.Language;
import fi.tagi.server.access.AccountRole;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A visitor is guided onward by a card, and answered with words that were ready. */
@InEveryLanguage
class GuidingInTheBrowserTest extends Story {
  @Test
  void aCardIsGivenByKeyKeptAfterTheEndAndInTheWrapUp() throws Exception {
    ConsolePage aino = scene.professional("Aino").goesOnDuty();
    WriteBox box = new WriteBox(aino, scene.consoleWords());
    VisitorPage visitor = scene.visitor().opensTheChat().starts().waits().writes("isä löi taas");
    aino.claims().writes("Hyvä että kerroit.");
    assertThat(box.looksFor(letters().toUpperCase(Locale.ROOT)))
        .containsText(scene.consoleWords().say("referral.unchecked"));
    album.keep(aino.page(), "console-palette");
    aino.page().keyboard().press("Escape");
    isChosenByArrows(box);
    box.takes(letters(), "080 005 005");
    Locator card = visitor.chat().locator(".log .referral");
    assertThat(card.locator("strong")).hasText(helpline());
    assertThat(card.locator(".call")).hasAttribute("href", "tel:080005005");
    assertThat(card.locator("a").last()).hasText("nollalinja.fi");
    assertThat(card.locator("a").last()).hasAttribute("rel", "noopener noreferrer");
    album.keep(visitor.page(), "widget-card");
    assertThat(aino.page().locator("form.wrap-up [data-code=nollalinja]")).hasCount(1);
    album.keep(aino.page(), "console-card-given");

    aino.page().reload();
    assertThat(aino.page().locator("form.wrap-up [data-code=nollalinja]")).hasCount(1);
    visitor.asksToEnd();
    visitor.ends();
    visitor.readsNotice("over.cards");
    Locator left = visitor.chat().locator(".over .referral");
    assertThat(left.locator("strong")).hasText(helpline());
    assertThat(left.locator(".call")).hasAttribute("href", "tel:080005005");
    assertThat(left.locator("p").last()).hasText(hours());
    assertThat(left.locator("a").last()).hasAttribute("href", "https://nollalinja.fi");
    assertThat(visitor.chat().locator(".log .referral")).hasCount(0);
    album.keep(visitor.page(), "widget-over-with-card");
    visitor.clears();
    assertThat(visitor.chat().locator(".referral")).hasCount(0);
  }

  private static void isChosenByArrows(WriteBox box) {
    Locator chosen = box.looksFor("");
    Page page = box.console().page();
    Locator all = page.locator(".palette [role=option]");
    assertThat(all.first()).hasAttribute("aria-selected", "true");
    page.keyboard().press("ArrowDown");
    assertThat(all.nth(1)).hasAttribute("aria-selected", "true");
    page.keyboard().press("ArrowUp");
    page.keyboard().press("ArrowUp");
    assertThat(all.last()).hasAttribute("aria-selected", "true");
    assertThat(chosen).hasCount(1);
    assertThat(chosen).isInViewport();
    page.keyboard().press("Escape");
  }

  @Test
  void whatWasSentIsUndoneBeforeAnybodyReadsIt() throws Exception {
    ConsolePage aino = scene.professional("Aino").goesOnDuty();
    WriteBox box = new WriteBox(aino, scene.consoleWords());
    VisitorPage visitor = scene.visitor().opensTheChat().starts().waits();
    aino.claims();
    box.sends("väärälle ihmiselle");
    album.keep(aino.page(), "console-held-back");
    aino.press("messages.undo");
    box.hasDraft("väärälle ihmiselle");
    box.sends("oikea viesti");
    aino.page().keyboard().press("ArrowUp");
    box.hasDraft("oikea viesti");
    box.sends("oikea viesti").sends("ja toinen");
    visitor.reads("oikea viesti");
    aino.letsAMomentPass();
    visitor.reads("oikea viesti", "ja toinen");
    new AlertSettings(aino, scene.consoleWords()).switches("settings.undo");
    aino.box().fill("heti");
    aino.box().press("Enter");
    visitor.reads("oikea viesti", "ja toinen", "heti");
  }

  @Test
  void whatIsHeldBackGoesWithAPageThatGoesOutOfSightOrAway() throws Exception {
    ConsolePage aino = scene.professional("Aino").goesOnDuty();
    Page page = aino.page();
    WriteBox box = new WriteBox(aino, scene.consoleWords());
    VisitorPage visitor = scene.visitor().opensTheChat().starts().waits();
    aino.claims();
    List<String> questions = new ArrayList<>();
    page.onDialog(dialog -> {
      questions.add(dialog.type());
      dialog.accept();
    });
    box.sends("ennen lukitusta");
    Desktop.hides(page);
    visitor.reads("ennen lukitusta");
    Desktop.shows(page);
    box.sends("ennen latausta");
    page.reload();
    aino.talks().reads("ennen lukitusta", "ennen latausta");
    visitor.reads("ennen lukitusta", "ennen latausta");
    org.assertj.core.api.Assertions.assertThat(questions).isEmpty();

    aino.types("kesken");
    page.reload();
    aino.talks();
    org.assertj.core.api.Assertions.assertThat(questions).containsExactly("beforeunload");
    box.sends("ennen sulkemista");
    page.navigate("about:blank");
    visitor.reads("ennen lukitusta", "ennen latausta", "ennen sulkemista");
    org.assertj.core.api.Assertions.assertThat(questions).hasSize(1);
  }

  @Test
  void onesOwnReplyIsMadeFoundAndChangedBeforeItIsSent() throws Exception {
    ConsolePage aino = scene.professional("Aino").goesOnDuty();
    WriteBox box = new WriteBox(aino, scene.consoleWords());
    Language other = language == Language.SV ? Language.FI : Language.SV;
    VisitorPage visitor = scene.visitor(other).opensTheChat().starts().waits();
    aino.claims();
    aino.press("palette.open");
    aino.press("own.change");
    Page page = aino.page();
    Locator dialog = page.locator("dialog[open]");
    dialog.locator("input").fill("tervehdys");
    dialog.locator("textarea").first().fill("Hei, olen Aino");
    album.keep(page, "console-own-replies");
    dialog.getByText(scene.consoleWords().say("own.save")).click();
    assertThat(dialog).hasCount(0);
    page.locator(".palette").press("Escape");
    assertThat(box.looksFor("terve")).containsText("Hei, olen Aino");
    assertThat(page.locator(".palette [aria-selected=true] .mark"))
        .hasText(scene.consoleWords().say("palette.otherLanguage"));
    page.keyboard().press("Enter");
    box.hasDraft("Hei, olen Aino");
    page.keyboard().type(", ja sinä?");
    page.keyboard().press("Enter");
    page.keyboard().press("Enter");
    visitor.reads("Hei, olen Aino, ja sinä?");
  }

  @Test
  void aManagerChecksACardAndWritesAReplyForTheLine() throws Exception {
    scene.server().person("Marja", AccountRole.MANAGER);
    ManagePage marja = scene.manage().signsInAs("Marja").goesTo("referrals");
    marja.sees("referrals.shipped");
    Page page = marja.page();
    album.keep(page, "manage-referrals");
    Locator row = page.locator("details.row:has(summary:has-text('" + helpline() + "'))");
    row.locator("summary").click();
    row.getByText(marja.words().say("referrals.today")).click();
    assertThat(row.locator(".mark")).hasText("");
    album.keep(page, "manage-referral-open");
    row.getByLabel(marja.words().say("referrals.link")).fill("nollalinja");
    marja.press("guidance.save");
    marja.sees("guidance.wrong");
    marja.sees("wrong.not_a_link");
    row.getByLabel(marja.words().say("referrals.link")).fill("https://nollalinja.fi");
    marja.press("guidance.save");
    marja.sees("guidance.saved");
    marja.goesTo("replies").press("replies.add");
    marja.fills("replies.name", "taukoa");
    marja.fills("replies.text." + Words.code(language), "Hetki, luen viestisi.");
    album.keep(page, "manage-replies");
    marja.press("guidance.save");
    marja.sees("guidance.saved");

    ConsolePage aino = scene.professional("Aino").goesOnDuty();
    WriteBox box = new WriteBox(aino, scene.consoleWords());
    scene.visitor().opensTheChat().starts().waits();
    aino.claims();
    assertThat(box.looksFor(letters()).locator(".mark")).hasCount(0);
    aino.page().keyboard().press("Escape");
    assertThat(box.looksFor("tauko")).containsText("Hetki, luen viestisi.");
  }

  @Test
  void aCardThatWasCheckedLongAgoIsMarked() throws Exception {
    scene.server().person("Marja", AccountRole.MANAGER);
    ManagePage marja = scene.manage().signsInAs("Marja").goesTo("referrals");
    Locator row = marja.page().locator("details.row:has(summary:has-text('" + helpline() + "'))");
    row.locator("summary").click();
    Locator checkedOn = row.locator("input[type=date]");
    checkedOn.fill(LocalDate.now(ZoneOffset.UTC).minusMonths(5).toString());
    assertThat(row.locator(".mark")).hasText("");
    checkedOn.fill(LocalDate.now(ZoneOffset.UTC).minusMonths(7).toString());
    assertThat(row.locator(".mark")).hasText(marja.words().say("referral.old"));
    marja.press("guidance.save");
    marja.sees("guidance.saved");

    ConsolePage aino = scene.professional("Aino").goesOnDuty();
    WriteBox box = new WriteBox(aino, scene.consoleWords());
    scene.visitor().opensTheChat().starts().waits();
    aino.claims();
    assertThat(box.looksFor(letters()).locator(".mark"))
        .hasText(scene.consoleWords().say("referral.old"));
  }

  /** When it answers. */
  private String hours() {
    return said("ympäri vuorokauden, maksuton", "dygnet runt, gratis", "round the clock, free");
  }

  /** A helpline of the directory that ships. */
  private String helpline() {
    return said("Nollalinja", "Nollinjen", "Nollalinja helpline");
  }

  /** How it is looked for. */
  private String letters() {
    return helpline().substring(0, 5).toLowerCase(Locale.ROOT);
  }
}
