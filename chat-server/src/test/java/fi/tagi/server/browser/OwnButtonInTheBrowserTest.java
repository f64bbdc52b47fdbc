package fi.tagi.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fi.tagi.server.access.AccountRole;
import java.net.URLEncoder;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A line's own words on the button of a site, and in the chat's place until that shows itself. */
@InEveryLanguage
class OwnButtonInTheBrowserTest extends Story {
  private static final String LABEL = "Kysy \"Nuorten\" chatista";
  private static final String OPENING = "Odota hetki. Jos olet vaarassa, soita 112.";
  private static final Pattern ATTRIBUTE = Pattern.compile("data-([a-z-]+)=\"([^\"]*)\"");

  private ManagePage marja() throws Exception {
    scene.server().person("Marja", AccountRole.MANAGER);
    ManagePage marja = scene.manage().signsInAs("Marja").goesTo("page");
    writes(marja, "button", LABEL);
    writes(marja, "button.opening", OPENING);
    writes(marja, "button.close", "Takaisin sivulle");
    writes(marja, "leave", "Pois täältä");
    marja.press("page.save");
    marja.sees("page.saved");
    return marja;
  }

  private static void writes(ManagePage marja, String key, String words) {
    marja.fills("page.texts.search", key);
    marja.page().locator("[data-path='text " + key + "']").fill(words);
  }

  private static Locator snippet(ManagePage marja) {
    return marja.page().locator("[data-path=snippet]");
  }

  /** What the script of the snippet is told, but for the line and the site. */
  private static String attributes(String snippet) {
    return ATTRIBUTE
        .matcher(snippet)
        .results()
        .filter(found -> !List.of("line", "site").contains(found.group(1)))
        .map(found -> found.group(1) + "=" + URLEncoder.encode(found.group(2), UTF_8))
        .collect(Collectors.joining("&"));
  }

  @Test
  void holdByTheLineOfTheSiteWhereNothingCanBeLoaded() throws Exception {
    ManagePage marja = marja();
    assertThat(snippet(marja)).hasValue(Pattern.compile("data-line=\"" + LiveServer.LINE + "\""));
    snippet(marja).focus();
    album.keep(marja.page(), "manage-page-snippet");
    String told = snippet(marja).inputValue();
    assertThat(told)
        .startsWith("<script src=\"" + scene.server().url() + "/widget.js\" ")
        .endsWith(" async></script>")
        .contains("data-label=\"Kysy &quot;Nuorten&quot; chatista\"")
        .contains("data-site=\"" + LiveServer.SITE + "\"");

    VisitorPage visitor = scene.visitorWhere(attributes(told));
    Page page = visitor.page();
    assertThat(visitor.button()).hasText(LABEL);
    scene.serverStops();
    visitor.opensTheChat();
    Locator instead = page.locator("[role=dialog] > p");
    assertThat(instead).containsText(OPENING);
    assertThat(instead.getByRole(AriaRole.BUTTON))
        .hasText(new String[] {"Takaisin sivulle", "Pois täältä"});
    album.keep(page, "widget-own-words-instead");
    visitor.closes();
  }

  @Test
  void areOnTheButtonOnceTheChatIsLoadedUnlessTheSiteSaysOtherwise() throws Exception {
    marja();
    VisitorPage visitor = scene.visitor();
    String usual = scene.widgetWords().say("button");
    assertThat(visitor.button()).hasText(usual);
    visitor.opensTheChat().sees("lobby");
    visitor.press("aside");
    assertThat(visitor.button()).hasText(LABEL);
    album.keep(visitor.page(), "widget-button-own-words");
    visitor.opensTheChat();
    assertThat(visitor.page().getByRole(AriaRole.DIALOG)).hasAccessibleName(LABEL);
    visitor.starts().waits();
    visitor.press("aside");
    assertThat(visitor.button()).hasText(scene.widgetWords().say("button.back"));

    VisitorPage other = scene.visitorWhere("label=Kysy meiltä");
    other.opensTheChat().sees("lobby");
    other.press("aside");
    assertThat(other.button()).hasText("Kysy meiltä");
  }
}
