package fi.tagi.load.limit;

import java.util.List;

/**
 * A process that is a limit: {@code server [URL]}, or {@code commits URL ROLE PASSWORD SECONDS}.
 */
public final class Bare {
  private Bare() {}

  /** Runs one. */
  public static void main(String[] arguments) throws Exception {
    List<String> words = List.of(arguments);
    if (words.getFirst().equals("server")) {
      BareServer.run(words.stream().skip(1).findFirst());
    } else {
      BareCommits.run(words.subList(1, words.size()));
    }
  }
}
