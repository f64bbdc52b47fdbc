package fi.tagi.server.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.protocol.ConversationView;
import fi.tagi.protocol.ConversationView.Status;
import fi.tagi.protocol.Reply;
import fi.tagi.protocol.ResponderCommand;
import fi.tagi.protocol.ResponderReply;
import fi.tagi.protocol.VisitorPush;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A visitor is told what has reached the page of whoever answers, and nothing that has not. */
class DeliveredTest {
  @TempDir Path data;
  private TestServer server;
  private TestResponder aino;
  private TestVisitor visitor;

  @BeforeEach
  void start() throws Exception {
    server = TestServer.at("2027-03-01T10:00:00Z", data);
    aino = TestResponder.professional("Aino", server).goesOnDuty();
    visitor = TestVisitor.at(server).arrives();
  }

  @AfterEach
  void stop() {
    visitor.close();
    aino.close();
    server.close();
  }

  private Reply has(TestResponder responder, UUID contact, long seq) {
    List<ResponderCommand.Position> positions =
        List.of(new ResponderCommand.Position(contact, seq));
    return responder.asks(ref -> new ResponderCommand.Received(ref, positions));
  }

  @Test
  void isWhatThePageOfWhoeverAnswersSaysThatItHas() {
    UUID contact = visitor.contact();
    visitor.writes("onko siellä ketään");
    aino.wins(contact);
    aino.hears("onko siellä ketään");
    assertThat(visitor.deliveredSoFar()).as("sent is not delivered").isZero();
    assertThat(has(aino, contact, 1)).isInstanceOf(ResponderReply.Done.class);
    visitor.isToldThatTheyWereDelivered(1);

    visitor.writes("hei");
    aino.hears("hei");
    has(aino, contact, 1);
    assertThat(visitor.deliveredSoFar()).isEqualTo(1);
    has(aino, contact, 2);
    visitor.isToldThatTheyWereDelivered(2);
    has(aino, contact, 1);
    visitor.deliveredSoFar();
    assertThat(visitor.told().stream().filter(VisitorPush.Delivered.class::isInstance))
        .as("each position once")
        .containsExactly(new VisitorPush.Delivered(1), new VisitorPush.Delivered(2));
  }

  @Test
  void isNothingThatAPageWasNotSentNorWhatAStrangerSays() {
    UUID contact = visitor.contact();
    visitor.writes("yksi");
    try (TestResponder elias = TestResponder.expert("Elias", server).goesOnDuty()) {
      aino.wins(contact);
      aino.hears("yksi");
      assertThat(has(elias, contact, 1)).isInstanceOf(ResponderReply.Done.class);
      assertThat(visitor.deliveredSoFar()).as("not of that conversation").isZero();
      has(aino, contact, 99);
      visitor.isToldThatTheyWereDelivered(1);
      visitor.writes("kaksi");
      assertThat(visitor.deliveredSoFar()).as("what came after it said so").isEqualTo(1);
    }
  }

  @Test
  void isToldAgainToAPageThatComesBackAsLongAsSomebodyHasIt() {
    UUID contact = visitor.contact();
    visitor.writes("yksi");
    ConversationView held = aino.wins(contact);
    aino.hears("yksi");
    has(aino, contact, 1);
    visitor.losesTheNetwork();
    visitor.comesBack();
    visitor.isToldThatTheyWereDelivered(1);

    aino.releases(held);
    aino.seesConversation(contact, Status.RELEASED);
    visitor.losesTheNetwork();
    int before = visitor.told().size();
    visitor.comesBack();
    visitor.deliveredSoFar();
    assertThat(visitor.told().subList(before, visitor.told().size()))
        .noneMatch(VisitorPush.Delivered.class::isInstance);
  }

  @Test
  void isLostByARestartAndToldAgainByTheConsoleThatComesBack() throws Exception {
    UUID contact = visitor.contact();
    visitor.writes("yksi");
    aino.wins(contact);
    aino.hears("yksi");
    has(aino, contact, 1);
    visitor.isToldThatTheyWereDelivered(1);

    server.restart();
    visitor.comesBack();
    aino.comesBack(new ResponderCommand.Position(contact, 1));
    visitor.isToldThatTheyWereDelivered(1);
  }
}
