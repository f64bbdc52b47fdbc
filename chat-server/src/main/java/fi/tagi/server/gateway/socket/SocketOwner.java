package fi.tagi.server.gateway.socket;

import java.util.Optional;
import java.util.UUID;

/**
 * Whose socket it is.
 *
 * @param path where it was opened
 * @param account who signed in; empty for a visitor
 * @param cookie the sign-in cookie's value, to ask later whether it still holds; empty for none
 * @param source the keyed hash of where it comes from
 */
public record SocketOwner(SocketPath path, Optional<UUID> account, String cookie, long source) {
  @Override
  public String toString() {
    return "SocketOwner[" + path + "]";
  }
}
