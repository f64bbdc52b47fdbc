/**
 * Schedules in files that people read and write, YAML or JSON, in the format of the HTTP interface.
 */
@NullMarked
package fi.tagi.server.schedule.exchange;

import org.jspecify.annotations.NullMarked;
