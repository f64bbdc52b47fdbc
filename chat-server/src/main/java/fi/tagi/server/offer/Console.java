package fi.tagi.server.offer;

import fi.tagi.protocol.ResponderPush;
import fi.tagi.server.session.EncodedFrame;
import fi.tagi.server.session.Session;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A connected console, and what it shows. Only the board's own passes touch what it shows. */
public final class Console {
  private final UUID person;
  private final Session session;
  private final Map<UUID, Offer> tags = new HashMap<>();
  private final Map<UUID, UUID> asks = new HashMap<>();
  private ResponderPush.@Nullable Desk desk;
  private @Nullable EncodedFrame colleagues;

  /** A console of this person that shows nothing yet. */
  public Console(UUID person, Session session) {
    this.person = person;
    this.session = session;
  }

  UUID person() {
    return person;
  }

  /** The contacts whose tag or asking it shows. */
  Set<UUID> shown() {
    Set<UUID> shown = new HashSet<>(tags.keySet());
    shown.addAll(asks.keySet());
    return shown;
  }

  boolean shows(UUID contact) {
    return tags.containsKey(contact);
  }

  /**
   * Shows a tag.
   *
   * @param reached how far it came, as those were told who have it already
   */
  void offer(Offer offer, Optional<EncodedFrame> reached) {
    Offer shown = tags.put(offer.id(), offer);
    if (shown == null || !shown.isSameAs(offer)) {
      session.send(offer.frame());
    }
    if (shown == null) {
      reached.ifPresent(session::send);
    }
  }

  void ask(Cards.AskCard card) {
    UUID contact = card.contact().contact();
    UUID shown = asks.get(contact);
    if (!card.ask().id().equals(shown)) {
      unask(contact);
      asks.put(contact, card.ask().id());
      session.send(card.frame());
    }
  }

  void unask(UUID contact) {
    UUID shown = asks.remove(contact);
    if (shown != null) {
      session.send(new ResponderPush.AskOver(shown, contact));
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

  void mayAsk(EncodedFrame now) {
    if (!now.equals(colleagues)) {
      colleagues = now;
      session.send(now);
    }
  }

  void send(EncodedFrame frame) {
    session.send(frame);
  }
}
