/**
 * What every command does before its own work: reads the configuration ({@link
 * fi.tagi.server.command.start.ConfigOptions}), holds the data folder, puts in what an empty
 * database needs; and how it says that it could not ({@link fi.tagi.server.command.start.Failure}).
 */
@NullMarked
package fi.tagi.server.command.start;

import org.jspecify.annotations.NullMarked;
