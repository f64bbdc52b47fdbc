package fi.tagi.server.command.start;

import fi.tagi.server.database.StorageAway;
import java.io.PrintWriter;

/** How the failure of a command is told to whoever gave it. */
public final class Told {
  private Told() {}

  /**
   * Tells what a person can do something about.
   *
   * @return the exit code
   * @throws Exception the same fault, when it is none of these
   */
  public static int tell(Exception fault, PrintWriter err) throws Exception {
    switch (fault) {
      case Failure failure -> failure.lines().forEach(text -> err.println("tagi: " + text));
      case StorageAway away -> err.println("tagi: the database cannot be used: " + root(away));
      default -> throw fault;
    }
    return 1;
  }

  /** What the driver says, in its first line. */
  private static String root(Throwable fault) {
    Throwable cause = fault;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage()).lines().findFirst().orElse("no reason given");
  }
}
