/**
 * What a line of the log looks like, for every logger of the process: one JSON object, written by
 * {@link fi.tagi.server.log.JsonLines}, which {@link fi.tagi.server.log.Logging} has written to
 * standard error. Ids and codes only: the message of an exception is never written, since drivers
 * and parsers quote what they were given, and of other libraries' messages only the fixed part is.
 * Nothing calls this package; features log through SLF4J.
 */
@NullMarked
package fi.tagi.server.log;

import org.jspecify.annotations.NullMarked;
