package fi.tagi.server.desk;

import fi.tagi.server.cluster.ClusterBus;
import fi.tagi.server.contact.Contact;
import fi.tagi.server.contact.ContactEvent;
import fi.tagi.server.contact.rule.ClaimAnswer;
import fi.tagi.server.contact.rule.Decision;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Read, ask the rule, append, nudge: the way of every request about a contact. When somebody else's
 * entry came first, the rule is asked again about the contact as it then is.
 */
final class Decisions {
  private static final Logger LOG = LoggerFactory.getLogger(Decisions.class);

  private final Storage storage;
  private final ClusterBus bus;
  private final Clock clock;

  Decisions(Storage storage, ClusterBus bus, Clock clock) {
    this.storage = storage;
    this.bus = bus;
    this.clock = clock;
  }

  <A> A decide(UUID contact, Function<Contact, Decision<A>> rule) {
    return decide(contact, rule, before -> {});
  }

  /**
   * The same with something that is written in the same transaction.
   *
   * @param along is told of the contact as it was before
   */
  <A> A decide(UUID contact, Function<Contact, Decision<A>> rule, Consumer<Contact> along) {
    while (true) {
      Contact before = storage.diary().read(contact);
      Decision<A> decision = rule.apply(before);
      if (decision.event().isEmpty()) {
        return decision.answer();
      }
      ContactEvent event = decision.event().get();
      if (storage.transaction().atomically(() -> appended(before, event, along))) {
        told(contact, event.getClass());
        return decision.answer();
      }
    }
  }

  /**
   * The same for what gives a responder a conversation more.
   *
   * @param maximum how many they may have
   */
  ClaimAnswer take(
      UUID contact, UUID responder, int maximum, Function<Contact, Decision<ClaimAnswer>> rule) {
    while (true) {
      Contact before = storage.diary().read(contact);
      Decision<ClaimAnswer> decision = rule.apply(before);
      if (decision.event().isEmpty()) {
        return decision.answer();
      }
      ContactEvent event = decision.event().get();
      Optional<ClaimAnswer> answer =
          storage
              .transaction()
              .atomically(() -> {
                if (storage.open().countRunning(responder) >= maximum) {
                  return Optional.of(new ClaimAnswer.AtMaximum());
                }
                return storage
                    .diary()
                    .append(before, event, clock.now())
                    .map(after -> decision.answer());
              });
      if (answer.isPresent()) {
        told(contact, answer.get().getClass());
        return answer.get();
      }
    }
  }

  private boolean appended(Contact before, ContactEvent event, Consumer<Contact> along) {
    boolean appended = appended(before, event);
    if (appended) {
      along.accept(before);
    }
    return appended;
  }

  /**
   * Appends within a transaction; what closes a contact destroys its words, unless a hold keeps
   * them, and what lifts the hold destroys them then.
   */
  boolean appended(Contact before, ContactEvent event) {
    Instant now = clock.now();
    Optional<Contact> after = storage.diary().append(before, event, now);
    if (after.isPresent() && after.get() instanceof Contact.Over over) {
      if (over.course().safety().hold().filter(hold -> hold.keeps(now)).isEmpty()) {
        storage.transcript().shred(before.id());
      }
      storage.keys().shred(before.id());
    }
    return after.isPresent();
  }

  /** After the commit. */
  void told(UUID contact, Class<?> what) {
    LOG.debug("contact {} {}", contact, what.getSimpleName());
    bus.nudge(contact);
  }
}
