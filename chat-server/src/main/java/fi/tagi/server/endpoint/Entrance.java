package fi.tagi.server.endpoint;

import java.util.Optional;

/** What a visitor's page may name when it comes. May block. */
public interface Entrance {
  /**
   * The code of the line that a page means by what it names; empty for none that it may come to.
   *
   * @throws fi.tagi.server.database.StorageAway when the database does not answer
   */
  Optional<String> line(String named);

  /** Whether a line, by its code, has a site, by its code. */
  boolean hasSite(String line, String site);
}
