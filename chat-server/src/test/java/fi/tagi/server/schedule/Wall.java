package fi.tagi.server.schedule;

import fi.tagi.protocol.Role;
import fi.tagi.server.schedule.day.DatedException;
import fi.tagi.server.schedule.day.DayWindow;
import fi.tagi.server.schedule.day.Holiday;
import fi.tagi.server.schedule.day.HolidayRule;
import fi.tagi.server.schedule.day.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody who sits under the clock on the wall in Helsinki with the rules and an almanac on paper,
 * rings the bell for each beginning and each end when the clock first shows it or has passed it,
 * never rings one twice, and notes down each minute who answers and why. Slow and obvious.
 */
final class Wall {
  /** The almanac. */
  private static final Map<String, Holiday> ALMANAC =
      Map.ofEntries(
          Map.entry("2027-03-26", Holiday.GOOD_FRIDAY),
          Map.entry("2027-03-28", Holiday.EASTER_SUNDAY),
          Map.entry("2027-03-29", Holiday.EASTER_MONDAY),
          Map.entry("2027-05-06", Holiday.ASCENSION),
          Map.entry("2027-05-16", Holiday.WHIT_SUNDAY),
          Map.entry("2027-06-25", Holiday.MIDSUMMER_EVE),
          Map.entry("2027-06-26", Holiday.MIDSUMMER_DAY),
          Map.entry("2027-11-06", Holiday.ALL_SAINTS),
          Map.entry("2028-04-14", Holiday.GOOD_FRIDAY),
          Map.entry("2028-04-16", Holiday.EASTER_SUNDAY),
          Map.entry("2028-04-17", Holiday.EASTER_MONDAY),
          Map.entry("2028-05-25", Holiday.ASCENSION),
          Map.entry("2028-06-04", Holiday.WHIT_SUNDAY),
          Map.entry("2028-06-23", Holiday.MIDSUMMER_EVE),
          Map.entry("2028-06-24", Holiday.MIDSUMMER_DAY),
          Map.entry("2028-11-04", Holiday.ALL_SAINTS));

  private static final Map<String, Holiday> EVERY_YEAR =
      Map.of(
          "01-01", Holiday.NEW_YEAR,
          "01-06", Holiday.EPIPHANY,
          "05-01", Holiday.MAY_DAY,
          "12-06", Holiday.INDEPENDENCE_DAY,
          "12-24", Holiday.CHRISTMAS_EVE,
          "12-25", Holiday.CHRISTMAS_DAY,
          "12-26", Holiday.ST_STEPHENS_DAY);

  private final ScheduleRules rules;
  private final Map<LocalDate, Day> days = new HashMap<>();

  Wall(ScheduleRules rules) {
    this.rules = rules;
  }

  /** What was noted in each of so many minutes from the first. */
  List<Note> notes(Instant first, int minutes) {
    List<Note> notes = new ArrayList<>(minutes);
    Map<Note, Note> same = new HashMap<>();
    LocalDateTime latest = LocalDateTime.MIN;
    for (int minute = 0; minute < minutes; minute++) {
      LocalDateTime shown =
          LocalDateTime.ofInstant(first.plus(minute, ChronoUnit.MINUTES), Weeks.HELSINKI);
      latest = shown.isAfter(latest) ? shown : latest;
      Note note = note(shown.toLocalDate(), latest);
      notes.add(same.computeIfAbsent(note, kept -> kept));
    }
    return notes;
  }

  private Note note(LocalDate today, LocalDateTime latest) {
    Map<Role, Reason.Kind> roles = new EnumMap<>(Role.class);
    for (LocalDate date : List.of(latest.toLocalDate().minusDays(1), latest.toLocalDate())) {
      for (Bell bell : day(date).bells()) {
        if (!latest.isBefore(bell.from()) && latest.isBefore(bell.to())) {
          for (Role role : bell.roles()) {
            roles.merge(
                role, bell.reason(), (one, other) -> one.compareTo(other) > 0 ? one : other);
          }
        }
      }
    }
    return new Note(roles, day(today).decides());
  }

  private Day day(LocalDate date) {
    return days.computeIfAbsent(date, this::read);
  }

  /** Reads the rules for one date, from the strongest to the weakest. */
  private Day read(LocalDate date) {
    Reason.Kind decides = Reason.Kind.WINDOW;
    List<Bell> bells = new ArrayList<>();
    HolidayRule holiday = holiday(date).map(rules.holidays()::get).orElse(HolidayRule.AS_USUAL);
    if (isDecidedByAnException(date)) {
      decides = Reason.Kind.EXCEPTION;
    } else if (holiday.kind() != HolidayRule.Kind.AS_USUAL) {
      decides = Reason.Kind.HOLIDAY;
      holiday.windows().forEach(window -> bells.add(bell(date, window, Reason.Kind.HOLIDAY)));
    } else {
      for (Window window : rules.weekly()) {
        if (window.day() == date.getDayOfWeek()
            && date.compareTo(window.valid().from().orElse(LocalDate.MIN)) >= 0
            && date.compareTo(window.valid().until().orElse(LocalDate.MAX)) <= 0) {
          bells.add(bell(date, window.onItsDay(), Reason.Kind.WINDOW));
        }
      }
    }
    for (DatedException exception : rules.exceptions()) {
      if (exception.date().equals(date)) {
        exception.windows().forEach(window -> bells.add(bell(date, window, Reason.Kind.EXCEPTION)));
      }
    }
    return new Day(decides, bells);
  }

  private boolean isDecidedByAnException(LocalDate date) {
    return rules.exceptions().stream()
        .anyMatch(exception ->
            exception.date().equals(date) && exception.kind() != DatedException.Kind.ADDED);
  }

  private static Optional<Holiday> holiday(LocalDate date) {
    return Optional.ofNullable(ALMANAC.get(date.toString()))
        .or(() -> Optional.ofNullable(EVERY_YEAR.get(date.toString().substring(5))));
  }

  private static Bell bell(LocalDate date, DayWindow window, Reason.Kind reason) {
    boolean sameDay = window.ends().isAfter(window.starts());
    return new Bell(
        date.atTime(window.starts()),
        date.plusDays(sameDay ? 0 : 1).atTime(window.ends()),
        window.roles(),
        reason);
  }

  private record Bell(LocalDateTime from, LocalDateTime to, Set<Role> roles, Reason.Kind reason) {}

  private record Day(Reason.Kind decides, List<Bell> bells) {}

  /**
   * What was noted in a minute.
   *
   * @param roles who answers, each with the strongest rule by which they do
   * @param otherwise the rule that decides the date
   */
  record Note(Map<Role, Reason.Kind> roles, Reason.Kind otherwise) {

    Set<Role> among(Set<Role> asked) {
      Set<Role> both = EnumSet.copyOf(asked);
      both.retainAll(roles.keySet());
      return both;
    }

    boolean isOpenTo(Set<Role> asked) {
      return !Collections.disjoint(asked, roles.keySet());
    }

    Reason.Kind reason(Set<Role> asked) {
      return among(asked).stream().map(roles::get).max(Comparator.naturalOrder()).orElse(otherwise);
    }
  }
}
