package fi.tagi.server.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.protocol.ConversationView;
import fi.tagi.protocol.Refusal;
import fi.tagi.protocol.ResponderPush;
import fi.tagi.protocol.ResponderPush.Reminder.Kind;
import fi.tagi.protocol.ResponderReply;
import fi.tagi.protocol.Role;
import fi.tagi.protocol.Tag;
import fi.tagi.protocol.WaitingAfter;
import fi.tagi.server.access.AccountRole;
import fi.tagi.server.schedule.Care;
import fi.tagi.server.shift.Examples;
import fi.tagi.server.shift.ShiftEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is on duty, present and below their maximum, and who only believes so; Monday at noon. */
class AvailableTest {
  private static final Instant NOON = Instant.parse("2027-03-01T10:00:00Z");

  @TempDir Path data;
  private TestServer server;

  @BeforeEach
  void start() throws Exception {
    server = TestServer.at(NOON.toString(), data);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aColleagueWithoutAConnectionIsNotAvailableAfterHalfAMinute() {
    try (TestResponder aino = TestResponder.professional("Aino", server).goesOnDuty();
        TestResponder elias = TestResponder.professional("Elias", server).goesOnDuty();
        TestVisitor visitor = TestVisitor.at(server).arrives()) {
      ConversationView held = aino.wins(visitor.contact());
      TestColleague holder = TestColleague.of(aino);
      elias.losesTheNetwork();
      server.noticesThatIsGone(elias);
      server.pass(Duration.ofSeconds(29));
      holder.takesBack(visitor.contact(), holder.asksToTakeOver(held, elias));
      server.pass(Duration.ofSeconds(1));
      assertThat(holder.isRefusedToAsk(held, elias)).isEqualTo(Refusal.COLLEAGUE_NOT_AVAILABLE);
    }
  }

  @Test
  void whoWasAwayForHalfAMinuteIsToldFromWhenToWhenAndWhoWasNotIsNot() {
    try (TestResponder aino = TestResponder.professional("Aino", server).goesOnDuty()) {
      aino.losesTheNetwork();
      server.noticesThatIsGone(aino);
      server.pass(Duration.ofSeconds(29));
      aino.comesBack();
      assertThat(aino.seesAll(ResponderPush.WasAway.class)).isEmpty();
      aino.seesOwnDuty(true);

      aino.losesTheNetwork();
      server.noticesThatIsGone(aino);
      server.pass(Duration.ofSeconds(30));
      aino.comesBack();
      assertThat(TestColleague.of(aino).isToldItWasAway())
          .isEqualTo(new ResponderPush.WasAway(NOON.plusSeconds(29), NOON.plusSeconds(59)));
      aino.seesOwnDuty(true);
    }
  }

  @Test
  void whoIsRemindedOfTheirShiftMayBeOnDutyInItAndOnlyThen() {
    server.open(Role.PROFESSIONAL);
    server.cares(new Care(Care.DEFAULT.pace(), Set.of(Role.values()), List.of(), true));
    UUID account = withAShiftFromOneToTwo();
    try (TestResponder aino = TestResponder.of(server, account);
        TestVisitor visitor = TestVisitor.at(server).arrives()) {
      assertThat(aino.isNotLetOnDuty()).isEqualTo(Refusal.NO_SHIFT);
      server.passUntil(NOON.plus(Duration.ofHours(1)));
      assertThat(remindedOf(aino, Kind.SHIFT_BEGINS)).isEqualTo(NOON.plus(Duration.ofHours(1)));
      aino.goesOnDuty();
      aino.seesTagOf(visitor);
      server.passUntil(NOON.plus(Duration.ofMinutes(110)));
      assertThat(remindedOf(aino, Kind.SHIFT_ENDS)).isEqualTo(NOON.plus(Duration.ofHours(2)));
      server.passUntil(NOON.plus(Duration.ofHours(2)));
      aino.seesThatDutyIsOver();
      aino.seesWithdrawn(visitor.contact());
      assertThat(aino.claims(visitor.contact())).isInstanceOf(ResponderReply.Refused.class);
    }
  }

  @Test
  void tagsComeAndGoWithTheShiftWhileTheDutyGoesOnForAnotherLine() {
    server.alsoHas("huoltajat", Role.PROFESSIONAL);
    server.cares(new Care(Care.DEFAULT.pace(), Set.of(Role.values()), List.of(), true));
    try (TestResponder aino = TestResponder.of(server, withAShiftFromOneToTwo()).goesOnDuty();
        TestVisitor visitor = TestVisitor.at(server).arrives()) {
      server.settles();
      assertThat(aino.tagsOnScreen()).isEmpty();
      server.passUntil(NOON.plus(Duration.ofHours(1)));
      aino.seesTagOf(visitor);
      server.passUntil(NOON.plus(Duration.ofHours(2)));
      aino.seesWithdrawn(visitor.contact());
    }
  }

  private UUID withAShiftFromOneToTwo() {
    UUID account = server.person("Aino", AccountRole.PROFESSIONAL);
    server
        .core()
        .shiftDesk()
        .planning()
        .plan(
            UUID.randomUUID(),
            new ShiftEvent.Planned(
                TestServer.LINE,
                Role.PROFESSIONAL,
                Examples.plan("2027-03-01", "13:00-14:00", Optional.of(account)),
                account));
    return account;
  }

  private static Instant remindedOf(TestResponder responder, Kind kind) {
    return responder.sees(ResponderPush.Reminder.class, one -> one.kind() == kind).at();
  }

  @Test
  void aHolderWhoHasWrittenHasTenMinutesForAnAnswerFromTheVisitorsFirstUnansweredWord() {
    try (TestResponder aino = TestResponder.professional("Aino", server).goesOnDuty();
        TestResponder elias = TestResponder.professional("Elias", server).goesOnDuty();
        TestVisitor visitor = TestVisitor.at(server).arrives()) {
      UUID contact = visitor.contact();
      ConversationView held = aino.wins(contact);
      aino.writes(held, "moi");
      server.passUntil(NOON.plus(Duration.ofMinutes(20)));
      visitor.writes("mietin pitkään");
      server.pass(Duration.ofMinutes(1));
      visitor.writes("oletko siellä");
      server.passUntil(NOON.plus(Duration.ofMinutes(25)));
      assertThat(TestColleague.of(aino).isRemindedToAnswer(contact))
          .isEqualTo(NOON.plus(Duration.ofMinutes(30)));
      server.passUntil(NOON.plus(Duration.ofMinutes(30)).minusSeconds(1));
      aino.types(held);
      server.pass(Duration.ofSeconds(1));
      visitor.waitsAfter(WaitingAfter.HOLDER_SILENT);
      assertThat(aino.isRefusedToWrite(held, "olen")).isEqualTo(Refusal.NOT_HOLDER);
      Tag tag =
          elias
              .sees(
                  ResponderPush.Offer.class,
                  offer -> offer.tag().after() == WaitingAfter.HOLDER_SILENT)
              .tag();
      assertThat(tag.waitingSince()).isEqualTo(held.arrivedAt());
    }
  }
}
