package fi.tagi.server.schedule.calendar;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An hour as a local clock shows it, usually but not always of sixty minutes.
 *
 * @param date the local date
 * @param label when it begins, {@code 03:00}; with its offset from UTC, {@code 03:00+02:00}, where
 *     the date has that hour twice
 * @param from its first instant
 * @param to the instant after its last
 */
public record Hour(LocalDate date, String label, Instant from, Instant to) {}
