package fi.tagi.server.desk;

import fi.tagi.server.cluster.ClusterBus;
import fi.tagi.server.contact.Contact;
import fi.tagi.server.contact.ContactEvent.Corrected;
import fi.tagi.server.contact.ContactEvent.HoldLifted;
import fi.tagi.server.contact.ContactEvent.HoldPlaced;
import fi.tagi.server.contact.ContactEvent.MarkedHeavy;
import fi.tagi.server.contact.ContactEvent.MarkedUrgent;
import fi.tagi.server.contact.ContactEvent.Paused;
import fi.tagi.server.contact.ContactEvent.StepTaken;
import fi.tagi.server.contact.rule.CorrectionRules;
import fi.tagi.server.contact.rule.SafetyRules;
import fi.tagi.server.contact.rule.Verdict;
import fi.tagi.server.diary.OpenContact;
import fi.tagi.server.diary.OpenContact.State;
import fi.tagi.server.transcript.SideNotes;
import fi.tagi.server.transcript.Transcript.Kept;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * What is written down about a contact beside its course: steps of checklists, marks, side notes,
 * holds of its words, corrections of its coding. Every answer is given after the commit. Every
 * method may block, and throws {@link fi.tagi.server.database.StorageAway} when the database does
 * not answer. Whoever writes something in the same transaction, as the audit trail, calls within
 * {@link Storage#transaction()}.
 */
public final class Records {
  private final Storage storage;
  private final Clock clock;
  private final Decisions decisions;
  private volatile Consumer<UUID> noted = contact -> {};

  /** Over this storage. */
  public Records(Storage storage, ClusterBus bus, InstantSource clock) {
    this.storage = storage;
    this.clock = new Clock(clock);
    this.decisions = new Decisions(storage, bus, this.clock);
  }

  /** Writes down a step of a checklist. */
  public Verdict take(UUID contact, StepTaken step) {
    return decisions.decide(contact, before -> SafetyRules.take(before, step));
  }

  /** Marks a contact heavy, or takes the mark off. */
  public Verdict mark(UUID contact, MarkedHeavy mark) {
    return decisions.decide(contact, before -> SafetyRules.mark(before, mark));
  }

  /** Marks a contact urgent, or takes the mark off. */
  public Verdict mark(UUID contact, MarkedUrgent mark) {
    return decisions.decide(contact, before -> SafetyRules.mark(before, mark));
  }

  /**
   * Has whoever shows a contact here look again after a side note: that is no entry of the diary,
   * which a nudge would tell of. Whoever misses it reads it when they look again.
   */
  public void onNoted(Consumer<UUID> told) {
    noted = told;
  }

  /**
   * Takes a side note of somebody who answers, in the transaction that checks that they do, as a
   * message is taken; it answers nobody, so it starts and stops no time.
   *
   * @param epoch the claim by which the responder holds the contact, or by which they joined it
   * @param note the id that the console made; the same again is stored once and answered the same
   */
  public Conversing.Answer note(UUID contact, UUID responder, long epoch, UUID note, String text) {
    Noted outcome =
        storage
            .within(contact, open -> taken(open, responder, epoch, note, text))
            .orElseGet(() -> Noted.refused(Verdict.OVER));
    if (outcome.isNew()) {
      noted.accept(contact);
    }
    return outcome.answer();
  }

  private record Noted(Conversing.Answer answer, boolean isNew) {
    static Noted refused(Verdict verdict) {
      return new Noted(new Conversing.Answer.Refused(verdict), false);
    }

    static Noted of(Kept kept) {
      return new Noted(new Conversing.Answer.Accepted(kept.stored()), kept.isNew());
    }
  }

  private Noted taken(OpenContact.Talk open, UUID responder, long epoch, UUID note, String text) {
    SideNotes notes = storage.transcript().notes();
    UUID contact = open.contact();
    Optional<OpenContact.Holding> part = open.part(responder, epoch);
    if (part.isPresent()) {
      SideNotes.Note words = new SideNotes.Note(note, responder, part.get().role(), text);
      return notes
          .add(contact, words, clock.now())
          .map(Noted::of)
          .orElseGet(() -> Noted.refused(Verdict.OVER));
    }
    // What was stored while it was allowed is answered so again.
    return notes
        .find(contact, note)
        .map(stored -> Noted.of(new Kept(stored, false)))
        .orElseGet(
            () -> Noted.refused(open.state() == State.ENDED ? Verdict.OVER : Verdict.NOT_HOLDER));
  }

  /** Takes nothing of what the visitor writes for a while, or again. */
  public Verdict pause(UUID contact, Paused pause) {
    return decisions.decide(contact, before -> SafetyRules.pause(before, pause, clock.now()));
  }

  /**
   * Keeps the words after the contact is closed.
   *
   * @param isManager whether who wants it need not answer the contact
   * @param along is told, in the transaction that writes it down, of the contact before
   */
  public Verdict hold(UUID contact, HoldPlaced hold, boolean isManager, Consumer<Contact> along) {
    return decisions.decide(contact, before -> SafetyRules.hold(before, hold, isManager), along);
  }

  /**
   * Keeps the words no longer.
   *
   * @param isManager whether who says so need not have placed the hold
   * @param along is told, in the transaction that writes it down, of the contact before
   */
  public Verdict lift(UUID contact, HoldLifted lifted, boolean isManager, Consumer<Contact> along) {
    return decisions.decide(contact, before -> SafetyRules.lift(before, lifted, isManager), along);
  }

  /**
   * Replaces the coding of a closed contact.
   *
   * @param isManager whether who corrects is a manager
   */
  public CorrectionRules.Answer correct(UUID contact, Corrected correction, boolean isManager) {
    return decisions.decide(
        contact, before -> CorrectionRules.correct(before, correction, isManager, clock.now()));
  }
}
