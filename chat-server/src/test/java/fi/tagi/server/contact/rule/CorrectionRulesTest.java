package fi.tagi.server.contact.rule;

import static fi.tagi.server.contact.Histories.ANNA;
import static fi.tagi.server.contact.Histories.BO;
import static fi.tagi.server.contact.Histories.CODING;
import static fi.tagi.server.contact.Histories.INTAKE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.tagi.protocol.Coding;
import fi.tagi.protocol.OverReason;
import fi.tagi.protocol.Role;
import fi.tagi.server.contact.Contact;
import fi.tagi.server.contact.ContactEvent;
import fi.tagi.server.contact.ContactEvent.Abandoned;
import fi.tagi.server.contact.ContactEvent.Arrived;
import fi.tagi.server.contact.ContactEvent.Claimed;
import fi.tagi.server.contact.ContactEvent.Corrected;
import fi.tagi.server.contact.ContactEvent.Ended;
import fi.tagi.server.contact.ContactEvent.LeftUncoded;
import fi.tagi.server.contact.ContactEvent.WrappedUp;
import fi.tagi.server.contact.Histories;
import fi.tagi.server.contact.rule.CorrectionRules.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may correct what, until when, and what a correction does. */
class CorrectionRulesTest {
  private static final UUID CONTACT = new UUID(7, 9);
  private static final Coding OTHER =
      new Coding(1, "unknown", "unknown", List.of(), 3, CODING.referrals(), "partly");
  private static final List<ContactEvent> WAITING = List.of(new Arrived(INTAKE, 600));
  private static final List<ContactEvent> ENDED =
      and(
          WAITING,
          new Claimed(BO, Role.EXPERT, new UUID(0, 1)),
          new ContactEvent.Released(BO, ContactEvent.Released.Reason.BY_HOLDER),
          new Claimed(ANNA, Role.PROFESSIONAL, new UUID(0, 2)),
          new Ended(OverReason.RESPONDER_ENDED));
  private static final List<ContactEvent> OVER = and(ENDED, new WrappedUp(ANNA, CODING));
  private static final Instant CLOSED = Histories.START.plusSeconds(6);
  private static final Instant SOON = CLOSED.plusSeconds(60);

  private static List<ContactEvent> and(List<ContactEvent> events, ContactEvent... more) {
    return Stream.concat(events.stream(), Stream.of(more)).toList();
  }

  private static Corrected by(UUID person, int replaces, Coding coding) {
    return new Corrected(person, replaces, Corrected.Reason.MISTAKE, coding);
  }

  private static Answer answer(List<ContactEvent> events, Corrected correction, Instant now) {
    return CorrectionRules.correct(Histories.contact(CONTACT, events), correction, false, now)
        .answer();
  }

  @Test
  void whoWasToCodeItMayForSevenDays() {
    Corrected correction = by(ANNA, 6, OTHER);
    assertThat(answer(OVER, correction, SOON)).isEqualTo(Answer.DONE);
    Instant end = CLOSED.plus(Duration.ofDays(7));
    assertThat(answer(OVER, correction, end.minusNanos(1_000))).isEqualTo(Answer.DONE);
    assertThat(answer(OVER, correction, end)).isEqualTo(Answer.TOO_LATE);
  }

  @Test
  void nobodyElseMayButAManagerAtAnyTime() {
    Corrected correction = by(BO, 6, OTHER);
    assertThat(answer(OVER, correction, SOON)).isEqualTo(Answer.NOT_OWN);
    Decision<Answer> byManager =
        CorrectionRules.correct(
            Histories.contact(CONTACT, OVER), correction, true, CLOSED.plus(Duration.ofDays(900)));
    assertThat(byManager).isEqualTo(Decision.append(correction, Answer.DONE));
  }

  @Test
  void whatWasLeftUncodedCanBeCoded() {
    List<ContactEvent> uncoded = and(ENDED, new LeftUncoded());
    assertThat(answer(uncoded, by(ANNA, 6, CODING), SOON)).isEqualTo(Answer.DONE);
    Contact coded = Histories.contact(CONTACT, and(uncoded, by(ANNA, 6, CODING)));
    assertThat(coded)
        .isInstanceOfSatisfying(
            Contact.Over.class, over -> assertThat(over.coding()).contains(CODING));
  }

  @Test
  void onlyWhatIsClosedAndWasAnsweredHasACoding() {
    assertThat(answer(ENDED, by(ANNA, 5, OTHER), SOON)).isEqualTo(Answer.NOT_CODED);
    List<ContactEvent> abandoned = and(WAITING, new Abandoned(OverReason.VISITOR_LEFT));
    assertThat(answer(abandoned, by(ANNA, 2, OTHER), SOON)).isEqualTo(Answer.NOT_CODED);
    assertThat(
            CorrectionRules.correct(new Contact.None(CONTACT), by(ANNA, 1, OTHER), true, SOON)
                .answer())
        .isEqualTo(Answer.UNKNOWN_CONTACT);
    assertThatThrownBy(() -> Histories.contact(CONTACT, and(abandoned, by(ANNA, 2, OTHER))))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void theNewestIsReplacedAndTheSameAgainIsAnsweredTheSame() {
    List<ContactEvent> corrected = and(OVER, by(ANNA, 6, OTHER));
    assertThat(answer(corrected, by(ANNA, 6, OTHER), SOON)).isEqualTo(Answer.DONE);
    assertThat(
            CorrectionRules.correct(
                    Histories.contact(CONTACT, corrected), by(ANNA, 6, OTHER), false, SOON)
                .event())
        .isEmpty();
    assertThat(answer(corrected, by(ANNA, 6, CODING), SOON)).isEqualTo(Answer.STALE);
    assertThat(answer(corrected, by(ANNA, 7, CODING), SOON)).isEqualTo(Answer.DONE);
    assertThatThrownBy(() -> Histories.contact(CONTACT, and(corrected, by(ANNA, 6, CODING))))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void theTimesStayAsTheyWere() {
    Contact before = Histories.contact(CONTACT, OVER);
    Contact after = Histories.contact(CONTACT, and(OVER, by(ANNA, 6, OTHER)));
    assertThat(after)
        .isInstanceOfSatisfying(
            Contact.Over.class,
            over -> {
              assertThat(over.course()).isEqualTo(((Contact.Over) before).course());
              assertThat(over.coding()).contains(OTHER);
              assertThat(over.coded()).isEqualTo(7);
            });
  }
}
