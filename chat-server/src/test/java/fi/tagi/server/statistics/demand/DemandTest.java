package fi.tagi.server.statistics.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fi.tagi.server.schedule.Line;
import fi.tagi.server.schedule.document.Defaults;
import fi.tagi.server.statistics.demand.Coverings.Planned;
import fi.tagi.server.statistics.demand.Coverings.Spell;
import fi.tagi.server.statistics.demand.ShiftLoads.ShiftLoad;
import fi.tagi.server.statistics.fact.Fact;
import fi.tagi.server.statistics.fact.Fact.Coded;
import fi.tagi.server.statistics.fact.Fact.Standing;
import fi.tagi.server.statistics.fact.Fact.Times;
import fi.tagi.server.statistics.period.Period;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A hand-written day, and what there was to do in each of its shifts, worked out by hand. */
class DemandTest {
  private static final Line LINE = Defaults.read().line();
  private static final UUID AINO = new UUID(1, 1);
  private static final UUID BO = new UUID(2, 2);
  private static final UUID CARL = new UUID(3, 3);

  private final List<Planned> shifts = new ArrayList<>();
  private final List<Fact> facts = new ArrayList<>();

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(LINE.zone()).toInstant();
  }

  private static Instant noonAnd(int minutes) {
    return at("2027-03-24T12:00").plusSeconds(minutes * 60L);
  }

  private void planned(UUID who, String from, String to) {
    shifts.add(new Planned(who, new Spell(at(from), at(to))));
  }

  /** Minutes after noon; a contact that is not closed yet has none for that. */
  private void held(int claimed, int ended, int closed, boolean coded) {
    held(claimed, ended, closed, coded, false);
  }

  private void held(int claimed, int ended, int closed, boolean coded, boolean heavy) {
    boolean isClosed = closed > 0;
    facts.add(
        new Fact(
            isClosed ? Standing.ANSWERED : Standing.TALKING,
            new Times(
                noonAnd(claimed - 1),
                Optional.of(noonAnd(claimed)),
                Optional.empty(),
                Optional.of(noonAnd(claimed)),
                ended > 0 ? Optional.of(noonAnd(ended)) : Optional.empty(),
                isClosed ? Optional.of(noonAnd(closed)) : Optional.empty()),
            "professional",
            0,
            Optional.empty(),
            coded ? Optional.of(Coded.NOT_READ) : Optional.empty(),
            heavy && isClosed));
  }

  private List<ShiftLoad> loads(String period, Instant now) {
    Demand demand =
        new Demand(
            (line, from, to, instant) -> List.of(),
            (line, from, to, taker) ->
                facts.stream()
                    .filter(fact -> !fact.times().arrived().isBefore(from))
                    .filter(fact -> fact.times().arrived().isBefore(to))
                    .forEach(taker),
            new Coverings() {
              @Override
              public List<Planned> planned(String line, Instant from, Instant to) {
                return shifts.stream()
                    .filter(shift -> shift.when().from().isBefore(to))
                    .filter(shift -> shift.when().to().isAfter(from))
                    .toList();
              }

              @Override
              public List<Spell> open(String line, Instant from, Instant to) {
                return List.of();
              }
            });
    return demand.loads(LINE, Period.of(period).orElseThrow(), now).shifts();
  }

  /** Aino 12–16, Bo 14–18: alone, together, alone. */
  private void aDay() {
    planned(AINO, "2027-03-24T12:00", "2027-03-24T16:00");
    planned(BO, "2027-03-24T14:00", "2027-03-24T18:00");
    // Claimed while Aino was alone, until 14:30; coded at 14:40.
    held(60, 150, 160, true);
    // 14:10 to 15:00, never coded.
    held(130, 180, 400, false);
    // 14:20 to 14:50, coded at 15:00.
    held(140, 170, 180, true);
    // 15:50 to 16:20, coded at 16:30: ten minutes of it are in this shift.
    held(230, 260, 270, true);
    // Claimed when Bo was alone again.
    held(250, 300, 310, true);
  }

  @Test
  void aShiftIsToldWhatThereWasToDoInIt() {
    aDay();
    assertThat(loads("2027-03-24", noonAnd(600)))
        .containsExactly(
            untold("12:00", "14:00", 2 * 3_600),
            // Talked: 30 + 50 + 30 + 10 minutes, at 14:20 three at once; handled: 40 + 40 + 10.
            new ShiftLoad(
                "2027-03-24", "14:00", "16:00", 2, 4 * 3_600, 3, 3, 7_200, 50, 90 * 60, 0),
            untold("16:00", "18:00", 2 * 3_600));
  }

  private static ShiftLoad untold(String from, String to, long seconds) {
    long hidden = ShiftLoads.HIDDEN;
    return new ShiftLoad(
        "2027-03-24", from, to, 1, seconds, hidden, hidden, hidden, hidden, hidden, hidden);
  }

  @Test
  void whatGoesOnCountsToTheEndOfTheShift() {
    planned(AINO, "2027-03-24T12:00", "2027-03-24T13:00");
    planned(BO, "2027-03-24T12:00", "2027-03-24T13:00");
    held(30, 0, 0, false);
    // Ended at 12:50 and not coded yet.
    held(40, 50, 0, false);
    ShiftLoad load = loads("2027-03-24", noonAnd(90)).getFirst();
    assertThat(load.claimed()).isEqualTo(2);
    assertThat(load.talkingMost()).isEqualTo(2);
    assertThat(load.talkingSeconds()).isEqualTo(40 * 60);
    assertThat(load.loadPercent()).isEqualTo(33);
    assertThat(load.handleSeconds()).isZero();
  }

  @Test
  void aContactIsHeavyInTheShiftInWhichItWasClaimed() {
    planned(AINO, "2027-03-24T12:00", "2027-03-24T14:00");
    planned(BO, "2027-03-24T12:00", "2027-03-24T13:00");
    planned(BO, "2027-03-24T13:00", "2027-03-24T14:00");
    planned(CARL, "2027-03-24T13:00", "2027-03-24T14:00");
    held(50, 70, 75, true, true);
    held(55, 70, 75, true, false);
    held(65, 70, 75, false, true);
    // Not closed, so it may still be said not to be.
    held(66, 70, 0, false, true);
    assertThat(loads("2027-03-24", noonAnd(130)))
        .extracting(ShiftLoad::claimed, ShiftLoad::heavy)
        .containsExactly(tuple(2L, 1L), tuple(2L, 1L));
  }

  @Test
  void oneWhoTakesOverInTheSameInstantIsNotTwoAtOnce() {
    planned(AINO, "2027-03-24T12:00", "2027-03-24T13:00");
    planned(BO, "2027-03-24T12:00", "2027-03-24T13:00");
    held(10, 20, 25, true);
    held(20, 30, 35, true);
    assertThat(loads("2027-03-24", noonAnd(90)).getFirst().talkingMost()).isEqualTo(1);
  }

  @Test
  void aShiftBelongsToThePeriodInWhichItBegins() {
    planned(AINO, "2027-03-31T22:00", "2027-04-01T02:00");
    planned(BO, "2027-03-31T22:00", "2027-04-01T02:00");
    Instant later = at("2027-04-02T00:00");
    assertThat(loads("2027-04", later)).isEmpty();
    assertThat(loads("2027-03", later)).extracting(ShiftLoad::to).containsExactly("02:00");
    assertThat(loads("2027-03", at("2027-04-01T01:59"))).as("not over").isEmpty();
  }

  @Test
  void onePersonWithTwoShiftsAtOnceIsOne() {
    planned(AINO, "2027-03-24T12:00", "2027-03-24T16:00");
    planned(AINO, "2027-03-24T12:00", "2027-03-24T16:00");
    held(10, 20, 25, true);
    assertThat(loads("2027-03-24", noonAnd(600)))
        .containsExactly(untold("12:00", "16:00", 4 * 3_600));
  }

  @Test
  void inAutumnTheHourThatComesTwiceIsToldApart() {
    planned(AINO, "2027-10-31T02:00", "2027-10-31T05:00");
    shifts.add(
        new Planned(BO, new Spell(at("2027-10-31T02:00"), Instant.parse("2027-10-31T01:30:00Z"))));
    assertThat(loads("2027-10-31", at("2027-11-01T00:00")))
        .extracting(ShiftLoad::from, ShiftLoad::to, ShiftLoad::people, ShiftLoad::staffedSeconds)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("02:00", "03:30+02:00", 2, 5 * 3_600L),
            org.assertj.core.groups.Tuple.tuple("03:30+02:00", "05:00", 1, 3 * 1_800L));
  }
}
