package fi.tagi.server;

import fi.tagi.server.codes.CodeLists;
import fi.tagi.server.database.Database;
import fi.tagi.server.gateway.Gateway;
import fi.tagi.server.runtime.BoundedExecutor;

/** Loads, while a server reads its arguments and settings, what it needs a moment later. */
final class Ahead {
  private Ahead() {}

  /** Begins, and returns at once; what fails here fails again where it is needed, and is told. */
  static void load() {
    boolean _ =
        new BoundedExecutor("ahead", 1)
            .offer(() -> {
              Database.prepare();
              CodeLists.shipped();
              Gateway.prepare();
            });
  }
}
