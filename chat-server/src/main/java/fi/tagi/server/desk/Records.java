package fi.tagi.server.desk;

import fi.tagi.server.cluster.ClusterBus;
import fi.tagi.server.contact.ContactEvent.Corrected;
import fi.tagi.server.contact.ContactEvent.HoldLifted;
import fi.tagi.server.contact.ContactEvent.HoldPlaced;
import fi.tagi.server.contact.ContactEvent.StepTaken;
import fi.tagi.server.contact.rule.CorrectionRules;
import fi.tagi.server.contact.rule.SafetyRules;
import fi.tagi.server.contact.rule.Verdict;
import java.time.InstantSource;
import java.util.UUID;

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
   */
  public Verdict hold(UUID contact, HoldPlaced hold, boolean isManager) {
    return decisions.decide(contact, before -> SafetyRules.hold(before, hold, isManager));
  }

  /**
   * Keeps the words no longer.
   *
   * @param isManager whether who says so need not have placed the hold
   */
  public Verdict lift(UUID contact, HoldLifted lifted, boolean isManager) {
    return decisions.decide(contact, before -> SafetyRules.lift(before, lifted, isManager));
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
