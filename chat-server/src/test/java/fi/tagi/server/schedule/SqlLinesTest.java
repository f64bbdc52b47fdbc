package fi.tagi.server.schedule;

import static fi.tagi.protocol.Role.EXPERT;
import static fi.tagi.protocol.Role.PROFESSIONAL;
import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.server.database.Database;
import fi.tagi.server.database.TestDatabase;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
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

  @TempDir Path folder;
  private final TestDatabase.Kind kind;
  private TestDatabase storage;
  private Database database;
  private SqlLines lines;

  SqlLinesTest(TestDatabase.Kind kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open() {
    storage = TestDatabase.of(kind, folder);
    database = storage.open();
    lines = new SqlLines(database);
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
    lines.save(LINE);
    lines.saveWindows(LINE.code(), week.reversed());

    SqlLines restarted = new SqlLines(database);

    assertThat(restarted.all()).containsExactly(LINE);
    assertThat(restarted.windows(LINE.code())).isEqualTo(week);
    assertThat(restarted.schedule(LINE.code())).isEqualTo(new Schedule(LINE.zone(), week));
  }

  @Test
  void aLineFromBeforeNumbersHadTheirDayIsRead() {
    lines.save(LINE);
    database.write(sql -> {
      String settings = sql.fetchSingle(TABLE).getSettings();
      String before = settings.replace(",\"checkedOn\":\"unknown\"", "");
      assertThat(before).isNotEqualTo(settings);
      return sql.update(TABLE).set(TABLE.SETTINGS, before).execute();
    });

    assertThat(new SqlLines(database).all()).containsExactly(LINE);
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
    assertThat(lines.windows(LINE.code())).isEmpty();
    assertThat(lines.windows(other.code())).hasSize(7);
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
    SqlLines elsewhere = new SqlLines(database);
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
    assertThat(lines.windows("nobody")).isEmpty();
    assertThat(lines.schedule("nobody")).isSameAs(Schedule.NEVER);
  }
}
