/**
 * The scenarios. Each is a course of events with settings of its own; it ends in a {@link
 * fi.tagi.load.scenario.Report} of what was done, measured and broken.
 */
@NullMarked
package fi.tagi.load.scenario;

import org.jspecify.annotations.NullMarked;
