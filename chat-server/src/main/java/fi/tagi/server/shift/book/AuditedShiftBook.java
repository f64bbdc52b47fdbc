package fi.tagi.server.shift.book;

import fi.tagi.protocol.Role;
import fi.tagi.server.audit.Actor;
import fi.tagi.server.audit.AuditKind;
import fi.tagi.server.audit.AuditTrail;
import fi.tagi.server.audit.AuditTrail.Change;
import fi.tagi.server.http.Json;
import fi.tagi.server.shift.Plan;
import fi.tagi.server.shift.Shift;
import fi.tagi.server.shift.ShiftEntry;
import fi.tagi.server.shift.ShiftEvent;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A shift book whose changes by managers are in the audit trail too, within the same transaction,
 * which must be open.
 */
public final class AuditedShiftBook implements ShiftBook {
  private final ShiftBook book;
  private final AuditTrail trail;

  /** The book with the trail. */
  public AuditedShiftBook(ShiftBook book, AuditTrail trail) {
    this.book = book;
    this.trail = trail;
  }

  @Override
  public Optional<Shift> find(UUID shift) {
    return book.find(shift);
  }

  @Override
  public Optional<Shift> append(Optional<Shift> before, ShiftEntry next) {
    Optional<Shift> after = book.append(before, next);
    after.ifPresent(shift -> record(before, next.event(), shift));
    return after;
  }

  @Override
  public List<Shift> since(LocalDate day) {
    return book.since(day);
  }

  @Override
  public Map<UUID, Integer> versionsSince(LocalDate day) {
    return book.versionsSince(day);
  }

  private void record(Optional<Shift> before, ShiftEvent event, Shift after) {
    String id = after.id().toString();
    switch (event) {
      case ShiftEvent.Planned planned ->
          record(planned.by(), AuditKind.SHIFT_PLANNED, id, AuditTrail.NOTHING, whole(after));
      case ShiftEvent.Replanned replanned ->
          record(replanned.by(), AuditKind.SHIFT_CHANGED, id, whole(before), whole(after));
      case ShiftEvent.Ended ended ->
          record(ended.by(), AuditKind.SHIFT_ENDED, id, whole(before), json(End.of(ended)));
      case ShiftEvent.Changed changed ->
          record(
              changed.by(),
              AuditKind.SHIFT_DATE_CHANGED,
              id + " " + changed.date(),
              date(before, changed.date()),
              date(Optional.of(after), changed.date()));
      case ShiftEvent.Cancelled cancelled ->
          record(
              cancelled.by(),
              AuditKind.SHIFT_DATE_CANCELLED,
              id + " " + cancelled.date(),
              date(before, cancelled.date()),
              AuditTrail.NOTHING);
      // What responders do among themselves is in the shift book.
      case ShiftEvent.Taken _,
          ShiftEvent.GivenBack _,
          ShiftEvent.Offered _,
          ShiftEvent.OfferEnded _,
          ShiftEvent.Swapped _ -> {}
    }
  }

  private void record(UUID by, AuditKind kind, String subject, String before, String after) {
    trail.record(Actor.account(by), new Change(kind, subject, before, after));
  }

  private static String whole(Optional<Shift> shift) {
    return shift.map(AuditedShiftBook::whole).orElse(AuditTrail.NOTHING);
  }

  private static String whole(Shift shift) {
    return shift.lastPlan().map(plan -> json(Whole.of(shift, plan))).orElse(AuditTrail.NOTHING);
  }

  private static String date(Optional<Shift> shift, LocalDate date) {
    return shift
        .flatMap(known -> known.local(date).map(local -> json(OneDate.of(known, date, local))))
        .orElse(AuditTrail.NOTHING);
  }

  private static String json(Object value) {
    return new String(Json.write(value), StandardCharsets.UTF_8);
  }

  private record Whole(
      String line, Role role, String day, String starts, String ends, String rule, String person) {

    static Whole of(Shift shift, Plan plan) {
      return new Whole(
          shift.line(),
          shift.role(),
          plan.first().toString(),
          plan.hours().starts().toString(),
          plan.hours().ends().toString(),
          plan.repeat().rule(),
          told(plan.person()));
    }
  }

  private record OneDate(String day, String starts, String ends, String person) {

    static OneDate of(Shift shift, LocalDate date, Shift.Local local) {
      return new OneDate(
          local.day().toString(),
          local.hours().starts().toString(),
          local.hours().ends().toString(),
          told(shift.responderOn(date)));
    }
  }

  private record End(String from) {

    static End of(ShiftEvent.Ended ended) {
      return new End(ended.from().toString());
    }
  }

  private static String told(Optional<UUID> person) {
    return person.map(UUID::toString).orElse("");
  }
}
