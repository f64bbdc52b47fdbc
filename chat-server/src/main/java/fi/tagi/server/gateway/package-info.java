/**
 * The one door, and the only package that knows Netty. {@link fi.tagi.server.gateway.Gateway} opens
 * the port; {@code Connections} takes in as many as there is room for. On each connection {@code
 * gateway.web} speaks HTTP until a request asks for a WebSocket, which {@code gateway.socket}
 * carries from then on. {@code gateway.limit} holds every limit.
 *
 * <p>Threads: an event loop decodes, checks limits, enqueues and encodes. It never blocks and never
 * meets the database: routes, pages and endpoints run on virtual threads.
 *
 * <p>Order of stopping: no new connection, sessions are told to come back, answers on their way go
 * out, endpoints hear that their sessions are gone; only then do the features behind stop.
 *
 * <p>The gateway knows the features by {@link fi.tagi.server.session.Sockets}, {@link
 * fi.tagi.server.http.Route} and {@link fi.tagi.server.access.Access} only.
 */
@NullMarked
package fi.tagi.server.gateway;

import org.jspecify.annotations.NullMarked;
