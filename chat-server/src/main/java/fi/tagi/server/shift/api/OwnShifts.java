package fi.tagi.server.shift.api;

import fi.tagi.protocol.Role;
import fi.tagi.server.schedule.Lines;
import fi.tagi.server.shift.Occurrence;
import fi.tagi.server.shift.SwapOffer;
import fi.tagi.server.shift.Times;
import fi.tagi.server.shift.api.OwnViews.ColleagueView;
import fi.tagi.server.shift.api.OwnViews.LineName;
import fi.tagi.server.shift.api.OwnViews.Mine;
import fi.tagi.server.shift.api.OwnViews.Offer;
import fi.tagi.server.shift.api.OwnViews.Offered;
import fi.tagi.server.shift.api.OwnViews.Open;
import fi.tagi.server.shift.api.OwnViews.Own;
import fi.tagi.server.shift.api.OwnViews.When;
import fi.tagi.server.shift.book.Colleagues;
import fi.tagi.server.shift.book.Colleagues.Colleague;
import fi.tagi.server.shift.coverage.OpenHours;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What one responder sees of the shifts that are not over. */
final class OwnShifts {
  private final Lines lines;
  private final Colleagues colleagues;
  private final UUID me;
  private final Set<Role> roles;
  private final List<Occurrence> shifts;
  private final Instant now;

  private OwnShifts(
      Lines lines, Colleagues colleagues, UUID me, List<Occurrence> shifts, Instant now) {
    this.lines = lines;
    this.colleagues = colleagues;
    this.me = me;
    this.roles = colleagues.find(me).map(Colleague::roles).orElse(Set.of());
    this.shifts = shifts;
    this.now = now;
  }

  /**
   * What this person sees.
   *
   * @param shifts everybody's, in order
   */
  static Own of(Lines lines, Colleagues colleagues, UUID me, List<Occurrence> shifts, Instant now) {
    OwnShifts own = new OwnShifts(lines, colleagues, me, shifts, now);
    return new Own(
        lines.all().stream().map(LineName::of).toList(),
        own.mine().stream().map(own::mine).toList(),
        own.open(),
        own.offers(),
        own.others());
  }

  private List<Occurrence> mine() {
    return shifts.stream().filter(one -> one.holding().isOf(me)).toList();
  }

  private Mine mine(Occurrence one) {
    List<Offered> offered =
        one.standingOffer(now).stream()
            .map(made -> new Offered(made.offer(), colleagues.alias(made.to()), wanted(made)))
            .toList();
    return new Mine(When.of(one), ShiftViews.code(one.holding().how()), isClosed(one), offered);
  }

  private boolean isClosed(Occurrence one) {
    return !OpenHours.hold(lines.schedule(one.line()), one.role(), one.times());
  }

  private List<Open> open() {
    List<Times> taken = mine().stream().map(Occurrence::times).toList();
    return shifts.stream()
        .filter(one -> one.isOpen() && roles.contains(one.role()) && !isClosed(one))
        .map(one -> new Open(When.of(one), taken.stream().anyMatch(one.times()::meets)))
        .toList();
  }

  /** Those that can still be accepted. */
  private List<Offer> offers() {
    return shifts.stream()
        .filter(one -> one.standingOffer(now).filter(made -> stands(one, made)).isPresent())
        .map(one -> {
          SwapOffer made = one.offer().orElseThrow();
          return new Offer(made.offer(), colleagues.alias(made.by()), When.of(one), wanted(made));
        })
        .toList();
  }

  private boolean stands(Occurrence given, SwapOffer made) {
    return made.to().equals(me)
        && roles.contains(given.role())
        && (made.wanted().isEmpty()
            || asked(made)
                .filter(one -> one.holding().isOf(me) && !one.times().hasBegun(now))
                .isPresent());
  }

  private List<When> wanted(SwapOffer made) {
    return asked(made).stream().map(When::of).toList();
  }

  /** The wanted shift as it was when it was asked for. */
  private Optional<Occurrence> asked(SwapOffer made) {
    return made.wanted()
        .flatMap(wanted ->
            shifts.stream()
                .filter(one -> one.shift().equals(wanted.shift()))
                .filter(one -> one.date().equals(wanted.date()))
                .filter(one -> one.times().equals(wanted.times()))
                .findFirst());
  }

  private List<ColleagueView> others() {
    return colleagues.all().stream()
        .filter(person -> !person.id().equals(me))
        .filter(person -> !Collections.disjoint(person.roles(), roles))
        .map(person ->
            new ColleagueView(
                person.id(),
                person.alias(),
                person.roles().stream().sorted().toList(),
                shifts.stream()
                    .filter(one -> one.holding().isOf(person.id()))
                    .filter(one -> roles.contains(one.role()) && !one.times().hasBegun(now))
                    .map(When::of)
                    .toList()))
        .toList();
  }
}
