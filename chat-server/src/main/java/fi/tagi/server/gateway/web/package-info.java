/**
 * HTTP on the wire. A connection's {@code WebHandler} takes one request at a time on the event
 * loop, and has it answered by {@code gateway.site} on a virtual thread, of which there is a
 * bounded number. A request for a WebSocket passes {@code Upgrades} and leaves for {@code
 * gateway.socket}. {@code RequestDeadline} closes connections whose requests drip in. {@link
 * fi.tagi.server.gateway.web.Served} is what the features give to be served.
 */
@NullMarked
package fi.tagi.server.gateway.web;

import org.jspecify.annotations.NullMarked;
