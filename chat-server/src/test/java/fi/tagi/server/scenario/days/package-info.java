/**
 * Days that nobody thought of, and one question at each of their instants: does every console show
 * exactly the tags that the rules give it? {@link fi.tagi.server.scenario.days.RandomDay} makes the
 * day happen at a real server through real sockets, {@link fi.tagi.server.scenario.days.TagRule}
 * says what should be on whose screen, from the domain's words and what happened, and {@link
 * fi.tagi.server.scenario.days.Fault} plants what the comparison has to find.
 */
@NullMarked
package fi.tagi.server.scenario.days;

import org.jspecify.annotations.NullMarked;
