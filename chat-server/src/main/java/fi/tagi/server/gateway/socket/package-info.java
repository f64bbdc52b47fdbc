/**
 * WebSockets. {@link fi.tagi.server.gateway.socket.Handshake} makes one out of an HTTP connection
 * that was checked. From then on {@code SocketHandler} takes its frames on the event loop (masking,
 * size, UTF-8, text only, the session's allowance) and puts whole messages into its {@code Inbox},
 * which gives them to the endpoint in order on virtual threads. What goes out passes {@code
 * ChannelTransport}, which writes only while the channel takes it. {@link
 * fi.tagi.server.gateway.socket.OpenSockets} lists what is open.
 *
 * <p>A connection that is gone is told to its endpoint exactly once, whatever way it went. Every
 * close has a reason of {@link fi.tagi.protocol.CloseReason}, and ends for good after a few seconds
 * even where the other side's socket is stuck.
 */
@NullMarked
package fi.tagi.server.gateway.socket;

import org.jspecify.annotations.NullMarked;
