package fi.tagi.server.shift.book;

import static fi.tagi.protocol.Role.EXPERT;
import static fi.tagi.protocol.Role.PROFESSIONAL;
import static fi.tagi.server.shift.Examples.ANNA;
import static fi.tagi.server.shift.Examples.BO;
import static fi.tagi.server.shift.Examples.MANAGER;
import static fi.tagi.server.shift.Examples.NOBODY;
import static fi.tagi.server.shift.Examples.date;
import static fi.tagi.server.shift.Examples.hours;
import static fi.tagi.server.shift.Examples.plan;
import static fi.tagi.server.shift.Examples.planned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.tagi.server.database.TestDatabase;
import fi.tagi.server.shift.Shift;
import fi.tagi.server.shift.ShiftEntry;
import fi.tagi.server.shift.ShiftEvent;
import fi.tagi.server.shift.SwapOffer;
import fi.tagi.server.shift.Times;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class SqlShiftBookTest {
  private static final UUID SHIFT = new UUID(4, 4);
  private static final Instant AT = Instant.parse("2027-03-01T10:00:00.123456Z");
  private static final LocalDate DAY = date("2027-03-24");

  @TempDir Path folder;
  private final TestDatabase.Kind kind;
  private TestDatabase place;
  private SqlShiftBook book;

  SqlShiftBookTest(TestDatabase.Kind kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open() {
    place = TestDatabase.of(kind, folder);
    book = new SqlShiftBook(place.open());
  }

  @AfterEach
  void close() {
    place.close();
  }

  /** One of each kind; what is optional is there and is not. */
  private static List<ShiftEvent> everything() {
    Times times = new Times(AT, AT.plusSeconds(3_600));
    SwapOffer bare = new SwapOffer(new UUID(5, 1), ANNA, BO, times, Optional.empty());
    SwapOffer full =
        new SwapOffer(
            new UUID(5, 2),
            ANNA,
            BO,
            times,
            Optional.of(new SwapOffer.Wanted(new UUID(4, 5), DAY, times)));
    String rule = "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;UNTIL=20271231";
    return List.of(
        planned(EXPERT, plan("2027-03-24", "22:00-24:00", rule, Optional.of(ANNA))),
        new ShiftEvent.Replanned(
            date("2027-03-30"), plan("2027-03-31", "12:00-16:30", NOBODY), MANAGER),
        new ShiftEvent.Changed(DAY, DAY.plusDays(1), hours("09:15-10:00"), NOBODY, MANAGER),
        new ShiftEvent.Changed(DAY, DAY, hours("09:15-10:00"), Optional.of(BO), MANAGER),
        new ShiftEvent.Taken(DAY, ANNA),
        new ShiftEvent.GivenBack(DAY, ANNA),
        new ShiftEvent.Offered(DAY, bare),
        new ShiftEvent.OfferEnded(DAY, bare.offer(), ShiftEvent.Answered.DECLINED),
        new ShiftEvent.Offered(DAY, full),
        new ShiftEvent.Swapped(DAY, full.offer(), BO),
        new ShiftEvent.Cancelled(DAY, MANAGER),
        new ShiftEvent.Ended(DAY.plusDays(7), MANAGER));
  }

  private Optional<Shift> write(UUID id, List<ShiftEvent> events) {
    Optional<Shift> shift = Optional.empty();
    for (int i = 0; i < events.size(); i++) {
      shift = book.append(shift, new ShiftEntry(id, i + 1, AT.plusSeconds(i), events.get(i)));
      assertThat(shift).isPresent();
    }
    return shift;
  }

  @Test
  void everyKindOfEventIsReadAsItWasWritten() {
    for (ShiftEvent event : everything()) {
      assertThat(EventCodec.event(EventCodec.kind(event), EventCodec.body(event))).isEqualTo(event);
    }
    assertThat(everything().stream().map(ShiftEvent::getClass).distinct())
        .hasSameSizeAs(ShiftEvent.class.getPermittedSubclasses());
    assertThatThrownBy(() -> EventCodec.event("dreamt", "{}"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whatIsReadIsWhatWasFolded() {
    Shift written = write(SHIFT, everything()).orElseThrow();
    Shift read = book.find(SHIFT).orElseThrow();
    assertThat(read).usingRecursiveComparison().isEqualTo(written);
    assertThat(read.version()).isEqualTo(12);
    assertThat(book.find(new UUID(4, 9))).isEmpty();
  }

  @Test
  void whoIsSecondAtAVersionWritesNothing() throws SQLException {
    Optional<Shift> first = write(SHIFT, everything().subList(0, 1));
    ShiftEntry taken = new ShiftEntry(SHIFT, 2, AT, new ShiftEvent.Taken(DAY, ANNA));
    ShiftEntry late = new ShiftEntry(SHIFT, 2, AT, new ShiftEvent.Taken(DAY, BO));

    assertThat(book.append(first, taken)).isPresent();
    List<String> rows = rows();
    assertThat(book.append(first, late)).isEmpty();
    assertThat(book.append(Optional.empty(), new ShiftEntry(SHIFT, 1, AT, everything().getFirst())))
        .isEmpty();
    assertThat(rows()).isEqualTo(rows);
  }

  @Test
  void onlyWhatMayStillBeginIsReadForADay() {
    UUID once = new UUID(4, 1);
    UUID endless = new UUID(4, 2);
    write(once, List.of(planned(EXPERT, plan("2027-03-24", "17:00-20:00", NOBODY))));
    write(
        endless,
        List.of(
            planned(EXPERT, plan("2027-01-06", "17:00-20:00", "FREQ=WEEKLY;BYDAY=WE", NOBODY))));

    assertThat(book.since(DAY)).extracting(Shift::id).containsExactly(once, endless);
    assertThat(book.since(DAY.plusDays(1))).extracting(Shift::id).containsExactly(endless);
    assertThat(book.versionsSince(DAY)).hasSize(2).containsEntry(once, 1);
    assertThat(book.versionsSince(date("2099-01-01"))).containsOnlyKeys(endless);
  }

  @Test
  void theRebuiltProjectionIsTheSame() throws SQLException {
    write(SHIFT, everything());
    write(new UUID(4, 1), everything().subList(0, 1));
    write(
        new UUID(4, 2), List.of(planned(PROFESSIONAL, plan("2027-03-24", "12:00-16:00", NOBODY))));
    List<String> before = rows();
    sql("DELETE FROM shift");
    assertThat(rows()).isNotEqualTo(before);
    assertThat(book.rebuildProjection()).isEqualTo(3);
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void theDatabaseRefusesToChangeOrRemoveAnEntry() throws SQLException {
    write(SHIFT, everything());
    List<String> before = place.dump("shift_event");
    List<String> attacks =
        new ArrayList<>(
            List.of(
                "UPDATE shift_event SET kind = 'planned'",
                "DELETE FROM shift_event",
                "DELETE FROM shift_event WHERE version = 2"));
    attacks.add(
        kind == TestDatabase.Kind.SQLITE
            ? "UPDATE OR REPLACE shift_event SET version = 1"
            : "TRUNCATE shift_event");
    for (String attack : attacks) {
      assertThatThrownBy(() -> sql(attack)).as(attack).isInstanceOf(SQLException.class);
      try (Connection connection = place.connectAsSuperuser();
          Statement statement = connection.createStatement()) {
        assertThatThrownBy(() -> statement.executeUpdate(attack))
            .as(attack)
            .hasMessageContaining("the shift book only grows");
      }
    }
    if (kind == TestDatabase.Kind.SQLITE) {
      sql("REPLACE INTO shift_event VALUES ('" + SHIFT + "', 1, 0, 'taken', '{}')");
    }
    assertThat(place.dump("shift_event")).isEqualTo(before);
  }

  private List<String> rows() throws SQLException {
    List<String> rows = new ArrayList<>(place.dump("shift_event"));
    rows.addAll(place.dump("shift"));
    return rows;
  }

  private void sql(String statement) throws SQLException {
    try (Connection connection = place.connect();
        Statement attempt = connection.createStatement()) {
      attempt.executeUpdate(statement);
    }
  }
}
