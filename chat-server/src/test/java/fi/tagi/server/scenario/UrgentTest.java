package fi.tagi.server.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.protocol.ConversationView;
import fi.tagi.protocol.FrameCodec;
import fi.tagi.protocol.Refusal;
import fi.tagi.protocol.Reply;
import fi.tagi.protocol.ResponderCommand;
import fi.tagi.protocol.ResponderPush;
import fi.tagi.protocol.ResponderReply;
import fi.tagi.protocol.Tag;
import fi.tagi.protocol.WaitingAfter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The coded mark that a contact is urgent. */
class UrgentTest {
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

  private static Reply marks(TestResponder responder, UUID contact, boolean on) {
    return responder.asks(ref -> new ResponderCommand.Urgent(ref, contact, on));
  }

  private static ConversationView sees(TestResponder responder, UUID contact, boolean urgent) {
    return responder
        .sees(
            ResponderPush.Conversation.class,
            push -> push.view().contact().equals(contact) && push.view().urgent() == urgent)
        .view();
  }

  @Test
  void isSeenInTheConversationOnTheTagAndOnTheBoardAndMovesNobody() {
    try (TestResponder aino = TestResponder.professional("Aino", server).goesOnDuty();
        TestResponder elias = TestResponder.professional("Elias", server).goesOnDuty();
        TestVisitor first = TestVisitor.at(server).arrives();
        TestBoard board = TestBoard.at(server)) {
      server.pass(Duration.ofSeconds(5));
      try (TestVisitor second = TestVisitor.at(server).arrives()) {
        ConversationView held = aino.wins(second.contact());
        assertThat(held.urgent()).isFalse();
        assertThat(marks(aino, second.contact(), true)).isInstanceOf(ResponderReply.Done.class);
        assertThat(marks(aino, second.contact(), true)).isInstanceOf(ResponderReply.Done.class);
        assertThat(((ResponderReply.Refused) marks(elias, second.contact(), true)).refusal())
            .isEqualTo(Refusal.NOT_HOLDER);
        sees(aino, second.contact(), true);
        server.pass(Duration.ofSeconds(3));
        board.sees(TestServer.LINE, line -> line.urgent() == 1 && line.running() == 1);

        aino.releases(held);
        Tag tag =
            elias
                .sees(
                    ResponderPush.Offer.class,
                    offer -> offer.tag().contact().equals(second.contact()) && offer.tag().urgent())
                .tag();
        assertThat(tag.after()).isEqualTo(WaitingAfter.GIVEN_BACK);
        assertThat(elias.tagsOnScreen())
            .filteredOn(one -> one.contact().equals(first.contact()))
            .singleElement()
            .satisfies(one -> {
              assertThat(one.urgent()).isFalse();
              assertThat(one.waitingSince()).isBefore(tag.waitingSince());
            });
        second.waitsAt(2);
        server.pass(Duration.ofSeconds(3));
        board.seesWaiting(second.contact(), wait -> wait.urgent());
        assertThat(board.seesWaiting(first.contact(), wait -> true).urgent()).isFalse();

        takesTheMarkOff(elias, second);
      }
    }
  }

  private static void takesTheMarkOff(TestResponder elias, TestVisitor visitor) {
    elias.wins(visitor.contact());
    assertThat(marks(elias, visitor.contact(), false)).isInstanceOf(ResponderReply.Done.class);
    sees(elias, visitor.contact(), false);
    assertThat(visitor.told())
        .extracting(frame -> new String(FrameCodec.write(frame), StandardCharsets.UTF_8))
        .noneMatch(frame -> frame.contains("urgent"));
  }
}
