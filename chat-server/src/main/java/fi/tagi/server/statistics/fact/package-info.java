/**
 * What the numbers need of each contact: a {@link fi.tagi.server.statistics.fact.Fact}. Closed ones
 * come from {@code contact_fact}, open ones from {@code open_contact}. The durations are measured
 * here, each by the formula of its name, and nowhere else.
 */
@NullMarked
package fi.tagi.server.statistics.fact;

import org.jspecify.annotations.NullMarked;
