/**
 * What responders guide with: {@link fi.tagi.server.guidance.Directory a line's referral directory}
 * and {@link fi.tagi.server.guidance.Replies canned replies}, of a line or of one's own. Each is a
 * document with an edition: whoever saves names the edition it was made from, and the second of two
 * is told so. What a line has is changed by managers, together with an entry of the audit trail;
 * what is one's own is nobody else's to read.
 */
@NullMarked
package fi.tagi.server.guidance;

import org.jspecify.annotations.NullMarked;
