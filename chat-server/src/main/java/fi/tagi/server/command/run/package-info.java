/**
 * The command that starts the server, which is in use while it runs ({@link
 * fi.tagi.server.command.run.RunningServer}), and what it says to whoever started it.
 */
@NullMarked
package fi.tagi.server.command.run;

import org.jspecify.annotations.NullMarked;
