/**
 * The one way in: every request about a contact goes through {@link
 * fi.tagi.server.desk.ContactDesk}, which reads the contact, asks the pure rule, appends the
 * outcome at the next version and nudges. When somebody else was first, it asks the rule again
 * about the contact as it now is. It is the only writer of the diary and the transcript, and what
 * belongs together (a message and the first response, a closing and the shredding) is one
 * transaction.
 *
 * <p>{@link fi.tagi.server.desk.Conversing} takes messages: stored in the transaction that checks
 * who holds the contact and by which claim. {@link fi.tagi.server.desk.Deadlines} asks, again and
 * again, for what time brings: a visitor or a responder gone, a holder silent, a line closed, a
 * wrap-up never done. {@link fi.tagi.server.desk.Asks} hands over and lets join. {@link
 * fi.tagi.server.desk.visitor.VisitorKeys} keeps the hashes by which a page comes back.
 */
@NullMarked
package fi.tagi.server.desk;

import org.jspecify.annotations.NullMarked;
