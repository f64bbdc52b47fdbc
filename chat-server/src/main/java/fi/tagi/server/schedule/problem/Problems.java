package fi.tagi.server.schedule.problem;

import fi.tagi.protocol.Role;
import fi.tagi.server.schedule.Schedule;
import fi.tagi.server.schedule.ScheduleRules;
import fi.tagi.server.schedule.day.DatedException;
import fi.tagi.server.schedule.day.DayWindow;
import fi.tagi.server.schedule.day.Holiday;
import fi.tagi.server.schedule.day.HolidayRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the problems of a schedule's next twelve months, each of a kind once. */
public final class Problems {
  /** No more are told than this. */
  public static final int MAX = 100;

  private static final int MONTHS = 12;

  private final LocalDate today;
  private final LocalDate end;
  private final Set<Role> staffed;
  private final List<Problem> found = new ArrayList<>();

  private Problems(LocalDate today, Set<Role> staffed) {
    this.today = today;
    this.end = today.plusMonths(MONTHS);
    this.staffed = staffed;
  }

  /**
   * The problems, at most {@link #MAX}.
   *
   * @param now the present, from which the twelve months begin
   * @param staffed the roles that some responder has
   */
  public static List<Problem> of(Schedule schedule, Instant now, Set<Role> staffed) {
    Problems problems = new Problems(schedule.dateAt(now), staffed);
    ScheduleRules rules = schedule.rules();
    problems.holidays(rules);
    problems.exceptions(rules.exceptions());
    for (int i = 0; i < rules.weekly().size(); i++) {
      problems.nobody("windows[" + i + "]", rules.weekly().get(i).roles());
    }
    problems.found.addAll(Openings.between(schedule, problems.today, problems.end));
    return problems.found.stream().limit(MAX).toList();
  }

  private void holidays(ScheduleRules rules) {
    for (Holiday holiday : Holiday.values()) {
      HolidayRule rule = rules.holidays().get(holiday);
      if (rule == null) {
        Stream.of(holiday.in(today.getYear()), holiday.in(today.getYear() + 1))
            .filter(date -> !date.isBefore(today) && date.isBefore(end))
            .findFirst()
            .ifPresent(date -> found.add(new Problem.Undecided(holiday, date)));
      } else {
        nobody("holidays." + holiday.code(), rule.windows());
      }
    }
  }

  private void exceptions(List<DatedException> exceptions) {
    for (int i = 0; i < exceptions.size(); i++) {
      String path = "exceptions[" + i + "]";
      DatedException exception = exceptions.get(i);
      if (exception.date().isBefore(today)) {
        found.add(new Problem.Past(path, exception.date()));
      } else {
        nobody(path, exception.windows());
      }
    }
  }

  private void nobody(String path, List<DayWindow> windows) {
    for (int i = 0; i < windows.size(); i++) {
      nobody(path + ".windows[" + i + "]", windows.get(i).roles());
    }
  }

  private void nobody(String path, Set<Role> roles) {
    roles.stream()
        .sorted()
        .filter(role -> !staffed.contains(role))
        .forEach(role -> found.add(new Problem.Nobody(path, role)));
  }
}
