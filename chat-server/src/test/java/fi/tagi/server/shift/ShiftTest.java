package fi.tagi.server.shift;

import static fi.tagi.protocol.Role.EXPERT;
import static fi.tagi.protocol.Role.PROFESSIONAL;
import static fi.tagi.server.shift.Examples.ANNA;
import static fi.tagi.server.shift.Examples.BO;
import static fi.tagi.server.shift.Examples.CLOCK;
import static fi.tagi.server.shift.Examples.MANAGER;
import static fi.tagi.server.shift.Examples.NOBODY;
import static fi.tagi.server.shift.Examples.date;
import static fi.tagi.server.shift.Examples.hours;
import static fi.tagi.server.shift.Examples.plan;
import static fi.tagi.server.shift.Examples.planned;
import static fi.tagi.server.shift.Examples.shift;
import static fi.tagi.server.shift.Examples.times;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.tagi.server.shift.Holding.How;
import fi.tagi.server.shift.ShiftEvent.Cancelled;
import fi.tagi.server.shift.ShiftEvent.Changed;
import fi.tagi.server.shift.ShiftEvent.Ended;
import fi.tagi.server.shift.ShiftEvent.GivenBack;
import fi.tagi.server.shift.ShiftEvent.Offered;
import fi.tagi.server.shift.ShiftEvent.Planned;
import fi.tagi.server.shift.ShiftEvent.Replanned;
import fi.tagi.server.shift.ShiftEvent.Swapped;
import fi.tagi.server.shift.ShiftEvent.Taken;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShiftTest {
  private static final String WEDNESDAYS = "FREQ=WEEKLY;BYDAY=WE";
  private static final Planned EVERY_WEDNESDAY =
      planned(PROFESSIONAL, plan("2027-03-24", "12:00-16:00", WEDNESDAYS, Optional.of(ANNA)));

  @Test
  void aRuleComesAtTheSameLocalTimeBeforeAndAfterTheClockIsMoved() {
    Shift shift = shift(EVERY_WEDNESDAY);
    assertThat(times(shift, "2027-03-22", "2027-04-04"))
        .containsExactly("2027-03-24T12:00/2027-03-24T16:00", "2027-03-31T12:00/2027-03-31T16:00");
    assertThat(at(shift, "2027-03-24").times().from()).isEqualTo("2027-03-24T10:00:00Z");
    assertThat(at(shift, "2027-03-31").times().from()).isEqualTo("2027-03-31T09:00:00Z");
  }

  @ParameterizedTest
  @CsvSource({
    "2027-03-28, 02:00-05:00, 2",
    "2027-03-28, 03:30-05:00, 1",
    "2027-03-27, 22:00-06:00, 7",
    "2027-03-28, 00:00-24:00, 23",
    "2027-10-31, 02:00-05:00, 4",
    "2027-10-31, 03:30-05:00, 2.5",
    "2027-10-30, 22:00-06:00, 9",
    "2027-10-31, 00:00-24:00, 25",
    "2027-06-01, 22:00-02:00, 4",
    "2027-06-01, 09:00-09:00, 24"
  })
  void aNightOnWhichTheClockIsMovedIsShorterOrLonger(String day, String hours, double long_) {
    Occurrence night = at(shift(planned(EXPERT, plan(day, hours, NOBODY))), day);
    assertThat(Duration.between(night.times().from(), night.times().to()))
        .isEqualTo(Duration.ofMinutes((long) (long_ * 60)));
  }

  @Test
  void whatTheClockSkipsDoesNotCome() {
    Shift shift =
        shift(planned(EXPERT, plan("2027-03-21", "03:00-04:00", "FREQ=WEEKLY;BYDAY=SU", NOBODY)));
    assertThat(times(shift, "2027-03-21", "2027-04-04"))
        .containsExactly("2027-03-21T03:00/2027-03-21T04:00", "2027-04-04T03:00/2027-04-04T04:00");
  }

  @Test
  void oneDateIsChangedOrCancelledWithoutTheRule() {
    Shift shift =
        shift(
            EVERY_WEDNESDAY,
            new Changed(
                date("2027-03-31"),
                date("2027-04-01"),
                hours("14:00-18:00"),
                Optional.of(BO),
                MANAGER),
            new Cancelled(date("2027-04-07"), MANAGER));
    assertThat(times(shift, "2027-03-24", "2027-04-18"))
        .containsExactly(
            "2027-03-24T12:00/2027-03-24T16:00",
            "2027-04-01T14:00/2027-04-01T18:00",
            "2027-04-14T12:00/2027-04-14T16:00");
    assertThat(at(shift, "2027-03-31").holding().isOf(BO)).isTrue();
    assertThat(at(shift, "2027-04-14").holding().isOf(ANNA)).isTrue();
    assertThat(shift.isCancelled(date("2027-04-07"))).isTrue();
    assertThat(times(shift, "2027-04-01", "2027-04-01")).as("moved into these days").hasSize(1);
    assertThat(times(shift, "2027-03-31", "2027-03-31")).as("moved out of them").isEmpty();
  }

  @Test
  void whoHadItStaysSinceTheSameTimeWhenOnlyTheHoursChange() {
    Shift shift =
        shift(
            EVERY_WEDNESDAY,
            new Changed(
                date("2027-03-31"),
                date("2027-03-31"),
                hours("13:00-16:00"),
                Optional.of(ANNA),
                MANAGER));
    assertThat(at(shift, "2027-03-31").holding()).isEqualTo(at(shift, "2027-03-24").holding());
  }

  @Test
  void aNewPlanHoldsFromItsFirstDateOnAndKeepsWhatWasDecidedForItsDates() {
    Shift shift =
        shift(
            planned(EXPERT, plan("2027-03-24", "17:00-20:00", WEDNESDAYS, NOBODY)),
            new Taken(date("2027-04-07"), ANNA),
            new Taken(date("2027-04-14"), ANNA),
            new Cancelled(date("2027-04-21"), MANAGER),
            new Replanned(
                date("2027-04-07"),
                plan(
                    "2027-04-07",
                    "18:00-20:00",
                    "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE",
                    Optional.of(BO)),
                MANAGER));
    assertThat(times(shift, "2027-03-24", "2027-05-09"))
        .containsExactly(
            "2027-03-24T17:00/2027-03-24T20:00",
            "2027-03-31T17:00/2027-03-31T20:00",
            "2027-04-07T18:00/2027-04-07T20:00",
            "2027-05-05T18:00/2027-05-05T20:00");
    assertThat(at(shift, "2027-04-07").holding().isOf(ANNA)).as("taken, and still there").isTrue();
    assertThat(at(shift, "2027-05-05").holding().isOf(BO)).isTrue();
    Shift weekly =
        shift.after(
            new ShiftEntry(
                shift.id(),
                shift.version() + 1,
                Instant.EPOCH,
                new Replanned(
                    date("2027-04-14"),
                    plan("2027-04-14", "18:00-20:00", WEDNESDAYS, NOBODY),
                    MANAGER)));
    assertThat(at(weekly, "2027-04-14").isOpen()).as("what ended does not come back").isTrue();
  }

  @Test
  void aNewPlanMayBeginLaterThanTheOldOneEnds() {
    Shift shift =
        shift(
            EVERY_WEDNESDAY,
            new Replanned(
                date("2027-03-31"),
                plan("2027-04-01", "16:00-18:00", "FREQ=WEEKLY;BYDAY=TH", NOBODY),
                MANAGER));
    assertThat(times(shift, "2027-03-22", "2027-04-08"))
        .containsExactly(
            "2027-03-24T12:00/2027-03-24T16:00",
            "2027-04-01T16:00/2027-04-01T18:00",
            "2027-04-08T16:00/2027-04-08T18:00");
  }

  @Test
  void anEndTakesEverythingFromThatDateOn() {
    Shift shift = shift(EVERY_WEDNESDAY, new Ended(date("2027-04-07"), MANAGER));
    assertThat(times(shift, "2027-03-01", "2028-03-01")).hasSize(2);
    assertThat(shift.lastDay()).isEqualTo("2027-04-06");
    assertThat(shift.lastPlan()).isEmpty();
    Shift never = shift(EVERY_WEDNESDAY, new Ended(date("2027-03-24"), MANAGER));
    assertThat(times(never, "2027-03-01", "2028-03-01")).isEmpty();
  }

  @Test
  void theLastDayKnowsWhatWasMoved() {
    assertThat(shift(EVERY_WEDNESDAY).lastDay()).isEqualTo(LocalDate.MAX);
    Shift once = shift(planned(EXPERT, plan("2027-03-24", "17:00-20:00", NOBODY)));
    assertThat(once.lastDay()).isEqualTo("2027-03-24");
    Shift moved =
        shift(
            once.planned(),
            new Changed(
                date("2027-03-24"), date("2027-05-01"), hours("17:00-20:00"), NOBODY, MANAGER));
    assertThat(moved.lastDay()).isEqualTo("2027-05-01");
    assertThat(times(moved, "2027-05-01", "2027-05-01")).hasSize(1);
  }

  @Test
  void whoHasItAndHowIsAsTheEntriesSay() {
    LocalDate day = date("2027-03-24");
    Planned open = planned(EXPERT, plan("2027-03-24", "17:00-20:00", NOBODY));
    UUID offer = new UUID(5, 5);
    assertThat(at(shift(open), "2027-03-24").isOpen()).isTrue();
    assertThat(at(shift(open, new Taken(day, ANNA)), "2027-03-24").holding())
        .isEqualTo(
            new Holding(Optional.of(ANNA), How.TAKEN, Instant.parse("2027-03-01T10:01:00Z")));
    assertThat(
            at(shift(open, new Taken(day, ANNA), new GivenBack(day, ANNA)), "2027-03-24").isOpen())
        .isTrue();
    Times when = at(shift(open), "2027-03-24").times();
    SwapOffer made = new SwapOffer(offer, ANNA, BO, when, Optional.empty());
    Shift offered = shift(open, new Taken(day, ANNA), new Offered(day, made));
    assertThat(at(offered, "2027-03-24").standingOffer(when.from().minusNanos(1_000)))
        .contains(made);
    assertThat(at(offered, "2027-03-24").standingOffer(when.from())).isEmpty();
    Shift swapped =
        shift(open, new Taken(day, ANNA), new Offered(day, made), new Swapped(day, offer, BO));
    assertThat(at(swapped, "2027-03-24").holding().how()).isEqualTo(How.SWAPPED);
    assertThat(at(swapped, "2027-03-24").holding().isOf(BO)).isTrue();
    assertThat(at(swapped, "2027-03-24").offer()).isEmpty();
  }

  @Test
  void onlyTheNextEntryFollows() {
    Shift shift = shift(EVERY_WEDNESDAY);
    Cancelled cancelled = new Cancelled(date("2027-03-24"), MANAGER);
    assertThatThrownBy(() -> shift.after(new ShiftEntry(shift.id(), 3, Instant.EPOCH, cancelled)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> shift.after(new ShiftEntry(new UUID(0, 0), 2, Instant.EPOCH, cancelled)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> shift.after(new ShiftEntry(shift.id(), 2, Instant.EPOCH, EVERY_WEDNESDAY)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Shift.begun(new ShiftEntry(shift.id(), 1, Instant.EPOCH, cancelled)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Occurrence at(Shift shift, String date) {
    return shift.on(date(date), CLOCK).orElseThrow();
  }
}
