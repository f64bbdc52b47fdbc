/**
 * The command line: one small class for each command of {@link fi.tagi.server.command.Commands}. A
 * command reads the configuration, does its work through the server's own classes, and says what
 * went wrong in one line and an exit code other than 0 ({@link fi.tagi.server.command.Failure}).
 * Plain words for people go to standard output, the log to standard error.
 */
@NullMarked
package fi.tagi.server.command;

import org.jspecify.annotations.NullMarked;
