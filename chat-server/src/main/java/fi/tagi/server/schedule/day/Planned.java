package fi.tagi.server.schedule.day;

/**
 * A window that begins on some date, and why.
 *
 * @param window the window
 * @param reason the rule it comes from
 * @param path where it stands in the schedule's document, {@code exceptions[0].windows[1]}
 */
public record Planned(DayWindow window, Reason reason, String path) {}
