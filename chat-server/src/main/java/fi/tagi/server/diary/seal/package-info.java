/**
 * Seals: signed heads over the chains of all contacts, and what is handed out of the diary.
 *
 * <p>All entries stand in one order, in which seals came to cover them, as the leaves of a Merkle
 * tree that only grows ({@link fi.tagi.server.diary.seal.SealTree}). A {@link
 * fi.tagi.server.diary.seal.Seal} states how many there are and the root over them all, names the
 * seal before it by its hash, and is signed by a key that is not in the database. Each covers what
 * came since the one before, so that making one costs what is new; which entries that are stands in
 * {@code sealed_range}. The number of a seal is its primary key, and of two who make the next one,
 * one is first. Entries are appended without looking at any of this.
 *
 * <p>{@link fi.tagi.server.diary.seal.SealWatch} says when; which contacts changed it knows from
 * nudges, which carry no truth, and so it looks at everything at the start and each day. Copies go
 * into a folder elsewhere ({@link fi.tagi.server.diary.seal.SealFolder}): whoever can write the
 * database cannot take those back. The formats are laid down in {@code docs/diary.md}, and checked
 * by {@code fi.tagi.verifier}, which shares no code with this.
 */
@NullMarked
package fi.tagi.server.diary.seal;

import org.jspecify.annotations.NullMarked;
