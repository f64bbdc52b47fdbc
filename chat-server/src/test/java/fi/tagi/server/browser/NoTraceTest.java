package fi.tagi.server.browser;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever looks through the files of the visitor's browser afterwards finds none of the words. */
class NoTraceTest extends Story {
  private static final List<String> WORDS =
      List.of(
          "kanarialintunimi", "kanarialintuviesti", "kanarialintuvastaus", "kanarialintuluonnos");

  @TempDir private Path profile;

  @Test
  void isLeftByAChatThatEndedNorByOneThatWasLeftQuickly(Chromium chromium) throws Exception {
    ConsolePage aino = scene.professional("Aino").goesOnDuty();
    try (BrowserContext browser = chromium.profile(profile)) {
      VisitorPage visitor = scene.visitor(browser);
      talk(visitor, aino);
      visitor.asksToEnd();
      visitor.ends();
      visitor.sees("over.visitor_left");
      visitor.clears();
      aino.fillsInTheWrapUp();
      aino.saves();
      aino.hasNoConversation();

      talk(visitor, aino);
      visitor.types("kanarialintuluonnos");
      visitor.pressesEscape(3);
      visitor.isGone();
    }
    // That the site was visited is there, as the visitor is told: so the files are those of this
    // browser, and are read.
    assertThat(filesWith("Metsä-Karjala")).isNotEmpty();
    for (String word : WORDS) {
      assertThat(filesWith(word)).as(word).isEmpty();
    }
  }

  private static void talk(VisitorPage visitor, ConsolePage aino) {
    visitor.opensTheChat().startsAs("kanarialintunimi").waits().writes("kanarialintuviesti");
    aino.claims().writes("kanarialintuvastaus");
    visitor.reads("kanarialintuviesti", "kanarialintuvastaus");
  }

  private List<Path> filesWith(String word) throws IOException {
    try (Stream<Path> files = Files.walk(profile)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> has(file, word, UTF_8) || has(file, word, UTF_16LE))
          .toList();
    }
  }

  /** Each byte is read as one character, whatever it is. */
  private static boolean has(Path file, String word, Charset charset) {
    try {
      String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
      return bytes.contains(new String(word.getBytes(charset), StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
