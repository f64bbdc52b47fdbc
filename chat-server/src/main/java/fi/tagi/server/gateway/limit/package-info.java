/**
 * How much the gateway takes. {@link fi.tagi.server.gateway.limit.GatewayLimits} is the one table
 * of numbers. {@link fi.tagi.server.gateway.limit.CommandLimit} holds for one session, {@link
 * fi.tagi.server.gateway.limit.Capacity} and {@link fi.tagi.server.gateway.limit.Turnstile} for all
 * of them, by source. A source is a number that {@link fi.tagi.server.gateway.limit.SourceHash}
 * makes of an address; the address itself is not kept. No source is ever locked out. Knows neither
 * Netty nor any feature; what it counts lives in memory and is bounded.
 */
@NullMarked
package fi.tagi.server.gateway.limit;

import org.jspecify.annotations.NullMarked;
