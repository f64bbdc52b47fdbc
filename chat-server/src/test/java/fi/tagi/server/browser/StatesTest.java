package fi.tagi.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No state of the table is forgotten. */
class StatesTest {
  private static final Path STORIES = Path.of("src/test/java/fi/tagi/server/browser");
  private static final String TOLD_IN_EVERY = "@" + InEveryLanguage.class.getSimpleName();

  @Test
  void eachIsLookedAtByAStoryThatIsToldInEveryLanguage() throws IOException {
    String stories = told();
    assertThat(States.all())
        .hasSizeGreaterThan(80)
        .allSatisfy((state, meaning) -> {
          assertThat(stories).contains("\"" + state + "\"");
          assertThat(meaning).isNotBlank();
        });
  }

  private static String told() throws IOException {
    try (Stream<Path> files = Files.list(STORIES)) {
      List<String> told =
          files
              .filter(file -> file.toString().endsWith("Test.java"))
              .map(StatesTest::read)
              .filter(story -> story.contains("\n" + TOLD_IN_EVERY + "\n"))
              .toList();
      assertThat(told).hasSizeGreaterThan(5);
      return String.join("\n", told);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
