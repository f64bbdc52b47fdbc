package fi.tagi.server.schedule.day;

import java.util.List;

/**
 * What a schedule makes of one date.
 *
 * @param reason the rule that decides the date, where nobody answers
 * @param windows those that begin on it
 */
public record DayPlan(Reason reason, List<Planned> windows) {

  /** Copies. */
  public DayPlan {
    windows = List.copyOf(windows);
  }
}
