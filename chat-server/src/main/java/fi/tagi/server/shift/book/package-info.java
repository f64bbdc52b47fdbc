/**
 * The shift book and its desks. {@link fi.tagi.server.shift.book.ShiftBook#append} adds an entry at
 * the shift's next version, or finds that somebody else was first; there is no other lock.
 */
@NullMarked
package fi.tagi.server.shift.book;

import org.jspecify.annotations.NullMarked;
