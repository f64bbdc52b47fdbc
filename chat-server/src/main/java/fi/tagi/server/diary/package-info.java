/**
 * The append-only record: the single source of truth. {@link fi.tagi.server.diary.Diary#append}
 * adds an entry at the contact's next version, or finds that somebody else was first; there is no
 * other lock, and nothing here changes or removes an entry (the database refuses it too).
 *
 * <p>{@link fi.tagi.server.diary.OpenContacts} answers "who waits, who is held by whom" from a
 * projection, the table {@code open_contact}; {@code contact_fact} holds a row of facts for each
 * closed contact. Both are written with the entry, in one transaction, and {@link
 * fi.tagi.server.diary.whole.SqlRebuild#projections} makes the same rows again from the entries.
 *
 * <p>{@link fi.tagi.server.diary.MemoryDiary} is the twin for tests of rules and races; one
 * contract test holds both. Written by {@code desk} only; knows {@code contact}.
 */
@NullMarked
package fi.tagi.server.diary;

import org.jspecify.annotations.NullMarked;
