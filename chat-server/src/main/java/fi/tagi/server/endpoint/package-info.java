/**
 * What each command of the two sockets does: {@link fi.tagi.server.endpoint.VisitorEndpoint} and
 * {@link fi.tagi.server.endpoint.ResponderEndpoint} decode a frame, hold it against the access
 * table, ask the desk, and answer with exactly one reply. Each has one {@code case} for each
 * command; what follows a command (states, messages, tags) comes from {@code conversation} and
 * {@code offer} as pushes. Frames of one session are handled in order, on a virtual thread, and may
 * block.
 */
@NullMarked
package fi.tagi.server.endpoint;

import org.jspecify.annotations.NullMarked;
