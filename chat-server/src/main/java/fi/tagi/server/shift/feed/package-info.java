/**
 * One's own shifts for a calendar program, as iCalendar (RFC 5545) by a secret link. There is one
 * link for a person at the most; its token is stored as a hash, and works until it is revoked or
 * replaced. The calendar tells the line, the role and the times, and nothing of anybody else.
 */
@NullMarked
package fi.tagi.server.shift.feed;

import org.jspecify.annotations.NullMarked;
