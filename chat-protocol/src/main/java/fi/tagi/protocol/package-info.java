/**
 * The wire, once. Every frame that a visitor, a responder and the server exchange is a record in
 * one of the sealed interfaces here; the JSON Schema and {@code protocol.js} are generated from
 * them.
 *
 * <p>A <em>command</em> is what a client asks and carries a {@code ref}; the server answers each
 * command with exactly one <em>reply</em> with the same {@code ref}. A <em>push</em> is what the
 * server tells unasked. A frame with a {@code ref} is a reply, one without is a push. Nothing is
 * ever null: what may be absent has an explicit value or a record of its own.
 *
 * <p>{@link fi.tagi.protocol.FrameCodec} reads strictly and writes; {@link
 * fi.tagi.protocol.Refusal} and {@link fi.tagi.protocol.CloseReason} are the one table of what can
 * go wrong and what a client does next. This package depends on Jackson only, and knows nothing of
 * the server.
 */
@NullMarked
package fi.tagi.protocol;

import org.jspecify.annotations.NullMarked;
