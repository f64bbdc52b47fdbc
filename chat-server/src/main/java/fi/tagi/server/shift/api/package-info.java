/** The endpoints of shifts: what managers plan, what responders take and swap, the calendar. */
@NullMarked
package fi.tagi.server.shift.api;

import org.jspecify.annotations.NullMarked;
