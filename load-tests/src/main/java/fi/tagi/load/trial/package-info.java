/**
 * The scenarios that check: people come, talk and go as on a day of a service, while the server is
 * restarted, read too slowly or attacked. A {@link fi.tagi.load.trial.Play} has everybody who takes
 * part, a {@link fi.tagi.load.trial.Reckoning} compares what they wrote down with the diary and the
 * statistics.
 */
@NullMarked
package fi.tagi.load.trial;

import org.jspecify.annotations.NullMarked;
