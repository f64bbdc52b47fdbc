package fi.tagi.server.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.protocol.ConversationView;
import fi.tagi.protocol.ConversationView.Status;
import fi.tagi.protocol.FrameCodec;
import fi.tagi.protocol.ResponderCommand;
import fi.tagi.protocol.ResponderPush;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two who answer in the same role and have the same alias: neither is taken for the other. */
class NamesakeTest {
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
  void everyConsoleOfWhoeverWroteSaysSoAndNoOther() {
    try (TestResponder aino = TestResponder.professional("Aino", server).goesOnDuty();
        TestResponder ainosOther = aino.onAnotherConsole();
        TestResponder namesake = TestResponder.professional("Aino", server).goesOnDuty();
        TestVisitor visitor = TestVisitor.at(server).arrives()) {
      ConversationView held = aino.wins(visitor.contact());
      server.pass(Duration.ofSeconds(1));
      ConversationView joined = joins(namesake, aino, held);
      visitor.talksTo("Aino", "Aino");
      visitor.writes("hei");
      aino.writes(held, "ensimmäinen");
      namesake.writes(joined, "toinen");
      notes(aino, held, "ensimmäinen sivussa");
      notes(namesake, joined, "toinen sivussa");

      hearsAsOwn(aino, true, "ensimmäinen");
      hearsAsOwn(aino, false, "toinen");
      hearsAsOwn(ainosOther, true, "ensimmäinen");
      hearsAsOwn(ainosOther, false, "toinen");
      hearsAsOwn(namesake, false, "ensimmäinen");
      hearsAsOwn(namesake, true, "toinen");

      aino.losesTheNetwork();
      aino.comesBack();
      hearsAsOwn(aino, true, "ensimmäinen");
      hearsAsOwn(aino, false, "toinen");
      assertThat(aino.hears("hei").mine()).isFalse();

      assertThat(visitor.told())
          .extracting(frame -> new String(FrameCodec.write(frame), StandardCharsets.UTF_8))
          .noneMatch(frame ->
              frame.contains(aino.account().toString())
                  || frame.contains(namesake.account().toString())
                  || frame.contains("mine"));
    }
  }

  private static ConversationView joins(
      TestResponder colleague, TestResponder holder, ConversationView held) {
    UUID ask = TestColleague.of(holder).asksToJoin(held, colleague);
    TestColleague.of(colleague).accepts(held.contact(), ask);
    return colleague.seesConversation(held.contact(), Status.RUNNING);
  }

  private static void notes(TestResponder responder, ConversationView talk, String text) {
    responder.asks(ref ->
        new ResponderCommand.Note(ref, talk.contact(), talk.epoch(), UUID.randomUUID(), text));
  }

  /** A message and a note with these words say whether they are this person's. */
  private static void hearsAsOwn(TestResponder responder, boolean own, String text) {
    assertThat(responder.hears(text).mine()).isEqualTo(own);
    String note = text + " sivussa";
    assertThat(responder.sees(ResponderPush.Note.class, one -> one.text().equals(note)).mine())
        .isEqualTo(own);
  }
}
