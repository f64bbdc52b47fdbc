/**
 * What is done about a danger, and what it takes: the checklists that a responder opens during a
 * conversation, and holds, which keep the words of a contact after it is closed.
 *
 * <p>{@link fi.tagi.server.safety.Checklists} are data that ship with the server; which steps were
 * taken is in the diary. {@link fi.tagi.server.safety.Holds} writes a hold into the diary and into
 * the audit trail in one transaction; while it lasts nothing shreds the words, and when it is over
 * a sweep does, which looks at what is stored and at the clock alone. The rules are {@code
 * contact.rule}'s.
 */
@NullMarked
package fi.tagi.server.safety;

import org.jspecify.annotations.NullMarked;
