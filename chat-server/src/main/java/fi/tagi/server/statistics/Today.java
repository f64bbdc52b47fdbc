package fi.tagi.server.statistics;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fi.tagi.server.statistics.tally.Numbers;
import java.time.LocalDate;

/**
 * A line's day so far.
 *
 * @param line the line's code
 * @param day the local date
 * @param numbers its numbers
 */
public record Today(String line, LocalDate day, @JsonUnwrapped Numbers numbers) {}
