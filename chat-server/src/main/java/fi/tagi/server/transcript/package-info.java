/**
 * The words. {@link fi.tagi.server.transcript.Transcript} stores each message at the contact's next
 * position, sealed with AES-256-GCM under a key of the contact's own; that key is wrapped by a
 * master key that is a file outside the database ({@link fi.tagi.server.transcript.MasterKey}).
 * {@link fi.tagi.server.transcript.Transcript#shred} destroys rows and key; {@link
 * fi.tagi.server.transcript.Shredder} sees to it that nothing of them stays in the database's
 * files.
 *
 * <p>Who may write is not decided here: {@code desk} asks within the same transaction. Nothing else
 * stores words, and nothing here logs them. The memory of this process holds them only while a
 * frame is on its way.
 */
@NullMarked
package fi.tagi.server.transcript;

import org.jspecify.annotations.NullMarked;
