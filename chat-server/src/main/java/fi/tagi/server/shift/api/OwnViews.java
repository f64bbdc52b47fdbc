package fi.tagi.server.shift.api;

import fi.tagi.protocol.Language;
import fi.tagi.protocol.Role;
import fi.tagi.server.schedule.Line;
import fi.tagi.server.shift.Occurrence;
import java.util.List;
import java.util.UUID;

/**
 * Shifts as responders see them: everybody by alias. Instants are in UTC. A list that says "at most
 * one" is empty for none.
 */
final class OwnViews {
  private OwnViews() {}

  /**
   * All that a responder's page shows of shifts, for the next weeks.
   *
   * @param lines the lines that the shifts are on
   * @param mine the own shifts that are not over
   * @param open those that this person can take
   * @param offers what colleagues offer to this person
   * @param colleagues to whom own shifts can be offered
   */
  record Own(
      List<LineName> lines,
      List<Mine> mine,
      List<Open> open,
      List<Offer> offers,
      List<ColleagueView> colleagues) {}

  /** A line's name and zone. */
  record LineName(String line, Names names, String zone) {

    static LineName of(Line line) {
      return new LineName(
          line.code(),
          new Names(line.name(Language.FI), line.name(Language.SV), line.name(Language.EN)),
          line.zone().getId());
    }
  }

  /** The same in each language. */
  record Names(String fi, String sv, String en) {}

  /** When and where a shift is. */
  record When(UUID shift, String date, String line, Role role, String from, String to) {

    static When of(Occurrence one) {
      return new When(
          one.shift(),
          one.date().toString(),
          one.line(),
          one.role(),
          one.times().from().toString(),
          one.times().to().toString());
    }
  }

  /**
   * An own shift.
   *
   * @param how planned, taken or swapped; only a taken one can be given back
   * @param closed whether the line is not open all that time, as its schedule is now
   * @param offered the own offer that is not answered, at most one
   */
  record Mine(When when, String how, boolean closed, List<Offered> offered) {}

  /** An own offer. */
  record Offered(UUID offer, String to, List<When> wanted) {}

  /**
   * An open shift.
   *
   * @param overlaps whether an own shift is at the same time
   */
  record Open(When when, boolean overlaps) {}

  /**
   * What a colleague offers.
   *
   * @param by the colleague's alias
   * @param wanted the own shift wanted for it, at most one
   */
  record Offer(UUID offer, String by, When given, List<When> wanted) {}

  /** A colleague and the shifts that can be asked for. */
  record ColleagueView(UUID account, String alias, List<Role> roles, List<When> shifts) {}
}
