package fi.tagi.server.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.protocol.Author;
import fi.tagi.protocol.CloseReason;
import fi.tagi.protocol.ConversationView;
import fi.tagi.protocol.ConversationView.Status;
import fi.tagi.protocol.OverReason;
import fi.tagi.protocol.Refusal;
import fi.tagi.protocol.ResponderCommand;
import fi.tagi.protocol.ResponderReply;
import fi.tagi.protocol.Role;
import fi.tagi.protocol.Tag;
import fi.tagi.protocol.VisitorReply;
import fi.tagi.protocol.Withdrawal;
import fi.tagi.server.contact.Contact;
import fi.tagi.server.contact.Outcome;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One contact from arrival to closing, and what people do in between. */
class OneContactTest {
  private static final String NOON = "2027-03-01T10:00:00Z";

  @TempDir private Path data;
  private TestServer server;

  @BeforeEach
  void start() throws Exception {
    server = TestServer.at(NOON, data);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void isClaimedAnsweredAndLogged() {
    try (TestResponder aino = TestResponder.professional("Aino", server).goesOnDuty();
        TestResponder sointu = TestResponder.expert("Sointu", server).goesOnDuty();
        TestVisitor visitor = TestVisitor.at(server).arrives("Kettu")) {
      UUID contact = visitor.contact();
      visitor.writes("onko siellä ketään");
      Tag tag = aino.seesTagOf(visitor);
      assertThat(tag.waitingSince()).isEqualTo(Instant.parse(NOON));
      sointu.seesTagOf(visitor);

      ConversationView held = aino.wins(contact);
      assertThat(held.nickname()).isEqualTo("Kettu");
      assertThat(aino.hears("onko siellä ketään").author()).isEqualTo(new Author.Visitor());
      assertThat(visitor.talksTo("Aino").role()).isEqualTo(Role.PROFESSIONAL);
      assertThat(sointu.seesWithdrawn(contact))
          .isEqualTo(new Withdrawal.Claimed("Aino", Role.PROFESSIONAL, Instant.parse(NOON)));
      assertThat(sointu.claims(contact))
          .isInstanceOfSatisfying(
              ResponderReply.Lost.class, lost -> assertThat(lost.alias()).isEqualTo("Aino"));

      aino.writes(held, "olen tässä");
      assertThat(visitor.hears("olen tässä").author())
          .isEqualTo(new Author.Responder("Aino", Role.PROFESSIONAL));
      visitor.types();
      aino.seesTyping(contact);
      aino.types(held);
      visitor.seesTyping();
      visitor.writes("kiitos");
      aino.hears("kiitos");

      aino.ends(held);
      aino.seesConversation(contact, Status.ENDED);
      visitor.isToldItIsOver(OverReason.RESPONDER_ENDED);
      assertThat(visitor.isRefusedToWrite("vielä yksi")).isEqualTo(Refusal.OVER);
      aino.wrapsUp(contact);
      aino.seesConversation(contact, Status.CLOSED);

      assertWrittenDown(contact);
      assertThat(visitor.losesTheNetwork().isNotLetBack()).isEqualTo(Refusal.UNKNOWN_CONTACT);
    }
  }

  private void assertWrittenDown(UUID contact) {
    assertThat(server.core().desk().read(contact))
        .isInstanceOfSatisfying(
            Contact.Over.class,
            over -> {
              assertThat(over.outcome()).isEqualTo(Outcome.ANSWERED);
              assertThat(over.coding()).contains(TestResponder.coding());
              assertThat(over.course().respondedAt()).isPresent();
            });
  }

  @Test
  void answersARetryAsItAnsweredBefore() {
    try (TestResponder aino = TestResponder.professional("Aino", server).goesOnDuty();
        TestVisitor visitor = TestVisitor.at(server).arrives()) {
      UUID contact = visitor.contact();
      visitor.asksToCome("");
      assertThat(visitor.reply(VisitorReply.Arrived.class).contact()).isEqualTo(contact);

      UUID message = UUID.randomUUID();
      VisitorReply.Accepted first = visitor.writes(message, "sama viesti");
      assertThat(visitor.writes(message, "sama viesti").seq()).isEqualTo(first.seq());

      UUID claim = UUID.randomUUID();
      ResponderReply.Won won = (ResponderReply.Won) aino.claims(contact, claim);
      assertThat(aino.claims(contact, claim))
          .isInstanceOfSatisfying(
              ResponderReply.Won.class, again -> assertThat(again.epoch()).isEqualTo(won.epoch()));
      assertThat(aino.claims(contact)).isInstanceOf(ResponderReply.AlreadyYours.class);

      ConversationView held = aino.seesConversation(contact, Status.RUNNING);
      UUID answer = UUID.randomUUID();
      ResponderReply.Accepted stored = aino.writes(held, answer, "kuulen");
      aino.releases(held);
      assertThat(aino.writes(held, answer, "kuulen").seq()).isEqualTo(stored.seq());
    }
  }

  @Test
  void returnsToTheFrontWithItsOwnArrivalTimeWhenReleased() {
    try (TestResponder aino = TestResponder.professional("Aino", server).goesOnDuty();
        TestResponder elias = TestResponder.professional("Elias", server).goesOnDuty();
        TestVisitor visitor = TestVisitor.at(server).arrives()) {
      UUID contact = visitor.contact();
      Tag first = elias.seesTagOf(visitor);
      ConversationView held = aino.wins(contact);
      elias.seesWithdrawn(contact);
      server.pass(java.time.Duration.ofMinutes(1));

      aino.releases(held);
      visitor.talksTo("Aino");
      visitor.waitsAt(1);
      Tag again = elias.seesTagOf(visitor);
      assertThat(again.waitingSince()).isEqualTo(first.waitingSince());
      assertThat(again.version()).isGreaterThan(first.version());
      aino.seesConversation(contact, Status.RELEASED);

      elias.wins(contact);
      assertThat(aino.isRefusedToWrite(held, "vielä minä")).isEqualTo(Refusal.NOT_HOLDER);
      visitor.talksTo("Elias");
    }
  }

  @Test
  void goesOnAfterEitherSideLostTheNetwork() {
    try (TestResponder aino = TestResponder.professional("Aino", server).goesOnDuty();
        TestVisitor visitor = TestVisitor.at(server).arrives()) {
      UUID contact = visitor.contact();
      ConversationView held = aino.wins(contact);
      visitor.writes("yksi");
      long seenByAino = aino.hears("yksi").seq();
      visitor.losesTheNetwork();
      aino.seesVisitorConnected(contact, false);
      aino.writes(held, "kaksi");
      VisitorReply.Resumed resumed = visitor.comesBack();
      assertThat(resumed.lastSeq()).isEqualTo(2);
      assertThat(visitor.hears("yksi").seq()).isEqualTo(1);
      assertThat(visitor.hears("kaksi").seq()).isEqualTo(2);
      aino.seesVisitorConnected(contact, true);

      aino.losesTheNetwork();
      visitor.writes("kolme");
      aino.comesBack(new ResponderCommand.Position(contact, seenByAino));
      ConversationView back = aino.seesConversation(contact, Status.RUNNING);
      assertThat(aino.hears("kaksi").seq()).isEqualTo(2);
      assertThat(aino.hears("kolme").seq()).isEqualTo(3);
      aino.writes(back, "neljä");
      visitor.hears("neljä");
    }
  }

  @Test
  void isShownOnOnePageAtATime() {
    try (TestVisitor visitor = TestVisitor.at(server).arrives()) {
      var first = visitor.socket();
      visitor.comesBack();
      assertThat(first.awaitClosed().code()).isEqualTo(CloseReason.REPLACED.code());
    }
  }

  @Test
  void livesThroughARestart() throws Exception {
    try (TestResponder aino = TestResponder.professional("Aino", server).goesOnDuty();
        TestVisitor visitor = TestVisitor.at(server).arrives()) {
      UUID contact = visitor.contact();
      ConversationView held = aino.wins(contact);
      visitor.writes("ennen");
      server.restart();
      assertThat(visitor.isClosed().code()).isEqualTo(CloseReason.RESTART.code());
      assertThat(aino.isClosed().code()).isEqualTo(CloseReason.RESTART.code());
      assertThat(visitor.comesBack().lastSeq()).isEqualTo(1);
      aino.comesBack();
      assertThat(aino.seesOwnDuty(true).held()).isEqualTo(1);
      aino.seesConversation(contact, Status.RUNNING);
      aino.hears("ennen");
      aino.writes(held, "jälkeen");
      visitor.hears("jälkeen");
    }
  }

  @Test
  void isEndedByTheVisitor() {
    try (TestResponder aino = TestResponder.professional("Aino", server).goesOnDuty();
        TestVisitor talking = TestVisitor.at(server).arrives();
        TestVisitor waiting = TestVisitor.at(server).arrives()) {
      aino.wins(talking.contact());
      aino.seesTagOf(waiting);
      waiting.leaves();
      assertThat(aino.seesWithdrawn(waiting.contact()))
          .isEqualTo(new Withdrawal.Over(OverReason.VISITOR_LEFT));
      talking.leaves();
      aino.seesConversation(talking.contact(), Status.VISITOR_LEFT);
      aino.wrapsUp(talking.contact());
      aino.seesConversation(talking.contact(), Status.CLOSED);
      assertThat(aino.claims(waiting.contact())).isInstanceOf(ResponderReply.Over.class);
    }
  }
}
