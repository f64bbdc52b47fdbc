/**
 * The server as a whole. {@link fi.tagi.server.Main} takes the command line, {@link
 * fi.tagi.server.ServerConfig} is everything that can be set, {@code Wiring} makes every object
 * once, in dependency order, in plain code, and closes them in reverse. Nothing but the commands
 * knows this package; what happens to contacts is in the packages below it, one for each feature.
 */
@NullMarked
package fi.tagi.server;

import org.jspecify.annotations.NullMarked;
