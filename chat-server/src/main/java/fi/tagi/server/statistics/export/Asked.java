package fi.tagi.server.statistics.export;

import fi.tagi.server.schedule.Line;
import java.time.LocalDate;
import java.util.Map;

/**
 * What somebody asked to be exported.
 *
 * @param line of which line
 * @param from the first local date
 * @param to the last local date
 * @param query all that was asked, by name: what else an export needs to know
 */
public record Asked(Line line, LocalDate from, LocalDate to, Map<String, String> query) {}
