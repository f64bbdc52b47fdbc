/**
 * HTTP. A connection's {@code WebHandler} takes one request at a time on the event loop; what may
 * block runs on virtual threads, a bounded number of them: {@code Site} finds the route or the
 * page, {@code Endpoints} checks where a change comes from and asks the access table before a
 * handler runs. A request for a WebSocket passes {@code Upgrades} and leaves for {@code
 * gateway.socket}.
 *
 * <p>{@code Pages} serves files of the class path; {@code PagePolicy} says what browsers let each
 * of them do. {@code RequestDeadline} closes connections whose requests drip in. {@link
 * fi.tagi.server.gateway.web.Served} is what features give to be served. Nothing a request says is
 * logged.
 */
@NullMarked
package fi.tagi.server.gateway.web;

import org.jspecify.annotations.NullMarked;
