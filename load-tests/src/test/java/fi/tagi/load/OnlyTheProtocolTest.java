package fi.tagi.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Robots know what any client may know; only benchmarks of single pieces know the pieces. */
class OnlyTheProtocolTest {
  private static final Path SOURCES = Path.of("src/main/java");

  private static List<Path> thatNameTheServersClasses() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> text(file).contains("import fi.tagi.server."))
          .map(SOURCES::relativize)
          .toList();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void onlyBenchmarksNameTheServersClasses() throws IOException {
    assertThat(thatNameTheServersClasses())
        .isNotEmpty()
        .allMatch(file -> file.startsWith("fi/tagi/load/jmh"));
  }
}
