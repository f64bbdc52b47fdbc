package fi.tagi.load.server;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** The last lines of what a process complained about. */
final class Tail {
  private static final int LINES = 10;

  private Tail() {}

  static String of(File errors) {
    try {
      List<String> lines = Files.readAllLines(errors.toPath());
      List<String> last = lines.subList(Math.max(0, lines.size() - LINES), lines.size());
      return last.isEmpty() ? "" : ":\n" + String.join("\n", last);
    } catch (IOException e) {
      return "";
    }
  }
}
