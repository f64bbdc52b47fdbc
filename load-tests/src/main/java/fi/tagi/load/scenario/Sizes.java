package fi.tagi.load.scenario;

import java.time.Duration;

/**
 * How much of a scenario.
 *
 * @param responders how many responders, or consoles where a scenario speaks of consoles
 * @param contacts how many contacts, or connections where it speaks of connections
 * @param duration how long it measures, or may take at the most
 */
public record Sizes(int responders, int contacts, Duration duration) {}
