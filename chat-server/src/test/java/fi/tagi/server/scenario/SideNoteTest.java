package fi.tagi.server.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.protocol.ConversationView;
import fi.tagi.protocol.ConversationView.Status;
import fi.tagi.protocol.FrameCodec;
import fi.tagi.protocol.HoldReason;
import fi.tagi.protocol.OverReason;
import fi.tagi.protocol.Refusal;
import fi.tagi.protocol.Reply;
import fi.tagi.protocol.ResponderCommand;
import fi.tagi.protocol.ResponderPush;
import fi.tagi.protocol.ResponderReply;
import fi.tagi.protocol.Role;
import fi.tagi.protocol.VisitorPush;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What those who answer write to each other, which the visitor must never learn of. */
class SideNoteTest {
  private static final String SECRET = "sivuhuomautus-7741";

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

  private static Reply notes(TestResponder responder, ConversationView talk, UUID id, String text) {
    return responder.asks(
        ref -> new ResponderCommand.Note(ref, talk.contact(), talk.epoch(), id, text));
  }

  private static void notes(TestResponder responder, ConversationView talk, String text) {
    assertThat(notes(responder, talk, UUID.randomUUID(), text))
        .isInstanceOf(ResponderReply.Accepted.class);
  }

  private static ResponderPush.Note reads(TestResponder responder, String text) {
    return responder.sees(ResponderPush.Note.class, note -> note.text().equals(text));
  }

  private static Refusal refusal(Reply reply) {
    return ((ResponderReply.Refused) reply).refusal();
  }

  private static ConversationView joins(
      TestResponder colleague, TestResponder holder, ConversationView held) {
    UUID ask = TestColleague.of(holder).asksToJoin(held, colleague);
    TestColleague.of(colleague).accepts(held.contact(), ask);
    return colleague.seesConversation(held.contact(), Status.RUNNING);
  }

  @Test
  void isReadByEverybodyWhoAnswersInOrderAndByWhoeverComesToAnswerLater() {
    try (TestResponder aino = TestResponder.professional("Aino", server).goesOnDuty();
        TestResponder elias = TestResponder.expert("Elias", server).goesOnDuty();
        TestVisitor visitor = TestVisitor.at(server).arrives()) {
      ConversationView held = aino.wins(visitor.contact());
      notes(aino, held, "kysyn Eliakselta");
      ConversationView joined = joins(elias, aino, held);
      ResponderPush.Note first = reads(elias, "kysyn Eliakselta");
      assertThat(first.seq()).isEqualTo(1);
      assertThat(first.alias()).isEqualTo("Aino");
      assertThat(first.role()).isEqualTo(Role.PROFESSIONAL);
      notes(elias, joined, "kysy koulusta");
      assertThat(reads(aino, "kysy koulusta").seq()).isEqualTo(2);

      aino.losesTheNetwork();
      aino.comesBack();
      reads(aino, "kysyn Eliakselta");
      reads(aino, "kysy koulusta");

      elias.releases(joined);
      aino.releases(held);
      elias.wins(visitor.contact());
      reads(elias, "kysyn Eliakselta");
      reads(elias, "kysy koulusta");
    }
  }

  @Test
  void noFrameToTheVisitorCarriesItNorTellsOfItAlsoAfterAResume() {
    try (TestResponder aino = TestResponder.professional("Aino", server).goesOnDuty();
        TestResponder elias = TestResponder.professional("Elias", server).goesOnDuty();
        TestVisitor visitor = TestVisitor.at(server).arrives()) {
      ConversationView held = aino.wins(visitor.contact());
      notes(aino, held, SECRET + " ennen ensimmäistä sanaa");
      aino.writes(held, "hei");
      visitor.hears("hei");
      ConversationView joined = joins(elias, aino, held);
      visitor.talksTo("Aino", "Elias");
      notes(aino, held, SECRET);
      reads(elias, SECRET);
      notes(elias, joined, SECRET + " vastaus");
      reads(aino, SECRET + " vastaus");
      server.pass(Duration.ofSeconds(30));

      aino.writes(held, "jatketaan");
      visitor.hears("jatketaan");
      visitor.losesTheNetwork();
      notes(aino, held, SECRET + " poissa ollessa");
      assertThat(visitor.comesBack().lastSeq()).isEqualTo(2);
      aino.seesVisitorConnected(visitor.contact(), true);
      notes(elias, joined, SECRET + " paluun jälkeen");
      visitor.writes("olen täällä");
      visitor.hears("olen täällä");
      aino.hears("olen täällä");
      aino.ends(held);
      visitor.isToldItIsOver(OverReason.RESPONDER_ENDED);

      assertThat(visitor.told())
          .extracting(frame -> new String(FrameCodec.write(frame), StandardCharsets.UTF_8))
          .noneMatch(frame -> frame.contains(SECRET) || frame.contains("note"));
      assertThat(visitor.told())
          .filteredOn(VisitorPush.Message.class::isInstance)
          .extracting(frame -> ((VisitorPush.Message) frame).seq())
          .containsExactly(1L, 2L, 3L);
    }
  }

  @Test
  void onlyWhoAnswersWritesOneAndTheSameAgainIsStoredOnce() {
    try (TestResponder aino = TestResponder.professional("Aino", server).goesOnDuty();
        TestResponder elias = TestResponder.professional("Elias", server).goesOnDuty();
        TestVisitor visitor = TestVisitor.at(server).arrives()) {
      ConversationView held = aino.wins(visitor.contact());
      UUID id = UUID.randomUUID();
      Reply stored = notes(aino, held, id, "kerran");
      server.pass(Duration.ofSeconds(1));
      ResponderReply.Accepted again = (ResponderReply.Accepted) notes(aino, held, id, "kerran");
      assertThat(again.at()).isEqualTo(((ResponderReply.Accepted) stored).at());
      assertThat(again.seq()).isEqualTo(1);
      assertThat(refusal(notes(elias, held, UUID.randomUUID(), "en ole mukana")))
          .isEqualTo(Refusal.NOT_HOLDER);
      assertThat(refusal(notes(aino, held, UUID.randomUUID(), "x".repeat(1_001))))
          .isEqualTo(Refusal.OUT_OF_RANGE);
      aino.releases(held);
      assertThat(refusal(notes(aino, held, UUID.randomUUID(), "liian myöhään")))
          .isEqualTo(Refusal.NOT_HOLDER);
      assertThat(notes(aino, held, id, "kerran")).isInstanceOf(ResponderReply.Accepted.class);
      elias.wins(visitor.contact());
      reads(elias, "kerran");
      assertThat(elias.seesAll(ResponderPush.Note.class)).isEmpty();
    }
  }

  @Test
  void isDestroyedWhenTheContactIsClosedAlsoWhereAHoldKeepsTheWords() {
    try (TestResponder aino = TestResponder.professional("Aino", server).goesOnDuty();
        TestVisitor visitor = TestVisitor.at(server).arrives()) {
      UUID contact = visitor.contact();
      ConversationView held = aino.wins(contact);
      visitor.writes("säilytä tämä");
      notes(aino, held, SECRET);
      aino.asks(ref -> new ResponderCommand.Hold(ref, contact, HoldReason.DANGER, 3));
      assertThat(stored(contact)).isEqualTo(1);
      aino.ends(held);
      assertThat(stored(contact)).isEqualTo(1);
      aino.wrapsUp(contact);
      assertThat(stored(contact)).isZero();
    }
  }

  private int stored(UUID contact) {
    return server.core().storage().transcript().notes().after(contact, 0).size();
  }
}
