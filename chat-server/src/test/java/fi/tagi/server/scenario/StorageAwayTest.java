package fi.tagi.server.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.protocol.ConversationView;
import fi.tagi.protocol.Refusal;
import fi.tagi.protocol.VisitorReply;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the database is away nothing is accepted, and nothing pretends to be. */
class StorageAwayTest {
  @TempDir private Path data;

  @Test
  void refusesEverythingAndSaysSo() throws Exception {
    try (TestServer server = TestServer.at("2027-03-01T10:00:00Z", data);
        TestBrowser browser = new TestBrowser(server, "")) {
      TestResponder aino = TestResponder.professional("Aino", server).goesOnDuty();
      TestVisitor visitor = TestVisitor.at(server).arrives();
      ConversationView held = aino.wins(visitor.contact());
      assertThat(browser.get("/readyz").statusCode()).isEqualTo(200);

      server.core().database().close();
      assertThat(visitor.isRefusedToWrite("kuuleeko kukaan")).isEqualTo(Refusal.STORAGE_AWAY);
      assertThat(aino.isRefusedToWrite(held, "kuulen")).isEqualTo(Refusal.STORAGE_AWAY);
      try (TestVisitor late = TestVisitor.at(server)) {
        assertThat(late.looks().help()).isNotEmpty();
        late.asksToCome("");
        assertThat(late.reply(VisitorReply.Refused.class).refusal())
            .isEqualTo(Refusal.STORAGE_AWAY);
      }
      assertThat(browser.get("/readyz").statusCode()).isEqualTo(503);
      assertThat(browser.get("/healthz").statusCode()).isEqualTo(200);
      visitor.close();
      aino.close();
    }
  }
}
