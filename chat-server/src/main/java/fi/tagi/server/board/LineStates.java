package fi.tagi.server.board;

import fi.tagi.protocol.Language;
import fi.tagi.protocol.LineView;
import fi.tagi.protocol.ManagerPush.DayNumbers;
import fi.tagi.protocol.ManagerPush.LineNow;
import fi.tagi.protocol.ManagerPush.RoleStaff;
import fi.tagi.protocol.Role;
import fi.tagi.server.offer.line.LineBoard;
import fi.tagi.server.schedule.Line;
import fi.tagi.server.schedule.Lines;
import fi.tagi.server.statistics.Reports;
import fi.tagi.server.statistics.Today;
import fi.tagi.server.statistics.tally.Counts;
import fi.tagi.server.statistics.tally.Numbers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How each line stands: as everybody sees it, who answers, what runs, and its day so far. */
public final class LineStates {
  /** How old the numbers of the day may be: they are read from the database. */
  private static final Duration NUMBERS_EVERY = Duration.ofSeconds(2);

  private static final DayNumbers NOTHING_YET = new DayNumbers(0, 0, 0, 0, 0, 0, 0, -1, -1, -1, -1);

  private final Lines lines;
  private final LineBoard views;
  private final Reports reports;
  private final PeopleNow people;
  private final InstantSource clock;
  private Map<String, DayNumbers> days = Map.of();
  private Instant readAt = Instant.MIN;

  /** States of these lines. */
  public LineStates(
      Lines lines, LineBoard views, Reports reports, PeopleNow people, InstantSource clock) {
    this.lines = lines;
    this.views = views;
    this.reports = reports;
    this.people = people;
    this.clock = clock;
  }

  /**
   * Reads the numbers of the day again where they are old.
   *
   * @param areOld whether they are known to be
   * @throws fi.tagi.server.database.StorageAway when the database does not answer
   */
  void refresh(boolean areOld) {
    Instant now = clock.instant();
    if (!areOld && now.isBefore(readAt.plus(NUMBERS_EVERY))) {
      return;
    }
    Map<String, DayNumbers> read = new HashMap<>();
    for (Line line : lines.all()) {
      read.put(line.code(), numbers(reports.today(line, now)));
    }
    days = read;
    readAt = now;
  }

  /** Every line as it is now. */
  List<LineNow> now(Language language) {
    Instant now = clock.instant();
    return views.views(language).stream().map(view -> state(view, now)).toList();
  }

  private LineNow state(LineView view, Instant now) {
    String line = view.line();
    Collection<Set<Role>> onDuty = people.onDuty(line, now);
    Collection<Set<Role>> available = people.available(line, now);
    List<RoleStaff> staff =
        lines.schedule(line).rolesAt(now).stream()
            .sorted()
            .map(role -> new RoleStaff(role, count(onDuty, role), count(available, role)))
            .toList();
    return new LineNow(
        view,
        people.isUnstaffed(line),
        staff,
        people.running(line),
        people.urgent(line),
        days.getOrDefault(line, NOTHING_YET));
  }

  private static long count(Collection<Set<Role>> all, Role role) {
    return all.stream().filter(roles -> roles.contains(role)).count();
  }

  private static DayNumbers numbers(Today today) {
    Numbers numbers = today.numbers();
    Counts counts = numbers.counts();
    return new DayNumbers(
        counts.arrivals(),
        counts.answered(),
        counts.abandoned(),
        counts.shortAbandons(),
        counts.unserved(),
        counts.turnedAway(),
        numbers.withinPromise(),
        numbers.serviceLevelPercent(),
        numbers.medianAnswerSeconds(),
        numbers.p90AnswerSeconds(),
        numbers.longestWaitSeconds());
  }
}
