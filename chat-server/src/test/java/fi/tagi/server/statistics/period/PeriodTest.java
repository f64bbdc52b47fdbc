package fi.tagi.server.statistics.period;

import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.server.statistics.period.Period.Kind;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each period is called, where it begins and ends, and what it is made of. */
class PeriodTest {
  @ParameterizedTest
  @CsvSource({
    "2027, 2027-01-01, 2027-12-31, 2026, 2028",
    "2027-Q1, 2027-01-01, 2027-03-31, 2026-Q4, 2027-Q2",
    "2027-12, 2027-12-01, 2027-12-31, 2027-11, 2028-01",
    "2028-02, 2028-02-01, 2028-02-29, 2028-01, 2028-03",
    "2026-W53, 2026-12-28, 2027-01-03, 2026-W52, 2027-W01",
    "2027-W01, 2027-01-04, 2027-01-10, 2026-W53, 2027-W02",
    "2027-03-28, 2027-03-28, 2027-03-28, 2027-03-27, 2027-03-29"
  })
  void aPeriodHasACodeDatesAndNeighbours(
      String code, LocalDate first, LocalDate last, String before, String after) {
    Period period = Period.of(code).orElseThrow();
    assertThat(period.code()).isEqualTo(code);
    assertThat(period.first()).isEqualTo(first);
    assertThat(period.last()).isEqualTo(last);
    assertThat(period.before().code()).isEqualTo(before);
    assertThat(period.after().code()).isEqualTo(after);
    assertThat(Period.between(first, last)).contains(period);
    assertThat(Period.around(last, period.kind())).isEqualTo(period);
    assertThat(period.isOver(last)).isFalse();
    assertThat(period.isOver(last.plusDays(1))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "27",
        "2027-13",
        "2027-00",
        "2027-Q5",
        "2027-W54",
        "2027-W00",
        "2027-W53",
        "2027-02-29",
        "2027-2-3",
        "1999",
        "3000",
        "2027-Q",
        "x",
        "2027-03-28 "
      })
  void whatNoCalendarHasIsNone(String code) {
    assertThat(Period.of(code)).isEmpty();
  }

  @Test
  void datesThatAreNoPeriodAreNone() {
    assertThat(Period.between(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 2, 28)))
        .isEqualTo(Optional.empty());
    assertThat(Period.between(LocalDate.of(2027, 1, 2), LocalDate.of(2027, 2, 1))).isEmpty();
  }

  @Test
  void aPeriodIsMadeOfTheShorterOnesThatBeginInIt() {
    Period year = Period.of("2027").orElseThrow();
    assertThat(year.split(Kind.MONTH)).hasSize(12);
    assertThat(year.split(Kind.QUARTER)).extracting(Period::code).startsWith("2027-Q1").hasSize(4);
    assertThat(year.split(Kind.DAY)).hasSize(365);
    Period march = Period.of("2027-03").orElseThrow();
    assertThat(march.split(Kind.WEEK))
        .extracting(Period::code)
        .containsExactly("2027-W09", "2027-W10", "2027-W11", "2027-W12", "2027-W13");
  }

  @ParameterizedTest
  @CsvSource({
    "DAY, 2027-01-01, 2027-12-31, 365, 2027-01-01, 2027-12-31",
    "DAY, 2028-01-01, 2028-12-31, 366, 2028-01-01, 2028-12-31",
    "WEEK, 2026-12-28, 2027-01-10, 2, 2026-W53, 2027-W01",
    "MONTH, 2026-12-01, 2027-02-28, 3, 2026-12, 2027-02",
    "QUARTER, 2026-10-01, 2027-03-31, 2, 2026-Q4, 2027-Q1",
    "YEAR, 2025-01-01, 2027-12-31, 3, 2025, 2027"
  })
  void aCourseIsOfPeriodsThatFollowOneAnother(
      Kind kind, LocalDate from, LocalDate to, int count, String first, String last) {
    assertThat(Period.course(kind, from, to))
        .hasSize(count)
        .extracting(Period::code)
        .startsWith(first)
        .endsWith(last);
    assertThat(Kind.of(kind.code())).contains(kind);
  }

  @ParameterizedTest
  @CsvSource({
    "DAY, 2027-01-02, 2027-01-01",
    "DAY, 2027-01-01, 2028-01-02",
    "WEEK, 2027-01-01, 2027-01-10",
    "WEEK, 2027-01-04, 2027-01-09",
    "MONTH, 2027-01-02, 2027-02-28",
    "YEAR, 2027-01-01, 2027-11-30"
  })
  void aCourseHasWholePeriodsAndABound(Kind kind, LocalDate from, LocalDate to) {
    assertThat(Period.course(kind, from, to)).isEmpty();
  }
}
