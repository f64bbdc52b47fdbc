package fi.tagi.server.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.protocol.LineView;
import fi.tagi.protocol.OverReason;
import fi.tagi.protocol.Role;
import fi.tagi.protocol.VisitorReply.TurnedAway.Reason;
import fi.tagi.server.contact.Contact;
import fi.tagi.server.contact.Outcome;
import fi.tagi.server.schedule.Care;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Open from 12 to 16 o'clock, new contacts until 15.45; it is 15.40. */
class ClosingTest {
  @TempDir Path data;
  private TestServer server;

  @BeforeEach
  void start() throws Exception {
    server = TestServer.at("2027-03-01T13:40:00Z", data);
    server.openDaily("12:00", "16:00", Duration.ofMinutes(15), Role.PROFESSIONAL);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void whoWaitsWhenNewContactsAreNotTakenAnyMoreIsStillAnswered() {
    try (TestResponder aino = TestResponder.professional("Aino", server).goesOnDuty();
        TestVisitor waiting = TestVisitor.at(server).arrives();
        TestVisitor late = TestVisitor.at(server)) {
      assertThat(late.looks().arrivalsUntil()).isEqualTo("2027-03-01T13:45:00Z");
      assertThat(waiting.looks().closing()).isFalse();
      server.pass(Duration.ofMinutes(6));
      assertThat(waiting.isToldThatTheLine(LineView::closing).staffed()).isTrue();
      LineView closing = late.isToldThatTheLine(LineView::closing);
      assertThat(closing.open()).isFalse();
      assertThat(closing.nextOpening()).isEqualTo("2027-03-02T10:00:00Z");
      assertThat(late.isTurnedAway().reason()).isEqualTo(Reason.CLOSED);
      aino.wins(aino.seesTagOf(waiting).contact());
      waiting.talksTo("Aino");
    }
  }

  @Test
  void whenAllWhoAnswerLeaveThoseWhoWaitAreUnservedAndCounted() {
    try (TestResponder aino = TestResponder.professional("Aino", server).goesOnDuty();
        TestVisitor waiting = TestVisitor.at(server).arrives()) {
      server.pass(Duration.ofMinutes(6));
      assertThat(server.core().desk().read(waiting.contact())).isInstanceOf(Contact.Waiting.class);
      aino.goesOffDuty();
      server.pass(Duration.ofSeconds(2));
      waiting.isToldItIsOver(OverReason.LINE_CLOSED);
      assertThat(((Contact.Over) server.core().desk().read(waiting.contact())).outcome())
          .isEqualTo(Outcome.UNSERVED);
    }
  }

  @Test
  void whoIsOfferedToALineThatHelpsIsStillAnsweredThere() {
    server.alsoHas("huoltajat", Role.EXPERT);
    server.cares(new Care(Care.DEFAULT.pace(), Set.of(Role.values()), List.of("huoltajat"), false));
    try (TestResponder ossi = TestResponder.expert("Ossi", server).goesOnDuty();
        TestVisitor first = TestVisitor.at(server).arrives();
        TestVisitor second = TestVisitor.at(server).arrives()) {
      server.pass(Duration.ofMinutes(6));
      ossi.wins(ossi.seesTagOf(first).contact());
      first.talksTo("Ossi");
      assertThat(server.core().desk().read(second.contact())).isInstanceOf(Contact.Waiting.class);
      ossi.goesOffDuty();
      server.pass(Duration.ofSeconds(2));
      second.isToldItIsOver(OverReason.LINE_CLOSED);
    }
  }

  @Test
  void whileNewContactsAreTakenTheyWaitAlsoWithNobodyOnDuty() {
    try (TestVisitor waiting = TestVisitor.at(server).arrives()) {
      server.pass(Duration.ofMinutes(4));
      assertThat(server.core().desk().read(waiting.contact())).isInstanceOf(Contact.Waiting.class);
    }
  }
}
