package fi.tagi.server.gateway.limit;

/**
 * An allowance that fills up again.
 *
 * @param perSecond how many it gains a second
 * @param burst how many may come at once after a rest
 */
public record Rate(double perSecond, int burst) {}
