package fi.tagi.server.metrics;

import java.util.function.BooleanSupplier;

/**
 * How the server is.
 *
 * @param ready whether it can do its work now, the database above all; may block
 * @param metrics what it counts
 */
public record Health(BooleanSupplier ready, Metrics metrics) {}
