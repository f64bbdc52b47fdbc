/**
 * Lines and schedules as JSON and YAML have them, and the tables that keep them as the same JSON.
 *
 * <p>{@link fi.tagi.server.schedule.document.ScheduleForm} writes a schedule and {@link
 * fi.tagi.server.schedule.document.ScheduleReader} reads it, for the HTTP interface, the command
 * line and the table alike, so that there is one format and one set of faults ({@link
 * fi.tagi.server.schedule.document.Faults}), each with its path. {@link
 * fi.tagi.server.schedule.document.SqlLines} keeps tables {@code line} and {@code line_schedule}; a
 * schedule is replaced as a whole by one conditional statement, which names the edition that it
 * replaces.
 */
@NullMarked
package fi.tagi.server.schedule.document;

import org.jspecify.annotations.NullMarked;
