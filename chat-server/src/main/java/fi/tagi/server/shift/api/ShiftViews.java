package fi.tagi.server.shift.api;

import fi.tagi.protocol.Role;
import fi.tagi.server.shift.Holding.How;
import fi.tagi.server.shift.Occurrence;
import fi.tagi.server.shift.Plan;
import fi.tagi.server.shift.Shift;
import fi.tagi.server.shift.SwapOffer;
import fi.tagi.server.shift.Times;
import fi.tagi.server.shift.book.ShiftDesk.Seen;
import fi.tagi.server.shift.coverage.Coverage;
import fi.tagi.server.shift.coverage.RoleTime;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Shifts as managers see them. Instants are in UTC; a person is empty for an open shift. */
final class ShiftViews {
  private ShiftViews() {}

  /**
   * One date of a shift.
   *
   * @param date its name within the shift, and with {@code shift} in addresses
   * @param version what a change has to name
   * @param day the local day on which it begins
   * @param alone whether day or hours are of this date alone
   * @param rule the rule it comes by; empty for once
   * @param how planned, taken, swapped or given_back
   * @param offeredTo to whom it is offered; empty for nobody
   */
  record OneShift(
      UUID shift,
      String date,
      int version,
      Role role,
      String from,
      String to,
      String day,
      String starts,
      String ends,
      boolean alone,
      String rule,
      String person,
      String how,
      String since,
      String offeredTo) {

    static OneShift of(Seen seen, Instant now) {
      Occurrence at = seen.at();
      Shift shift = seen.shift();
      Shift.Local local = shift.local(at.date()).orElseThrow();
      return new OneShift(
          at.shift(),
          at.date().toString(),
          shift.version(),
          at.role(),
          at.times().from().toString(),
          at.times().to().toString(),
          local.day().toString(),
          local.hours().starts().toString(),
          Asked.end(local.hours().ends()),
          local.changed(),
          shift.planOn(at.date()).map(Plan::repeat).orElseThrow().rule(),
          at.holding().responder().map(UUID::toString).orElse(""),
          code(at.holding().how()),
          at.holding().since().toString(),
          at.standingOffer(now).map(SwapOffer::to).map(UUID::toString).orElse(""));
    }
  }

  static String code(How how) {
    return how.name().toLowerCase(Locale.ROOT);
  }

  /** An interval of a role. */
  record Interval(Role role, String from, String to) {

    static List<Interval> of(List<RoleTime> times) {
      return times.stream().map(Interval::of).toList();
    }

    private static Interval of(RoleTime time) {
      Times times = time.times();
      return new Interval(time.role(), times.from().toString(), times.to().toString());
    }
  }

  /** The name of one date of a shift. */
  record Name(UUID shift, String date) {}

  /** How plan and schedule fit together. */
  record Covered(List<Interval> open, List<Interval> uncovered, List<Name> outside) {

    static Covered of(Coverage coverage) {
      return new Covered(
          Interval.of(coverage.open()),
          Interval.of(coverage.uncovered()),
          coverage.outside().stream()
              .map(one -> new Name(one.shift(), one.date().toString()))
              .toList());
    }
  }
}
