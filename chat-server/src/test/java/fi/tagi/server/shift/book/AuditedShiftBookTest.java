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
import fi.tagi.server.shift.Plan;
import fi.tagi.server.shift.ShiftEvent.Changed;
import fi.tagi.server.shift.ShiftEvent.Replanned;
import fi.tagi.server.shift.rule.Answer;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
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
    doesEverything();
    List<AuditEntry> entries = trail.page(Long.MAX_VALUE).reversed();
    assertThat(entries).extracting(AuditEntry::by).containsOnly(Actor.account(MANAGER));
    String first = whole("2027-03-03", "20:00", "");
    String second = whole("2027-03-24", "19:00", CECILIA.toString());
    assertThat(entries.stream().map(AuditedShiftBookTest::told))
        .containsExactly(
            "shift_planned " + SHIFT + " {} " + first,
            "shift_date_changed %s 2027-03-10 %s %s"
                .formatted(
                    SHIFT,
                    one("2027-03-10", "17:00", CECILIA.toString()),
                    one("2027-03-10", "18:00", ANNA.toString())),
            "shift_date_cancelled "
                + SHIFT
                + " 2027-03-17 "
                + one("2027-03-17", "17:00", "")
                + " {}",
            "shift_changed " + SHIFT + " " + first + " " + second,
            "shift_ended " + SHIFT + " " + second + " {'from':'2027-03-31'}");
  }

  private static String whole(String day, String ends, String person) {
    return ("{'line':'nuoret','role':'expert','day':'%s','starts':'17:00','ends':'%s',"
            + "'rule':'FREQ=WEEKLY;INTERVAL=1;BYDAY=WE','person':'%s'}")
        .formatted(day, ends, person);
  }

  private static String one(String day, String starts, String person) {
    return "{'day':'%s','starts':'%s','ends':'20:00','person':'%s'}".formatted(day, starts, person);
  }

  /** One of each; a cancelling that is repeated is not told twice, nor what responders do. */
  private void doesEverything() {
    Planning planning = desk.planning();
    String rule = "FREQ=WEEKLY;BYDAY=WE";
    LocalDate tenth = date("2027-03-10");
    planning.plan(SHIFT, planned(EXPERT, plan("2027-03-03", "17:00-20:00", rule, NOBODY)));
    desk.trading().take(SHIFT, tenth, CECILIA);
    planning.change(
        SHIFT, 2, new Changed(tenth, tenth, hours("18:00-20:00"), Optional.of(ANNA), MANAGER));
    planning.cancel(SHIFT, 3, date("2027-03-17"), MANAGER);
    planning.cancel(SHIFT, 3, date("2027-03-17"), MANAGER);
    Plan later = plan("2027-03-24", "17:00-19:00", rule, Optional.of(CECILIA));
    planning.replan(SHIFT, 4, new Replanned(later.first(), later, MANAGER));
    planning.end(SHIFT, 5, date("2027-03-31"), MANAGER);
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
