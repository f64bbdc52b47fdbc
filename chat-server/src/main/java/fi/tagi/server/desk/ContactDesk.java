package fi.tagi.server.desk;

import fi.tagi.protocol.Coding;
import fi.tagi.protocol.OverReason;
import fi.tagi.protocol.Role;
import fi.tagi.server.cluster.ClusterBus;
import fi.tagi.server.contact.Contact;
import fi.tagi.server.contact.ContactEvent.Arrived;
import fi.tagi.server.contact.ContactEvent.Intake;
import fi.tagi.server.contact.ContactEvent.Released;
import fi.tagi.server.contact.ContactEvent.TurnedAway;
import fi.tagi.server.contact.rule.ClaimAnswer;
import fi.tagi.server.contact.rule.Decision;
import fi.tagi.server.contact.rule.Rules;
import fi.tagi.server.contact.rule.Verdict;
import fi.tagi.server.desk.visitor.ArrivalId;
import fi.tagi.server.diary.OpenContact;
import fi.tagi.server.runtime.IdSource;
import fi.tagi.server.transcript.Transcript.Pulse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The desk every request about a contact goes through: read, ask the rule, append, nudge. Every
 * answer is given after the commit. Every method may block, and throws {@link
 * fi.tagi.server.database.StorageAway} when the database does not answer.
 */
public final class ContactDesk {
  private final Storage storage;
  private final IdSource ids;
  private final Clock clock;
  private final Admission admission;
  private final Decisions decisions;

  /**
   * A desk over this storage.
   *
   * @param admission who is let in
   */
  public ContactDesk(
      Storage storage, ClusterBus bus, IdSource ids, InstantSource clock, Admission admission) {
    this.storage = storage;
    this.ids = ids;
    this.clock = new Clock(clock);
    this.decisions = new Decisions(storage, bus, this.clock);
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
    decisions.told(id, answer.getClass());
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
    int waiting = storage.open().countWaiting(intake.line());
    if (waiting >= waitingMax.get()) {
      return away(contact, new TurnedAway(intake, TurnedAway.Reason.FULL), token, now);
    }
    Optional<Contact> begun =
        storage
            .diary()
            .append(
                contact, new Arrived(intake, admission.promise(intake.line()).toSeconds()), now);
    if (begun.isEmpty()) {
      return again(storage.diary().read(contact.id()), token);
    }
    storage.transcript().open(contact.id(), nickname);
    storage.keys().add(token, contact.id());
    return new Arrival.Taken(begun.get(), token, Optional.of(waiting + 1));
  }

  private Arrival again(Contact contact, String token) {
    if (contact instanceof Contact.Over over
        && storage.diary().entries(over.id()).getFirst().event() instanceof TurnedAway away) {
      return new Arrival.Away(contact.id(), away.reason());
    }
    if (!(contact instanceof Contact.Over)) {
      storage.keys().add(token, contact.id());
    }
    return new Arrival.Taken(contact, token, Optional.empty());
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
    return decisions.take(
        contact,
        responder,
        admission.maximum(responder),
        before -> Rules.claim(before, responder, roleFor(before, responder), claim));
  }

  private Optional<Role> roleFor(Contact contact, UUID responder) {
    return contact instanceof Contact.Waiting waiting
        ? admission.claimRole(
            responder, waiting.course().intake().line(), waiting.course().arrivedAt(), clock.now())
        : Optional.empty();
  }

  /** Stops answering: the conversation goes on with others, or the contact waits again. */
  public Verdict release(UUID contact, UUID responder, int epoch) {
    return decisions.decide(contact, before -> Rules.release(before, responder, epoch));
  }

  /**
   * Nobody who answers wrote for too long: the contact waits again, unless somebody has written
   * since that was found.
   *
   * @param found the contact and its pulse when that was found
   */
  Verdict silent(OpenContact found, Pulse pulse) {
    UUID contact = found.contact();
    int epoch = found.holding().map(OpenContact.Holding::epoch).orElse(0);
    Verdict verdict =
        storage
            .transaction()
            .atomically(() -> {
              // Locks out messages and pauses, so that both stay as they are read here.
              if (storage
                      .open()
                      .lock(contact)
                      .filter(open -> open.pausedUntil().equals(found.pausedUntil()))
                      .isEmpty()
                  || !storage.transcript().pulse(contact).equals(Optional.of(pulse))) {
                return Verdict.WRONG_STATE;
              }
              Contact before = storage.diary().read(contact);
              Decision<Verdict> decision = Rules.silent(before, epoch);
              return decision.event().isPresent()
                      && decisions.appended(before, decision.event().get())
                  ? decision.answer()
                  : Verdict.WRONG_STATE;
            });
    if (verdict == Verdict.DONE) {
      decisions.told(contact, Released.class);
    }
    return verdict;
  }

  /**
   * A responder was without connection for too long: the conversation goes on with others, or the
   * contact waits again.
   *
   * @param epoch by which they took part when that was found
   */
  Verdict holderGone(UUID contact, UUID responder, int epoch) {
    return decisions.decide(contact, before -> Rules.holderGone(before, responder, epoch));
  }

  /** Ends a conversation. */
  public Verdict end(UUID contact, UUID responder, int epoch) {
    return decisions.decide(contact, before -> Rules.end(before, responder, epoch));
  }

  /**
   * Ends a conversation because of how the visitor behaves.
   *
   * @param along is told, in the transaction that writes it down, of the contact before
   */
  public Verdict cutOff(UUID contact, UUID responder, int epoch, Consumer<Contact> along) {
    return decisions.decide(contact, before -> Rules.cutOff(before, responder, epoch), along);
  }

  /**
   * The visitor is gone for good.
   *
   * @param reason {@link OverReason#VISITOR_LEFT} or {@link OverReason#VISITOR_GONE}
   */
  public Verdict leave(UUID contact, OverReason reason) {
    return decisions.decide(contact, before -> Rules.leave(before, reason));
  }

  /**
   * The visitor stayed away for longer than they may.
   *
   * @param version the contact's version when that was found; nothing happens when it has moved on
   */
  public Verdict gone(UUID contact, int version) {
    return decisions.decide(contact, before -> Rules.gone(before, version));
  }

  /** The line closed while the contact waited. */
  public Verdict lineClosed(UUID contact) {
    return decisions.decide(contact, Rules::lineClosed);
  }

  /** Codes and closes an ended contact; its words are destroyed in the same transaction. */
  public Verdict wrapUp(UUID contact, UUID responder, Coding coding) {
    return decisions.decide(contact, before -> Rules.wrapUp(before, responder, coding));
  }

  /**
   * Closes an ended contact that nobody coded in time; its words are destroyed in the same
   * transaction.
   */
  public Verdict leaveUncoded(UUID contact) {
    return decisions.decide(contact, Rules::leaveUncoded);
  }
}
