package fi.tagi.server.safety;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A contact whose words no hold keeps yet and that is not closed, so that one may.
 *
 * @param contact which
 * @param state where it stands: {@code waiting}, {@code held} or {@code ended}
 * @param arrivedAt when it arrived
 * @param holder who holds it, or held it last before talking stopped
 */
record Keepable(UUID contact, String state, Instant arrivedAt, Optional<UUID> holder) {}
