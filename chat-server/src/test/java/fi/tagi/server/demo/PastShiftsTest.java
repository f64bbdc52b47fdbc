package fi.tagi.server.demo;

import static fi.tagi.server.database.schema.Tables.SHIFT_EVENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.tagi.protocol.Role;
import fi.tagi.server.database.Database;
import fi.tagi.server.database.TestDatabase;
import fi.tagi.server.demo.PastStaffing.Part;
import fi.tagi.server.runtime.IdSource;
import fi.tagi.server.schedule.Line;
import fi.tagi.server.schedule.MemoryLines;
import fi.tagi.server.schedule.Window;
import fi.tagi.server.schedule.calendar.WallClock;
import fi.tagi.server.shift.Occurrence;
import fi.tagi.server.shift.Times;
import fi.tagi.server.shift.book.Colleagues;
import fi.tagi.server.shift.book.ShiftDesk;
import fi.tagi.server.shift.book.SqlShiftBook;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PastShiftsTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final LocalDate END = LocalDate.of(2027, 1, 1);
  private static final PastStaffing STAFFING = new PastStaffing(300);
  private static final List<UUID> PEOPLE =
      LongStream.range(0, STAFFING.people()).mapToObj(i -> new UUID(0, i)).toList();

  @TempDir Path folder;

  private final MemoryLines lines = MemoryLines.of(Demo.roundTheClock(IdSource.secure()));
  private final Line line = lines.all().getFirst();
  private final WallClock wall = new WallClock(line.zone());

  private void plan(Database database) {
    new PastShifts(new SqlShiftBook(database), lines, database, line)
        .plan(FIRST, END, STAFFING, PEOPLE);
  }

  private List<Occurrence> planned(Database database, Times times) {
    ShiftDesk desk =
        new ShiftDesk(
            new SqlShiftBook(database), lines, new Nobody(), database, InstantSource.system());
    return desk.during(times).stream().map(ShiftDesk.Seen::at).toList();
  }

  @Test
  void everyHourOfEveryDayHasItsPeople() {
    try (TestDatabase test = TestDatabase.sqlite(folder)) {
      Database database = test.open();
      plan(database);
      List<Occurrence> all =
          planned(database, new Times(wall.startOf(FIRST), wall.startOf(END.plusDays(9))));
      assertThat(all)
          .allSatisfy(one ->
              assertThat(wall.dateAt(one.times().from())).isBetween(FIRST, END.minusDays(1)));
      assertThat(all.stream().map(Occurrence::role).collect(Collectors.toSet()))
          .containsExactlyInAnyOrder(Role.values());
      long ill = 0;
      for (LocalDate date = FIRST; date.isBefore(END); date = date.plusDays(1)) {
        for (Part part : Part.values()) {
          Instant from = part.hours().on(date, wall).from();
          long there = all.stream().filter(one -> one.times().from().equals(from)).count();
          assertThat(there).isLessThanOrEqualTo(STAFFING.atOnce(part));
          ill += STAFFING.atOnce(part) - there;
        }
      }
      assertThat(ill).isPositive().isLessThan(all.size() / 30);
      assertThat(atNoonOf(all, LocalDate.of(2026, 4, 2)))
          .isGreaterThan(atNoonOf(all, LocalDate.of(2026, 4, 3)) * 3 / 2);
      assertThat(all.stream().map(Occurrence::shift).distinct().count()).isLessThan(200);
    }
  }

  private long atNoonOf(List<Occurrence> all, LocalDate date) {
    Instant noon = date.atTime(13, 0).atZone(line.zone()).toInstant();
    return all.stream().filter(one -> one.times().contains(noon)).count();
  }

  @Test
  void theSameAgainIsTheSame() {
    Set<String> once = told("one");
    assertThat(once).isNotEmpty().isEqualTo(told("other"));
  }

  private Set<String> told(String name) {
    try (TestDatabase test = TestDatabase.sqlite(folder.resolve(name))) {
      Database database = test.open();
      plan(database);
      List<String> rows =
          database.read(sql ->
              sql.selectFrom(SHIFT_EVENT)
                  .fetch(row -> row.getShiftId() + " " + row.getVersion() + row.getBody()));
      return new TreeSet<>(rows);
    }
  }

  @Test
  void nobodyIsPlannedWhileTheLineIsClosed() {
    lines.saveWindows(line.code(), List.<Window>of());
    try (TestDatabase test = TestDatabase.sqlite(folder)) {
      Database database = test.open();
      assertThatThrownBy(() -> plan(database)).hasMessageContaining("OUTSIDE_WINDOW");
      assertThat(planned(database, new Times(wall.startOf(FIRST), wall.startOf(END)))).isEmpty();
    }
  }

  /** Whoever reads needs no colleagues. */
  private static final class Nobody implements Colleagues {
    @Override
    public List<Colleague> all() {
      return List.of();
    }

    @Override
    public Optional<Colleague> find(UUID responder) {
      return Optional.empty();
    }

    @Override
    public String alias(UUID responder) {
      return "";
    }
  }
}
