/**
 * Tells the world outside when nobody notices: {@link fi.tagi.server.alert.Alarms} looks, again and
 * again, for contacts that wait past the promise and for lines that are open with nobody on duty,
 * and {@link fi.tagi.server.alert.AlertHook} posts what it found to the configured address. Each is
 * told once; after a restart what still holds is told again. Counts and codes only.
 */
@NullMarked
package fi.tagi.server.alert;

import org.jspecify.annotations.NullMarked;
