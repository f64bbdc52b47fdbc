package fi.tagi.server.contact.rule;

import static fi.tagi.server.contact.Histories.ANNA;
import static fi.tagi.server.contact.Histories.BO;
import static fi.tagi.server.contact.Histories.CARL;
import static fi.tagi.server.contact.Histories.CODING;
import static fi.tagi.server.contact.Histories.INTAKE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.tagi.protocol.OverReason;
import fi.tagi.protocol.Role;
import fi.tagi.server.contact.Contact;
import fi.tagi.server.contact.ContactEvent;
import fi.tagi.server.contact.ContactEvent.Arrived;
import fi.tagi.server.contact.ContactEvent.Claimed;
import fi.tagi.server.contact.ContactEvent.Ended;
import fi.tagi.server.contact.ContactEvent.HoldLifted;
import fi.tagi.server.contact.ContactEvent.HoldPlaced;
import fi.tagi.server.contact.ContactEvent.MarkedHeavy;
import fi.tagi.server.contact.ContactEvent.MarkedUrgent;
import fi.tagi.server.contact.ContactEvent.Paused;
import fi.tagi.server.contact.ContactEvent.Released;
import fi.tagi.server.contact.ContactEvent.StepTaken;
import fi.tagi.server.contact.ContactEvent.WrappedUp;
import fi.tagi.server.contact.Course;
import fi.tagi.server.contact.Entry;
import fi.tagi.server.contact.Histories;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may take a step, keep the words and let them go, and when. */
class SafetyRulesTest {
  private static final UUID CONTACT = new UUID(7, 8);
  private static final StepTaken STEP = new StepTaken(ANNA, "danger", "where");
  private static final HoldPlaced HOLD = new HoldPlaced(ANNA, HoldPlaced.Reason.NOTIFICATION, 14);
  private static final List<ContactEvent> WAITING = List.of(new Arrived(INTAKE, 600));
  private static final List<ContactEvent> HELD =
      and(WAITING, new Claimed(ANNA, Role.PROFESSIONAL, new UUID(0, 1)));
  private static final List<ContactEvent> ENDED = and(HELD, new Ended(OverReason.RESPONDER_ENDED));
  private static final List<ContactEvent> OVER = and(ENDED, new WrappedUp(ANNA, CODING));

  private static List<ContactEvent> and(List<ContactEvent> events, ContactEvent... more) {
    return Stream.concat(events.stream(), Stream.of(more)).toList();
  }

  private static Contact contact(List<ContactEvent> events) {
    return Histories.contact(CONTACT, events);
  }

  @Test
  void aStepIsTakenByWhoAnswersOrIsToCode() {
    StepTaken byBo = new StepTaken(BO, "danger", "where");
    assertThat(SafetyRules.take(new Contact.None(CONTACT), STEP).answer())
        .isEqualTo(Verdict.UNKNOWN_CONTACT);
    assertThat(SafetyRules.take(contact(WAITING), STEP).answer()).isEqualTo(Verdict.NOT_HOLDER);
    assertThat(SafetyRules.take(contact(HELD), STEP).event()).contains(STEP);
    assertThat(SafetyRules.take(contact(HELD), byBo).answer()).isEqualTo(Verdict.NOT_HOLDER);
    assertThat(SafetyRules.take(contact(ENDED), STEP).event()).contains(STEP);
    assertThat(SafetyRules.take(contact(ENDED), byBo).answer()).isEqualTo(Verdict.NOT_HOLDER);
    assertThat(SafetyRules.take(contact(OVER), STEP).answer()).isEqualTo(Verdict.OVER);
  }

  @Test
  void aStepIsTakenOnce() {
    Contact taken = contact(and(HELD, STEP));
    assertThat(SafetyRules.take(taken, STEP)).isEqualTo(Decision.answer(Verdict.DONE));
    StepTaken other = new StepTaken(ANNA, "danger", "who");
    assertThat(SafetyRules.take(taken, other).event()).contains(other);
    assertThatThrownBy(() -> contact(and(HELD, STEP, STEP)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void isMarkedUrgentByWhoAnswersOnceAndStaysSoUntilThatIsTakenOff() {
    MarkedUrgent on = new MarkedUrgent(ANNA, true);
    MarkedUrgent off = new MarkedUrgent(ANNA, false);
    assertThat(SafetyRules.mark(new Contact.None(CONTACT), on).answer())
        .isEqualTo(Verdict.UNKNOWN_CONTACT);
    assertThat(SafetyRules.mark(contact(WAITING), on).answer()).isEqualTo(Verdict.NOT_HOLDER);
    assertThat(SafetyRules.mark(contact(HELD), new MarkedUrgent(BO, true)).answer())
        .isEqualTo(Verdict.NOT_HOLDER);
    assertThat(SafetyRules.mark(contact(HELD), off)).isEqualTo(Decision.answer(Verdict.DONE));
    assertThat(SafetyRules.mark(contact(HELD), on).event()).contains(on);
    Contact marked = contact(and(HELD, on));
    assertThat(SafetyRules.mark(marked, on)).isEqualTo(Decision.answer(Verdict.DONE));
    assertThat(SafetyRules.mark(marked, off).event()).contains(off);
    assertThat(SafetyRules.mark(contact(ENDED), on).answer()).isEqualTo(Verdict.OVER);
    assertThat(SafetyRules.mark(contact(OVER), on).answer()).isEqualTo(Verdict.OVER);
    assertThat(Course.of(contact(and(HELD, on, off))).orElseThrow().safety().marks().urgent())
        .isFalse();
    assertThatThrownBy(() -> contact(and(HELD, on, on))).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void isHeavyForWhoAnswersOrCodesItUntilItIsClosed() {
    MarkedHeavy on = new MarkedHeavy(ANNA, true);
    MarkedHeavy off = new MarkedHeavy(ANNA, false);
    assertThat(SafetyRules.mark(contact(WAITING), on).answer()).isEqualTo(Verdict.NOT_HOLDER);
    assertThat(SafetyRules.mark(contact(HELD), new MarkedHeavy(BO, true)).answer())
        .isEqualTo(Verdict.NOT_HOLDER);
    assertThat(SafetyRules.mark(contact(HELD), off)).isEqualTo(Decision.answer(Verdict.DONE));
    assertThat(SafetyRules.mark(contact(HELD), on).event()).contains(on);
    assertThat(SafetyRules.mark(contact(ENDED), on).event()).contains(on);
    assertThat(SafetyRules.mark(contact(and(HELD, on)), on))
        .isEqualTo(Decision.answer(Verdict.DONE));
    assertThat(SafetyRules.mark(contact(and(ENDED, on)), off).event()).contains(off);
    assertThat(SafetyRules.mark(contact(OVER), on).answer()).isEqualTo(Verdict.OVER);
  }

  @Test
  void isPausedByWhoAnswersForItsTimeAndNoLongerByAskingAgain() {
    Instant now = Histories.START.plusSeconds(3);
    Paused five = new Paused(ANNA, 5);
    Paused end = new Paused(ANNA, 0);
    assertThat(SafetyRules.pause(contact(WAITING), five, now).answer())
        .isEqualTo(Verdict.NOT_HOLDER);
    assertThat(SafetyRules.pause(contact(HELD), new Paused(BO, 5), now).answer())
        .isEqualTo(Verdict.NOT_HOLDER);
    assertThat(SafetyRules.pause(contact(ENDED), five, now).answer()).isEqualTo(Verdict.OVER);
    assertThat(SafetyRules.pause(contact(HELD), end, now)).isEqualTo(Decision.answer(Verdict.DONE));
    assertThat(SafetyRules.pause(contact(HELD), five, now).event()).contains(five);
    Contact paused = contact(and(HELD, five));
    Instant until = Course.of(paused).orElseThrow().safety().marks().pausedUntil().orElseThrow();
    assertThat(SafetyRules.pause(paused, five, until.minusMillis(1)))
        .isEqualTo(Decision.answer(Verdict.DONE));
    assertThat(SafetyRules.pause(paused, end, until.minusMillis(1)).event()).contains(end);
    assertThat(SafetyRules.pause(paused, end, until)).isEqualTo(Decision.answer(Verdict.DONE));
    assertThat(SafetyRules.pause(paused, five, until).event()).contains(five);
    Course.Marks ended = Course.of(contact(and(HELD, five, end))).orElseThrow().safety().marks();
    assertThat(ended.pausedUntil()).contains(Histories.START.plusSeconds(4));
    assertThat(ended.pausedAt(Histories.START.plusSeconds(4))).isEmpty();
    Contact back = contact(and(HELD, five, new Released(ANNA, Released.Reason.BY_HOLDER)));
    assertThat(Course.of(back).orElseThrow().safety().marks().pausedUntil()).isEmpty();
  }

  @Test
  void stepsAreKeptWithTheirTimesWhateverComesAfter() {
    Contact over =
        contact(
            and(and(HELD, STEP), new Ended(OverReason.VISITOR_LEFT), new WrappedUp(ANNA, CODING)));
    assertThat(Course.of(over).orElseThrow().safety().steps())
        .containsExactly(new Course.Step("danger", "where", ANNA, Histories.START.plusSeconds(3)));
  }

  @Test
  void wordsAreHeldByWhoAnswersOrAManager() {
    assertThat(SafetyRules.hold(contact(HELD), HOLD, false).event()).contains(HOLD);
    assertThat(SafetyRules.hold(contact(ENDED), HOLD, false).event()).contains(HOLD);
    HoldPlaced byCarl = new HoldPlaced(CARL, HoldPlaced.Reason.CONDUCT, 1);
    assertThat(SafetyRules.hold(contact(HELD), byCarl, false).answer())
        .isEqualTo(Verdict.NOT_HOLDER);
    assertThat(SafetyRules.hold(contact(HELD), byCarl, true).event()).contains(byCarl);
    assertThat(SafetyRules.hold(contact(WAITING), byCarl, true).event()).contains(byCarl);
    assertThat(SafetyRules.hold(contact(OVER), byCarl, true).answer()).isEqualTo(Verdict.OVER);
  }

  @Test
  void wordsAreHeldForOneToFourteenDays() {
    for (int days : new int[] {0, 15, -1}) {
      HoldPlaced wrong = new HoldPlaced(ANNA, HoldPlaced.Reason.DANGER, days);
      assertThat(SafetyRules.hold(contact(HELD), wrong, false))
          .isEqualTo(Decision.answer(Verdict.WRONG_STATE));
    }
    Course.Hold hold =
        Course.of(contact(and(HELD, HOLD))).orElseThrow().safety().hold().orElseThrow();
    assertThat(Duration.between(hold.at(), hold.until())).isEqualTo(Duration.ofDays(14));
    assertThat(hold.keeps(hold.until().minusNanos(1_000))).isTrue();
    assertThat(hold.keeps(hold.until())).isFalse();
  }

  @Test
  void oneHoldIsEnough() {
    Contact held = contact(and(HELD, HOLD));
    assertThat(SafetyRules.hold(held, HOLD, false)).isEqualTo(Decision.answer(Verdict.DONE));
    HoldPlaced other = new HoldPlaced(CARL, HoldPlaced.Reason.AUTHORITY, 3);
    assertThat(SafetyRules.hold(held, other, true)).isEqualTo(Decision.answer(Verdict.WRONG_STATE));
  }

  @Test
  void aHoldIsLiftedByWhoPlacedItOrAManagerAlsoAfterTheClosing() {
    for (Contact held :
        List.of(
            contact(and(HELD, HOLD)),
            contact(
                and(
                    and(HELD, HOLD),
                    new Ended(OverReason.VISITOR_LEFT),
                    new WrappedUp(ANNA, CODING))))) {
      assertThat(SafetyRules.lift(held, new HoldLifted(ANNA), false).event()).isPresent();
      assertThat(SafetyRules.lift(held, new HoldLifted(BO), false))
          .isEqualTo(Decision.answer(Verdict.NOT_HOLDER));
      assertThat(SafetyRules.lift(held, new HoldLifted(BO), true).event()).isPresent();
      Contact lifted = held.after(next(held, new HoldLifted(BO)));
      assertThat(SafetyRules.lift(lifted, new HoldLifted(ANNA), false))
          .isEqualTo(Decision.answer(Verdict.DONE));
    }
    assertThat(SafetyRules.lift(new Contact.None(CONTACT), new HoldLifted(BO), true).answer())
        .isEqualTo(Verdict.UNKNOWN_CONTACT);
  }

  private static Entry next(Contact contact, ContactEvent event) {
    return new Entry(contact.id(), contact.version() + 1, Histories.START.plusSeconds(60), event);
  }
}
