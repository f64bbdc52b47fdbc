package fi.tagi.server.safety;

import java.time.Instant;
import java.util.UUID;

/**
 * A hold that keeps a contact's words.
 *
 * @param contact whose words
 * @param line the line it came to
 * @param by who wants it
 * @param reason why, as a code
 * @param placedAt since when
 * @param until the instant from which it keeps them no longer
 * @param closed whether the contact is closed, so that nothing but the hold keeps the words
 */
public record Hold(
    UUID contact,
    String line,
    UUID by,
    String reason,
    Instant placedAt,
    Instant until,
    boolean closed) {}
