package fi.tagi.server.shift.feed;

import fi.tagi.protocol.Language;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The secret links by which calendar programs read people's own shifts. */
public interface CalendarLinks {
  /**
   * Makes a link; an older one of the same person works no more.
   *
   * @param language in which the calendar is to be
   * @return the link's token, which is stored nowhere
   */
  String make(UUID responder, Language language);

  /** Revokes the person's link; without effect when there is none. */
  void revoke(UUID responder);

  /** Since when the person has a link; empty when there is none. */
  Optional<Instant> madeAt(UUID responder);

  /** Whose link has this token; empty when it is unknown, revoked or replaced. */
  Optional<Link> find(String token);

  /**
   * A link that works.
   *
   * @param responder whose
   * @param language in which the calendar is to be
   */
  record Link(UUID responder, Language language) {}
}
