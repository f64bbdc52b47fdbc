package fi.tagi.server.statistics.report;

import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.server.codes.CodeLists;
import fi.tagi.server.contact.Contact;
import fi.tagi.server.contact.Entry;
import fi.tagi.server.contact.Histories;
import fi.tagi.server.database.Database;
import fi.tagi.server.database.TestDatabase;
import fi.tagi.server.diary.SqlDiary;
import fi.tagi.server.schedule.Line;
import fi.tagi.server.schedule.calendar.WallClock;
import fi.tagi.server.schedule.document.Defaults;
import fi.tagi.server.statistics.day.SqlDays;
import fi.tagi.server.statistics.fact.Definitions;
import fi.tagi.server.statistics.period.Period;
import fi.tagi.server.statistics.publish.Threshold;
import fi.tagi.server.statistics.report.Overview.AttributeView;
import fi.tagi.server.statistics.report.Overview.CodeCount;
import fi.tagi.server.statistics.tally.Numbers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every number of the overview against plain SQL over the raw diary, for random histories; before
 * and after corrections, from tallies just made and from those that were kept.
 */
class CrossCheckTest {
  private static final Line LINE = Defaults.read().line();
  private static final Instant NOW = Instant.parse("2027-06-01T09:00:00Z");
  private static final List<String> PERIODS =
      List.of("2027-03", "2027-Q1", "2027-W10", "2027-03-14", "2027-04", "2027");

  @TempDir private Path folder = Path.of("");
  private TestDatabase storage;
  private Database database;

  @BeforeEach
  void open() {
    storage = TestDatabase.sqlite(folder);
    database = storage.open();
  }

  @AfterEach
  void close() throws Exception {
    storage.close();
  }

  @Test
  void everyNumberOfTheOverviewIsWhatTheDiarySays() throws SQLException {
    SplittableRandom random = new SplittableRandom(20270601);
    Reporting reporting = reporting();
    for (int round = 0; round < 3; round++) {
      for (int i = 0; i < 150; i++) {
        happens(random, new UUID(round, i));
      }
      for (String code : PERIODS) {
        Period period = Period.of(code).orElseThrow();
        check(reporting.overview(LINE, period, NOW), raw(period));
        Overview again = reporting.overview(LINE, period, NOW);
        check(again, raw(period));
        assertThat(reporting.course(LINE, List.of(period), NOW).parts())
            .extracting(Overview.Part::numbers)
            .containsExactly(again.numbers());
      }
    }
  }

  private Reporting reporting() {
    return new Reporting(
        new SqlDays(database, Definitions.DEFAULT),
        new SqlCrossCounts(database),
        CodeLists::shipped,
        Threshold.DEFAULT);
  }

  /** A random history on a random day of March and April. */
  private void happens(SplittableRandom random, UUID id) {
    SqlDiary diary = new SqlDiary(database);
    Duration later = Duration.ofMinutes(random.nextInt(60 * 24 * 50));
    Contact contact = new Contact.None(id);
    for (Entry entry : Histories.random(random, id, 30)) {
      Instant at = entry.at().plus(later);
      contact = diary.append(contact, entry.event(), at).orElseThrow();
    }
  }

  private RawDiary raw(Period period) {
    WallClock clock = new WallClock(LINE.zone());
    return new RawDiary(
        storage, micros(clock.startOf(period.first())), micros(clock.startOf(period.end())));
  }

  private static long micros(Instant at) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, at);
  }

  private static void check(Overview overview, RawDiary raw) throws SQLException {
    Numbers n = overview.numbers();
    String code = overview.period().code();
    assertThat(n.counts().arrivals())
        .as(code)
        .isEqualTo(raw.one("SELECT count(*) FROM arrival WHERE NOT away"));
    assertThat(n.counts().turnedAway())
        .isEqualTo(raw.one("SELECT count(*) FROM arrival WHERE away"));
    assertThat(n.counts().answered())
        .isEqualTo(raw.one("SELECT count(*) FROM arrival WHERE answered"));
    assertThat(n.counts().talking())
        .isEqualTo(raw.one("SELECT count(*) FROM arrival WHERE answered AND NOT closed"));
    assertThat(n.counts().unserved())
        .isEqualTo(raw.one("SELECT count(*) FROM arrival WHERE unserved"));
    String left = "SELECT count(*) FROM arrival WHERE abandoned AND given_up - arrived ";
    assertThat(n.counts().abandoned()).isEqualTo(raw.one(left + ">= 10000000"));
    assertThat(n.counts().shortAbandons()).isEqualTo(raw.one(left + "< 10000000"));
    assertThat(n.counts().waiting())
        .isEqualTo(
            raw.one(
                "SELECT count(*) FROM arrival WHERE NOT (answered OR abandoned OR unserved OR away)"));
    times(n, raw);
    codes(overview, raw);
    sumsOfParts(overview);
  }

  private static void times(Numbers n, RawDiary raw) throws SQLException {
    assertThat(n.medianAnswerSeconds()).isEqualTo(raw.percentile("claimed", 50));
    assertThat(n.p90AnswerSeconds()).isEqualTo(raw.percentile("claimed", 90));
    assertThat(n.medianResponseSeconds()).isEqualTo(raw.percentile("responded", 50));
    assertThat(n.p90ResponseSeconds()).isEqualTo(raw.percentile("responded", 90));
    long within =
        raw.one(
            "SELECT count(*) FROM arrival WHERE answered AND claimed - arrived <= promise * 1000000");
    assertThat(n.withinPromise()).isEqualTo(within);
    long due = n.counts().answered() + n.counts().abandoned();
    assertThat(n.serviceLevelPercent()).isEqualTo(due == 0 ? -1 : within * 100 / due);
    assertThat(n.coded()).isEqualTo(raw.one("SELECT count(*) FROM arrival WHERE coded"));
    assertThat(n.corrected()).isEqualTo(raw.one("SELECT count(*) FROM arrival WHERE corrected"));
    assertThat(n.releases())
        .isEqualTo(
            raw.one(
                "SELECT coalesce(sum(releases), 0) FROM arrival WHERE closed OR abandoned OR unserved"));
  }

  private static void codes(Overview overview, RawDiary raw) throws SQLException {
    for (AttributeView attribute : overview.coded().attributes()) {
      for (CodeCount count : attribute.counts()) {
        if (attribute.attribute().equals("level") && count.count() != Overview.HIDDEN) {
          assertThat(count.count())
              .as(overview.period().code() + " level " + count.code())
              .isEqualTo(
                  raw.one(
                      "SELECT count(*) FROM arrival WHERE coded AND json_extract(coding, '$.coding.level') = "
                          + count.code()));
        }
      }
    }
  }

  private static void sumsOfParts(Overview overview) {
    assertThat(
            overview.parts().stream().mapToLong(part -> part.numbers().counts().arrivals()).sum())
        .isLessThanOrEqualTo(overview.numbers().counts().arrivals());
    assertThat(overview.roles().stream().mapToLong(Overview.RoleView::answered).sum())
        .isEqualTo(overview.numbers().counts().answered());
  }
}
