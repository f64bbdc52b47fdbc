package fi.tagi.server.shift;

import java.time.Instant;
import java.util.UUID;

/**
 * One entry of the shift book.
 *
 * @param shift which shift
 * @param version its place among the shift's entries, from 1 without a gap
 * @param at when it was made, in microseconds
 * @param event what happened
 */
public record ShiftEntry(UUID shift, int version, Instant at, ShiftEvent event) {}
