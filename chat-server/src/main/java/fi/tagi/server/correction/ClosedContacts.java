package fi.tagi.server.correction;

import fi.tagi.protocol.Coding;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Contacts that were answered and are closed, by whose they were and by when they came. */
public interface ClosedContacts {
  /** How many a page holds at most. */
  int PAGE_MAX = 50;

  /**
   * Those that a responder held last, the one that was closed last first, {@link #PAGE_MAX} at
   * most.
   *
   * @param since only those closed later
   * @param after only those after this one, which the page before ended with
   * @throws fi.tagi.server.database.StorageAway when the database does not answer
   */
  List<Closed> of(UUID holder, Instant since, Optional<UUID> after);

  /**
   * Those that came to a line from one instant on and before another, by their arrival, {@link
   * #PAGE_MAX} at most.
   *
   * @param after only those after this one, which the page before ended with
   * @throws fi.tagi.server.database.StorageAway when the database does not answer
   */
  List<Closed> on(String line, Instant from, Instant to, Optional<UUID> after);

  /**
   * A contact as it stands in a list.
   *
   * @param definition of the code lists; 0 when it was never coded
   * @param themes codes
   * @param level a digit, or {@code unknown} when it was never coded
   * @param disposition a code, or {@code unknown} when it was never coded
   * @see Coding
   */
  record Closed(
      UUID contact,
      String line,
      Instant arrivedAt,
      Instant closedAt,
      int definition,
      List<String> themes,
      String level,
      String disposition) {}
}
