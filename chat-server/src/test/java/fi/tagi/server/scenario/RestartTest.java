package fi.tagi.server.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.protocol.ConversationView;
import fi.tagi.protocol.ConversationView.Part;
import fi.tagi.protocol.ConversationView.Status;
import fi.tagi.protocol.Insistence;
import fi.tagi.protocol.Refusal;
import fi.tagi.protocol.ResponderReply;
import fi.tagi.protocol.Role;
import fi.tagi.protocol.WaitingAfter;
import fi.tagi.server.schedule.Care;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server is started again in the middle of something, and it goes on. */
class RestartTest {
  @TempDir Path data;
  private TestServer server;
  private TestResponder aino;
  private TestResponder elias;
  private TestVisitor visitor;

  @BeforeEach
  void start() throws Exception {
    server = TestServer.at("2027-03-01T10:00:00Z", data);
    aino = TestResponder.professional("Aino", server).goesOnDuty();
    elias = TestResponder.expert("Elias", server).goesOnDuty();
    visitor = TestVisitor.at(server).arrives();
  }

  @AfterEach
  void stop() {
    visitor.close();
    elias.close();
    aino.close();
    server.close();
  }

  private void restart() throws Exception {
    server.restart();
    visitor.comesBack();
    aino.comesBack();
    elias.comesBack();
  }

  @Test
  void ofARelease() throws Exception {
    UUID contact = visitor.contact();
    ConversationView held = aino.wins(contact);
    server.pass(Duration.ofSeconds(91));
    assertThat(TestColleague.of(aino).isRemindedToAnswer(contact))
        .isEqualTo(held.claimedAt().plus(Duration.ofMinutes(3)));
    restart();
    assertThat(TestColleague.of(aino).isRemindedToAnswer(contact))
        .as("the same time as before")
        .isEqualTo(held.claimedAt().plus(Duration.ofMinutes(3)));
    server.pass(Duration.ofSeconds(88));
    aino.types(held);
    assertThat(server.core().desk().read(contact).version()).as("not yet").isEqualTo(2);
    server.pass(Duration.ofSeconds(1));

    assertThat(visitor.waitsAfter(WaitingAfter.HOLDER_SILENT).position()).isEqualTo(1);
    aino.seesConversation(contact, Status.TAKEN);
    assertThat(elias.seesTagOf(contact).waitingSince()).isEqualTo(held.arrivedAt());
    assertThat(aino.isRefusedToWrite(held, "myöhässä")).isEqualTo(Refusal.NOT_HOLDER);
    ConversationView again = aino.wins(contact);
    assertThat(aino.isRefusedToWrite(held, "vanhalla")).isEqualTo(Refusal.NOT_HOLDER);
    restart();
    assertThat(aino.isRefusedToWrite(held, "vanhalla")).isEqualTo(Refusal.NOT_HOLDER);
    aino.writes(again, "uudella");
    visitor.hears("uudella");
  }

  @Test
  void ofAnAbsence() throws Exception {
    UUID contact = visitor.contact();
    aino.writes(aino.wins(contact), "moi");
    server.restart();
    visitor.comesBack();
    elias.comesBack();
    server.pass(Duration.ofSeconds(58));
    assertThat(server.core().desk().read(contact).version())
        .as("whoever was connected has the whole minute again")
        .isEqualTo(3);
    server.pass(Duration.ofSeconds(3));
    visitor.waitsAfter(WaitingAfter.HOLDER_GONE);
    elias.wins(elias.seesTagOf(contact).contact());
    aino.comesBack();
    TestColleague.of(aino).isToldItWasAway();
  }

  @Test
  void ofAHandOver() throws Exception {
    UUID contact = visitor.contact();
    ConversationView held = aino.wins(contact);
    UUID ask = TestColleague.of(aino).asksToTakeOver(held, elias);
    restart();
    TestColleague.of(elias).isAsked(ask);
    aino.writes(held, "vielä minulla");
    visitor.hears("vielä minulla");
    assertThat(TestColleague.of(elias).accepts(contact, ask))
        .isInstanceOf(ResponderReply.Won.class);
    ConversationView taken = elias.seesConversation(contact, Status.RUNNING);
    restart();
    assertThat(elias.seesConversation(contact, Status.RUNNING).epoch()).isEqualTo(taken.epoch());
    assertThat(aino.isRefusedToWrite(held, "ei enää")).isEqualTo(Refusal.NOT_HOLDER);
    elias.writes(taken, "nyt minulla");
    visitor.hears("nyt minulla");
  }

  @Test
  void ofAConversationOfThree() throws Exception {
    UUID contact = visitor.contact();
    ConversationView held = aino.wins(contact);
    UUID ask = TestColleague.of(aino).asksToJoin(held, elias);
    TestColleague.of(elias).accepts(contact, ask);
    ConversationView joined = elias.seesConversation(contact, Status.RUNNING);
    restart();
    assertThat(elias.seesConversation(contact, Status.RUNNING).part()).isEqualTo(Part.PARTNER);
    elias.writes(joined, "täällä edelleen");
    visitor.hears("täällä edelleen");
    aino.releases(held);
    restart();
    assertThat(elias.seesConversation(contact, Status.RUNNING).part()).isEqualTo(Part.HOLDER);
    elias.writes(joined, "jatketaan");
    visitor.hears("jatketaan");
  }

  @Test
  void ofAnEscalation() throws Exception {
    server.cares(
        new Care(Care.DEFAULT.pace(), Set.of(Role.EXPERT), Care.DEFAULT.widensTo(), false));
    restart();
    UUID contact = visitor.contact();
    TestColleague first = TestColleague.of(elias);
    TestColleague later = TestColleague.of(aino);
    first.seesTagInsist(contact, Insistence.FIRST);
    server.pass(Duration.ofSeconds(30));
    first.seesTagInsist(contact, Insistence.AGAIN);
    restart();
    first.seesTagInsist(contact, Insistence.AGAIN);
    assertThat(aino.tagsOnScreen()).as("it is not widened yet").isEmpty();
    server.passUntil(server.clock().instant().plus(Duration.ofSeconds(270)));
    first.seesTagInsist(contact, Insistence.WIDENED);
    later.seesTagInsist(contact, Insistence.WIDENED);
    restart();
    first.seesTagInsist(contact, Insistence.WIDENED);
    later.seesTagInsist(contact, Insistence.WIDENED);
    server.passUntil(server.clock().instant().plus(Duration.ofMinutes(5)));
    visitor.isToldThatThePromiseIsOver();
    restart();
    later.seesTagInsist(contact, Insistence.PAST_PROMISE);
    assertThat(aino.wins(contact).status()).isEqualTo(Status.RUNNING);
  }
}
