package fi.tagi.server.schedule.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WallClockTest {
  private static final WallClock HELSINKI = new WallClock(ZoneId.of("Europe/Helsinki"));

  @ParameterizedTest
  @CsvSource({
    "2027-03-28T02:59, 2027-03-28T00:59:00Z",
    "2027-03-28T03:00, 2027-03-28T01:00:00Z",
    "2027-03-28T03:30, 2027-03-28T01:00:00Z",
    "2027-03-28T04:00, 2027-03-28T01:00:00Z",
    "2027-10-31T02:59, 2027-10-30T23:59:00Z",
    "2027-10-31T03:30, 2027-10-31T00:30:00Z",
    "2027-10-31T04:00, 2027-10-31T02:00:00Z",
  })
  void aLocalTimeIsTheFirstInstantAtWhichTheClockShowsItOrALaterOne(
      LocalDateTime local, Instant first) {
    assertThat(HELSINKI.first(local)).isEqualTo(first);
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Helsinki,      2027-06-15, 24, 12:00,       12",
    "Europe/Helsinki,      2027-03-28, 23, 04:00,       3",
    "Europe/Helsinki,      2027-10-31, 25, 03:00+02:00, 4",
    "Asia/Kathmandu,       2027-06-15, 24, 12:00,       12",
    "Australia/Lord_Howe,  2027-04-04, 25, 01:00+10:30, 2",
    "America/Sao_Paulo,    2018-11-04, 23, 01:00,       0",
  })
  void theHoursOfADateFollowEachOtherWithoutAGap(
      String zone, LocalDate date, int count, String label, int index) {
    WallClock clock = new WallClock(ZoneId.of(zone));

    List<Hour> hours = clock.hoursOf(date);

    assertThat(hours).hasSize(count).doesNotHaveDuplicates();
    assertThat(hours.get(index).label()).isEqualTo(label);
    Instant end = clock.startOf(date);
    for (Hour hour : hours) {
      assertThat(hour.from()).isEqualTo(end).isBefore(hour.to());
      end = hour.to();
    }
    assertThat(end).isEqualTo(clock.startOf(date.plusDays(1)));
    assertThat(hours.stream().map(Hour::label).distinct()).hasSize(count);
  }

  @Test
  void theDateIsTheLocalOne() {
    assertThat(HELSINKI.dateAt(Instant.parse("2027-03-24T22:00:00Z"))).isEqualTo("2027-03-25");
  }
}
