package fi.tagi.server;

import fi.tagi.server.codes.CodeLists;
import fi.tagi.server.database.Database;
import fi.tagi.server.gateway.Gateway;
import fi.tagi.server.runtime.BoundedExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads, while a server reads its arguments and settings, what it needs a moment later. */
final class Ahead {
  private Ahead() {}

  /**
   * Sets up the log, begins with everything else, and returns; what fails here fails again where it
   * is needed, and is told. Whatever may log begins when the log is there: of whoever logs while it
   * is being set up, SLF4J complains on standard error.
   */
  static void load() {
    BoundedExecutor executor = new BoundedExecutor("ahead", 2);
    boolean _ = executor.offer(CodeLists::shipped);
    Logger _ = LoggerFactory.getLogger(Ahead.class);
    boolean _ =
        executor.offer(() -> {
          Database.prepare();
          Gateway.prepare();
        });
  }
}
