package fi.tagi.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import fi.tagi.protocol.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A text that a catalogue lacks is read in Finnish on a signed-in page, and is never a bare key.
 */
class MissingTextInTheBrowserTest extends Story {
  private static final String LISTENS =
      "window.told = []; console.warn = (words) => window.told.push(words);";
  private static final String ASKS =
      """
      async () => {
        const { loadStaffTexts } = await import('/shared/staff.js');
        const { t } = await loadStaffTexts('console');
        const said = [t('title'), t('waiting.full', { count: 2 }), t('no.such.text')];
        while (!t('talks.none')) {
          await new Promise((resolve) => setTimeout(resolve));
        }
        return [...said, t('talks.none'), t('waiting.full', { count: 2 }), t('no.such.text')];
      }
      """;

  @Test
  void isReadInFinnish() {
    BrowserContext desk = scene.browser(Language.SV);
    desk.addInitScript(LISTENS);
    Route.FulfillOptions torn =
        new Route.FulfillOptions()
            .setContentType("text/javascript")
            .setBody("export default { 'title': 'Tägi, jour' };");
    desk.route("**/shared/texts/console.sv.js", route -> route.fulfill(torn));
    Page page = desk.newPage();
    page.navigate(scene.server().url() + "/console");
    assertThat(page.evaluate(ASKS))
        .isEqualTo(
            List.of("Tägi, jour", "", "", "Ei keskusteluja", "Sinulla on jo 2 keskustelua", ""));
    assertThat((List<?>) page.evaluate("() => window.told"))
        .asString()
        .contains("talks.none", "no.such.text");
  }
}
