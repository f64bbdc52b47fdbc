package fi.tagi.server.access;

import java.util.Optional;
import java.util.UUID;

/** Tells which program stands behind an export token. */
@FunctionalInterface
public interface Programs {
  /**
   * The id of the token with this secret; empty when it is unknown, expired or revoked. May block.
   *
   * @param secret as it came; empty for none
   */
  Optional<UUID> tokenOf(String secret);
}
