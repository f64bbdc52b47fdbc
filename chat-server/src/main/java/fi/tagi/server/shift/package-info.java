/**
 * Shifts: who is planned to answer on which line, in which role, and when.
 *
 * <p>A {@link fi.tagi.server.shift.Shift} is planned in its line's local time, once or by a weekly
 * rule; what it is on one date, in real time, is an {@link fi.tagi.server.shift.Occurrence}. One
 * that nobody has yet is open. All that happens to a shift is a {@link
 * fi.tagi.server.shift.ShiftEvent}; the shift is what its entries say, and nothing is ever changed
 * or removed.
 *
 * <ul>
 *   <li>{@code rule}: what managers and responders may do. Pure.
 *   <li>{@code book}: the entries, whose key {@code (shift, version)} is the only lock, and the
 *       desks that read, ask the rule and append.
 *   <li>{@code coverage}: open hours with nobody planned, and shifts outside their windows. Pure.
 *   <li>{@code feed}: one's own shifts for a calendar program, by a secret link.
 *   <li>{@code api}: the endpoints.
 * </ul>
 *
 * <p>Others ask {@link fi.tagi.server.shift.Shifts}, which answers from memory. Knows {@code
 * schedule}; who the people are comes through a port. Tables: {@code shift_event}, its projection
 * {@code shift}, {@code calendar_link}.
 */
@NullMarked
package fi.tagi.server.shift;

import org.jspecify.annotations.NullMarked;
