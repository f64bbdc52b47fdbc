package fi.tagi.server.schedule.day;

import fi.tagi.protocol.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A dated change of a schedule: it decides which windows begin on the date. One that began the day
 * before goes on to its end.
 *
 * @param date the local date
 * @param kind what becomes of the date's own windows
 * @param windows those of the exception; none where it closes the date
 * @param text what visitors are told, in each language; empty for nothing
 */
public record DatedException(
    LocalDate date, Kind kind, List<DayWindow> windows, Map<Language, String> text) {

  /** What becomes of the date's own windows. */
  public enum Kind {
    /** None begins. */
    CLOSED,
    /** Those of the exception begin instead. */
    REPLACED,
    /** Those of the exception begin beside them. */
    ADDED
  }

  /** Copies. */
  public DatedException {
    windows = List.copyOf(windows);
    text = Map.copyOf(text);
  }
}
