package fi.tagi.server.schedule.document;

import static fi.tagi.protocol.Role.EXPERT;
import static fi.tagi.protocol.Role.PROFESSIONAL;
import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.server.audit.Actor;
import fi.tagi.server.audit.AuditEntry;
import fi.tagi.server.audit.AuditTrail;
import fi.tagi.server.audit.SqlAuditTrail;
import fi.tagi.server.database.Database;
import fi.tagi.server.database.TestDatabase;
import fi.tagi.server.runtime.ManualClock;
import fi.tagi.server.schedule.Line;
import fi.tagi.server.schedule.Lines.Edition;
import fi.tagi.server.schedule.MemoryLines;
import fi.tagi.server.schedule.Schedule;
import fi.tagi.server.schedule.ScheduleRules;
import fi.tagi.server.schedule.Weeks;
import fi.tagi.server.schedule.Window;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class SqlLinesTest {
  private static final Line LINE = Defaults.read().line();
  private static final fi.tagi.server.database.schema.tables.Line TABLE =
      fi.tagi.server.database.schema.tables.Line.LINE;
  private static final Actor LEENA = Actor.account(new UUID(0, 7));

  @TempDir Path folder;
  private final TestDatabase.Kind kind;
  private TestDatabase storage;
  private Database database;
  private AuditTrail trail;
  private SqlLines lines;

  SqlLinesTest(TestDatabase.Kind kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open() {
    storage = TestDatabase.of(kind, folder);
    database = storage.open();
    trail = new SqlAuditTrail(database, ManualClock.at("2027-03-01T10:00:00Z"));
    lines = new SqlLines(database, trail);
  }

  @AfterEach
  void close() {
    storage.close();
  }

  @Test
  void whatWasSavedIsThereAfterARestart() {
    List<Window> week =
        List.of(
            Weeks.window(DayOfWeek.MONDAY, "00:00-24:00", PROFESSIONAL),
            Weeks.window(DayOfWeek.FRIDAY, "22:00-02:00", PROFESSIONAL, EXPERT));
    ScheduleRules rules = Defaults.read().schedule().withWeekly(week);
    lines.save(LINE);
    lines.saveSchedule(LINE.code(), new Edition(0, rules), LEENA);

    SqlLines restarted = new SqlLines(database, trail);

    assertThat(restarted.all()).containsExactly(LINE);
    assertThat(restarted.edition(LINE.code())).isEqualTo(new Edition(1, rules));
    assertThat(restarted.schedule(LINE.code())).isEqualTo(new Schedule(LINE.zone(), rules));
  }

  /** As it was before there was such a thing. */
  private void isStoredWithout(String pattern) {
    lines.save(LINE);
    database.write(sql -> {
      String settings = sql.fetchSingle(TABLE).getSettings();
      String before = settings.replaceAll(pattern, "");
      assertThat(before).isNotEqualTo(settings);
      return sql.update(TABLE).set(TABLE.SETTINGS, before).execute();
    });
  }

  @Test
  void aLineFromBeforeNumbersHadTheirDayIsRead() {
    isStoredWithout(",\"checkedOn\":\"unknown\"");

    assertThat(new SqlLines(database, trail).all()).containsExactly(LINE);
  }

  @Test
  void aLineFromBeforeNumbersHadTheirLanguagesIsReadAndHasNone() {
    isStoredWithout(",\"languages\":[^]]*](?=,\"checkedOn)");

    assertThat(new SqlLines(database, trail).all().getFirst().help())
        .hasSameSizeAs(LINE.help())
        .allSatisfy(help -> assertThat(help.languages()).isEmpty());
  }

  @Test
  void aLineFromBeforeItOfferedSomethingAfterHeavyContactsIsRead() {
    lines.save(LINE);
    database.write(sql -> {
      String settings = sql.fetchSingle(TABLE).getSettings();
      String before = settings.replace(",\"debriefing\":{\"fi\":\"\",\"sv\":\"\",\"en\":\"\"}", "");
      assertThat(before).isNotEqualTo(settings);
      return sql.update(TABLE).set(TABLE.SETTINGS, before).execute();
    });

    assertThat(new SqlLines(database, trail).all()).containsExactly(LINE);
  }

  @Test
  void savingAgainReplacesOnlyThatLine() {
    Line other = MemoryLines.named(LINE, "huoltajat");
    lines.save(LINE);
    lines.save(other);
    lines.saveWindows(LINE.code(), Weeks.afternoons());
    lines.saveWindows(other.code(), Weeks.daily("08:00-09:00", EXPERT));

    lines.saveWindows(LINE.code(), List.of());

    assertThat(lines.all()).containsExactly(other, LINE);
    assertThat(lines.edition(LINE.code())).isEqualTo(new Edition(2, ScheduleRules.NONE));
    assertThat(lines.edition(other.code()).rules().weekly()).hasSize(7);
    assertThat(lines.edition(other.code()).number()).isEqualTo(1);
  }

  @Test
  void ofTwoChangesOfOneEditionTheSecondIsRefusedAndChangesNothing() {
    lines.save(LINE);
    SqlLines elsewhere = new SqlLines(database, trail);
    ScheduleRules first = ScheduleRules.weekly(Weeks.afternoons());
    ScheduleRules second = ScheduleRules.weekly(Weeks.daily("08:00-09:00", EXPERT));

    assertThat(lines.saveSchedule(LINE.code(), new Edition(0, first), LEENA)).hasValue(1);
    assertThat(elsewhere.saveSchedule(LINE.code(), new Edition(0, second), LEENA)).isEmpty();
    assertThat(lines.saveSchedule(LINE.code(), new Edition(1, second), LEENA)).hasValue(2);
    assertThat(elsewhere.saveSchedule(LINE.code(), new Edition(1, first), LEENA)).isEmpty();
    assertThat(elsewhere.saveSchedule(LINE.code(), new Edition(3, first), LEENA)).isEmpty();

    assertThat(elsewhere.edition(LINE.code())).isEqualTo(new Edition(2, second));
    assertThat(trail.page(Long.MAX_VALUE)).hasSize(3);
  }

  @Test
  void ofManyChangesAtOnceOneIsMadeForEachEdition() throws Exception {
    lines.save(LINE);
    for (int edition = 0; edition < 5; edition++) {
      int number = edition;
      List<Callable<OptionalLong>> changes =
          IntStream.range(0, 8)
              .mapToObj(i -> (Callable<OptionalLong>) () -> change(number, i))
              .toList();
      try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
        int made = 0;
        for (Future<OptionalLong> change : people.invokeAll(changes)) {
          made += change.get().isPresent() ? 1 : 0;
        }
        assertThat(made).isEqualTo(1);
      }
    }
    assertThat(new SqlLines(database, trail).edition(LINE.code()).number()).isEqualTo(5);
    assertThat(trail.page(Long.MAX_VALUE)).hasSize(6);
  }

  private OptionalLong change(int edition, int person) {
    String times = "0" + person + ":0" + edition + "-12:00";
    return lines.saveSchedule(
        LINE.code(),
        new Edition(edition, ScheduleRules.weekly(Weeks.daily(times, EXPERT))),
        Actor.account(new UUID(0, person)));
  }

  @Test
  void schedulesReplacedTogetherAreAllThereWhateverTheirEditions() {
    Line other = MemoryLines.named(LINE, "huoltajat");
    lines.save(LINE);
    lines.save(other);
    lines.saveWindows(LINE.code(), Weeks.afternoons());
    ScheduleRules rules = Defaults.read().schedule();

    lines.replaceSchedules(Map.of(LINE.code(), rules, other.code(), rules), Actor.OPERATOR);
    lines.replaceSchedules(Map.of(LINE.code(), rules, other.code(), rules), Actor.OPERATOR);

    assertThat(lines.edition(LINE.code())).isEqualTo(new Edition(2, rules));
    assertThat(lines.edition(other.code())).isEqualTo(new Edition(1, rules));
  }

  @Test
  void eachChangeIsInTheAuditTrailWithWhatWasBefore() {
    Line changed = LINE.on(List.of(new Line.Site("kunta", "https://kunta.example")));
    lines.add(LINE, LEENA);
    lines.add(changed, LEENA);
    lines.save(LINE, LEENA);
    lines.save(changed, LEENA);
    lines.saveSchedule(
        LINE.code(), new Edition(0, ScheduleRules.weekly(Weeks.afternoons())), LEENA);
    lines.replaceSchedules(Map.of(LINE.code(), ScheduleRules.NONE), Actor.OPERATOR);

    List<AuditEntry> entries = trail.page(Long.MAX_VALUE).reversed();

    assertThat(entries)
        .extracting(AuditEntry::kind)
        .containsExactly("line_added", "line_changed", "schedule_changed", "schedule_changed");
    assertThat(entries).extracting(AuditEntry::subject).containsOnly(LINE.code());
    assertThat(entries)
        .extracting(AuditEntry::by)
        .containsExactly(LEENA, LEENA, LEENA, Actor.OPERATOR);
    assertThat(entries.get(0).before()).isEqualTo("{}");
    assertThat(entries.get(1).before()).isEqualTo(entries.get(0).after());
    assertThat(entries.get(1).after()).contains("https://kunta.example");
    assertThat(entries.get(3).before()).isEqualTo(entries.get(2).after()).contains("12:00");
    assertThat(entries.get(3).after()).contains("\"windows\":[]");
  }

  @Test
  void aLineIsAddedOnce() {
    Line other = LINE.on(List.of(new Line.Site("kunta", "https://kunta.example")));

    assertThat(lines.add(LINE, LEENA)).isTrue();
    assertThat(lines.add(other, LEENA)).isFalse();

    assertThat(lines.all()).containsExactly(LINE);
  }

  @Test
  void listenersHearOfEachChangeAndOfNothingElse() {
    AtomicInteger heard = new AtomicInteger();
    lines.onChange(heard::incrementAndGet);

    lines.save(LINE);
    lines.save(LINE);
    lines.refresh();
    lines.saveWindows(LINE.code(), Weeks.afternoons());

    assertThat(heard).hasValue(2);
  }

  @Test
  void aChangeMadeElsewhereIsSeenOnRefresh() {
    SqlLines elsewhere = new SqlLines(database, trail);
    AtomicInteger heard = new AtomicInteger();
    elsewhere.onChange(heard::incrementAndGet);
    lines.save(LINE);

    elsewhere.refresh();

    assertThat(elsewhere.find(LINE.code())).contains(LINE);
    assertThat(heard).hasValue(1);
  }

  @Test
  void aLineThatIsNotThereNeverOpens() {
    assertThat(lines.find("nobody")).isEmpty();
    assertThat(lines.edition("nobody")).isEqualTo(Edition.NONE);
    assertThat(lines.schedule("nobody")).isSameAs(Schedule.NEVER);
  }
}
