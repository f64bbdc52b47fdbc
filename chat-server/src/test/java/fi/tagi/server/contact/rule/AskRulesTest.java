package fi.tagi.server.contact.rule;

import static fi.tagi.server.contact.Histories.ANNA;
import static fi.tagi.server.contact.Histories.BO;
import static fi.tagi.server.contact.Histories.CARL;
import static fi.tagi.server.contact.Histories.INTAKE;
import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.protocol.AskKind;
import fi.tagi.protocol.AskTarget;
import fi.tagi.protocol.Asking;
import fi.tagi.protocol.OverReason;
import fi.tagi.protocol.Role;
import fi.tagi.server.contact.Claim;
import fi.tagi.server.contact.Contact;
import fi.tagi.server.contact.ContactEvent;
import fi.tagi.server.contact.ContactEvent.Arrived;
import fi.tagi.server.contact.ContactEvent.AskEnded;
import fi.tagi.server.contact.ContactEvent.Asked;
import fi.tagi.server.contact.ContactEvent.Claimed;
import fi.tagi.server.contact.ContactEvent.Declined;
import fi.tagi.server.contact.ContactEvent.HandedOver;
import fi.tagi.server.contact.ContactEvent.Joined;
import fi.tagi.server.contact.ContactEvent.Left;
import fi.tagi.server.contact.ContactEvent.Released;
import fi.tagi.server.contact.Held;
import fi.tagi.server.contact.Histories;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Anna holds the contact, by epoch 2. */
class AskRulesTest {
  private static final UUID CONTACT = new UUID(0, 1);
  private static final UUID ASK = new UUID(3, 1);
  private static final UUID CLAIM = new UUID(5, 1);
  private static final Set<Role> PRO = Set.of(Role.PROFESSIONAL);
  private static final Set<Role> EXPERT = Set.of(Role.EXPERT);
  private static final Asked TO_BO = asked(AskKind.HAND_OVER, new AskTarget.Colleague(BO));
  private static final Asked TO_EXPERTS =
      asked(AskKind.HAND_OVER, new AskTarget.InRole(Role.EXPERT));
  private static final Asked JOIN_BO = asked(AskKind.JOIN, new AskTarget.Colleague(BO));
  private static final Joined BO_JOINS = new Joined(ASK, BO, Role.EXPERT, CLAIM);

  private static Asked asked(AskKind kind, AskTarget to) {
    return new Asked(ASK, ANNA, kind, to);
  }

  private static Contact held(ContactEvent... more) {
    List<ContactEvent> events = new java.util.ArrayList<>();
    events.add(new Arrived(INTAKE, 600));
    events.add(new Claimed(ANNA, Role.PROFESSIONAL, new UUID(0, 9)));
    events.addAll(List.of(more));
    return Histories.contact(CONTACT, events);
  }

  @Test
  void onlyTheHolderAsksByTheirClaimAndOneThingAtATime() {
    assertThat(AskRules.ask(held(), 2, TO_BO)).isEqualTo(Decision.append(TO_BO, Verdict.DONE));
    assertThat(AskRules.ask(held(), 1, TO_BO).answer()).isEqualTo(Verdict.NOT_HOLDER);
    Asked byBo = new Asked(ASK, BO, AskKind.JOIN, new AskTarget.Colleague(CARL));
    assertThat(AskRules.ask(held(), 2, byBo).answer()).isEqualTo(Verdict.NOT_HOLDER);
    Asked another = new Asked(new UUID(3, 2), ANNA, AskKind.JOIN, new AskTarget.Colleague(CARL));
    assertThat(AskRules.ask(held(TO_BO), 2, another).answer()).isEqualTo(Verdict.WRONG_STATE);
    assertThat(AskRules.ask(held(TO_BO, new Declined(ASK, BO)), 2, another).event()).isPresent();
  }

  @Test
  void whatMakesNoSenseIsNotAsked() {
    Asked toOneself = asked(AskKind.HAND_OVER, new AskTarget.Colleague(ANNA));
    assertThat(AskRules.ask(held(), 2, toOneself).answer()).isEqualTo(Verdict.WRONG_STATE);
    Asked again = new Asked(new UUID(3, 2), ANNA, AskKind.JOIN, new AskTarget.Colleague(BO));
    assertThat(AskRules.ask(held(JOIN_BO, BO_JOINS), 2, again).answer())
        .isEqualTo(Verdict.WRONG_STATE);
  }

  @Test
  void theFirstToAcceptHasItAndTheNextHearsWho() {
    Decision<ClaimAnswer> first = AskRules.accept(held(TO_EXPERTS), BO, EXPERT, ASK, CLAIM);
    assertThat(first.event()).contains(new HandedOver(ASK, ANNA, BO, Role.EXPERT, CLAIM));
    assertThat(first.answer()).isEqualTo(new ClaimAnswer.Won(4));

    Contact over = held(TO_EXPERTS, first.event().orElseThrow());
    assertThat(AskRules.accept(over, BO, EXPERT, ASK, CLAIM).answer())
        .isEqualTo(new ClaimAnswer.Won(4));
    assertThat(AskRules.accept(over, BO, EXPERT, ASK, new UUID(5, 2)).answer())
        .isEqualTo(new ClaimAnswer.AlreadyYours(4));
    assertThat(AskRules.accept(over, CARL, EXPERT, ASK, new UUID(5, 3)).answer())
        .isInstanceOfSatisfying(
            ClaimAnswer.Lost.class, lost -> assertThat(lost.holder()).isEqualTo(BO));
  }

  @Test
  void onlyThoseWhoAreAskedAcceptAndInTheRoleThatIsAsked() {
    assertThat(AskRules.accept(held(TO_BO), CARL, PRO, ASK, CLAIM).answer())
        .isEqualTo(new ClaimAnswer.NotAvailable());
    assertThat(AskRules.accept(held(TO_BO), BO, Set.of(), ASK, CLAIM).answer())
        .as("off duty")
        .isEqualTo(new ClaimAnswer.NotAvailable());
    assertThat(AskRules.accept(held(TO_EXPERTS), BO, PRO, ASK, CLAIM).answer())
        .isEqualTo(new ClaimAnswer.NotAvailable());
    assertThat(AskRules.accept(held(TO_EXPERTS), ANNA, EXPERT, ASK, CLAIM).answer())
        .as("who asks")
        .isEqualTo(new ClaimAnswer.NotAvailable());
  }

  @Test
  void theFormerHolderIsFencedAndTheNewOneIsNot() {
    Contact over = held(TO_BO, new HandedOver(ASK, ANNA, BO, Role.EXPERT, CLAIM));
    assertThat(Rules.end(over, ANNA, 2).answer()).isEqualTo(Verdict.NOT_HOLDER);
    assertThat(Rules.end(over, BO, 4).event()).isPresent();
    assertThat(Rules.claim(over, ANNA, Optional.of(Role.PROFESSIONAL), new UUID(7, 7)).answer())
        .isInstanceOf(ClaimAnswer.Lost.class);
  }

  @Test
  void whatWasDeclinedTakenBackOrNotAnsweredCannotBeAccepted() {
    for (ContactEvent end :
        List.of(
            new Declined(ASK, BO),
            new AskEnded(ASK, Asking.Refused.Why.TAKEN_BACK),
            new AskEnded(ASK, Asking.Refused.Why.UNANSWERED))) {
      Contact after = held(TO_BO, end);
      assertThat(AskRules.accept(after, BO, PRO, ASK, CLAIM).answer())
          .isEqualTo(new ClaimAnswer.AskOver());
      assertThat(AskRules.takeBack(after, ANNA, ASK).event()).isEmpty();
      assertThat(AskRules.expire(after, ASK).event()).isEmpty();
      assertThat(Rules.end(after, ANNA, 2).event()).as("still the holder").isPresent();
    }
  }

  @Test
  void oneOfARoleDecliningLeavesItToTheOthers() {
    Decision<Verdict> no = AskRules.decline(held(TO_EXPERTS), BO, EXPERT, ASK);
    Contact after = held(TO_EXPERTS, no.event().orElseThrow());
    assertThat(AskRules.accept(after, BO, EXPERT, ASK, CLAIM).answer())
        .isEqualTo(new ClaimAnswer.NotAvailable());
    assertThat(AskRules.accept(after, CARL, EXPERT, ASK, CLAIM).answer())
        .isEqualTo(new ClaimAnswer.Won(5));
    assertThat(AskRules.decline(after, BO, EXPERT, ASK).event()).as("again").isEmpty();
  }

  @Test
  void onlyTheHolderTakesBack() {
    assertThat(AskRules.takeBack(held(TO_BO), BO, ASK).answer()).isEqualTo(Verdict.NOT_HOLDER);
    assertThat(AskRules.takeBack(held(TO_BO), ANNA, ASK).event())
        .contains(new AskEnded(ASK, Asking.Refused.Why.TAKEN_BACK));
    assertThat(AskRules.expire(held(TO_BO), ASK).event())
        .contains(new AskEnded(ASK, Asking.Refused.Why.UNANSWERED));
  }

  @Test
  void whoJoinedHoldsItWhenTheHolderLeavesOrIsGone() {
    Held both = (Held) held(JOIN_BO, BO_JOINS);
    assertThat(both.participants().map(Claim::holder)).containsExactly(ANNA, BO);
    assertThat(Rules.end(both, BO, 4).answer()).isEqualTo(Verdict.NOT_HOLDER);

    assertThat(Rules.release(both, ANNA, 2).event())
        .contains(new Left(ANNA, Released.Reason.BY_HOLDER));
    assertThat(Rules.holderGone(both, ANNA, 2).event())
        .contains(new Left(ANNA, Released.Reason.HOLDER_GONE));
    Held alone = (Held) held(JOIN_BO, BO_JOINS, new Left(ANNA, Released.Reason.HOLDER_GONE));
    assertThat(alone.claim().holder()).isEqualTo(BO);
    assertThat(alone.claim().epoch()).as("the part they have already").isEqualTo(4);
    assertThat(Rules.end(alone, ANNA, 2).answer()).isEqualTo(Verdict.NOT_HOLDER);
    assertThat(Rules.release(alone, BO, 4).event())
        .contains(new Released(BO, Released.Reason.BY_HOLDER));
  }

  @Test
  void whoJoinedMayLeaveAndComeAgainByAnotherAsking() {
    Contact alone = held(JOIN_BO, BO_JOINS, new Left(BO, Released.Reason.BY_HOLDER));
    assertThat(Rules.release(alone, BO, 4).event()).as("has left").isEmpty();
    assertThat(Rules.release(alone, BO, 4).answer()).isEqualTo(Verdict.DONE);
    Asked again = new Asked(new UUID(3, 2), ANNA, AskKind.JOIN, new AskTarget.Colleague(BO));
    assertThat(AskRules.ask(alone, 2, again).event()).isPresent();
  }

  @Test
  void aPartnerWhoIsHandedItHasOnePartOnly() {
    UUID second = new UUID(3, 2);
    Asked over = new Asked(second, ANNA, AskKind.HAND_OVER, new AskTarget.Colleague(BO));
    Held held =
        (Held)
            held(
                JOIN_BO,
                BO_JOINS,
                over,
                new HandedOver(second, ANNA, BO, Role.EXPERT, new UUID(5, 2)));
    assertThat(held.participants().map(Claim::holder)).containsExactly(BO);
    assertThat(held.course().parts().left()).containsExactly(2, 4);
    assertThat(held.claim().epoch()).isEqualTo(6);
  }

  @Test
  void silenceAndAbsenceAreOfOneHoldingOnly() {
    assertThat(Rules.silent(held(), 2).event())
        .contains(new Released(ANNA, Released.Reason.HOLDER_SILENT));
    assertThat(Rules.silent(held(), 1).event()).isEmpty();
    assertThat(Rules.holderGone(held(), ANNA, 1).event()).isEmpty();
    assertThat(Rules.holderGone(held(), BO, 2).event()).isEmpty();
    Contact over = held(new ContactEvent.Ended(OverReason.RESPONDER_ENDED));
    assertThat(Rules.silent(over, 2).answer()).isEqualTo(Verdict.WRONG_STATE);
  }
}
