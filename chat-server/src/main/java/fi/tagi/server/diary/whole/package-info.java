/**
 * What is done with the diary as a whole, many rows at a time: making what is projected from it
 * again, proving that it agrees with itself, and writing whole contacts that never happened. What
 * happens to one contact is {@link fi.tagi.server.diary.SqlDiary}'s.
 */
@NullMarked
package fi.tagi.server.diary.whole;

import org.jspecify.annotations.NullMarked;
