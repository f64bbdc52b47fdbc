package fi.tagi.server.widget;

import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.protocol.Language;
import fi.tagi.server.widget.Catalogues.Text;
import fi.tagi.server.widget.LinePage.Leaving;
import fi.tagi.server.widget.LinePage.OwnText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A text that a language lacks is seen in tests, and never by a visitor. */
class ShownTest {
  private static final Catalogues INCOMPLETE =
      new Catalogues(
          Map.of(
              Language.FI,
              Map.of("a", usual("suomi a"), "b", usual("suomi b"), "c", usual("suomi c")),
              Language.SV,
              Map.of("a", usual("svenska a"), "b", usual("svenska b")),
              Language.EN,
              Map.of("a", usual("English a"))));

  private static Text usual(String text) {
    return new Text(text, Optional.empty());
  }

  private static Map<String, Object> texts(PageLanguage chosen, Language first, boolean marks) {
    return Shown.of(LinePage.USUAL, chosen, first, new Shown.Usual(INCOMPLETE, marks)).texts();
  }

  @Test
  void aVisitorReadsItInTheLinesFirstLanguageOrInFinnish() {
    assertThat(texts(PageLanguage.EN, Language.SV, false))
        .isEqualTo(Map.of("a", "English a", "b", "svenska b", "c", "suomi c"));
  }

  @Test
  void aTestReadsItsKey() {
    assertThat(texts(PageLanguage.EN, Language.SV, true))
        .isEqualTo(Map.of("a", "English a", "b", "[b]", "c", "[c]"));
  }

  @Test
  void northernSamiLacksNothingThatItsLineDoesNotSay() {
    LinePage page =
        new LinePage(
            1,
            Leaving.END,
            List.of(),
            List.of(
                new OwnText(PageLanguage.SE, "a", "sámi a", ""),
                new OwnText(PageLanguage.SE, "b", "sámi b", "")));
    Shown shown = Shown.of(page, PageLanguage.SE, Language.FI, new Shown.Usual(INCOMPLETE, true));
    assertThat(shown.texts()).isEqualTo(Map.of("a", "sámi a", "b", "sámi b", "c", "suomi c"));
    assertThat(shown.lang()).as("two of three").isEqualTo(PageLanguage.SE);
  }

  @Test
  void theLoaderBeginsWithTheUsualWords() throws IOException {
    String loader = Files.readString(Path.of("src/main/resources/web/widget/loader.js"));
    Catalogues shipped = Catalogues.shipped();
    for (Language language : Language.values()) {
      String words =
          Stream.of("button", "button.opening", "button.close", "leave")
              .map(key -> "'" + shipped.find(language, key).map(Text::other).orElseThrow() + "'")
              .collect(Collectors.joining(", ", "[", "]"));
      assertThat(loader).contains(words);
    }
  }

  @Test
  void theShippedCataloguesAreReadAsTheyStand() {
    Catalogues shipped = Catalogues.shipped();
    assertThat(shipped.keys()).hasSizeGreaterThan(150);
    for (Language language : Language.values()) {
      assertThat(shipped.keys()).allMatch(key -> shipped.find(language, key).isPresent());
      assertThat(shipped.find(language, "queue.some").flatMap(Text::one)).isPresent();
    }
    assertThat(shipped.find(Language.FI, "opens").map(Text::other))
        .contains("Avaamme {day} klo\u00A0{clock}.");
    assertThat(shipped.find(Language.FI, "opens").map(Text::places).orElseThrow())
        .containsExactly("clock", "day");
  }
}
