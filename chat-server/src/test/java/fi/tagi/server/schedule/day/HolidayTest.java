package fi.tagi.server.schedule.day;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidayTest {
  private static final Map<String, Holiday> THEIR_WORDS =
      Map.ofEntries(
          Map.entry("NEW_YEAR", Holiday.NEW_YEAR),
          Map.entry("EPIPHANY", Holiday.EPIPHANY),
          Map.entry("christian.GOOD_FRIDAY", Holiday.GOOD_FRIDAY),
          Map.entry("christian.EASTER", Holiday.EASTER_SUNDAY),
          Map.entry("christian.EASTER_MONDAY", Holiday.EASTER_MONDAY),
          Map.entry("LABOUR_DAY", Holiday.MAY_DAY),
          Map.entry("christian.ASCENSION_DAY", Holiday.ASCENSION),
          Map.entry("christian.WHIT_SUNDAY", Holiday.WHIT_SUNDAY),
          Map.entry("MIDSUMMER_EVE", Holiday.MIDSUMMER_EVE),
          Map.entry("MIDSUMMER", Holiday.MIDSUMMER_DAY),
          Map.entry("ALL_SAINTS", Holiday.ALL_SAINTS),
          Map.entry("INDEPENDENCE_DAY", Holiday.INDEPENDENCE_DAY),
          Map.entry("CHRISTMAS_EVE", Holiday.CHRISTMAS_EVE),
          Map.entry("CHRISTMAS", Holiday.CHRISTMAS_DAY),
          Map.entry("STEPHENS", Holiday.ST_STEPHENS_DAY));

  @Test
  void everyDateOfTwelveYearsIsAsAnIndependentLibraryHasIt() {
    HolidayManager library =
        HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.FINLAND));
    for (int year = 2024; year <= 2035; year++) {
      Map<LocalDate, Holiday> theirs =
          library.getHolidays(Year.of(year)).stream()
              .collect(
                  toMap(
                      holiday -> holiday.getDate(),
                      holiday -> THEIR_WORDS.get(holiday.getPropertiesKey())));
      Map<LocalDate, Holiday> ours = new TreeMap<>();
      LocalDate.of(year, 1, 1)
          .datesUntil(LocalDate.of(year + 1, 1, 1))
          .forEach(date -> Holiday.on(date).forEach(holiday -> ours.put(date, holiday)));

      assertThat(ours).as("%s", year).isEqualTo(new TreeMap<>(theirs)).hasSize(15);
    }
  }

  /** The eves by leafing through June and December, whatever the library knows of them. */
  @Test
  void theEvesAreTheDaysBefore() {
    for (int year = 2024; year <= 2035; year++) {
      List<LocalDate> fridays =
          IntStream.rangeClosed(19, 25)
              .mapToObj(Year.of(year).atMonth(6)::atDay)
              .filter(date -> date.getDayOfWeek() == DayOfWeek.FRIDAY)
              .toList();
      assertThat(fridays).containsExactly(Holiday.MIDSUMMER_EVE.in(year));
      assertThat(Holiday.MIDSUMMER_DAY.in(year)).isEqualTo(fridays.getFirst().plusDays(1));
      assertThat(Holiday.CHRISTMAS_EVE.in(year))
          .isEqualTo(Holiday.CHRISTMAS_DAY.in(year).minusDays(1));
    }
  }

  /** Easter by the tables of the church: the Sunday after the full moon by epact and century. */
  @Test
  void easterIsTheSundayAfterThePaschalFullMoonUntil2099() {
    // The paschal full moon by golden number from 1900 to 2199, Book of Common Prayer, table III.
    int[] marchDays = {45, 34, 23, 42, 31, 49, 39, 28, 47, 36, 25, 44, 33, 22, 41, 30, 48, 38, 27};
    for (int year = 2000; year <= 2099; year++) {
      LocalDate fullMoon = LocalDate.of(year, 3, 1).plusDays(marchDays[year % 19] - 1);
      LocalDate sunday = fullMoon.plusDays(7 - fullMoon.getDayOfWeek().getValue() % 7);
      assertThat(Holiday.EASTER_SUNDAY.in(year)).as("%s", year).isEqualTo(sunday);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2008-05-01, MAY_DAY ASCENSION",
    "2027-03-27, ''",
    "2027-12-31, ''",
    "2027-06-25, MIDSUMMER_EVE",
    "2026-06-19, MIDSUMMER_EVE",
    "2026-10-31, ALL_SAINTS",
  })
  void aDateKnowsItsOwn(LocalDate date, String holidays) {
    assertThat(Holiday.on(date).stream().map(Enum::name))
        .isEqualTo(Stream.of(holidays.split(" ")).filter(name -> !name.isEmpty()).toList());
  }

  @Test
  void eachHasANameInEachLanguageAndACodeOfItsOwn() {
    Map<String, Holiday> codes = new TreeMap<>();
    Map<Holiday, Integer> names = new EnumMap<>(Holiday.class);
    for (Holiday holiday : Holiday.values()) {
      codes.put(holiday.code(), holiday);
      names.put(holiday, holiday.names().size());
      assertThat(Holiday.ofCode(holiday.code())).contains(holiday);
    }
    assertThat(codes).hasSize(15).containsKeys("midsummer_eve", "st_stephens_day");
    assertThat(names.values()).containsOnly(3);
    assertThat(Holiday.ofCode("name_day")).isEmpty();
  }
}
