package fi.tagi.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import fi.tagi.protocol.Language;
import fi.tagi.server.access.AccountRole;
import fi.tagi.server.statistics.file.Sheets;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Files that a manager downloads, opened and read back, and the tokens of programs. */
@Tag("long")
class ExportsInTheBrowserTest extends Story {
  /** A download of which this much is here, and which then goes on for ever or breaks off. */
  private static final String DOWNLOAD =
      """
      ([bytes, cut]) => {
        window.fetch = async () => new Response(new ReadableStream({
          pull(to) {
            if (bytes > 0) {
              to.enqueue(new Uint8Array(bytes));
              bytes = 0;
            } else if (cut) {
              to.error(new Error('cut'));
            } else {
              return new Promise(() => {});
            }
          },
        }));
      }
      """;

  private static final String BUSY =
      "() => { window.fetch = async () => new Response('{\"error\":\"busy\"}', { status: 503 }); }";

  private ManagePage manager;

  @BeforeEach
  void start() throws Exception {
    scene.server().person("Marja", AccountRole.MANAGER);
    scene.server().arrives();
    scene.server().arrives();
    manager = scene.manage().signsInAs("Marja").goesTo("exports");
  }

  @Test
  void everyFormatOfEveryKindIsOpenedAndReadBack() throws IOException {
    List<List<String>> hours = Sheets.csv(manager.downloads("hours", "csv"), ';');
    assertThat(hours.getFirst()).startsWith("date", "hour", "arrivals");
    assertThat(hours.stream().skip(1).mapToInt(row -> Integer.parseInt(row.get(2))).sum())
        .isEqualTo(2);
    assertThat(
            Sheets.csv(manager.downloads("contacts", "csv"), ';').stream().map(row -> row.get(3)))
        .containsExactly("outcome", "waiting", "waiting");

    manager.chooses("exports.separator.comma");
    assertThat(Sheets.csv(manager.downloads("contacts", "csv"), ',')).hasSize(3);

    var sheets = Sheets.xlsx(manager.downloads("hours", "xlsx"));
    assertThat(sheets.keySet()).containsExactly("Yhteydenotot tunneittain", "Määritelmät");
    assertThat(sheets.getOrDefault("Yhteydenotot tunneittain", List.of())).hasSameSizeAs(hours);
    assertThat(Sheets.xlsx(manager.downloads("contacts", "xlsx")).keySet())
        .containsExactly("Yhteydenotot yksitellen", "Määritelmät");

    JsonNode contacts = Sheets.json(manager.downloads("contacts", "json"));
    assertThat(contacts.at("/tables/0/rows/1/outcome").asString()).isEqualTo("waiting");
    assertThat(Sheets.json(manager.downloads("hours", "json")).at("/tables/0/rows"))
        .hasSize(hours.size() - 1);
    album.keep(manager.page(), "exports-done");
  }

  @ParameterizedTest
  @EnumSource
  void aWorkbookIsInTheLanguageOfWhoeverDownloadsIt(Language language) throws IOException {
    ManagePage theirs = scene.manage(language).signsInAs("Marja").goesTo("exports");
    String definitions =
        switch (language) {
          case FI -> "Määritelmät";
          case SV -> "Definitioner";
          case EN -> "Definitions";
        };
    assertThat(Sheets.xlsx(theirs.downloads("contacts", "xlsx"))).containsKey(definitions);
    album.in(language).keep(theirs.page(), "exports-of-a-workbook");
  }

  @Test
  void whatTakesLongIsSeenToComeAndCanBeCancelled() {
    List<Route> held = new ArrayList<>();
    manager.page().route("**/v1/exports/**", held::add);
    manager.press("exports.download");
    assertThat(progress()).isVisible();
    manager.sees("exports.progress", "size", "0,0");
    manager.press("exports.cancel");
    manager.sees("exports.cancelled");
    assertThat(progress()).isHidden();
    manager.page().unroute("**/v1/exports/**");

    manager.page().evaluate(DOWNLOAD, List.of(1_534_000, false));
    manager.press("exports.download");
    manager.sees("exports.progress", "size", "1,5");
    album.keep(manager.page(), "exports-running");
  }

  @Test
  void whatComesInPartIsNotSavedAndWhatCannotBeMadeIsSaid() {
    manager.page().evaluate(DOWNLOAD, List.of(1_000, true));
    manager.press("exports.download");
    manager.sees("exports.cut");
    album.keep(manager.page(), "exports-cut");

    manager.page().evaluate(BUSY);
    manager.press("exports.download");
    manager.sees("exports.busy");
  }

  @Test
  void aTokenIsMadeShownOnceUsedAndRevoked() throws Exception {
    manager.sees("tokens.none");
    manager.press("tokens.add");
    manager.press("tokens.add.save");
    manager.sees("wrong.empty");
    album.keep(manager.page(), "export-token-faults");
    manager.fills("token.name", "Power BI <b>raportit").press("tokens.add.save");
    manager.sees("tokens.secret.text");
    String secret =
        manager.page().getByLabel(manager.words().say("tokens.secret")).last().inputValue();
    album.keep(manager.page(), "export-token-made");
    assertThat(takesAnExport(secret)).isEqualTo(200);

    manager.press("tokens.close");
    assertThat(manager.page().getByText("Power BI <b>raportit").first()).isVisible();
    album.keep(manager.page(), "export-tokens");

    manager.press("tokens.revoke.of", "name", "Power BI <b>raportit");
    manager.sees("tokens.revoke.text");
    album.keep(manager.page(), "export-token-revoke");
    dialog().getByText(manager.words().say("tokens.revoke"), exact()).click();
    manager.sees("tokens.revoked", "name", "Power BI <b>raportit");
    manager.sees("tokens.none");
    assertThat(takesAnExport(secret)).isEqualTo(401);
  }

  private Locator progress() {
    return manager.page().getByRole(AriaRole.PROGRESSBAR);
  }

  private Locator dialog() {
    return manager.page().getByRole(AriaRole.DIALOG);
  }

  private static Locator.GetByTextOptions exact() {
    return new Locator.GetByTextOptions().setExact(true);
  }

  private int takesAnExport(String secret) throws IOException, InterruptedException {
    String query = "?line=nuoret&from=2027-01-01&to=2027-01-02";
    URI address = scene.server().url().resolve("/v1/exports/hours.csv" + query);
    try (HttpClient program = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(address).header("Authorization", "Bearer " + secret).build();
      return program.send(request, BodyHandlers.ofString()).statusCode();
    }
  }
}
