/**
 * Which numbers about visitors may be told, so that nobody is recognised in them.
 *
 * <p>A count from 1 to the threshold − 1 is kept back, and with it as many others as are needed
 * that no sum, and no other table, gives it back. Told are, of contacts that are coded:
 *
 * <ul>
 *   <li>each attribute alone, by month, quarter and year, once that is over ({@link
 *       fi.tagi.server.statistics.publish.PublishedYear});
 *   <li>two attributes at once, by year, once that is over ({@link
 *       fi.tagi.server.statistics.publish.PublishedCross}).
 * </ul>
 *
 * <p>Both are decided by {@link fi.tagi.server.statistics.publish.Network}, which says what follows
 * from what is told. A period that goes on is not told, or two looks at it would give away who came
 * in between; weeks and days are not, or a part of a month would follow. Pure: knows no clock, no
 * storage, no names.
 */
@NullMarked
package fi.tagi.server.statistics.publish;

import org.jspecify.annotations.NullMarked;
