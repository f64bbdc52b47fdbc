package fi.tagi.server.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.protocol.Asking;
import fi.tagi.protocol.ConversationView;
import fi.tagi.protocol.ConversationView.Part;
import fi.tagi.protocol.ConversationView.Status;
import fi.tagi.protocol.Participant;
import fi.tagi.protocol.Refusal;
import fi.tagi.protocol.ResponderReply;
import fi.tagi.protocol.Role;
import fi.tagi.protocol.Tag;
import fi.tagi.protocol.WaitingAfter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody is left without an answer: silent and vanished holders, handing over, joining. */
class AnsweringTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

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
  void aSilentHolderIsRemindedAtHalfAndThenTheContactIsInFrontAgain() throws Exception {
    try (TestResponder aino = TestResponder.professional("Aino", server).goesOnDuty();
        TestResponder elias = TestResponder.professional("Elias", server).goesOnDuty();
        TestVisitor visitor = TestVisitor.at(server).arrives();
        TestVisitor later = TestVisitor.at(server).arrives()) {
      UUID contact = visitor.contact();
      ConversationView held = aino.wins(contact);
      server.pass(Duration.ofSeconds(90));
      assertThat(TestColleague.of(aino).isRemindedToAnswer(contact))
          .isEqualTo(held.claimedAt().plus(Duration.ofMinutes(3)));
      server.pass(Duration.ofSeconds(91));

      aino.seesConversation(contact, Status.TAKEN);
      assertThat(visitor.waitsAfter(WaitingAfter.HOLDER_SILENT).position()).isEqualTo(1);
      assertThat(aino.isRefusedToWrite(held, "myöhässä")).isEqualTo(Refusal.NOT_HOLDER);
      aino.losesTheNetwork();
      aino.comesBack();
      assertThat(aino.isRefusedToWrite(held, "myöhässä")).isEqualTo(Refusal.NOT_HOLDER);
      server.restart();
      aino.comesBack();
      assertThat(aino.isRefusedToWrite(held, "myöhässä")).isEqualTo(Refusal.NOT_HOLDER);

      elias.comesBack();
      Tag tag = elias.seesTagOf(contact);
      assertThat(tag.after()).isEqualTo(WaitingAfter.HOLDER_SILENT);
      assertThat(tag.waitingSince()).isEqualTo(held.arrivedAt());
      elias.wins(contact);
      assertThat(later.contact()).isNotEqualTo(contact);
    }
  }

  @Test
  void aHolderWhoseConnectionIsGoneLosesItAndIsToldThatTheyWereAway() {
    try (TestResponder aino = TestResponder.professional("Aino", server).goesOnDuty();
        TestResponder elias = TestResponder.professional("Elias", server).goesOnDuty();
        TestVisitor visitor = TestVisitor.at(server).arrives()) {
      UUID contact = visitor.contact();
      aino.writes(aino.wins(contact), "moi");
      aino.losesTheNetwork();
      server.noticesThatIsGone(aino);
      server.pass(Duration.ofSeconds(61));
      visitor.waitsAfter(WaitingAfter.HOLDER_GONE);
      elias.seesTagOf(contact);
      aino.comesBack();
      assertThat(
              Duration.between(
                  TestColleague.of(aino).isToldItWasAway().from(), server.clock().instant()))
          .isBetween(Duration.ofSeconds(60), Duration.ofSeconds(62));
    }
  }

  @Test
  void aConsoleThatComesBackAtOnceWasNeverAway() {
    try (TestResponder aino = TestResponder.professional("Aino", server).goesOnDuty();
        TestVisitor visitor = TestVisitor.at(server)) {
      assertThat(visitor.looks().staffed()).isTrue();
      aino.losesTheNetwork();
      server.noticesThatIsGone(aino);
      server.pass(Duration.ofSeconds(29));
      assertThat(visitor.looks().staffed()).isTrue();
      server.pass(Duration.ofSeconds(2));
      visitor.isToldThatTheLine(line -> !line.staffed());
    }
  }

  @Test
  void isHandedToTheColleagueWhoAcceptsAndUntilThenTheHolderKeepsIt() {
    try (TestResponder aino = TestResponder.professional("Aino", server).goesOnDuty();
        TestResponder elias = TestResponder.expert("Elias", server).goesOnDuty();
        TestVisitor visitor = TestVisitor.at(server).arrives()) {
      UUID contact = visitor.contact();
      ConversationView held = aino.wins(contact);
      UUID ask = TestColleague.of(aino).asksToTakeOver(held, elias);
      assertThat(TestColleague.of(elias).isAsked(ask).alias()).isEqualTo("Aino");
      aino.writes(held, "odota hetki");
      assertThat(TestColleague.of(elias).accepts(contact, ask))
          .isInstanceOf(ResponderReply.Won.class);

      ConversationView taken = elias.seesConversation(contact, Status.RUNNING);
      aino.seesConversation(contact, Status.HANDED_OVER);
      visitor.talksTo("Elias");
      elias.hears("odota hetki");
      assertThat(aino.isRefusedToWrite(held, "vielä yksi")).isEqualTo(Refusal.NOT_HOLDER);
      elias.writes(taken, "moi");
      visitor.hears("moi");
      elias.ends(taken);
      elias.wrapsUp(contact);
    }
  }

  @Test
  void isKeptByTheHolderWhenNobodyAcceptsInTimeAlsoAcrossARestart() throws Exception {
    try (TestResponder aino = TestResponder.professional("Aino", server).goesOnDuty();
        TestResponder elias = TestResponder.professional("Elias", server).goesOnDuty();
        TestVisitor visitor = TestVisitor.at(server).arrives()) {
      UUID contact = visitor.contact();
      ConversationView held = aino.wins(contact);
      UUID ask = TestColleague.of(aino).asksToTakeOver(held, elias);
      TestColleague.of(elias).isAsked(ask);
      server.restart();
      visitor.comesBack();
      aino.comesBack();
      elias.comesBack();
      TestColleague.of(elias).isAsked(ask);
      server.pass(Duration.ofSeconds(31));
      TestColleague.of(elias).seesThatAskIsOver(ask);
      TestColleague.of(aino).seesThatItCameToNothing(ask, Asking.Refused.Why.UNANSWERED);
      assertThat(TestColleague.of(elias).accepts(contact, ask))
          .isInstanceOfSatisfying(
              ResponderReply.Refused.class,
              refused -> assertThat(refused.refusal()).isEqualTo(Refusal.WRONG_STATE));
      aino.writes(held, "täällä ollaan");
      visitor.hears("täällä ollaan");
    }
  }

  @Test
  void isAskedOfARoleAndTheFirstHasItWhileTheOthersHearWho() {
    try (TestResponder aino = TestResponder.expert("Aino", server).goesOnDuty();
        TestResponder elias = TestResponder.professional("Elias", server).goesOnDuty();
        TestResponder maija = TestResponder.professional("Maija", server).goesOnDuty();
        TestResponder ossi = TestResponder.expert("Ossi", server).goesOnDuty();
        TestVisitor visitor = TestVisitor.at(server).arrives()) {
      UUID contact = visitor.contact();
      UUID ask = TestColleague.of(aino).asksToTakeOver(aino.wins(contact), Role.PROFESSIONAL);
      TestColleague.of(elias).isAsked(ask);
      TestColleague.of(maija).isAsked(ask);
      assertThat(TestColleague.of(ossi).accepts(contact, ask))
          .isInstanceOf(ResponderReply.Refused.class);
      assertThat(TestColleague.of(elias).accepts(contact, ask))
          .isInstanceOf(ResponderReply.Won.class);
      assertThat(TestColleague.of(maija).accepts(contact, ask))
          .isInstanceOfSatisfying(
              ResponderReply.Lost.class, lost -> assertThat(lost.alias()).isEqualTo("Elias"));
      TestColleague.of(maija).seesThatAskIsOver(ask);
    }
  }

  @Test
  void isDeclinedOrTakenBackAndAnotherMayBeAsked() {
    try (TestResponder aino = TestResponder.professional("Aino", server).goesOnDuty();
        TestResponder elias = TestResponder.professional("Elias", server).goesOnDuty();
        TestResponder offDuty = TestResponder.professional("Maija", server);
        TestVisitor visitor = TestVisitor.at(server).arrives()) {
      UUID contact = visitor.contact();
      ConversationView held = aino.wins(contact);
      TestColleague holder = TestColleague.of(aino);
      assertThat(holder.isRefusedToAsk(held, offDuty)).isEqualTo(Refusal.COLLEAGUE_NOT_AVAILABLE);
      UUID first = holder.asksToTakeOver(held, elias);
      TestColleague.of(elias).declines(contact, first);
      holder.seesThatItCameToNothing(first, Asking.Refused.Why.DECLINED);
      UUID second = holder.asksToTakeOver(held, elias);
      TestColleague.of(elias).isAsked(second);
      holder.takesBack(contact, second);
      TestColleague.of(elias).seesThatAskIsOver(second);
      holder.seesThatItCameToNothing(second, Asking.Refused.Why.TAKEN_BACK);
    }
  }

  @Test
  void aColleagueJoinsVisiblyAndGoesOnAloneWhenTheHolderLeaves() {
    try (TestResponder aino = TestResponder.professional("Aino", server).goesOnDuty();
        TestResponder elias = TestResponder.expert("Elias", server).goesOnDuty();
        TestVisitor visitor = TestVisitor.at(server).arrives()) {
      UUID contact = visitor.contact();
      ConversationView held = aino.wins(contact);
      UUID ask = TestColleague.of(aino).asksToJoin(held, elias);
      TestColleague.of(elias).accepts(contact, ask);
      ConversationView joined = elias.seesConversation(contact, Status.RUNNING);
      assertThat(joined.part()).isEqualTo(Part.PARTNER);
      assertThat(joined.others()).extracting(Participant::alias).containsExactly("Aino");
      visitor.talksTo("Aino", "Elias");
      elias.writes(joined, "minäkin olen täällä");
      visitor.hears("minäkin olen täällä");
      aino.hears("minäkin olen täällä");

      aino.releases(held);
      aino.seesConversation(contact, Status.RELEASED);
      visitor.talksTo("Elias");
      elias.writes(joined, "jatketaan kahdestaan");
      visitor.hears("jatketaan kahdestaan");
      elias.ends(joined);
      elias.wrapsUp(contact);
    }
  }

  @Test
  void whoIsOnABreakSeesNoTagsAndKeepsTheirConversations() {
    try (TestResponder aino = TestResponder.professional("Aino", server).goesOnDuty();
        TestVisitor talking = TestVisitor.at(server).arrives();
        TestVisitor waiting = TestVisitor.at(server)) {
      ConversationView held = aino.wins(talking.contact());
      TestColleague.of(aino).takesABreak(true);
      waiting.arrives();
      server.pass(SECOND);
      assertThat(aino.tagsSoFar()).extracting(Tag::contact).doesNotContain(waiting.contact());
      aino.writes(held, "kirjoitan silti");
      talking.hears("kirjoitan silti");
      assertThat(aino.claims(waiting.contact())).isInstanceOf(ResponderReply.Refused.class);
      TestColleague.of(aino).takesABreak(false);
      aino.seesTagOf(waiting);
    }
  }
}
