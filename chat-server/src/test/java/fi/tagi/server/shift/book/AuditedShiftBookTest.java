package fi.tagi.server.shift.book;

import static fi.tagi.protocol.Role.EXPERT;
import static fi.tagi.server.shift.Examples.ANNA;
import static fi.tagi.server.shift.Examples.CECILIA;
import static fi.tagi.server.shift.Examples.MANAGER;
import static fi.tagi.server.shift.Examples.NOBODY;
import static fi.tagi.server.shift.Examples.date;
import static fi.tagi.server.shift.Examples.hours;
import static fi.tagi.server.shift.Examples.plan;
import static fi.tagi.server.shift.Examples.planned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.tagi.server.audit.Actor;
import fi.tagi.server.audit.AuditEntry;
import fi.tagi.server.audit.AuditTrail;
import fi.tagi.server.audit.SqlAuditTrail;
import fi.tagi.server.database.TestDatabase;
import fi.tagi.server.shift.ShiftEvent.Changed;
import fi.tagi.server.shift.ShiftEvent.Replanned;
import fi.tagi.server.shift.rule.Answer;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditedShiftBookTest {
  private static final UUID SHIFT = new UUID(3, 3);

  @TempDir Path folder;
  private TestShifts shifts;
  private AuditTrail trail;
  private ShiftDesk desk;

  @BeforeEach
  void open() {
    shifts = new TestShifts(TestDatabase.sqlite(folder));
    trail = new SqlAuditTrail(shifts.database, shifts.clock);
    desk = over(trail);
  }

  @AfterEach
  void close() {
    shifts.close();
  }

  private ShiftDesk over(AuditTrail some) {
    return new ShiftDesk(
        new AuditedShiftBook(shifts.book, some),
        shifts.lines,
        shifts.people,
        shifts.database,
        shifts.clock);
  }

  @Test
  void whatAManagerDidIsInTheTrailFromWhatIntoWhat() {
    Planning planning = desk.planning();
    String rule = "FREQ=WEEKLY;BYDAY=WE";
    planning.plan(SHIFT, planned(EXPERT, plan("2027-03-03", "17:00-20:00", rule, NOBODY)));
    desk.trading().take(SHIFT, date("2027-03-10"), CECILIA);
    planning.change(
        SHIFT,
        2,
        new Changed(
            date("2027-03-10"),
            date("2027-03-10"),
            hours("18:00-20:00"),
            Optional.of(ANNA),
            MANAGER));
    planning.cancel(SHIFT, 3, date("2027-03-17"), MANAGER);
    planning.cancel(SHIFT, 3, date("2027-03-17"), MANAGER);
    planning.replan(
        SHIFT,
        4,
        new Replanned(
            date("2027-03-24"),
            plan("2027-03-24", "17:00-19:00", rule, Optional.of(CECILIA)),
            MANAGER));
    planning.end(SHIFT, 5, date("2027-03-31"), MANAGER);

    List<AuditEntry> entries = trail.page(Long.MAX_VALUE).reversed();
    assertThat(entries).extracting(AuditEntry::by).containsOnly(Actor.account(MANAGER));
    String first =
        "{'line':'nuoret','role':'expert','day':'2027-03-03','starts':'17:00',"
            + "'ends':'20:00','rule':'FREQ=WEEKLY;INTERVAL=1;BYDAY=WE','person':''}";
    String second =
        "{'line':'nuoret','role':'expert','day':'2027-03-24','starts':'17:00',"
            + "'ends':'19:00','rule':'FREQ=WEEKLY;INTERVAL=1;BYDAY=WE','person':'"
            + CECILIA
            + "'}";
    assertThat(entries.stream().map(AuditedShiftBookTest::told))
        .containsExactly(
            "shift_planned " + SHIFT + " {} " + first,
            "shift_date_changed "
                + SHIFT
                + " 2027-03-10"
                + " {'day':'2027-03-10','starts':'17:00','ends':'20:00','person':'"
                + CECILIA
                + "'} {'day':'2027-03-10','starts':'18:00','ends':'20:00','person':'"
                + ANNA
                + "'}",
            "shift_date_cancelled "
                + SHIFT
                + " 2027-03-17"
                + " {'day':'2027-03-17','starts':'17:00','ends':'20:00','person':''} {}",
            "shift_changed " + SHIFT + " " + first + " " + second,
            "shift_ended " + SHIFT + " " + second + " {'from':'2027-03-31'}");
  }

  private static String told(AuditEntry entry) {
    String words = String.join(" ", entry.kind(), entry.subject(), entry.before(), entry.after());
    return words.replace('"', '\'');
  }

  @Test
  void whatWasRefusedIsNotThere() {
    assertThat(
            desk.planning().plan(SHIFT, planned(EXPERT, plan("2027-03-03", "09:00-20:00", NOBODY))))
        .isInstanceOf(Answer.Refused.class);
    assertThat(trail.page(Long.MAX_VALUE)).isEmpty();
  }

  @Test
  void withoutTheTrailThereIsNoChange() throws SQLException {
    ShiftDesk broken = over(new NoTrail());
    assertThatThrownBy(() ->
            broken
                .planning()
                .plan(SHIFT, planned(EXPERT, plan("2027-03-03", "17:00-20:00", NOBODY))))
        .isInstanceOf(IllegalStateException.class);
    assertThat(shifts.place.dump("shift_event")).isEmpty();
    assertThat(shifts.place.dump("shift")).isEmpty();
  }

  private static final class NoTrail implements AuditTrail {
    @Override
    public void record(Actor by, Change change) {
      throw new IllegalStateException("no trail");
    }

    @Override
    public List<AuditEntry> page(long before) {
      return List.of();
    }
  }
}
