package fi.tagi.server.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of the repository that people wrote. */
final class Repository {
  static final Path ROOT = root();

  private static final Set<String> NOT_WRITTEN =
      Set.of(".git", "target", "data", "build", "node_modules", ".idea", ".vscode");
  private static final Set<String> GENERATED = Set.of("protocol.js", "tagi.schema.json");

  private Repository() {}

  /** Every written file with one of these endings; of all endings when none is given. */
  static List<Path> written(String... endings) {
    List<String> wanted =
        Stream.of(endings).filter(ending -> !ending.isEmpty()).map(ending -> "." + ending).toList();
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(file -> isWritten(ROOT.relativize(file)))
          .filter(Files::isRegularFile)
          .filter(file ->
              wanted.isEmpty() || wanted.stream().anyMatch(file.getFileName().toString()::endsWith))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isWritten(Path file) {
    for (Path part : file) {
      if (NOT_WRITTEN.contains(part.toString())) {
        return false;
      }
    }
    return !GENERATED.contains(file.getFileName().toString());
  }

  /** Each place, as file and line, where the pattern is found. */
  static List<String> places(List<Path> files, Pattern pattern) {
    List<String> places = new ArrayList<>();
    for (Path file : files) {
      int number = 0;
      for (String line : read(file).lines().toList()) {
        number++;
        if (pattern.matcher(line).find()) {
          places.add(ROOT.relativize(file) + ":" + number + ": " + line.strip());
        }
      }
    }
    return places;
  }

  static String read(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("tagi"))) {
      Path above = folder.getParent();
      if (above == null) {
        throw new IllegalStateException("no repository around the working directory");
      }
      folder = above;
    }
    return folder;
  }
}
