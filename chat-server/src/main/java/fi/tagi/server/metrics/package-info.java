/**
 * What the server counts about itself: {@link fi.tagi.server.metrics.Metrics}, one for the whole
 * server, in words of the domain. Features call it; the gateway shows it at {@code /metrics}.
 * Labels are constants only, so that no id, address or word of people can get in. Knows no feature.
 */
@NullMarked
package fi.tagi.server.metrics;

import org.jspecify.annotations.NullMarked;
