package fi.tagi.server.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.protocol.Delay;
import fi.tagi.protocol.Insistence;
import fi.tagi.protocol.ResponderReply;
import fi.tagi.protocol.Role;
import fi.tagi.server.schedule.Care;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No waiting contact goes unnoticed. The promise of the line is ten minutes. */
class NoticingTest {
  @TempDir Path data;
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
  void aTagInsistsMoreTheLongerItWaitsAlsoAcrossARestart() throws Exception {
    try (TestResponder aino = TestResponder.professional("Aino", server).goesOnDuty();
        TestVisitor visitor = TestVisitor.at(server).arrives()) {
      UUID contact = visitor.contact();
      TestColleague console = TestColleague.of(aino);
      console.seesTagInsist(contact, Insistence.FIRST);
      server.pass(Duration.ofSeconds(31));
      console.seesTagInsist(contact, Insistence.AGAIN);
      server.restart();
      visitor.comesBack();
      aino.comesBack();
      console.seesTagInsist(contact, Insistence.AGAIN);
      server.pass(Duration.ofMinutes(5));
      console.seesTagInsist(contact, Insistence.WIDENED);
      server.pass(Duration.ofMinutes(5));
      console.seesTagInsist(contact, Insistence.PAST_PROMISE);
      visitor.isToldThatThePromiseIsOver();
    }
  }

  @Test
  void fromHalfThePromiseOnItIsOfferedToBothRolesAndToTheLinesThatHelp() {
    server.alsoHas("huoltajat", Role.PROFESSIONAL);
    server.open(Role.EXPERT, Role.PROFESSIONAL);
    server.cares(new Care(Care.DEFAULT.pace(), Set.of(Role.EXPERT), List.of("huoltajat"), false));
    try (TestResponder expert = TestResponder.expert("Ossi", server).goesOnDuty();
        TestResponder professional = TestResponder.professional("Aino", server).goesOnDuty();
        TestVisitor visitor = TestVisitor.at(server).arrives()) {
      UUID contact = visitor.contact();
      expert.seesTagOf(contact);
      server.pass(Duration.ofMinutes(4));
      assertThat(professional.tagsSoFar()).isEmpty();
      assertThat(professional.claims(contact)).isInstanceOf(ResponderReply.Refused.class);
      server.pass(Duration.ofSeconds(61));
      professional.seesTagOf(contact);
      professional.wins(contact);
    }
  }

  @Test
  void anotherWordOnWhoIsAskedFirstTakesHoldAtOnce() {
    Care expertsFirst = new Care(Care.DEFAULT.pace(), Set.of(Role.EXPERT), List.of(), false);
    server.cares(expertsFirst);
    try (TestResponder aino = TestResponder.professional("Aino", server).goesOnDuty();
        TestVisitor visitor = TestVisitor.at(server).arrives()) {
      server.settles();
      assertThat(aino.tagsOnScreen()).isEmpty();
      server.cares(Care.DEFAULT);
      aino.seesTagOf(visitor);
      server.cares(expertsFirst);
      aino.seesWithdrawn(visitor.contact());
    }
  }

  @Test
  void aLineThatHelpsIsAskedOnlyWithinItsOwnWindow() {
    server.alsoHas("huoltajat", Role.PROFESSIONAL);
    server.open(Role.EXPERT);
    server.cares(new Care(Care.DEFAULT.pace(), Set.of(Role.values()), List.of("huoltajat"), false));
    try (TestResponder helper = TestResponder.professional("Aino", server).goesOnDuty();
        TestVisitor visitor = TestVisitor.at(server).arrives()) {
      server.pass(Duration.ofMinutes(4));
      assertThat(helper.tagsSoFar()).isEmpty();
      server.pass(Duration.ofMinutes(2));
      helper.wins(helper.seesTagOf(visitor).contact());
    }
  }

  @Test
  void thePageKnowsHowLongAnswersHaveTakenAndHowManyWait() {
    try (TestResponder aino = TestResponder.professional("Aino", server).goesOnDuty();
        TestVisitor first = TestVisitor.at(server).arrives();
        TestVisitor second = TestVisitor.at(server).arrives();
        TestVisitor third = TestVisitor.at(server)) {
      assertThat(third.looks().delay()).isEqualTo(new Delay.NoneYet());
      server.pass(Duration.ofMinutes(2));
      aino.wins(first.contact());
      server.pass(Duration.ofMinutes(2));
      aino.wins(second.contact());
      server.pass(Duration.ofSeconds(4));
      assertThat(third.looks().delay()).isEqualTo(new Delay.Measured(180, 2));
      third.arrives();
      server.pass(Duration.ofSeconds(4));
      assertThat(third.looks().waiting()).isEqualTo(1);
    }
  }

  @Test
  void thePageIsToldAtOnceWhenNobodyIsOnDuty() {
    try (TestResponder aino = TestResponder.professional("Aino", server).goesOnDuty();
        TestVisitor visitor = TestVisitor.at(server)) {
      assertThat(visitor.looks().staffed()).isTrue();
      aino.goesOffDuty();
      assertThat(visitor.isToldThatTheLine(line -> !line.staffed()).open()).isTrue();
    }
  }
}
