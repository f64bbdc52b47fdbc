package fi.tagi.server.database;

import java.util.function.Supplier;

/** Makes several writes one: all are stored or none. */
public interface Atomically {
  /**
   * Runs the work so that all it writes is committed before this returns, or nothing is. Within it,
   * a write of any feature joins. The work may be run more than once and must do nothing but read
   * and write storage.
   *
   * @throws StorageAway when the commit is not confirmed
   */
  <T> T atomically(Supplier<T> work);
}
