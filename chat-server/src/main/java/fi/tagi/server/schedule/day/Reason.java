package fi.tagi.server.schedule.day;

import fi.tagi.protocol.Language;
import java.util.Map;
import java.util.Optional;

/**
 * Which rule decides.
 *
 * @param kind what sort of rule
 * @param holiday which holiday, where it is one
 * @param text what visitors are told of it, in each language: the exception's text or the holiday's
 *     name; empty for nothing
 */
public record Reason(Kind kind, Optional<Holiday> holiday, Map<Language, String> text) {
  /** The weekly windows. */
  public static final Reason WINDOW = new Reason(Kind.WINDOW, Optional.empty(), Map.of());

  /** The sort of rule; a later one wins over an earlier one. */
  public enum Kind {
    /** The weekly windows. */
    WINDOW,
    /** The line's rule for a holiday. */
    HOLIDAY,
    /** A dated exception. */
    EXCEPTION
  }

  /** Copies. */
  public Reason {
    text = Map.copyOf(text);
  }

  /** The rule for this holiday. */
  public static Reason of(Holiday holiday) {
    return new Reason(Kind.HOLIDAY, Optional.of(holiday), holiday.names());
  }

  /** This exception. */
  public static Reason of(DatedException exception) {
    return new Reason(Kind.EXCEPTION, Optional.empty(), exception.text());
  }
}
