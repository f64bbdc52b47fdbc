/**
 * What robots saw: one {@link fi.tagi.load.record.Note} for each thing that was sent or told, in
 * the order of its connection, with a monotonic time that all robots of the process share.
 */
@NullMarked
package fi.tagi.load.record;

import org.jspecify.annotations.NullMarked;
