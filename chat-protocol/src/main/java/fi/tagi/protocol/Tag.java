package fi.tagi.protocol;

import java.time.Instant;
import java.util.UUID;

/**
 * The small anonymous card about a waiting contact. Never any words.
 *
 * @param contact which contact
 * @param version the contact's version at which it is waiting; a later tag of the same contact has
 *     a greater one
 * @param line the line it came to
 * @param language the language the visitor wants
 * @param topic a theme code, or {@code unknown}
 * @param ageBand an age band code, or {@code unknown}
 * @param waitingSince when the contact arrived
 * @param insistence how much it insists; show it again when this grows
 * @param after what it waits after
 * @param urgent whether somebody who answered it before marked it urgent
 */
public record Tag(
    UUID contact,
    @Count(min = 1) long version,
    @Code String line,
    Language language,
    @Code String topic,
    @Code String ageBand,
    Instant waitingSince,
    Insistence insistence,
    WaitingAfter after,
    boolean urgent) {}
