package fi.tagi.server.correction;

import fi.tagi.protocol.Coding;
import fi.tagi.server.audit.Actor;
import fi.tagi.server.audit.AuditKind;
import fi.tagi.server.audit.AuditTrail;
import fi.tagi.server.cluster.ClusterBus;
import fi.tagi.server.contact.ContactEvent.Corrected;
import fi.tagi.server.contact.Entry;
import fi.tagi.server.contact.rule.CorrectionRules.Answer;
import fi.tagi.server.desk.Records;
import fi.tagi.server.desk.Storage;
import fi.tagi.server.http.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Corrects codings, each together with an entry of the audit trail. Safe for use by many threads.
 */
public final class Corrections {
  private final Storage storage;
  private final Records records;
  private final AuditTrail trail;
  private final ClusterBus bus;

  /** Over this storage. */
  public Corrections(Storage storage, Records records, AuditTrail trail, ClusterBus bus) {
    this.storage = storage;
    this.records = records;
    this.trail = trail;
    this.bus = bus;
  }

  /** What was said of a contact; empty when it is not closed, or nobody answered it. */
  Optional<CodingHistory> history(UUID contact) {
    return CodingHistory.of(contact, storage.diary().entries(contact));
  }

  /**
   * Replaces the coding of a contact.
   *
   * @param isManager whether who corrects is a manager
   */
  Answer correct(UUID contact, Corrected correction, boolean isManager) {
    Answer answer =
        storage.transaction().atomically(() -> corrected(contact, correction, isManager));
    // What the desk told within the transaction may have been looked at before it was committed.
    bus.nudge(contact);
    return answer;
  }

  private Answer corrected(UUID contact, Corrected correction, boolean isManager) {
    List<Entry> before = storage.diary().entries(contact);
    Answer answer = records.correct(contact, correction, isManager);
    if (answer == Answer.DONE) {
      List<Entry> after = storage.diary().entries(contact);
      after.stream()
          .skip(before.size())
          .filter(entry -> entry.event().equals(correction))
          .forEach(entry -> record(contact, correction, CodingHistory.of(contact, after)));
    }
    return answer;
  }

  private void record(UUID contact, Corrected correction, Optional<CodingHistory> history) {
    List<CodingHistory.Step> steps = history.orElseThrow().steps();
    CodingHistory.Step replaced = steps.get(steps.size() - 2);
    String reason = CodingHistory.code(correction.reason());
    trail.record(
        Actor.account(correction.by()),
        new AuditTrail.Change(
            AuditKind.CODING_CORRECTED,
            contact.toString(),
            json(new Before(replaced.version(), replaced.coding().stream().toList())),
            json(new After(steps.getLast().version(), reason, correction.coding()))));
  }

  private static String json(Object side) {
    return new String(Json.write(side), StandardCharsets.UTF_8);
  }

  /** What was replaced; no coding when nobody had coded it. */
  private record Before(int version, List<Coding> coding) {}

  /** What took its place, and why. */
  private record After(int version, String reason, Coding coding) {}
}
