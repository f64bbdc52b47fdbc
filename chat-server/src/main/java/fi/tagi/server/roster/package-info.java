/**
 * Who answers, and who does so now.
 *
 * <p>A {@link fi.tagi.server.roster.Responder} is <em>on duty</em> by their own switch, and only
 * while a window of one of their roles is open on some line ({@link fi.tagi.server.roster.Duty});
 * <em>present</em> while they have a live session ({@link fi.tagi.server.roster.Presence}). {@link
 * fi.tagi.server.roster.Staffing} puts both and the line's schedule together: in which role
 * somebody may take a contact, and whether anybody is there to take one.
 *
 * <p>The switch is a row of table {@code duty}, so it outlives a restart; the copy in memory is
 * read again after each change and by each sweep, {@link
 * fi.tagi.server.roster.Duty#enforceWindows}. The sweep turns off the switch of those whose last
 * window ended, but no answer waits for it: whether a window is open is asked anew each time.
 * Presence is of this process alone and begins empty.
 *
 * <p>The people come through the port {@link fi.tagi.server.roster.Responders}. Knows {@code
 * schedule}.
 */
@NullMarked
package fi.tagi.server.roster;

import org.jspecify.annotations.NullMarked;
