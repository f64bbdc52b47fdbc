package fi.tagi.server.contact;

import fi.tagi.protocol.Role;
import fi.tagi.server.contact.ContactEvent.Claimed;
import fi.tagi.server.contact.ContactEvent.HandedOver;
import fi.tagi.server.contact.ContactEvent.Joined;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * How a responder came to answer: a claim that won, or an asking that they accepted.
 *
 * @param epoch the version of its entry: names this part in the contact, and no other
 * @param holder who
 * @param role in which role
 * @param id the id that their console gave it
 * @param at since when
 * @param ask the asking they accepted; empty for a claim
 */
public record Claim(int epoch, UUID holder, Role role, UUID id, Instant at, Optional<UUID> ask) {

  static Claim of(Entry entry, Claimed claimed) {
    return new Claim(
        entry.version(),
        claimed.holder(),
        claimed.role(),
        claimed.claim(),
        entry.at(),
        Optional.empty());
  }

  static Claim of(Entry entry, HandedOver over) {
    return new Claim(
        entry.version(),
        over.holder(),
        over.role(),
        over.claim(),
        entry.at(),
        Optional.of(over.ask()));
  }

  static Claim of(Entry entry, Joined joined) {
    return new Claim(
        entry.version(),
        joined.responder(),
        joined.role(),
        joined.claim(),
        entry.at(),
        Optional.of(joined.ask()));
  }

  /** Whether this responder answers by this epoch. */
  public boolean isBy(UUID responder, long named) {
    return epoch == named && holder.equals(responder);
  }
}
