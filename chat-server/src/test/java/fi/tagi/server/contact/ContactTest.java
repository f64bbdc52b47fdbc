package fi.tagi.server.contact;

import static fi.tagi.server.contact.Histories.ANNA;
import static fi.tagi.server.contact.Histories.BO;
import static fi.tagi.server.contact.Histories.CODING;
import static fi.tagi.server.contact.Histories.INTAKE;
import static fi.tagi.server.contact.Histories.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.tagi.protocol.AskKind;
import fi.tagi.protocol.AskTarget;
import fi.tagi.protocol.OverReason;
import fi.tagi.protocol.Role;
import fi.tagi.server.contact.ContactEvent.Abandoned;
import fi.tagi.server.contact.ContactEvent.Arrived;
import fi.tagi.server.contact.ContactEvent.Asked;
import fi.tagi.server.contact.ContactEvent.Claimed;
import fi.tagi.server.contact.ContactEvent.Corrected;
import fi.tagi.server.contact.ContactEvent.Ended;
import fi.tagi.server.contact.ContactEvent.HandedOver;
import fi.tagi.server.contact.ContactEvent.HoldPlaced;
import fi.tagi.server.contact.ContactEvent.Joined;
import fi.tagi.server.contact.ContactEvent.LeftUncoded;
import fi.tagi.server.contact.ContactEvent.Released;
import fi.tagi.server.contact.ContactEvent.Responded;
import fi.tagi.server.contact.ContactEvent.TurnedAway;
import fi.tagi.server.contact.ContactEvent.Unserved;
import fi.tagi.server.contact.ContactEvent.WrappedUp;
import fi.tagi.server.contact.rule.AskRules;
import java.util.List;
import java.util.SplittableRandom;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ContactTest {
  private static final UUID CONTACT = new UUID(7, 7);
  private static final Arrived ARRIVED = new Arrived(INTAKE, 600);
  private static final Claimed BY_ANNA = new Claimed(ANNA, Role.PROFESSIONAL, new UUID(0, 1));
  private static final Claimed BY_BO = new Claimed(BO, Role.EXPERT, new UUID(0, 2));
  private static final Released BACK = new Released(ANNA, Released.Reason.BY_HOLDER);
  private static final UUID ASK = new UUID(3, 4);
  private static final Asked ASKED =
      new Asked(ASK, ANNA, AskKind.JOIN, new AskTarget.InRole(Role.EXPERT));
  private static final Asked ASKED_BY_BO =
      new Asked(ASK, BO, AskKind.JOIN, new AskTarget.InRole(Role.PROFESSIONAL));
  private static final Joined JOINED_BY_ANNA =
      new Joined(ASK, ANNA, Role.PROFESSIONAL, new UUID(5, 6));
  private static final Ended ENDED = new Ended(OverReason.RESPONDER_ENDED);

  @Test
  void whatMayFollowIsThisAndNothingElse() {
    assertThat(
            Stream.of(
                    List.<ContactEvent>of(),
                    List.of(ARRIVED),
                    List.of(ARRIVED, BY_ANNA),
                    List.of(ARRIVED, BY_ANNA, new Responded()),
                    List.of(ARRIVED, BY_ANNA, ASKED),
                    List.of(ARRIVED, BY_BO, ASKED_BY_BO, JOINED_BY_ANNA),
                    List.of(
                        ARRIVED, BY_ANNA, ASKED, new Joined(ASK, BO, Role.EXPERT, new UUID(5, 6))),
                    List.of(ARRIVED, BY_ANNA, BACK),
                    List.of(ARRIVED, BY_ANNA, ENDED),
                    List.of(ARRIVED, BY_ANNA, ENDED, new WrappedUp(ANNA, CODING)),
                    List.of(ARRIVED, new Unserved()),
                    List.of(
                        ARRIVED,
                        new HoldPlaced(BO, HoldPlaced.Reason.DANGER, 2),
                        BY_ANNA,
                        ENDED,
                        new LeftUncoded()))
                .map(ContactTest::row)
                .collect(Collectors.joining("\n")))
        .isEqualTo(
            """
            None: Arrived→Waiting TurnedAway→Over
            Waiting: Claimed→Held Abandoned→Over Unserved→Over HoldPlaced→Waiting
            Held: Responded→Held Released→Waiting Asked→Held Ended→Ended StepTaken→Held HoldPlaced→Held MarkedUrgent→Held MarkedHeavy→Held Paused→Held
            Held: Released→Waiting Asked→Held Ended→Ended StepTaken→Held HoldPlaced→Held MarkedUrgent→Held MarkedHeavy→Held Paused→Held
            Held: Responded→Held Released→Waiting Declined→Held AskEnded→Held HandedOver→Held Joined→Held Ended→Ended StepTaken→Held HoldPlaced→Held MarkedUrgent→Held MarkedHeavy→Held Paused→Held
            Held: Responded→Held Left→Held Ended→Ended StepTaken→Held HoldPlaced→Held MarkedUrgent→Held MarkedHeavy→Held Paused→Held
            Held: Responded→Held Released→Waiting Asked→Held Left→Held Ended→Ended StepTaken→Held HoldPlaced→Held MarkedUrgent→Held MarkedHeavy→Held Paused→Held
            Waiting: Claimed→Held Abandoned→Over Unserved→Over HoldPlaced→Waiting
            Ended: WrappedUp→Over LeftUncoded→Over StepTaken→Ended HoldPlaced→Ended MarkedHeavy→Ended
            Over: Corrected→Over
            Over:
            Over: HoldLifted→Over Corrected→Over\
            """);
  }

  /** A correction names the entry it replaces. */
  private static ContactEvent inPlace(Contact contact, ContactEvent event) {
    return contact instanceof Contact.Over over && event instanceof Corrected correction
        ? new Corrected(correction.by(), over.coded(), correction.reason(), correction.coding())
        : event;
  }

  private static String row(List<? extends ContactEvent> history) {
    Contact contact = Histories.contact(CONTACT, history);
    StringJoiner row = new StringJoiner(" ");
    row.add(contact.getClass().getSimpleName() + ":");
    for (ContactEvent kind : Histories.oneOfEachKind()) {
      ContactEvent event = inPlace(contact, kind);
      try {
        Contact after = contact.after(entry(contact.version() + 1, event));
        row.add(event.getClass().getSimpleName() + "→" + after.getClass().getSimpleName());
      } catch (IllegalStateException e) {
        assertThat(e).hasMessageNotContaining("bullying");
      }
    }
    return row.toString();
  }

  @Test
  void entriesThatDoNotFollowOneAnotherAreRefused() {
    Contact waiting = Histories.contact(CONTACT, List.of(ARRIVED));
    assertThatThrownBy(() -> waiting.after(entry(1, BY_ANNA)))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> waiting.after(entry(3, BY_ANNA)))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> waiting.after(new Entry(new UUID(8, 8), 2, START, BY_ANNA)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void onlyTheHolderIsReleased() {
    Contact heldByBo = Histories.contact(CONTACT, List.of(ARRIVED, BY_BO));
    assertThatThrownBy(() -> heldByBo.after(entry(3, BACK)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aHistoryIsFoldedToWhatTheStatisticsNeed() {
    Contact.Over over =
        (Contact.Over)
            Histories.contact(
                CONTACT,
                List.of(
                    ARRIVED,
                    BY_ANNA,
                    BACK,
                    BY_BO,
                    new Responded(),
                    ENDED,
                    new WrappedUp(BO, CODING)));
    Course course = over.course();
    assertThat(over.outcome()).isEqualTo(Outcome.ANSWERED);
    assertThat(over.coding()).contains(CODING);
    assertThat(over.version()).isEqualTo(7);
    assertThat(course.arrivedAt()).isEqualTo(START.plusSeconds(1));
    assertThat(course.answeredAt()).contains(START.plusSeconds(2));
    assertThat(course.claims().stream().map(Claim::epoch)).containsExactly(2, 4);
    assertThat(course.claims().getLast().holder()).isEqualTo(BO);
    assertThat(course.claims().getLast().role()).isEqualTo(Role.EXPERT);
    assertThat(course.releases()).isEqualTo(1);
    assertThat(course.respondedAt()).contains(START.plusSeconds(5));
    assertThat(course.endedAt()).contains(START.plusSeconds(6));
    assertThat(course.overReason()).contains(OverReason.RESPONDER_ENDED);
    assertThat(course.closedAt()).contains(START.plusSeconds(7));
  }

  @Test
  void everyWayToTheEndHasItsOutcomeAndItsReason() {
    assertThat(end(ARRIVED, new Abandoned(OverReason.VISITOR_GONE)))
        .isEqualTo("ABANDONED VISITOR_GONE");
    assertThat(end(ARRIVED, BY_ANNA, BACK, new Abandoned(OverReason.VISITOR_LEFT)))
        .isEqualTo("ABANDONED VISITOR_LEFT");
    assertThat(end(ARRIVED, new Unserved())).isEqualTo("UNSERVED LINE_CLOSED");
    assertThat(end(new TurnedAway(INTAKE, TurnedAway.Reason.FULL)))
        .isEqualTo("TURNED_AWAY LINE_CLOSED");
    assertThat(end(ARRIVED, BY_ANNA, ENDED, new ContactEvent.LeftUncoded()))
        .isEqualTo("ANSWERED RESPONDER_ENDED");
  }

  private static String end(ContactEvent... events) {
    Contact.Over over = (Contact.Over) Histories.contact(CONTACT, List.of(events));
    return over.outcome() + " " + over.course().overReason().orElseThrow();
  }

  @Test
  void everyHistoryThatCouldHaveHappenedKeepsItsInvariants() {
    RandomGenerator random = new SplittableRandom(20270301);
    for (int i = 0; i < 5_000; i++) {
      List<Entry> entries = Histories.random(random, new UUID(9, i), 40);
      Contact contact = new Contact.None(new UUID(9, i));
      for (Entry entry : entries) {
        contact = contact.after(entry);
        check(contact, entries);
      }
    }
  }

  private static void check(Contact contact, List<Entry> entries) {
    List<Entry> made = entries.subList(0, contact.version());
    assertThat(contact).isEqualTo(Contact.of(contact.id(), made));
    switch (contact) {
      case Contact.None _ -> throw new AssertionError("nothing happened");
      case Contact.Waiting waiting -> {
        open(waiting.course(), made);
        assertThat(waiting.course().parts().left())
            .containsExactlyInAnyOrderElementsOf(epochs(waiting.course()));
      }
      case Held held -> {
        open(held.course(), made);
        assertThat(held.participants().map(Claim::epoch))
            .noneMatch(epoch -> held.course().parts().left().contains(epoch));
        assertThat(held.participants().map(Claim::holder)).doesNotHaveDuplicates();
        assertThat(held.partners()).hasSizeLessThanOrEqualTo(AskRules.PARTNERS_MAX);
      }
      case Contact.Ended ended -> {
        assertThat(ended.course().closedAt()).isEmpty();
        assertThat(ended.course().endedAt()).contains(last(made, Ended.class).at());
        assertThat(ended.course().parts().left()).doesNotContain(ended.claim().epoch());
      }
      case Contact.Over over -> checkOver(over, made);
    }
  }

  private static void checkOver(Contact.Over over, List<Entry> made) {
    Course course = over.course();
    Entry closing =
        last(
            made,
            WrappedUp.class,
            LeftUncoded.class,
            ContactEvent.Abandoned.class,
            Unserved.class,
            TurnedAway.class);
    assertThat(course.closedAt()).contains(closing.at());
    assertThat(course.overReason()).isPresent();
    assertThat(over.outcome() == Outcome.ANSWERED)
        .isEqualTo(!course.parts().left().containsAll(epochs(course)));
    assertThat(over.coding().isPresent())
        .isEqualTo(
            made.stream()
                .anyMatch(e -> e.event() instanceof WrappedUp || e.event() instanceof Corrected));
    if (over.outcome() == Outcome.ANSWERED) {
      Class<?>[] coded = {WrappedUp.class, LeftUncoded.class, Corrected.class};
      assertThat(over.coded()).isEqualTo(last(made, coded).version());
    }
  }

  private static Entry last(List<Entry> made, Class<?>... kinds) {
    return made.stream()
        .filter(entry -> List.of(kinds).contains(entry.event().getClass()))
        .reduce((first, second) -> second)
        .orElseThrow();
  }

  private static void open(Course course, List<Entry> made) {
    assertThat(course.arrivedAt()).isEqualTo(made.getFirst().at());
    assertThat(course.endedAt()).isEmpty();
    assertThat(course.overReason()).isEmpty();
    assertThat(course.closedAt()).isEmpty();
    for (Claim claim : course.claims()) {
      Entry entry = made.get(claim.epoch() - 1);
      assertThat(claim.holder())
          .isEqualTo(
              switch (entry.event()) {
                case Claimed claimed -> claimed.holder();
                case HandedOver over -> over.holder();
                case Joined joined -> joined.responder();
                default -> throw new AssertionError("no part begins with " + entry.event());
              });
      assertThat(entry.at()).isEqualTo(claim.at());
    }
    assertThat(course.respondedAt())
        .isEqualTo(
            made.stream().filter(e -> e.event() instanceof Responded).map(Entry::at).findFirst());
  }

  private static List<Integer> epochs(Course course) {
    return Stream.concat(course.claims().stream(), course.parts().joined().stream())
        .map(Claim::epoch)
        .distinct()
        .toList();
  }

  private static Entry entry(int version, ContactEvent event) {
    return new Entry(CONTACT, version, START, event);
  }
}
