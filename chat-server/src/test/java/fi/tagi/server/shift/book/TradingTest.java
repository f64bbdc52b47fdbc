package fi.tagi.server.shift.book;

import static fi.tagi.protocol.Role.EXPERT;
import static fi.tagi.protocol.Role.PROFESSIONAL;
import static fi.tagi.server.schedule.Weeks.helsinki;
import static fi.tagi.server.shift.Examples.ANNA;
import static fi.tagi.server.shift.Examples.BO;
import static fi.tagi.server.shift.Examples.CECILIA;
import static fi.tagi.server.shift.Examples.MANAGER;
import static fi.tagi.server.shift.Examples.NOBODY;
import static fi.tagi.server.shift.Examples.date;
import static fi.tagi.server.shift.Examples.hours;
import static fi.tagi.server.shift.Examples.plan;
import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.protocol.Role;
import fi.tagi.server.database.TestDatabase;
import fi.tagi.server.shift.ShiftEvent.Changed;
import fi.tagi.server.shift.book.Trading.Named;
import fi.tagi.server.shift.rule.Answer;
import fi.tagi.server.shift.rule.Answer.Done;
import fi.tagi.server.shift.rule.Answer.Lost;
import fi.tagi.server.shift.rule.Answer.Reason;
import fi.tagi.server.shift.rule.Answer.Refused;
import fi.tagi.server.shift.rule.Answer.Yours;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
class TradingTest {
  private static final LocalDate WEDNESDAY = date("2027-03-03");
  private static final LocalDate THURSDAY = date("2027-03-04");
  private static final Instant NOW = Instant.parse("2027-03-01T10:00:00.123456Z");
  private static final UUID OFFER = new UUID(5, 5);

  @TempDir Path folder;
  private final TestDatabase.Kind kind;
  private TestShifts shifts;
  private Trading trading;

  TradingTest(TestDatabase.Kind kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open() {
    shifts = new TestShifts(TestDatabase.of(kind, folder));
    trading = shifts.desk.trading();
  }

  @AfterEach
  void close() {
    shifts.close();
  }

  @Test
  void theFirstHasItTheSecondHearsWhoAndTheFirstHearsTheSameAgain() {
    UUID open = shifts.plan(PROFESSIONAL, plan("2027-03-03", "12:00-16:00", NOBODY));

    assertThat(trading.take(open, WEDNESDAY, ANNA)).isEqualTo(new Yours(NOW));
    shifts.clock.advance(Duration.ofMinutes(3));
    assertThat(trading.take(open, WEDNESDAY, BO)).isEqualTo(new Lost(ANNA, NOW));
    assertThat(trading.take(open, WEDNESDAY, ANNA)).isEqualTo(new Yours(NOW));
    assertThat(shifts.at(open, "2027-03-03").holding().isOf(ANNA)).isTrue();
  }

  @Test
  void oneDateOfAnOpenRuleIsTakenAlone() {
    UUID open =
        shifts.plan(
            PROFESSIONAL, plan("2027-03-01", "12:00-16:00", "FREQ=WEEKLY;BYDAY=MO,WE", NOBODY));

    assertThat(trading.take(open, WEDNESDAY, ANNA)).isEqualTo(new Yours(NOW));
    assertThat(trading.take(open, date("2027-03-08"), BO)).isEqualTo(new Yours(NOW));
    assertThat(shifts.at(open, "2027-03-10").isOpen()).isTrue();
    assertThat(trading.take(open, THURSDAY, BO)).isEqualTo(new Refused(Reason.NO_SHIFT));
  }

  @Test
  void onlyWhoAnswersInTheRoleMayTakeAndNobodyWhatIsOver() {
    UUID open = shifts.plan(EXPERT, plan("2027-03-03", "17:00-20:00", NOBODY));

    assertThat(trading.take(open, WEDNESDAY, BO)).isEqualTo(new Refused(Reason.NOT_ELIGIBLE));
    assertThat(trading.take(new UUID(1, 1), WEDNESDAY, BO)).isEqualTo(new Refused(Reason.NO_SHIFT));
    shifts.clock.set(helsinki("2027-03-03T20:00"));
    assertThat(trading.take(open, WEDNESDAY, CECILIA)).isEqualTo(new Refused(Reason.OVER));
    shifts.clock.set(helsinki("2027-03-03T19:59"));
    assertThat(trading.take(open, WEDNESDAY, CECILIA)).isInstanceOf(Yours.class);
  }

  @Test
  void whatWasTakenCanBeGivenBackUntilItBegins() {
    UUID open = shifts.plan(PROFESSIONAL, plan("2027-03-03", "12:00-16:00", NOBODY));
    trading.take(open, WEDNESDAY, ANNA);

    assertThat(trading.giveBack(open, WEDNESDAY, BO)).isEqualTo(new Refused(Reason.NOT_YOURS));
    assertThat(trading.giveBack(open, WEDNESDAY, ANNA)).isEqualTo(new Done());
    assertThat(trading.giveBack(open, WEDNESDAY, ANNA)).isEqualTo(new Done());
    assertThat(trading.take(open, WEDNESDAY, BO)).isEqualTo(new Yours(NOW));
    shifts.clock.set(helsinki("2027-03-03T12:00"));
    assertThat(trading.giveBack(open, WEDNESDAY, BO)).isEqualTo(new Refused(Reason.BEGUN));
  }

  @Test
  void whatAManagerPlannedForSomebodyIsNotGivenBack() {
    UUID mine = shifts.plan(PROFESSIONAL, plan("2027-03-03", "12:00-16:00", Optional.of(ANNA)));

    assertThat(trading.giveBack(mine, WEDNESDAY, ANNA)).isEqualTo(new Refused(Reason.NOT_TAKEN));
    assertThat(trading.take(mine, WEDNESDAY, BO)).isEqualTo(new Lost(ANNA, NOW));
  }

  @Test
  void anAcceptedOfferGivesTheShiftAway() {
    UUID mine = shifts.plan(PROFESSIONAL, plan("2027-03-03", "12:00-16:00", Optional.of(ANNA)));
    Named given = new Named(mine, WEDNESDAY);

    assertThat(trading.offer(given, ANNA, OFFER, BO, Optional.empty())).isEqualTo(new Done());
    assertThat(trading.offer(given, ANNA, OFFER, BO, Optional.empty())).isEqualTo(new Done());
    assertThat(shifts.version(mine)).isEqualTo(2);
    assertThat(trading.offer(given, ANNA, new UUID(5, 6), BO, Optional.empty()))
        .isEqualTo(new Refused(Reason.OFFERED));
    assertThat(trading.accept(given, OFFER, CECILIA)).isEqualTo(new Refused(Reason.NOT_YOURS));
    assertThat(trading.accept(given, OFFER, BO)).isEqualTo(new Done());
    assertThat(trading.accept(given, OFFER, BO)).isEqualTo(new Done());
    assertThat(trading.offer(given, ANNA, OFFER, BO, Optional.empty()))
        .as("a late repeat of the offer changes nothing")
        .isEqualTo(new Done());
    assertThat(shifts.version(mine)).isEqualTo(3);
    assertThat(shifts.at(mine, "2027-03-03").holding().isOf(BO)).isTrue();
    assertThat(trading.withdraw(given, OFFER, ANNA)).isEqualTo(new Refused(Reason.OFFER_OVER));
  }

  @Test
  void twoShiftsChangeHandsTogether() {
    Swap swap = new Swap();
    assertThat(trading.accept(swap.mine, OFFER, BO)).isEqualTo(new Done());

    assertThat(swap.holders()).isEqualTo(BO + " " + ANNA);
    assertThat(trading.accept(swap.mine, OFFER, BO)).isEqualTo(new Done());
    assertThat(swap.holders()).isEqualTo(BO + " " + ANNA);
  }

  @Test
  void twoDatesOfOneShiftChangeHandsTogether() {
    UUID rule =
        shifts.plan(
            PROFESSIONAL, plan("2027-03-03", "12:00-16:00", "FREQ=WEEKLY;BYDAY=WE,TH", NOBODY));
    trading.take(rule, WEDNESDAY, ANNA);
    trading.take(rule, THURSDAY, BO);
    Named mine = new Named(rule, WEDNESDAY);
    trading.offer(mine, ANNA, OFFER, BO, Optional.of(new Named(rule, THURSDAY)));

    assertThat(trading.accept(mine, OFFER, BO)).isEqualTo(new Done());
    assertThat(shifts.at(rule, "2027-03-03").holding().isOf(BO)).isTrue();
    assertThat(shifts.at(rule, "2027-03-04").holding().isOf(ANNA)).isTrue();
  }

  @Test
  void aDeclinedOrWithdrawnOfferIsOver() {
    Swap swap = new Swap();
    assertThat(trading.decline(swap.mine, OFFER, ANNA)).isEqualTo(new Refused(Reason.NOT_YOURS));
    assertThat(trading.decline(swap.mine, OFFER, BO)).isEqualTo(new Done());
    assertThat(trading.decline(swap.mine, OFFER, BO)).isEqualTo(new Done());
    assertThat(trading.accept(swap.mine, OFFER, BO)).isEqualTo(new Refused(Reason.OFFER_OVER));
    assertThat(trading.withdraw(swap.mine, OFFER, ANNA)).isEqualTo(new Refused(Reason.OFFER_OVER));

    UUID second = new UUID(5, 6);
    trading.offer(swap.mine, ANNA, second, BO, Optional.empty());
    assertThat(trading.withdraw(swap.mine, second, BO)).isEqualTo(new Refused(Reason.NOT_YOURS));
    assertThat(trading.withdraw(swap.mine, second, ANNA)).isEqualTo(new Done());
    assertThat(trading.accept(swap.mine, second, BO)).isEqualTo(new Refused(Reason.OFFER_OVER));
    assertThat(swap.holders()).isEqualTo(ANNA + " " + BO);
  }

  @Test
  void anOfferIsOverWhenOneOfItsShiftsIsNotWhatItWas() {
    Swap moved = new Swap();
    shifts.desk.planning().change(moved.yours.shift(), 1, at(THURSDAY, "13:00-16:00", BO));
    assertThat(trading.accept(moved.mine, OFFER, BO)).isEqualTo(new Refused(Reason.OFFER_OVER));

    Swap given = new Swap();
    shifts.desk.planning().change(given.mine.shift(), 2, at(WEDNESDAY, "13:00-16:00", ANNA));
    assertThat(trading.accept(given.mine, OFFER, BO)).isEqualTo(new Refused(Reason.OFFER_OVER));
    assertThat(trading.offer(given.mine, ANNA, new UUID(5, 9), BO, Optional.empty()))
        .as("in the place of one that is over")
        .isEqualTo(new Done());

    Swap reassigned = new Swap();
    shifts.desk.planning().change(reassigned.yours.shift(), 1, at(THURSDAY, "12:00-16:00", ANNA));
    assertThat(trading.accept(reassigned.mine, OFFER, BO))
        .isEqualTo(new Refused(Reason.OFFER_OVER));

    Swap cancelled = new Swap();
    shifts.desk.planning().cancel(cancelled.yours.shift(), 1, THURSDAY, MANAGER);
    assertThat(trading.accept(cancelled.mine, OFFER, BO)).isEqualTo(new Refused(Reason.OFFER_OVER));

    Swap begun = new Swap();
    shifts.clock.set(helsinki("2027-03-03T12:00"));
    assertThat(trading.accept(begun.mine, OFFER, BO)).isEqualTo(new Refused(Reason.OFFER_OVER));
    assertThat(begun.holders()).isEqualTo(ANNA + " " + BO);
  }

  @Test
  void whoHasNoLongerTheRoleCannotAccept() {
    Swap swap = new Swap();
    shifts.people.leaves(BO);
    assertThat(trading.accept(swap.mine, OFFER, BO)).isEqualTo(new Refused(Reason.OFFER_OVER));
  }

  @Test
  void onlyWhatOneHasIsOfferedAndOnlyToWhoMayHaveIt() {
    UUID mine = shifts.plan(PROFESSIONAL, plan("2027-03-03", "12:00-16:00", Optional.of(ANNA)));
    UUID theirs = shifts.plan(EXPERT, plan("2027-03-04", "16:00-18:00", Optional.of(CECILIA)));
    Named given = new Named(mine, WEDNESDAY);
    Named wanted = new Named(theirs, THURSDAY);

    assertThat(offer(given, BO, ANNA)).isEqualTo(new Refused(Reason.NOT_YOURS));
    assertThat(offer(given, ANNA, CECILIA)).isEqualTo(new Refused(Reason.NOT_ELIGIBLE));
    assertThat(offer(given, ANNA, ANNA)).isEqualTo(new Refused(Reason.NOT_ELIGIBLE));
    assertThat(offer(new Named(mine, THURSDAY), ANNA, BO)).isEqualTo(new Refused(Reason.NO_SHIFT));
    assertThat(trading.offer(given, ANNA, OFFER, BO, Optional.of(wanted)))
        .as("Bo does not have it")
        .isEqualTo(new Refused(Reason.STALE));
    UUID bos = shifts.plan(PROFESSIONAL, plan("2027-03-04", "12:00-18:00", Optional.of(BO)));
    shifts.people.is(ANNA, "Anna", Role.EXPERT);
    assertThat(trading.offer(given, ANNA, OFFER, BO, Optional.of(new Named(bos, THURSDAY))))
        .as("Anna may not have it")
        .isEqualTo(new Refused(Reason.NOT_ELIGIBLE));
    shifts.clock.set(helsinki("2027-03-03T12:00"));
    assertThat(offer(given, ANNA, BO)).isEqualTo(new Refused(Reason.BEGUN));
  }

  private Answer offer(Named given, UUID by, UUID to) {
    return trading.offer(given, by, OFFER, to, Optional.empty());
  }

  private static Changed at(LocalDate date, String hours, UUID person) {
    return new Changed(date, date, hours(hours), Optional.of(person), MANAGER);
  }

  /** Anna offers her Wednesday to Bo for his Thursday. */
  private final class Swap {
    final Named mine =
        new Named(
            shifts.plan(PROFESSIONAL, plan("2027-03-03", "12:00-16:00", Optional.of(ANNA))),
            WEDNESDAY);
    final Named yours =
        new Named(
            shifts.plan(PROFESSIONAL, plan("2027-03-04", "12:00-16:00", Optional.of(BO))),
            THURSDAY);

    Swap() {
      assertThat(trading.offer(mine, ANNA, OFFER, BO, Optional.of(yours))).isEqualTo(new Done());
    }

    String holders() {
      return holder(mine) + " " + holder(yours);
    }

    private UUID holder(Named which) {
      return shifts.at(which.shift(), which.date().toString()).holding().responder().orElseThrow();
    }
  }
}
