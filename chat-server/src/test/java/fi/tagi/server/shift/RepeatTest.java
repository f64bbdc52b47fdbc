package fi.tagi.server.shift;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepeatTest {
  private static final LocalDate WEDNESDAY = LocalDate.parse("2027-03-24");

  @Test
  void aWeeklyRuleIsReadAndWrittenInOneForm() {
    assertThat(Repeat.read("")).contains(Repeat.ONCE);
    assertThat(Repeat.read("FREQ=WEEKLY;BYDAY=WE,MO,WE;INTERVAL=2;WKST=MO"))
        .contains(new Repeat("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE"));
    assertThat(Repeat.read("FREQ=WEEKLY;UNTIL=20271231;BYDAY=FR"))
        .contains(new Repeat("FREQ=WEEKLY;INTERVAL=1;BYDAY=FR;UNTIL=20271231"));
    assertThat(Repeat.read("FREQ=WEEKLY;COUNT=10;BYDAY=SU"))
        .contains(new Repeat("FREQ=WEEKLY;INTERVAL=1;BYDAY=SU;COUNT=10"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " ",
        "weekly",
        "FREQ=DAILY",
        "FREQ=DAILY;BYDAY=MO",
        "FREQ=MONTHLY;BYDAY=1MO",
        "FREQ=WEEKLY",
        "FREQ=WEEKLY;BYDAY=2MO",
        "FREQ=WEEKLY;BYDAY=XX",
        "FREQ=WEEKLY;BYDAY=MO;BYMONTH=3",
        "FREQ=WEEKLY;BYDAY=MO;BYHOUR=3",
        "FREQ=WEEKLY;BYDAY=MO;BYSETPOS=1",
        "FREQ=WEEKLY;BYDAY=MO;WKST=SU",
        "FREQ=WEEKLY;BYDAY=MO;INTERVAL=0",
        "FREQ=WEEKLY;BYDAY=MO;INTERVAL=53",
        "FREQ=WEEKLY;BYDAY=MO;COUNT=0",
        "FREQ=WEEKLY;BYDAY=MO;COUNT=1001",
        "FREQ=WEEKLY;BYDAY=MO;COUNT=3;UNTIL=20271231",
        "FREQ=WEEKLY;BYDAY=MO;UNTIL=20271231T120000Z",
        "FREQ=WEEKLY;BYDAY=MO;UNTIL=20271341",
        "FREQ=WEEKLY;BYDAY=MO;X-ANY=1",
        "RRULE:FREQ=WEEKLY;BYDAY=MO"
      })
  void anythingElseIsNoRule(String text) {
    assertThat(Repeat.read(text)).isEmpty();
  }

  @Test
  void onceIsItsFirstDateOnly() {
    assertThat(Repeat.ONCE.has(WEDNESDAY, WEDNESDAY)).isTrue();
    assertThat(Repeat.ONCE.has(WEDNESDAY, WEDNESDAY.plusDays(7))).isFalse();
    assertThat(Repeat.ONCE.has(WEDNESDAY, WEDNESDAY.minusDays(1))).isFalse();
    assertThat(Repeat.ONCE.last(WEDNESDAY)).contains(WEDNESDAY);
  }

  /** Against somebody who turns the pages of a calendar one day at a time. */
  @Test
  void theDatesAreThoseThatACountingOfWeeksGives() {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 400; i++) {
      Wish wish = Wish.random(random);
      Repeat repeat = Repeat.read(wish.rule()).orElseThrow();
      LocalDate from = wish.first.plusDays(random.nextInt(-30, 300));
      LocalDate to = from.plusDays(random.nextInt(0, 120));
      List<LocalDate> all = wish.dates();
      assertThat(repeat.dates(wish.first, from, to))
          .as("%s from %s in %s..%s", wish.rule(), wish.first, from, to)
          .isEqualTo(all.stream().filter(d -> !d.isBefore(from) && !d.isAfter(to)).toList());
      LocalDate some = from.plusDays(random.nextInt(0, 30));
      assertThat(repeat.has(wish.first, some)).isEqualTo(all.contains(some));
      Optional<LocalDate> last = repeat.last(wish.first);
      assertThat(last.isPresent()).isEqualTo(wish.until.isPresent() || wish.count > 0);
      last.ifPresent(date -> assertThat(all.getLast()).isBeforeOrEqualTo(date));
      if (wish.count > 0) {
        assertThat(last).contains(all.getLast());
      }
    }
  }

  private record Wish(
      LocalDate first, int interval, Set<DayOfWeek> days, Optional<LocalDate> until, int count) {

    static Wish random(SplittableRandom random) {
      LocalDate first = LocalDate.parse("2027-01-01").plusDays(random.nextInt(0, 400));
      Set<DayOfWeek> days = EnumSet.of(first.getDayOfWeek());
      while (random.nextInt(3) > 0) {
        days.add(DayOfWeek.of(1 + random.nextInt(7)));
      }
      int end = random.nextInt(3);
      return new Wish(
          first,
          1 + random.nextInt(5),
          days,
          end == 1 ? Optional.of(first.plusDays(random.nextInt(0, 200))) : Optional.empty(),
          end == 2 ? 1 + random.nextInt(40) : 0);
    }

    String rule() {
      String names =
          days.stream().map(day -> day.name().substring(0, 2)).collect(Collectors.joining(","));
      return "FREQ=WEEKLY;INTERVAL="
          + interval
          + ";BYDAY="
          + names
          + until.map(day -> ";UNTIL=" + day.toString().replace("-", "")).orElse("")
          + (count > 0 ? ";COUNT=" + count : "");
    }

    List<LocalDate> dates() {
      LocalDate monday = first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      List<LocalDate> dates = new ArrayList<>();
      for (LocalDate day = first; day.isBefore(first.plusDays(2000)); day = day.plusDays(1)) {
        long week = ChronoUnit.DAYS.between(monday, day) / 7;
        boolean past = until.filter(day::isAfter).isPresent();
        boolean enough = count > 0 && dates.size() == count;
        if (week % interval == 0 && days.contains(day.getDayOfWeek()) && !past && !enough) {
          dates.add(day);
        }
      }
      return dates;
    }
  }
}
