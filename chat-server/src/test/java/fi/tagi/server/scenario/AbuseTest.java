package fi.tagi.server.scenario;

import static fi.tagi.server.database.schema.Tables.COOLING_KEY;
import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.protocol.ConversationView;
import fi.tagi.protocol.ConversationView.Status;
import fi.tagi.protocol.Refusal;
import fi.tagi.protocol.Reply;
import fi.tagi.protocol.ResponderCommand;
import fi.tagi.protocol.ResponderPush;
import fi.tagi.protocol.ResponderReply;
import fi.tagi.protocol.VisitorPush;
import fi.tagi.protocol.VisitorView;
import fi.tagi.protocol.WaitingAfter;
import fi.tagi.server.diary.OpenContact;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is done about a visitor who abuses the conversation, with nothing kept of the person. */
class AbuseTest {
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

  private static Reply pauses(TestResponder responder, UUID contact, long minutes) {
    return responder.asks(ref -> new ResponderCommand.Pause(ref, contact, minutes));
  }

  private static Reply cutsOff(TestResponder responder, ConversationView talk) {
    return responder.asks(ref -> new ResponderCommand.CutOff(ref, talk.contact(), talk.epoch()));
  }

  private static void isTold(TestVisitor visitor, String pausedUntil) {
    visitor.sees(
        VisitorPush.State.class,
        push ->
            push.state() instanceof VisitorView.Talking talking
                && talking.pausedUntil().equals(pausedUntil));
  }

  @Test
  void aPauseTakesNothingOfTheVisitorUntilItsTimeIsOverOrItIsEnded() {
    try (TestResponder aino = TestResponder.professional("Aino", server).goesOnDuty();
        TestResponder elias = TestResponder.professional("Elias", server).goesOnDuty();
        TestVisitor visitor = TestVisitor.at(server).arrives()) {
      UUID contact = visitor.contact();
      ConversationView held = aino.wins(contact);
      UUID before = UUID.randomUUID();
      visitor.writes(before, "ensimmäinen");
      assertThat(((ResponderReply.Refused) pauses(elias, contact, 5)).refusal())
          .isEqualTo(Refusal.NOT_HOLDER);
      assertThat(pauses(aino, contact, 5)).isInstanceOf(ResponderReply.Done.class);
      String until = server.clock().instant().plus(Duration.ofMinutes(5)).toString();
      isTold(visitor, until);
      aino.sees(ResponderPush.Conversation.class, push -> push.view().pausedUntil().equals(until));
      assertThat(visitor.isRefusedToWrite("toinen")).isEqualTo(Refusal.PAUSED);
      assertThat(visitor.writes(before, "ensimmäinen").seq()).isEqualTo(1);
      aino.writes(held, "pidetään tauko");
      visitor.hears("pidetään tauko");

      server.pass(Duration.ofMinutes(5));
      isTold(visitor, "unknown");
      assertThat(visitor.writes("kolmas").seq()).isEqualTo(3);
      assertThat(pauses(aino, contact, 15)).isInstanceOf(ResponderReply.Done.class);
      assertThat(visitor.isRefusedToWrite("neljäs")).isEqualTo(Refusal.PAUSED);
      assertThat(pauses(aino, contact, 0)).isInstanceOf(ResponderReply.Done.class);
      assertThat(visitor.writes("viides").seq()).isEqualTo(4);
    }
  }

  @Test
  void whileItIsPausedNobodyIsSilentAndAfterwardsTheWholeTimeCounts() {
    try (TestResponder aino = TestResponder.professional("Aino", server).goesOnDuty();
        TestVisitor visitor = TestVisitor.at(server).arrives()) {
      UUID contact = visitor.contact();
      aino.writes(aino.wins(contact), "moi");
      visitor.writes("jotain ikävää");
      Instant since = server.clock().instant();
      server.pass(Duration.ofMinutes(9));
      assertThat(TestColleague.of(aino).isRemindedToAnswer(contact))
          .isEqualTo(since.plus(Duration.ofMinutes(10)));
      assertThat(pauses(aino, contact, 15)).isInstanceOf(ResponderReply.Done.class);
      Instant until = server.clock().instant().plus(Duration.ofMinutes(15));
      isTold(visitor, until.toString());
      server.pass(Duration.ofMinutes(15));
      isTold(visitor, "unknown");
      server.pass(Duration.ofMinutes(5));
      assertThat(TestColleague.of(aino).isRemindedToAnswer(contact))
          .isEqualTo(until.plus(Duration.ofMinutes(10)));
      server.pass(Duration.ofMinutes(4));
      assertThat(server.core().storage().open().find(contact).orElseThrow().state())
          .isEqualTo(OpenContact.State.HELD);
      server.pass(Duration.ofSeconds(61));
      aino.seesConversation(contact, Status.TAKEN);
      visitor.waitsAfter(WaitingAfter.HOLDER_SILENT);
    }
  }

  @Test
  void aPageThatWasCutOffMayNotBeginAnewForAWhileAndAnotherMayAtOnce() {
    try (TestResponder aino = TestResponder.professional("Aino", server).goesOnDuty();
        TestVisitor visitor = TestVisitor.at(server).arrives()) {
      ConversationView held = aino.wins(visitor.contact());
      Instant at = server.clock().instant();
      assertThat(cutsOff(aino, held)).isInstanceOf(ResponderReply.Done.class);
      assertThat(cutsOff(aino, held)).isInstanceOf(ResponderReply.Done.class);
      aino.seesConversation(visitor.contact(), Status.ENDED);
      Instant again = at.plus(Duration.ofMinutes(15));
      assertThat(visitor.wasCutOff()).isEqualTo(again.toString());
      assertThat(visitor.isTooEarly()).isEqualTo(again);
      aino.wrapsUp(visitor.contact());

      assertThat(visitor.isCooling()).isEqualTo(again);
      assertThat(visitor.isTooEarly()).isEqualTo(again);
      try (TestVisitor somebody = TestVisitor.at(server)) {
        assertThat(somebody.isLetIn()).isTrue();
      }
      assertThat(server.core().storage().open().waiting()).hasSize(1);

      server.passUntil(again);
      assertThat(visitor.isNotLetBack()).isEqualTo(Refusal.UNKNOWN_CONTACT);
      assertThat(server.core().database().<Integer>read(sql -> sql.fetchCount(COOLING_KEY)))
          .isZero();
      try (TestVisitor later = TestVisitor.at(server).after(visitor)) {
        assertThat(later.isLetIn()).isTrue();
      }
    }
  }
}
