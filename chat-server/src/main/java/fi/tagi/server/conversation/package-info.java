/**
 * Delivers to each attached page and console what it has not seen. A {@link
 * fi.tagi.server.conversation.VisitorScreen} shows one contact, a {@link
 * fi.tagi.server.conversation.ConsoleScreen} a person's own conversations; each knows only what it
 * sent last (the newest state and the position of the newest message), reads again when it is
 * nudged, and sends the difference. So resuming is nothing special: a new screen begins at the
 * position its client names.
 *
 * <p>{@link fi.tagi.server.conversation.Conversations} knows the screens and passes nudges on. Who
 * is typing, and what has reached a console's page, is passed on too, and kept nowhere.
 */
@NullMarked
package fi.tagi.server.conversation;

import org.jspecify.annotations.NullMarked;
