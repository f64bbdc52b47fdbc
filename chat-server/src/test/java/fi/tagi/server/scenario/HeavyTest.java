package fi.tagi.server.scenario;

import static fi.tagi.server.database.schema.Tables.CONTACT_FACT;
import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.protocol.ConversationView;
import fi.tagi.protocol.ConversationView.Status;
import fi.tagi.protocol.Refusal;
import fi.tagi.protocol.Reply;
import fi.tagi.protocol.ResponderCommand;
import fi.tagi.protocol.ResponderPush;
import fi.tagi.protocol.ResponderReply;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The mark that a contact was heavy for whoever answered it. */
class HeavyTest {
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
    return responder.asks(ref -> new ResponderCommand.Heavy(ref, contact, on));
  }

  private static void sees(TestResponder responder, UUID contact, boolean heavy) {
    responder.sees(
        ResponderPush.Conversation.class,
        push -> push.view().contact().equals(contact) && push.view().heavy() == heavy);
  }

  private boolean isHeavy(UUID contact) {
    return server
        .core()
        .database()
        .<Boolean>read(sql ->
            sql.fetchExists(
                CONTACT_FACT, CONTACT_FACT.CONTACT_ID.eq(contact).and(CONTACT_FACT.HEAVY)));
  }

  @Test
  void isMarkedInTheConversationOrTheWrapUpAndStandsWhenItIsClosed() {
    try (TestResponder aino = TestResponder.professional("Aino", server).goesOnDuty();
        TestResponder elias = TestResponder.professional("Elias", server).goesOnDuty();
        TestVisitor first = TestVisitor.at(server).arrives();
        TestVisitor second = TestVisitor.at(server).arrives()) {
      UUID contact = first.contact();
      ConversationView held = aino.wins(contact);
      assertThat(held.heavy()).isFalse();
      assertThat(((ResponderReply.Refused) marks(elias, contact, true)).refusal())
          .isEqualTo(Refusal.NOT_HOLDER);
      assertThat(marks(aino, contact, true)).isInstanceOf(ResponderReply.Done.class);
      assertThat(marks(aino, contact, true)).isInstanceOf(ResponderReply.Done.class);
      sees(aino, contact, true);
      aino.ends(held);
      aino.seesConversation(contact, Status.ENDED);
      assertThat(marks(aino, contact, false)).isInstanceOf(ResponderReply.Done.class);
      sees(aino, contact, false);
      assertThat(marks(aino, contact, true)).isInstanceOf(ResponderReply.Done.class);
      aino.wrapsUp(contact);
      assertThat(aino.seesConversation(contact, Status.CLOSED).heavy()).isTrue();
      assertThat(((ResponderReply.Refused) marks(aino, contact, false)).refusal())
          .isEqualTo(Refusal.OVER);

      ConversationView other = elias.wins(second.contact());
      elias.ends(other);
      elias.wrapsUp(second.contact());
      assertThat(isHeavy(contact)).isTrue();
      assertThat(isHeavy(second.contact())).isFalse();
    }
  }
}
