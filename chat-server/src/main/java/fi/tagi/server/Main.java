package fi.tagi.server;

import fi.tagi.server.command.Commands;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The process. */
public final class Main {
  private Main() {}

  /** Runs the command that the arguments name, and ends with its exit code. */
  public static void main(String[] arguments) {
    // Java's own handler writes the messages of faults, in which drivers quote what they were
    // given.
    Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> log().error("uncaught", fault));
    if (arguments.length > 0 && List.of("run", "rehearse").contains(arguments[0])) {
      Ahead.load();
    }
    System.exit(Commands.run(arguments));
  }

  private static Logger log() {
    return LoggerFactory.getLogger(Main.class);
  }
}
