/**
 * Pairs that talk. Every message is known by its id, so that on each side each can be held against
 * what was acknowledged: {@link fi.tagi.load.relay.Side}.
 */
@NullMarked
package fi.tagi.load.relay;

import org.jspecify.annotations.NullMarked;
