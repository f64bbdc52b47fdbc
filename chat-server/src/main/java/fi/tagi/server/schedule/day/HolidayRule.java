package fi.tagi.server.schedule.day;

import java.util.List;

/**
 * What a line does on a holiday.
 *
 * @param kind what becomes of the weekly windows
 * @param windows those of the holiday; none where they are not replaced
 */
public record HolidayRule(Kind kind, List<DayWindow> windows) {
  /** Nothing but the line's usual windows. */
  public static final HolidayRule AS_USUAL = new HolidayRule(Kind.AS_USUAL, List.of());

  /** No window begins. */
  public static final HolidayRule CLOSED = new HolidayRule(Kind.CLOSED, List.of());

  /** What becomes of the weekly windows; where two holidays fall on one date, the later wins. */
  public enum Kind {
    /** They begin as on any such weekday. */
    AS_USUAL,
    /** Those of the holiday begin instead. */
    REPLACED,
    /** None begins. */
    CLOSED
  }

  /** Copies. */
  public HolidayRule {
    windows = List.copyOf(windows);
  }

  /** These windows instead of the usual ones. */
  public static HolidayRule replaced(List<DayWindow> windows) {
    return new HolidayRule(Kind.REPLACED, windows);
  }
}
