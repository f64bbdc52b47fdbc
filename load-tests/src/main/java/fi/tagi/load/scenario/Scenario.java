package fi.tagi.load.scenario;

import fi.tagi.load.report.Report;
import java.io.IOException;

/** A course of events against a server, and what is checked and measured in it. */
public interface Scenario {
  /** What it is called on the command line. */
  String name();

  /** One line for the list of scenarios: what happens, and what must hold. */
  String description();

  /** How much of it, where nothing else is asked for. */
  Sizes sizes();

  /** Whether it is played before a server. */
  default boolean needsServer() {
    return true;
  }

  /**
   * Runs it.
   *
   * @throws IOException when the server does not answer or refuses what the scenario needs before
   *     it can begin
   */
  Report run(Stage stage) throws IOException, InterruptedException;
}
