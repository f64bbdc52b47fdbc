/**
 * What a line's visitors read on their page in the line's own words: texts that take the place of
 * the usual ones, and something to read while they wait; and what leaving quickly does there. A
 * {@link fi.tagi.server.widget.LinePage} is a document with an edition; whoever saves names the
 * edition it was made from, and each change is in the audit trail by the same commit.
 *
 * <p>A page loads {@link fi.tagi.server.widget.Shown} in the place of a catalogue: the usual texts
 * and the line's own are one there, so that it costs a visitor no second request and little more.
 */
@NullMarked
package fi.tagi.server.widget;

import org.jspecify.annotations.NullMarked;
