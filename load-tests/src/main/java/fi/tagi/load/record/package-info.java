/**
 * What robots saw: one {@link fi.tagi.load.record.Note} for each thing that was sent or told, in
 * the order of its connection, with a monotonic time that all robots of the process share. Beside
 * it what the server wrote down itself, a {@link fi.tagi.load.record.DiaryEntry} each.
 */
@NullMarked
package fi.tagi.load.record;

import org.jspecify.annotations.NullMarked;
