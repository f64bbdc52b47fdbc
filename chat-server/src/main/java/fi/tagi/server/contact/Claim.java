package fi.tagi.server.contact;

import fi.tagi.protocol.Role;
import java.time.Instant;
import java.util.UUID;

/**
 * A claim that won.
 *
 * @param epoch the version of its entry: names this holding, and no other of the contact
 * @param event who, in which role, by which claim id
 * @param at when
 */
public record Claim(int epoch, ContactEvent.Claimed event, Instant at) {
  /** Who holds or held. */
  public UUID holder() {
    return event.holder();
  }

  /** In which role. */
  public Role role() {
    return event.role();
  }
}
