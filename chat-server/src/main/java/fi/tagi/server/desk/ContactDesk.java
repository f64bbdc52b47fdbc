package fi.tagi.server.desk;

import fi.tagi.protocol.Coding;
import fi.tagi.protocol.OverReason;
import fi.tagi.protocol.Role;
import fi.tagi.server.cluster.ClusterBus;
import fi.tagi.server.contact.ClaimAnswer;
import fi.tagi.server.contact.Contact;
import fi.tagi.server.contact.ContactEvent.Arrived;
import fi.tagi.server.contact.ContactEvent.Claimed;
import fi.tagi.server.contact.ContactEvent.Intake;
import fi.tagi.server.contact.ContactEvent.TurnedAway;
import fi.tagi.server.contact.Decision;
import fi.tagi.server.contact.Rules;
import fi.tagi.server.contact.Verdict;
import fi.tagi.server.runtime.IdSource;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The desk every request about a contact goes through: read, ask the rule, append, nudge. Every
 * answer is given after the commit. Every method may block, and throws {@link
 * fi.tagi.server.database.StorageAway} when the database does not answer.
 */
public final class ContactDesk {
  private static final Logger LOG = LoggerFactory.getLogger(ContactDesk.class);

  private final Storage storage;
  private final ClusterBus bus;
  private final IdSource ids;
  private final Clock clock;
  private final Admission admission;

  /**
   * A desk over this storage.
   *
   * @param admission who is let in
   */
  public ContactDesk(
      Storage storage, ClusterBus bus, IdSource ids, InstantSource clock, Admission admission) {
    this.storage = storage;
    this.bus = bus;
    this.ids = ids;
    this.clock = new Clock(clock);
    this.admission = admission;
  }

  /**
   * Takes somebody who came, or turns them away; either is written down. The same arrival again
   * gives the same contact.
   *
   * @param arrival the random id that the visitor's page made
   * @param nickname what the visitor wants to be called; empty for nothing
   */
  public Arrival arrive(UUID arrival, Intake intake, String nickname) {
    UUID id = ArrivalId.contact(arrival);
    String token = ids.token();
    Instant now = clock.now();
    Optional<Integer> waitingMax = admission.waitingMax(intake.line(), now);
    Arrival answer =
        storage
            .transaction()
            .atomically(
                () -> begin(storage.diary().read(id), intake, nickname, token, waitingMax, now));
    told(id, answer.getClass());
    return answer;
  }

  private Arrival begin(
      Contact contact,
      Intake intake,
      String nickname,
      String token,
      Optional<Integer> waitingMax,
      Instant now) {
    if (!(contact instanceof Contact.None)) {
      return again(contact, token);
    }
    if (waitingMax.isEmpty()) {
      return away(contact, new TurnedAway(intake, TurnedAway.Reason.CLOSED), token, now);
    }
    if (storage.open().countWaiting(intake.line()) >= waitingMax.get()) {
      return away(contact, new TurnedAway(intake, TurnedAway.Reason.FULL), token, now);
    }
    Optional<Contact> begun = storage.diary().append(contact, new Arrived(intake), now);
    if (begun.isEmpty()) {
      return again(storage.diary().read(contact.id()), token);
    }
    storage.transcript().open(contact.id(), nickname);
    storage.keys().add(token, contact.id());
    return new Arrival.Taken(begun.get(), token);
  }

  private Arrival again(Contact contact, String token) {
    if (contact instanceof Contact.Over over
        && storage.diary().entries(over.id()).getFirst().event() instanceof TurnedAway away) {
      return new Arrival.Away(contact.id(), away.reason());
    }
    if (!(contact instanceof Contact.Over)) {
      storage.keys().add(token, contact.id());
    }
    return new Arrival.Taken(contact, token);
  }

  private Arrival away(Contact contact, TurnedAway away, String token, Instant now) {
    return storage.diary().append(contact, away, now).isPresent()
        ? new Arrival.Away(contact.id(), away.reason())
        : again(storage.diary().read(contact.id()), token);
  }

  /** The contact that a resume token opens; empty when there is none (any more). */
  public Optional<UUID> resume(String token) {
    return storage.keys().find(token);
  }

  /** The contact as it is now. */
  public Contact read(UUID contact) {
    return storage.diary().read(contact);
  }

  /**
   * Claims a contact for a responder: the first has it, everybody else hears who.
   *
   * @param claim the client's id of the claim; the same again is answered the same
   */
  public ClaimAnswer claim(UUID contact, UUID responder, UUID claim) {
    while (true) {
      Contact before = storage.diary().read(contact);
      Optional<Role> role = roleFor(before, responder);
      Decision<ClaimAnswer> decision = Rules.claim(before, responder, role, claim);
      if (decision.event().isEmpty()) {
        return decision.answer();
      }
      Claimed claimed = (Claimed) decision.event().get();
      Optional<ClaimAnswer> answer =
          storage
              .transaction()
              .atomically(() -> claimWithinMaximum(before, claimed, decision.answer()));
      if (answer.isPresent()) {
        told(contact, answer.get().getClass());
        return answer.get();
      }
    }
  }

  /**
   * Empty when somebody else's entry came first: the rule is asked again about the contact as it
   * then is.
   */
  private Optional<ClaimAnswer> claimWithinMaximum(
      Contact before, Claimed claimed, ClaimAnswer won) {
    UUID responder = claimed.holder();
    if (storage.open().countRunning(responder) >= admission.maximum(responder)) {
      return Optional.of(new ClaimAnswer.AtMaximum());
    }
    return storage.diary().append(before, claimed, clock.now()).map(after -> won);
  }

  private Optional<Role> roleFor(Contact contact, UUID responder) {
    return contact instanceof Contact.Waiting waiting
        ? admission.roleOnDuty(responder, waiting.course().intake().line(), clock.now())
        : Optional.empty();
  }

  /** Gives a contact back to waiting. */
  public Verdict release(UUID contact, UUID responder, int epoch) {
    return decide(contact, before -> Rules.release(before, responder, epoch));
  }

  /** Ends a conversation. */
  public Verdict end(UUID contact, UUID responder, int epoch) {
    return decide(contact, before -> Rules.end(before, responder, epoch));
  }

  /**
   * The visitor is gone for good.
   *
   * @param reason {@link OverReason#VISITOR_LEFT} or {@link OverReason#VISITOR_GONE}
   */
  public Verdict leave(UUID contact, OverReason reason) {
    return decide(contact, before -> Rules.leave(before, reason));
  }

  /**
   * The visitor stayed away for longer than they may.
   *
   * @param version the contact's version when that was found; nothing happens when it has moved on
   */
  public Verdict gone(UUID contact, int version) {
    return decide(contact, before -> Rules.gone(before, version));
  }

  /** The line closed while the contact waited. */
  public Verdict lineClosed(UUID contact) {
    return decide(contact, Rules::lineClosed);
  }

  /** Codes and closes an ended contact; its words are destroyed in the same transaction. */
  public Verdict wrapUp(UUID contact, UUID responder, Coding coding) {
    return decide(contact, before -> Rules.wrapUp(before, responder, coding));
  }

  /**
   * Closes an ended contact that nobody coded in time; its words are destroyed in the same
   * transaction.
   */
  public Verdict leaveUncoded(UUID contact) {
    return decide(contact, Rules::leaveUncoded);
  }

  private Verdict decide(UUID contact, Function<Contact, Decision<Verdict>> rule) {
    while (true) {
      Contact before = storage.diary().read(contact);
      Decision<Verdict> decision = rule.apply(before);
      if (decision.event().isEmpty()) {
        return decision.answer();
      }
      if (appended(before, decision)) {
        told(contact, decision.event().get().getClass());
        return decision.answer();
      }
    }
  }

  private void told(UUID contact, Class<?> what) {
    LOG.debug("contact {} {}", contact, what.getSimpleName());
    bus.nudge(contact);
  }

  private boolean appended(Contact before, Decision<Verdict> decision) {
    return storage
        .transaction()
        .atomically(() -> {
          Optional<Contact> after =
              storage.diary().append(before, decision.event().orElseThrow(), clock.now());
          if (after.isPresent() && after.get() instanceof Contact.Over) {
            storage.transcript().shred(before.id());
            storage.keys().shred(before.id());
          }
          return after.isPresent();
        });
  }
}
