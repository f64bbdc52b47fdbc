package fi.tagi.server.safety;

import fi.tagi.server.audit.Actor;
import fi.tagi.server.audit.AuditKind;
import fi.tagi.server.audit.AuditTrail;
import fi.tagi.server.contact.Contact;
import fi.tagi.server.contact.ContactEvent.HoldLifted;
import fi.tagi.server.contact.ContactEvent.HoldPlaced;
import fi.tagi.server.contact.Course;
import fi.tagi.server.contact.rule.Verdict;
import fi.tagi.server.desk.Records;
import fi.tagi.server.http.Json;
import fi.tagi.server.transcript.Transcript;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps the words of a contact after it is closed, for a coded reason and a few days. What is
 * placed or lifted is in the diary and in the audit trail, or in neither. Every method may block,
 * and throws {@link fi.tagi.server.database.StorageAway} when the database does not answer.
 */
public final class Holds {
  private static final int KEEPABLE_MAX = 200;

  private final Records records;
  private final SqlHolds stored;
  private final Transcript transcript;
  private final AuditTrail trail;
  private final InstantSource clock;

  /**
   * Holds of these contacts.
   *
   * @param records writes them into the diary
   * @param transcript the words
   */
  public Holds(
      Records records,
      SqlHolds stored,
      Transcript transcript,
      AuditTrail trail,
      InstantSource clock) {
    this.records = records;
    this.stored = stored;
    this.transcript = transcript;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * Places a hold. The same again is answered the same, and is written down once.
   *
   * @param isManager whether who wants it need not answer the contact
   */
  public Verdict place(UUID contact, HoldPlaced hold, boolean isManager) {
    String settings = json(new Placed(code(hold.reason()), hold.days()));
    return records.hold(
        contact,
        hold,
        isManager,
        before ->
            trail.record(
                Actor.account(hold.by()),
                new AuditTrail.Change(
                    AuditKind.HOLD_PLACED, contact.toString(), AuditTrail.NOTHING, settings)));
  }

  /**
   * Lifts the hold; of a closed contact the words are shredded in the same transaction.
   *
   * @param isManager whether who says so need not have placed it
   */
  public Verdict lift(UUID contact, UUID by, boolean isManager) {
    return records.lift(
        contact,
        new HoldLifted(by),
        isManager,
        before ->
            trail.record(
                Actor.account(by),
                new AuditTrail.Change(
                    AuditKind.HOLD_LIFTED,
                    contact.toString(),
                    settings(before),
                    AuditTrail.NOTHING)));
  }

  /** What keeps words now, the one that ends first at first. */
  public List<Hold> keeping() {
    return stored.keeping(clock.instant());
  }

  /** The contacts of a line that are open and not kept yet, the newest 200, the newest first. */
  List<Keepable> keepable(String line) {
    return stored.keepable(line, clock.instant(), KEEPABLE_MAX);
  }

  /**
   * The words of a closed contact after a position, a page of them. That they are opened is in the
   * audit trail before anybody sees one.
   *
   * @return empty when no hold keeps them, or the contact is not closed
   */
  public Optional<List<Transcript.Message>> open(UUID contact, UUID by, long after) {
    if (!stored.isKept(contact, clock.instant())) {
      return Optional.empty();
    }
    trail.record(
        Actor.account(by),
        new AuditTrail.Change(
            AuditKind.HOLD_OPENED, contact.toString(), AuditTrail.NOTHING, AuditTrail.NOTHING));
    return Optional.of(transcript.after(contact, after));
  }

  /** Shreds what nothing keeps any more. */
  public void sweep() {
    stored.over(clock.instant()).forEach(transcript::shred);
  }

  private static String settings(Contact contact) {
    return Course.of(contact)
        .flatMap(course -> course.safety().hold())
        .map(hold -> json(new Present(code(hold.reason()), hold.until().toString())))
        .orElse(AuditTrail.NOTHING);
  }

  static String code(HoldPlaced.Reason reason) {
    return reason.name().toLowerCase(Locale.ROOT);
  }

  private static String json(Object settings) {
    return new String(Json.write(settings), StandardCharsets.UTF_8);
  }

  private record Placed(String reason, int days) {}

  private record Present(String reason, String until) {}
}
