package fi.tagi.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fi.tagi.protocol.Language;
import fi.tagi.server.access.AccountRole;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * A manager writes what visitors read, sees it as they would, and a visitor on a phone reads it.
 */
@InEveryLanguage
class OwnPageInTheBrowserTest extends Story {
  private static final int PHONE_WIDTH = 390;
  private static final int PHONE_HEIGHT = 844;

  /**
   * Goes to each text of a line and looks what the preview shows then: the screen of those that are
   * in sight in the words that their field names, by part and key. Asked for from the first screen,
   * so that what is said elsewhere than on the page is found there only if no screen shows it.
   */
  private static final String WHERE_EACH_IS_SEEN =
      """
      async () => {
        const frame = document.querySelector('.preview-frame');
        const screen = document.querySelector('[data-path=screen]');
        const shown = (act) => new Promise((done) => {
          addEventListener('message', ({ data }) => data.place && done(data.place.screen), { once: true });
          act();
        });
        document.querySelectorAll('.own-page details').forEach((group) => (group.open = true));
        const seen = {};
        for (const field of document.querySelectorAll('.own-page textarea')) {
          if (!/^(text|one) /.test(field.dataset.path)) continue;
          screen.value = 'lobby';
          await shown(() => screen.dispatchEvent(new Event('change')));
          const place = await shown(() => field.focus());
          const here = frame.contentDocument.querySelector('.preview-here');
          const said = `${here?.textContent} ${here?.placeholder ?? ''}`;
          const usual = field.closest('.field').querySelector('label').textContent;
          const isSaid = field.dataset.path.endsWith('.names')
            ? usual.split(' ').includes(here?.textContent)
            : usual.split(/\\{\\w+}/).every((part) => said.includes(part));
          const isSeen = isSaid && here.checkVisibility({ visibilityProperty: true });
          seen[field.dataset.path] = isSeen ? place : 'nowhere';
        }
        screen.value = 'outside';
        await shown(() => screen.dispatchEvent(new Event('change')));
        seen.listed = String(frame.contentDocument.querySelectorAll('li').length);
        return seen;
      }
      """;

  private ManagePage marja() throws Exception {
    scene.server().person("Marja", AccountRole.MANAGER);
    return scene.manage().signsInAs("Marja").goesTo("page");
  }

  /** What is said where the line has no words of its own. */
  private String usual(String key) {
    return scene.widgetWords().say(key);
  }

  /** A language in which this line says nothing of its own. */
  private Language other() {
    return language == Language.SV ? Language.FI : Language.SV;
  }

  private VisitorPage onAPhone(Language spoken) {
    VisitorPage visitor = scene.visitor(spoken);
    visitor.page().setViewportSize(PHONE_WIDTH, PHONE_HEIGHT);
    return visitor.opensTheChat();
  }

  private static FrameLocator preview(ManagePage manager) {
    return manager.page().frameLocator(".preview-frame");
  }

  private static Locator field(ManagePage manager, String part, String key) {
    return manager.page().locator("[data-path='" + part + " " + key + "']");
  }

  private static void speaks(ManagePage manager, String language) {
    manager.page().getByLabel(manager.words().say("page.texts.language")).selectOption(language);
  }

  private static void looksFor(ManagePage manager, String words) {
    manager.fills("page.texts.search", words);
  }

  @Test
  void whatThereIsToReadIsWrittenByTheManagerAndReadWhileOneWaits() throws Exception {
    ManagePage marja = marja();
    marja.press("page.reading.add");
    marja.fills("page.reading.name", "Hengitä rauhassa");
    marja.fills("page.reading.text", "Hengitä sisään neljä sekuntia ja ulos kuusi.");
    marja.fills("page.reading.link", "http://example.org/hengitys");
    marja.press("page.save");
    marja.sees("wrong.not_a_link");
    marja.fills("page.reading.link", "https://example.org/hengitys");
    marja.page().locator("[data-path=screen]").selectOption("waiting");
    assertThat(preview(marja).getByText("Hengitä rauhassa")).isVisible();
    album.keep(marja.page(), "manage-page");
    marja.press("page.save");
    marja.sees("page.saved");

    VisitorPage visitor = onAPhone(language).starts().waits();
    Locator reading = visitor.chat().locator(".reading");
    assertThat(reading).containsText("Hengitä sisään neljä sekuntia");
    Locator link = reading.getByRole(AriaRole.LINK);
    assertThat(link).containsText("example.org");
    assertThat(link).hasAttribute("target", "_blank");
    assertThat(link).hasAttribute("rel", "noopener noreferrer");
    album.keep(visitor.page(), "widget-reading");
    assertThat(onAPhone(other()).starts().waits().chat().locator(".reading")).hasCount(0);
  }

  @Test
  void aTextOfOnesOwnIsSeenInThePreviewAndThenByTheVisitor() throws Exception {
    ManagePage marja = marja();
    looksFor(marja, usual("lobby"));
    field(marja, "text", "lobby").fill("Jutellaan, ilman nimeä");
    assertThat(preview(marja).getByText("Jutellaan, ilman nimeä")).isVisible();
    looksFor(marja, "{position}");
    field(marja, "text", "state.waiting").fill("Olet jonossa.");
    marja.sees("page.preview.wrong");
    looksFor(marja, "ei sellaista ole");
    marja.sees("page.texts.none");
    marja.press("page.save");
    marja.sees("wrong.places");
    assertThat(field(marja, "text", "state.waiting")).isFocused();
    field(marja, "text", "state.waiting").fill("Olet jonossa, sija {position}.");
    marja.press("page.save");
    marja.sees("page.saved");
    album.keep(marja.page(), "manage-page-texts");

    VisitorPage visitor = onAPhone(language);
    assertThat(visitor.chat().locator("h2").first()).hasText("Jutellaan, ilman nimeä");
    visitor.starts();
    assertThat(visitor.chat().locator(".state")).hasText("Olet jonossa, sija 1.");
    assertThat(onAPhone(other()).chat().locator("h2").first())
        .hasText(scene.widgetWords(other()).say("lobby"));
  }

  @Test
  void everyTextThatALineMayChangeIsSeenInThePreview() throws Exception {
    ManagePage marja = marja();
    assertThat(preview(marja).getByText(usual("lobby.what"))).isVisible();
    Map<String, String> seen = new TreeMap<>();
    Map<?, ?> found = (Map<?, ?>) marja.page().evaluate(WHERE_EACH_IS_SEEN);
    found.forEach((text, screen) -> seen.put(String.valueOf(text), String.valueOf(screen)));
    int listed = Integer.parseInt(seen.remove("listed"));
    assertThat(seen).hasSizeGreaterThan(200);
    assertThat(among(seen, "nowhere")).isEmpty();
    // What is said elsewhere than on the page is all that is on that list, and nothing else is.
    assertThat(among(seen, "outside")).hasSize(listed);
  }

  private static List<String> among(Map<String, String> seen, String screen) {
    return seen.keySet().stream().filter(text -> screen.equals(seen.get(text))).toList();
  }

  @Test
  void whoWritesATextSeesTheScreenThatItStandsOn() throws Exception {
    ManagePage marja = marja();
    Locator screen = marja.page().locator("[data-path=screen]");
    Locator here = preview(marja).locator(".preview-here");
    looksFor(marja, usual("broken.what"));
    Locator broken = field(marja, "text", "broken.what");
    broken.focus();
    assertThat(screen).hasValue("broken");
    assertThat(here).hasText(usual("broken.what"));
    broken.fill("Jokin meni vikaan. Voit soittaa.");
    assertThat(here).hasText("Jokin meni vikaan. Voit soittaa.");
    album.keep(marja.page(), "manage-page-fault");

    looksFor(marja, usual("over.cut_off.what"));
    field(marja, "text", "over.cut_off.what").focus();
    assertThat(screen).hasValue("cutOff");
    assertThat(here).isInViewport();
    assertThat(field(marja, "text", "over.cut_off.what")).isFocused();
    looksFor(marja, usual("problem.none"));
    field(marja, "text", "problem.none").focus();
    assertThat(screen).hasValue("outside");
    album.keep(marja.page(), "manage-page-outside");
    screen.selectOption("closed");
    assertThat(preview(marja).locator("h2").first()).hasText(usual("closed"));
    assertThat(here).hasCount(0);
    marja.page().locator(".page-preview button").click();
    marja.sees("page.preview.next", "at", "2", "count", "10");
    assertThat(preview(marja).getByText(usual("help.unchecked"))).isVisible();
  }

  @Test
  void northernSamiCanBeChosenWhereATextIsInIt() throws Exception {
    VisitorPage before = onAPhone(Language.FI);
    before.sees("lobby");
    assertThat(before.chat().locator(".languages button")).hasCount(3);
    ManagePage marja = marja();
    speaks(marja, "se");
    looksFor(marja, "Aloita");
    field(marja, "text", "start").fill("Álggat");
    assertThat(preview(marja).getByText("Álggat")).isVisible();
    album.keep(marja.page(), "manage-page-sami");
    marja.press("page.save");
    marja.sees("page.saved");

    VisitorPage visitor = onAPhone(Language.EN);
    Locator languages = visitor.chat().locator(".languages button");
    assertThat(languages).hasText(new String[] {"Suomi", "Svenska", "English", "Davvisámegiella"});
    languages.last().click();
    Locator start = visitor.chat().locator("button.primary.wide");
    assertThat(start).hasText("Álggat");
    assertThat(languages.last()).hasAttribute("aria-pressed", "true");
    assertThat(visitor.chat().locator("h2").first()).hasText("Juttele nimettömänä");
    album.keep(visitor.page(), "widget-sami");
    start.click();
    assertThat(visitor.chat().locator("h2").first())
        .hasText(scene.widgetWords(Language.FI).say("waiting"));
    ConsolePage aino = scene.professional("Aino").goesOnDuty();
    aino.claims();
    visitor.chat().getByRole(AriaRole.TEXTBOX).fill("Bures");
    visitor.page().keyboard().press("Enter");
    aino.reads("Bures");
  }

  @Test
  void twoManagersAtOnceLoseNothing() throws Exception {
    ManagePage marja = marja();
    ManagePage other = scene.manage().signsInAs("Marja").goesTo("page");
    other.sees("page.reading.intro");
    looksFor(marja, usual("lobby"));
    field(marja, "text", "lobby").fill("Tule juttelemaan");
    marja.press("page.save");
    marja.sees("page.saved");
    looksFor(other, usual("lobby"));
    field(other, "text", "lobby").fill("Puhutaan");
    other.press("page.save");
    other.sees("page.stale");
    Page page = onAPhone(language).page();
    assertThat(page.frameLocator("iframe").locator("h2").first()).hasText("Tule juttelemaan");
  }
}
