package fi.tagi.server.offer;

import fi.tagi.protocol.ResponderPush;
import fi.tagi.protocol.Withdrawal;
import fi.tagi.server.session.EncodedFrame;
import fi.tagi.server.session.Session;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A connected console, and what it shows. Only the board's own passes touch what it shows. */
public final class Console {
  private final UUID person;
  private final Session session;
  private final Map<UUID, Integer> tags = new HashMap<>();
  private ResponderPush.@Nullable Desk desk;

  /** A console of this person that shows nothing yet. */
  public Console(UUID person, Session session) {
    this.person = person;
    this.session = session;
  }

  UUID person() {
    return person;
  }

  Set<UUID> tags() {
    return Set.copyOf(tags.keySet());
  }

  boolean shows(UUID contact) {
    return tags.containsKey(contact);
  }

  void offer(Offer offer) {
    Integer shown = tags.put(offer.contact().contact(), offer.contact().version());
    if (shown == null || shown != offer.contact().version()) {
      session.send(offer.frame());
    }
  }

  void withdraw(UUID contact, EncodedFrame frame) {
    if (tags.remove(contact) != null) {
      session.send(frame);
    }
  }

  void show(ResponderPush.Desk now) {
    if (!now.equals(desk)) {
      desk = now;
      session.send(now);
    }
  }

  void send(EncodedFrame frame) {
    session.send(frame);
  }

  static EncodedFrame withdrawal(UUID contact, Withdrawal why) {
    return EncodedFrame.of(new ResponderPush.Withdrawn(contact, why));
  }
}
