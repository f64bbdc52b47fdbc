package fi.tagi.server.scenario;

import static fi.tagi.server.database.schema.Tables.CONTACT_FACT;
import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.protocol.ConversationView;
import fi.tagi.protocol.ConversationView.Status;
import fi.tagi.protocol.OverReason;
import fi.tagi.protocol.Refusal;
import fi.tagi.protocol.ResponderReply;
import fi.tagi.protocol.Role;
import fi.tagi.protocol.Tag;
import fi.tagi.protocol.VisitorReply.TurnedAway.Reason;
import fi.tagi.protocol.VisitorView;
import fi.tagi.protocol.Withdrawal;
import fi.tagi.server.contact.Contact;
import fi.tagi.server.contact.Outcome;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who waits, for how long, and who is shown that they do. */
class WaitingTest {
  @TempDir private Path data;
  private TestServer server;

  @BeforeEach
  void start() throws Exception {
    server = TestServer.at("2027-03-01T10:00:00Z", data);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void movesUpAsOthersAreClaimed() {
    try (TestResponder aino = TestResponder.professional("Aino", server).goesOnDuty();
        TestVisitor first = TestVisitor.at(server).arrives()) {
      server.pass(Duration.ofSeconds(1));
      try (TestVisitor second = TestVisitor.at(server).arrives()) {
        aino.wins(first.contact());
        server.pass(Duration.ofSeconds(2));
        assertThat(second.waitsAt(1).promiseSeconds()).isEqualTo(600);
      }
    }
  }

  @Test
  void isAbandonedAfterTwoMinutesWithoutAConnection() {
    try (TestResponder aino = TestResponder.professional("Aino", server).goesOnDuty();
        TestVisitor gone = TestVisitor.at(server).arrives();
        TestVisitor back = TestVisitor.at(server).arrives()) {
      gone.losesTheNetwork();
      back.losesTheNetwork();
      server.noticesThatIsGone(gone);
      server.noticesThatIsGone(back);
      server.pass(Duration.ofSeconds(119));
      assertThat(back.comesBack().state()).isInstanceOf(VisitorView.Waiting.class);
      server.pass(Duration.ofSeconds(3));
      aino.seesTagOf(gone);
      assertThat(aino.seesWithdrawn(gone.contact()))
          .isEqualTo(new Withdrawal.Over(OverReason.VISITOR_GONE));
      assertThat(outcomeOf(gone)).isEqualTo(Outcome.ABANDONED);
      assertThat(server.core().desk().read(back.contact())).isInstanceOf(Contact.Waiting.class);
    }
  }

  @Test
  void canComeBackToAConversationForHalfAnHour() {
    try (TestResponder aino = TestResponder.professional("Aino", server).goesOnDuty();
        TestVisitor visitor = TestVisitor.at(server).arrives()) {
      UUID contact = visitor.contact();
      aino.writes(aino.wins(contact), "moi");
      aino.seesVisitorConnected(contact, true);
      visitor.losesTheNetwork();
      aino.seesVisitorConnected(contact, false);
      server.pass(Duration.ofSeconds(1));
      server.leap(Duration.ofMinutes(29));
      visitor.comesBack();
      aino.seesVisitorConnected(contact, true);
      visitor.losesTheNetwork();
      aino.seesVisitorConnected(contact, false);
      server.pass(Duration.ofSeconds(1));
      server.leap(Duration.ofMinutes(30));
      aino.seesConversation(contact, Status.VISITOR_LEFT);
    }
  }

  @Test
  void isCountedThoughNobodyWrapsItUp() {
    try (TestResponder aino = TestResponder.professional("Aino", server).goesOnDuty();
        TestVisitor visitor = TestVisitor.at(server).arrives()) {
      ConversationView held = aino.wins(visitor.contact());
      aino.ends(held);
      server.leap(Duration.ofHours(12));
      assertThat(outcomeOf(visitor)).isEqualTo(Outcome.ANSWERED);
    }
  }

  @Test
  void isTurnedAwayWhenTheLineIsClosedAndTheAttemptIsCounted() {
    server.open();
    try (TestVisitor visitor = TestVisitor.at(server)) {
      assertThat(visitor.looks().open()).isFalse();
      var away = visitor.isTurnedAway();
      assertThat(away.reason()).isEqualTo(Reason.CLOSED);
      assertThat(away.view().help()).isNotEmpty();
    }
    int facts = server.core().database().read(sql -> sql.fetchCount(CONTACT_FACT));
    assertThat(facts).isOne();
  }

  @Test
  void isTurnedAwayWhenAsManyWaitAsTheLineTakes() {
    server.takesAtMost(2);
    try (TestVisitor first = TestVisitor.at(server).arrives();
        TestVisitor second = TestVisitor.at(server).arrives();
        TestVisitor late = TestVisitor.at(server)) {
      assertThat(late.isTurnedAway().reason()).isEqualTo(Reason.FULL);
      first.leaves();
      assertThat(server.core().desk().read(second.contact())).isInstanceOf(Contact.Waiting.class);
      try (TestVisitor later = TestVisitor.at(server)) {
        later.arrives();
      }
    }
  }

  @Test
  void isOfferedToNobodyOutsideTheirWindowOrOffDutyOrAtTheirMaximum() {
    server.open(Role.PROFESSIONAL);
    try (TestResponder offDuty = TestResponder.professional("Elias", server);
        TestResponder expert = TestResponder.expert("Sointu", server);
        TestResponder aino = TestResponder.of(server, server.person("Aino", 1)).goesOnDuty();
        TestVisitor first = TestVisitor.at(server).arrives();
        TestVisitor second = TestVisitor.at(server).arrives()) {
      assertThat(expert.isNotLetOnDuty()).isEqualTo(Refusal.OUTSIDE_WINDOW);
      aino.seesTagOf(first);
      aino.seesTagOf(second);
      ConversationView held = aino.wins(first.contact());
      assertThat(aino.seesWithdrawn(second.contact())).isEqualTo(new Withdrawal.NotAvailable());
      assertThat(aino.claims(second.contact()))
          .isInstanceOfSatisfying(
              ResponderReply.Refused.class,
              refused -> assertThat(refused.refusal()).isEqualTo(Refusal.AT_MAXIMUM));
      aino.ends(held);
      aino.seesTagOf(second);
      assertThat(offDuty.tagsSoFar()).isEmpty();
      assertThat(offDuty.claims(second.contact()))
          .isInstanceOfSatisfying(
              ResponderReply.Refused.class,
              refused -> assertThat(refused.refusal()).isEqualTo(Refusal.NOT_ON_DUTY));
      assertThat(expert.tagsSoFar()).isEmpty();
      offDuty.goesOnDuty();
      Tag tag = offDuty.seesTagOf(second);
      assertThat(tag.topic()).isEqualTo("unknown");
    }
  }

  @Test
  void isUnservedWhenTheWindowEndsWhileARunningConversationGoesOn() {
    server.openDaily("12:00", "16:00", Role.PROFESSIONAL);
    try (TestResponder aino = TestResponder.professional("Aino", server).goesOnDuty();
        TestVisitor talking = TestVisitor.at(server).arrives();
        TestVisitor waiting = TestVisitor.at(server).arrives()) {
      assertThat(waiting.looks().open()).isTrue();
      ConversationView held = aino.wins(talking.contact());
      server.leap(Duration.ofHours(4));
      waiting.isToldItIsOver(OverReason.LINE_CLOSED);
      assertThat(waiting.isToldOfTheLine().nextOpening()).isEqualTo("2027-03-02T10:00:00Z");
      assertThat(outcomeOf(waiting)).isEqualTo(Outcome.UNSERVED);
      aino.seesThatDutyIsOver();
      talking.writes("oletko vielä siellä");
      aino.hears("oletko vielä siellä");
      aino.writes(held, "olen");
      talking.hears("olen");
      try (TestVisitor late = TestVisitor.at(server)) {
        assertThat(late.isTurnedAway().reason()).isEqualTo(Reason.CLOSED);
      }
    }
  }

  @Test
  void isReachedOnceForEachPersonAndNotForEachConsole() {
    try (TestResponder aino = TestResponder.professional("Aino", server).goesOnDuty();
        TestResponder ainosOther = aino.onAnotherConsole();
        TestResponder elias = TestResponder.professional("Elias", server).goesOnDuty();
        TestVisitor visitor = TestVisitor.at(server).arrives()) {
      UUID contact = visitor.contact();
      Tag tag = aino.seesTagOf(visitor);
      elias.seesTagOf(visitor);
      aino.showsOnScreen(tag);
      ainosOther.showsOnScreen(ainosOther.seesTagOf(visitor));
      server.pass(Duration.ofSeconds(1));
      elias.isToldThatItReached(contact, 1, 0, 2);
      ainosOther.showsOnHiddenPage(tag);
      aino.showsOnHiddenPage(tag);
      server.pass(Duration.ofSeconds(1));
      elias.isToldThatItReached(contact, 0, 1, 2);
    }
  }

  @Test
  void isKnownToHaveReachedOthersAlsoOnAConsoleThatOpensLater() {
    try (TestResponder aino = TestResponder.professional("Aino", server).goesOnDuty();
        TestResponder elias = TestResponder.professional("Elias", server).goesOnDuty();
        TestVisitor visitor = TestVisitor.at(server).arrives()) {
      UUID contact = visitor.contact();
      aino.showsOnScreen(aino.seesTagOf(visitor));
      elias.seesTagOf(visitor);
      server.settles();
      server.pass(Duration.ofSeconds(1));
      elias.isToldThatItReached(contact, 1, 0, 2);
      try (TestResponder another = elias.onAnotherConsole()) {
        another.seesTagOf(visitor);
        another.isToldThatItReached(contact, 1, 0, 2);
      }
    }
  }

  private Outcome outcomeOf(TestVisitor visitor) {
    return ((Contact.Over) server.core().desk().read(visitor.contact())).outcome();
  }
}
