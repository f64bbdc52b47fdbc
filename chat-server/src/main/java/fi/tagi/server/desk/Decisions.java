package fi.tagi.server.desk;

import fi.tagi.server.cluster.ClusterBus;
import fi.tagi.server.contact.Contact;
import fi.tagi.server.contact.ContactEvent;
import fi.tagi.server.contact.rule.ClaimAnswer;
import fi.tagi.server.contact.rule.Decision;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
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
  private final Turns turns = new Turns();

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
      AtomicReference<ClaimAnswer> answer = new AtomicReference<>();
      Contact seen =
          turns.take(
              contact,
              () -> {
                Taken taken = taken(contact, responder, maximum, rule);
                answer.set(taken.answer());
                return taken.contact();
              });
      if (answer.get() != null) {
        return answer.get();
      }
      Decision<ClaimAnswer> decision = rule.apply(seen);
      if (decision.event().isEmpty()) {
        return decision.answer();
      }
    }
  }

  /**
   * What became of it.
   *
   * @param answer what is answered
   * @param contact the contact as it then is
   * @param isNews whether there is something to be looked at
   */
  private record Taken(ClaimAnswer answer, Contact contact, boolean isNews) {}

  private Taken taken(
      UUID contact, UUID responder, int maximum, Function<Contact, Decision<ClaimAnswer>> rule) {
    while (true) {
      Optional<Taken> taken =
          storage
              .transaction()
              .atomically(() -> taken(storage.diary().read(contact), responder, maximum, rule));
      if (taken.isPresent()) {
        if (taken.get().isNews()) {
          told(contact, taken.get().answer().getClass());
        }
        return taken.get();
      }
    }
  }

  /** Within a transaction; empty when somebody else's entry was first. */
  private Optional<Taken> taken(
      Contact before, UUID responder, int maximum, Function<Contact, Decision<ClaimAnswer>> rule) {
    Decision<ClaimAnswer> decision = rule.apply(before);
    if (decision.event().isEmpty()) {
      return Optional.of(new Taken(decision.answer(), before, false));
    }
    if (storage.open().countRunning(responder) >= maximum) {
      return Optional.of(new Taken(new ClaimAnswer.AtMaximum(), before, true));
    }
    return storage
        .diary()
        .append(before, decision.event().get(), clock.now())
        .map(after -> new Taken(decision.answer(), after, true));
  }

  private boolean appended(Contact before, ContactEvent event, Consumer<Contact> along) {
    boolean appended = appended(before, event);
    if (appended) {
      along.accept(before);
    }
    return appended;
  }

  /**
   * Appends within a transaction; what closes a contact destroys its side notes and its words,
   * unless a hold keeps these, and what lifts the hold destroys them then.
   */
  boolean appended(Contact before, ContactEvent event) {
    Instant now = clock.now();
    Optional<Contact> after = storage.diary().append(before, event, now);
    if (after.isPresent() && after.get() instanceof Contact.Over over) {
      if (over.course().safety().hold().filter(hold -> hold.keeps(now)).isEmpty()) {
        storage.transcript().shred(before.id());
      } else {
        storage.transcript().notes().shred(before.id());
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
