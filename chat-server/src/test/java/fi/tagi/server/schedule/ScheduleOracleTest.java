package fi.tagi.server.schedule;

import static fi.tagi.protocol.Role.EXPERT;
import static fi.tagi.protocol.Role.PROFESSIONAL;
import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.protocol.Role;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every minute of 2027 against somebody who sits under the clock on the wall, rings the bell for
 * each beginning and each end when the clock first shows it or has passed it, and never rings one
 * twice. One role alone is asked about every seventh minute.
 */
class ScheduleOracleTest {
  private static final Instant FIRST = Weeks.helsinki("2027-01-01T00:00");
  private static final int YEAR = 365 * 24 * 60;
  private static final int AHEAD = 30 * 24 * 60;

  static Stream<List<Window>> weeks() {
    return Stream.of(
        Weeks.afternoons(),
        List.of(
            Weeks.window(DayOfWeek.FRIDAY, "22:00-02:00", EXPERT),
            Weeks.window(DayOfWeek.SATURDAY, "02:00-03:15", PROFESSIONAL),
            Weeks.window(DayOfWeek.SATURDAY, "20:00-03:30", PROFESSIONAL, EXPERT),
            Weeks.window(DayOfWeek.SUNDAY, "03:30-03:45", EXPERT),
            Weeks.window(DayOfWeek.SUNDAY, "04:00-04:00", PROFESSIONAL)),
        Stream.concat(
                Weeks.daily("07:00-19:30", PROFESSIONAL).stream(),
                Weeks.daily("19:30-07:00", EXPERT).stream())
            .toList());
  }

  @ParameterizedTest
  @MethodSource("weeks")
  void everyMinuteOfAYearIsAsTheClockOnTheWallSays(List<Window> week) {
    Schedule schedule = Weeks.schedule(week);
    List<Set<Role>> wall = wall(week);

    for (Set<Role> asked :
        List.of(EnumSet.allOf(Role.class), EnumSet.of(PROFESSIONAL), EnumSet.of(EXPERT))) {
      List<Optional<Instant>> changes = changes(wall, asked);
      int step = asked.size() > 1 ? 1 : 7;
      for (int minute = 0; minute < YEAR; minute += step) {
        Openness is = schedule.at(FIRST.plus(minute, ChronoUnit.MINUTES), asked);
        Set<Role> roles = among(asked, wall.get(minute));
        if (!is.roles().equals(roles)
            || !(roles.isEmpty() ? is.nextOpening() : is.until()).equals(changes.get(minute))
            || !(roles.isEmpty() ? is.until() : is.nextOpening()).isEmpty()) {
          assertThat(is)
              .as("minute %s of %s", minute, asked)
              .isEqualTo(new Openness(roles, changes.get(minute), Optional.empty()));
        }
      }
    }
  }

  /** Who answers in each minute. */
  private static List<Set<Role>> wall(List<Window> week) {
    List<Set<Role>> minutes = new ArrayList<>();
    LocalDateTime latest = LocalDateTime.MIN;
    for (int minute = 0; minute < YEAR + AHEAD; minute++) {
      LocalDateTime shown =
          LocalDateTime.ofInstant(FIRST.plus(minute, ChronoUnit.MINUTES), Weeks.HELSINKI);
      latest = shown.isAfter(latest) ? shown : latest;
      minutes.add(ringing(week, latest));
    }
    return minutes;
  }

  /** Who answers when the bells for everything up to this time of the clock have rung. */
  private static Set<Role> ringing(List<Window> week, LocalDateTime latest) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    LocalDate today = latest.toLocalDate();
    for (LocalDate date : List.of(today.minusDays(1), today)) {
      for (Window window : week) {
        if (window.day() == date.getDayOfWeek()) {
          boolean sameDay = window.ends().isAfter(window.starts());
          LocalDateTime from = date.atTime(window.starts());
          LocalDateTime to = date.plusDays(sameDay ? 0 : 1).atTime(window.ends());
          if (!latest.isBefore(from) && latest.isBefore(to)) {
            roles.addAll(window.roles());
          }
        }
      }
    }
    return roles;
  }

  /** For each minute, when next it is no longer so that somebody, or nobody, answers. */
  private static List<Optional<Instant>> changes(List<Set<Role>> wall, Set<Role> asked) {
    List<Optional<Instant>> changes = new ArrayList<>();
    Optional<Instant> change = Optional.empty();
    for (int minute = wall.size() - 1; minute >= 0; minute--) {
      boolean open = !among(asked, wall.get(minute)).isEmpty();
      if (minute + 1 < wall.size() && open == among(asked, wall.get(minute + 1)).isEmpty()) {
        change = Optional.of(FIRST.plus(minute + 1, ChronoUnit.MINUTES));
      }
      changes.add(change);
    }
    return changes.reversed();
  }

  private static Set<Role> among(Set<Role> asked, Set<Role> roles) {
    Set<Role> both = EnumSet.copyOf(asked);
    both.retainAll(roles);
    return both;
  }
}
