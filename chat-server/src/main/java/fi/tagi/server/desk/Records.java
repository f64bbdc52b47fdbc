package fi.tagi.server.desk;

import fi.tagi.server.cluster.ClusterBus;
import fi.tagi.server.contact.Contact;
import fi.tagi.server.contact.ContactEvent.Corrected;
import fi.tagi.server.contact.ContactEvent.HoldLifted;
import fi.tagi.server.contact.ContactEvent.HoldPlaced;
import fi.tagi.server.contact.ContactEvent.StepTaken;
import fi.tagi.server.contact.rule.CorrectionRules;
import fi.tagi.server.contact.rule.SafetyRules;
import fi.tagi.server.contact.rule.Verdict;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * What is written down about a contact beside its course: steps of checklists, holds of its words,
 * corrections of its coding. Every answer is given after the commit. Every method may block, and
 * throws {@link fi.tagi.server.database.StorageAway} when the database does not answer. Whoever
 * writes something in the same transaction, as the audit trail, calls within {@link
 * Storage#transaction()}.
 */
public final class Records {
  private final Clock clock;
  private final Decisions decisions;

  /** Over this storage. */
  public Records(Storage storage, ClusterBus bus, InstantSource clock) {
    this.clock = new Clock(clock);
    this.decisions = new Decisions(storage, bus, this.clock);
  }

  /** Writes down a step of a checklist. */
  public Verdict take(UUID contact, StepTaken step) {
    return decisions.decide(contact, before -> SafetyRules.take(before, step));
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
