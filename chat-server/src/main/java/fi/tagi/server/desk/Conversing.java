package fi.tagi.server.desk;

import fi.tagi.server.cluster.ClusterBus;
import fi.tagi.server.contact.Contact;
import fi.tagi.server.contact.rule.Decision;
import fi.tagi.server.contact.rule.Rules;
import fi.tagi.server.contact.rule.Verdict;
import fi.tagi.server.database.StorageAway;
import fi.tagi.server.diary.OpenContact.Holding;
import fi.tagi.server.diary.OpenContact.State;
import fi.tagi.server.diary.OpenContact.Talk;
import fi.tagi.server.transcript.Transcript.Message;
import fi.tagi.server.transcript.Transcript.Sealed;
import fi.tagi.server.transcript.Transcript.Stored;
import fi.tagi.server.transcript.Transcript.Words;
import fi.tagi.server.transcript.Transcript.Writer;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes the messages of both sides. A message is stored in the transaction that checks who holds
 * the contact and by which claim, so that a holder whose contact was released a moment ago cannot
 * write any more.
 */
public final class Conversing {
  private final Storage storage;
  private final ClusterBus bus;
  private final Clock clock;
  private volatile Listener listener = (contact, message) -> {};

  /** Takes messages into this storage. */
  public Conversing(Storage storage, ClusterBus bus, InstantSource clock) {
    this.storage = storage;
    this.bus = bus;
    this.clock = new Clock(clock);
  }

  /** What is answered to a message. */
  public sealed interface Answer {
    /** It is stored, now or by the same command before. */
    record Accepted(Stored stored) implements Answer {}

    /** It is not. */
    record Refused(Verdict verdict) implements Answer {}
  }

  /**
   * Takes a message of the visitor, while waiting or talking.
   *
   * @param message the id that the visitor's page made; the same again is stored once and answered
   *     the same
   */
  public Answer visitorWrites(UUID contact, UUID message, String text) {
    Words words = new Words(message, new Writer.Visitor(), text);
    return answered(contact, message, text, (open, ahead) -> fromVisitor(open, words, ahead));
  }

  /**
   * Takes a message of somebody who answers.
   *
   * @param epoch the claim by which the responder holds the contact, or by which they joined it
   * @param message the id that the console made; the same again is stored once and answered the
   *     same
   */
  public Answer responderWrites(
      UUID contact, UUID responder, long epoch, UUID message, String text) {
    return answered(
        contact,
        message,
        text,
        (open, ahead) ->
            open.part(responder, epoch)
                .map(part -> fromResponder(open, words(message, part, text), ahead))
                .orElseGet(() ->
                    repeated(
                        contact,
                        message,
                        open.state() == State.ENDED ? Verdict.OVER : Verdict.NOT_HOLDER)));
  }

  /**
   * Has a message that was just stored handed to whoever shows its contact here, who need not read
   * it again then. Whoever misses it reads it when they look again.
   */
  public void onStored(Listener told) {
    listener = told;
  }

  /** Is told of messages, each after its commit; must return at once. */
  @FunctionalInterface
  public interface Listener {
    /** A message was stored. */
    void stored(UUID contact, Message message);
  }

  /**
   * What became of a message.
   *
   * @param answer what is answered
   * @param fresh the message, when it was stored just now
   * @param isFirst whether it is the contact's first answer, which is an entry of the diary
   */
  private record Outcome(Answer answer, Optional<Message> fresh, boolean isFirst) {
    static Outcome refused(Verdict verdict) {
      return nothing(new Answer.Refused(verdict));
    }

    static Outcome nothing(Answer answer) {
      return new Outcome(answer, Optional.empty(), false);
    }
  }

  /** What becomes of a message by how its contact stands, in the transaction that stores it. */
  @FunctionalInterface
  private interface Taking {
    Outcome from(Talk open, Optional<Sealed> ahead);
  }

  private Answer answered(UUID contact, UUID message, String text, Taking taking) {
    Optional<Sealed> ahead = storage.transcript().sealed(contact, message, text);
    Outcome outcome =
        storage.within(contact, open -> taking.from(open, ahead)).orElseGet(Conversing::over);
    if (outcome.isFirst()) {
      bus.nudge(contact);
    } else {
      outcome.fresh().ifPresent(stored -> listener.stored(contact, stored));
    }
    return outcome.answer();
  }

  private Outcome fromVisitor(Talk open, Words words, Optional<Sealed> ahead) {
    if (open.state() == State.ENDED) {
      return repeated(open.contact(), words.id(), Verdict.OVER);
    }
    return open.isPausedAt(clock.now())
        ? repeated(open.contact(), words.id(), Verdict.PAUSED)
        : store(open.contact(), words, ahead);
  }

  private static Words words(UUID message, Holding part, String text) {
    return new Words(message, new Writer.Responder(part.holder(), part.role()), text);
  }

  private Outcome fromResponder(Talk open, Words words, Optional<Sealed> ahead) {
    Outcome outcome = store(open.contact(), words, ahead);
    if (outcome.answer() instanceof Answer.Accepted && open.respondedAt().isEmpty()) {
      writeDownFirstResponse(open.contact());
      return new Outcome(outcome.answer(), outcome.fresh(), true);
    }
    return outcome;
  }

  /** What was stored while it was allowed is answered so again; anything new is refused. */
  private Outcome repeated(UUID contact, UUID message, Verdict verdict) {
    return storage
        .transcript()
        .find(contact, message)
        .map(stored -> Outcome.nothing(new Answer.Accepted(stored)))
        .orElseGet(() -> Outcome.refused(verdict));
  }

  private Outcome store(UUID contact, Words words, Optional<Sealed> ahead) {
    return storage
        .transcript()
        .append(contact, words, ahead, clock.now())
        .map(kept ->
            new Outcome(
                new Answer.Accepted(kept.stored()),
                kept.isNew() ? Optional.of(new Message(kept.stored(), words)) : Optional.empty(),
                false))
        .orElseGet(Conversing::over);
  }

  private void writeDownFirstResponse(UUID contact) {
    Contact before = storage.diary().read(contact);
    Decision<Verdict> decision = Rules.responded(before);
    boolean written =
        decision.event().isEmpty()
            || storage.diary().append(before, decision.event().get(), clock.now()).isPresent();
    if (!written) {
      // Another node's entry is in between although the row is locked: give up this transaction,
      // the client asks again.
      throw new StorageAway("contact changed while a message was stored");
    }
  }

  private static Outcome over() {
    return Outcome.refused(Verdict.OVER);
  }
}
