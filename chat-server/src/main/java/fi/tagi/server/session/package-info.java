/**
 * One live connection: {@link fi.tagi.server.session.Session} sends frames through a bounded outbox
 * and can be closed with a {@link fi.tagi.protocol.CloseReason}. What carries it is a {@link
 * fi.tagi.server.session.Transport}, made by the gateway. Knows the protocol only.
 */
@NullMarked
package fi.tagi.server.session;

import org.jspecify.annotations.NullMarked;
