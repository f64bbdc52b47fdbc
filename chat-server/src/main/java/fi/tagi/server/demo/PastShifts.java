package fi.tagi.server.demo;

import fi.tagi.protocol.Role;
import fi.tagi.server.database.Atomically;
import fi.tagi.server.demo.PastStaffing.Part;
import fi.tagi.server.schedule.Line;
import fi.tagi.server.schedule.Lines;
import fi.tagi.server.schedule.calendar.WallClock;
import fi.tagi.server.shift.Hours;
import fi.tagi.server.shift.Plan;
import fi.tagi.server.shift.Repeat;
import fi.tagi.server.shift.ShiftEvent;
import fi.tagi.server.shift.book.Colleagues;
import fi.tagi.server.shift.book.Planning;
import fi.tagi.server.shift.book.ShiftBook;
import fi.tagi.server.shift.book.ShiftDesk;
import fi.tagi.server.shift.rule.Answer;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;

/**
 * Plans the shifts of a made-up service that is open round the clock, at a desk as managers' whose
 * clock stands in the past: a term of thirteen weeks two weeks before it begins, in which everybody
 * has the same hours. Now and then somebody is ill, and on a terrible day more people are called
 * in. The same again for the same dates and people.
 */
public final class PastShifts {
  private static final long SEED = 20_270_403;
  private static final int TERM_WEEKS = 13;
  private static final int PLANNED_WEEKS_BEFORE = 2;
  private static final int ILL_ONE_IN = 60;
  private static final Hours CALLED_IN = new Hours(LocalTime.of(12, 0), LocalTime.of(20, 0));

  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
  private final UUID manager = id();
  private final PastClock clock;
  private final Atomically transaction;
  private final Planning planning;
  private final String line;
  private final WallClock wall;

  /** Shifts on a line. */
  public PastShifts(ShiftBook book, Lines lines, Atomically transaction, Line line) {
    this.wall = new WallClock(line.zone());
    this.clock = new PastClock(wall.startOf(LocalDate.EPOCH));
    this.transaction = transaction;
    this.planning = new ShiftDesk(book, lines, new Anybody(), transaction, clock).planning();
    this.line = line.code();
  }

  /**
   * Plans those from a date up to the day before another, all in one transaction.
   *
   * @param people as many as are needed
   * @throws IllegalStateException when the line is not open round the clock to everybody
   */
  void plan(LocalDate first, LocalDate end, PastStaffing staffing, List<UUID> people) {
    transaction.atomically(() -> {
      for (LocalDate from = first; from.isBefore(end); from = from.plusWeeks(TERM_WEEKS)) {
        LocalDate next = from.plusWeeks(TERM_WEEKS);
        List<UUID> inTurn = new ArrayList<>(people);
        Collections.shuffle(inTurn, random);
        plan(new Term(from, next.isBefore(end) ? next : end), staffing, inTurn);
      }
      return true;
    });
  }

  /** From a date up to the day before another. */
  private record Term(LocalDate from, LocalDate end) {}

  private void plan(Term term, PastStaffing staffing, List<UUID> people) {
    Iterator<UUID> next = people.iterator();
    for (Part part : Part.values()) {
      for (int turn = 0; turn < staffing.turns(part); turn++) {
        Set<DayOfWeek> days = EnumSet.copyOf(staffing.days(part, turn));
        Optional<UUID> person = Optional.of(next.next());
        Role role = part.role(turn);
        term.from()
            .datesUntil(term.end())
            .filter(date -> days.contains(date.getDayOfWeek()))
            .findFirst()
            .map(first -> new Plan(first, part.hours(), weekly(days, term.end()), person))
            .ifPresent(plan -> {
              clock.set(wall.startOf(term.from().minusWeeks(PLANNED_WEEKS_BEFORE)));
              fallsIll(planned(role, plan), plan, term.end());
            });
      }
    }
    term.from()
        .datesUntil(term.end())
        .filter(PastDays::isCrisis)
        .forEach(date -> callsIn(date, people.subList(0, staffing.atOnce(Part.EVENING))));
  }

  private static Repeat weekly(Set<DayOfWeek> days, LocalDate end) {
    String weekdays =
        days.stream().map(day -> day.name().substring(0, 2)).collect(Collectors.joining(","));
    String until = DateTimeFormatter.BASIC_ISO_DATE.format(end.minusDays(1));
    return Repeat.read("FREQ=WEEKLY;INTERVAL=1;BYDAY=" + weekdays + ";UNTIL=" + until)
        .orElseThrow();
  }

  private void callsIn(LocalDate date, List<UUID> people) {
    clock.set(wall.startOf(date));
    people.forEach(person ->
        planned(Role.PROFESSIONAL, new Plan(date, CALLED_IN, Repeat.ONCE, Optional.of(person))));
  }

  private UUID planned(Role role, Plan plan) {
    UUID shift = id();
    done(planning.plan(shift, new ShiftEvent.Planned(line, role, plan, manager)));
    return shift;
  }

  private void fallsIll(UUID shift, Plan plan, LocalDate end) {
    int version = 1;
    for (LocalDate date : plan.repeat().dates(plan.first(), plan.first(), end)) {
      if (random.nextInt(ILL_ONE_IN) == 0) {
        clock.set(wall.startOf(date));
        done(planning.cancel(shift, version, date, manager));
        version++;
      }
    }
  }

  private static void done(Answer answer) {
    if (!(answer instanceof Answer.Done)) {
      throw new IllegalStateException("a made-up shift was refused: " + answer);
    }
  }

  private UUID id() {
    return new UUID(random.nextLong(), random.nextLong());
  }

  /** Those of the history have no accounts; whoever it names may answer. */
  private static final class Anybody implements Colleagues {
    @Override
    public List<Colleague> all() {
      return List.of();
    }

    @Override
    public Optional<Colleague> find(UUID responder) {
      return Optional.of(new Colleague(responder, alias(responder), Set.of(Role.values())));
    }

    @Override
    public String alias(UUID responder) {
      return "–";
    }
  }
}
