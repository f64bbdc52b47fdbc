package fi.tagi.server.desk;

import static fi.tagi.server.desk.TestDesk.ANNA;
import static fi.tagi.server.desk.TestDesk.BO;
import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.protocol.OverReason;
import fi.tagi.protocol.Role;
import fi.tagi.server.contact.Histories;
import fi.tagi.server.contact.rule.Verdict;
import fi.tagi.server.desk.Conversing.Answer;
import fi.tagi.server.transcript.Transcript.Message;
import fi.tagi.server.transcript.Transcript.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConversingTest {
  private static final Answer NOT_HOLDER = new Answer.Refused(Verdict.NOT_HOLDER);
  private static final Answer OVER = new Answer.Refused(Verdict.OVER);

  @TempDir Path folder;
  private TestDesk all;
  private Conversing conversing;
  private UUID contact = new UUID(0, 0);

  @BeforeEach
  void open() {
    all = new TestDesk(folder);
    conversing = all.conversing;
    contact = all.arrive();
  }

  @AfterEach
  void close() {
    all.close();
  }

  private static UUID message(int number) {
    return new UUID(0xE0, number);
  }

  private long visitor(int number) {
    return seq(conversing.visitorWrites(contact, message(number), "viesti " + number));
  }

  private Answer responder(UUID who, int epoch, int number) {
    return conversing.responderWrites(contact, who, epoch, message(number), "vastaus " + number);
  }

  private static long seq(Answer answer) {
    if (answer instanceof Answer.Accepted accepted) {
      return accepted.stored().seq();
    }
    throw new AssertionError("refused: " + answer);
  }

  private List<Message> words() {
    return all.node.storage().transcript().after(contact, 0);
  }

  @Test
  void aVisitorWritesWhileWaitingAndTheHolderFindsIt() {
    assertThat(visitor(1)).isEqualTo(1);
    assertThat(visitor(2)).isEqualTo(2);
    all.win(contact, ANNA);
    assertThat(words().stream().map(m -> m.words().text())).containsExactly("viesti 1", "viesti 2");
    assertThat(words()).allMatch(m -> m.words().writer() instanceof Writer.Visitor);
    assertThat(all.history(contact)).isEqualTo("Arrived Claimed");
  }

  @Test
  void bothWriteAndEachIsNamedByRoleAndSide() {
    all.admission.onDuty(ANNA, Role.EXPERT);
    int epoch = all.win(contact, ANNA);
    assertThat(visitor(1)).isEqualTo(1);
    assertThat(seq(responder(ANNA, epoch, 2))).isEqualTo(2);
    assertThat(words().get(1).words().writer()).isEqualTo(new Writer.Responder(ANNA, Role.EXPERT));
    assertThat(words().get(1).stored().at())
        .isEqualTo(Instant.parse("2027-03-01T12:00:00.123456Z"));
  }

  @Test
  void theFirstResponseIsWrittenDownOnce() {
    int epoch = all.win(contact, ANNA);
    all.clock.advance(Duration.ofSeconds(20));
    seq(responder(ANNA, epoch, 1));
    Instant first = all.clock.instant();
    all.clock.advance(Duration.ofSeconds(20));
    seq(responder(ANNA, epoch, 2));
    assertThat(all.history(contact)).isEqualTo("Arrived Claimed Responded");
    assertThat(all.node.storage().diary().entries(contact).getLast().at())
        .isEqualTo(first.truncatedTo(java.time.temporal.ChronoUnit.MICROS));
    assertThat(all.desk.release(contact, ANNA, epoch)).isEqualTo(Verdict.DONE);
    int later = all.win(contact, BO);
    seq(responder(BO, later, 3));
    assertThat(all.history(contact)).isEqualTo("Arrived Claimed Responded Released Claimed");
  }

  @Test
  void aRepeatIsStoredOnceAndAnsweredTheSame() {
    int epoch = all.win(contact, ANNA);
    Answer first = responder(ANNA, epoch, 1);
    Answer second = conversing.visitorWrites(contact, message(2), "viesti");
    all.clock.advance(Duration.ofMinutes(1));
    assertThat(responder(ANNA, epoch, 1)).isEqualTo(first);
    assertThat(conversing.visitorWrites(contact, message(2), "viesti")).isEqualTo(second);
    assertThat(words()).hasSize(2);
  }

  @Test
  void whoGaveTheContactBackWritesNoMore() {
    int epoch = all.win(contact, ANNA);
    assertThat(all.desk.release(contact, ANNA, epoch)).isEqualTo(Verdict.DONE);
    assertThat(responder(ANNA, epoch, 1)).isEqualTo(NOT_HOLDER);
    int bos = all.win(contact, BO);
    assertThat(responder(ANNA, epoch, 1)).isEqualTo(NOT_HOLDER);
    assertThat(responder(ANNA, bos, 1)).isEqualTo(NOT_HOLDER);
    assertThat(responder(BO, epoch, 1)).isEqualTo(NOT_HOLDER);
    assertThat(responder(BO, bos + 1, 1)).isEqualTo(NOT_HOLDER);
    assertThat(words()).isEmpty();
    assertThat(seq(responder(BO, bos, 1))).isEqualTo(1);
  }

  @Test
  void whoClaimsAgainWritesByTheNewClaimOnly() {
    int first = all.win(contact, ANNA);
    assertThat(all.desk.release(contact, ANNA, first)).isEqualTo(Verdict.DONE);
    int second = all.win(contact, ANNA);
    assertThat(second).isGreaterThan(first);
    assertThat(responder(ANNA, first, 1)).isEqualTo(NOT_HOLDER);
    assertThat(seq(responder(ANNA, second, 1))).isEqualTo(1);
  }

  @Test
  void whatWasStoredBeforeARefusalIsStillAnsweredAsStored() {
    int epoch = all.win(contact, ANNA);
    Answer stored = responder(ANNA, epoch, 1);
    Answer visitors = conversing.visitorWrites(contact, message(2), "viesti");
    assertThat(all.desk.release(contact, ANNA, epoch)).isEqualTo(Verdict.DONE);
    assertThat(responder(ANNA, epoch, 1)).isEqualTo(stored);
    int again = all.win(contact, BO);
    assertThat(all.desk.end(contact, BO, again)).isEqualTo(Verdict.DONE);
    assertThat(conversing.visitorWrites(contact, message(2), "viesti")).isEqualTo(visitors);
    assertThat(words()).hasSize(2);
  }

  @Test
  void nobodyWritesAfterTheEnd() {
    int epoch = all.win(contact, ANNA);
    assertThat(all.desk.end(contact, ANNA, epoch)).isEqualTo(Verdict.DONE);
    assertThat(conversing.visitorWrites(contact, message(1), "viesti")).isEqualTo(OVER);
    assertThat(responder(ANNA, epoch, 2)).isEqualTo(OVER);
    assertThat(all.desk.wrapUp(contact, ANNA, Histories.CODING)).isEqualTo(Verdict.DONE);
    assertThat(conversing.visitorWrites(contact, message(1), "viesti")).isEqualTo(OVER);
    assertThat(responder(ANNA, epoch, 2)).isEqualTo(OVER);
    assertThat(words()).isEmpty();
  }

  @Test
  void nobodyWritesToAContactThatIsNotThere() {
    assertThat(conversing.visitorWrites(new UUID(0, 0), message(1), "viesti")).isEqualTo(OVER);
    assertThat(conversing.responderWrites(new UUID(0, 0), ANNA, 2, message(1), "viesti"))
        .isEqualTo(OVER);
  }

  @Test
  void whoDoesNotHoldTheContactWritesNothingWhileItWaits() {
    assertThat(responder(ANNA, 1, 1)).isEqualTo(NOT_HOLDER);
    assertThat(responder(ANNA, 2, 1)).isEqualTo(NOT_HOLDER);
  }

  @Test
  void whatWasStoredJustNowIsHandedOnOnceAndNothingElse() {
    List<Message> told = new ArrayList<>();
    conversing.onStored((where, message) -> {
      assertThat(where).isEqualTo(contact);
      assertThat(words()).as("committed before").contains(message);
      told.add(message);
    });
    assertThat(responder(ANNA, 2, 1)).isEqualTo(NOT_HOLDER);
    assertThat(visitor(1)).isEqualTo(1);
    assertThat(visitor(1)).isEqualTo(1);
    assertThat(told).isEqualTo(words()).hasSize(1);
  }

  /** It is an entry of the diary, at which everybody looks who shows the contact. */
  @Test
  void theFirstResponseIsNudgedAndThoseAfterAreHandedOn() {
    List<Message> told = new ArrayList<>();
    conversing.onStored((_, message) -> told.add(message));
    int epoch = all.win(contact, ANNA);
    int before = all.nudges.size();
    seq(responder(ANNA, epoch, 1));
    assertThat(all.nudges).hasSize(before + 1);
    assertThat(told).isEmpty();
    seq(responder(ANNA, epoch, 2));
    assertThat(all.nudges).hasSize(before + 1);
    assertThat(told).hasSize(1);
  }

  @Test
  void leavingEndsWhatWasTalkedAndItWaitsToBeCoded() {
    int epoch = all.win(contact, ANNA);
    seq(responder(ANNA, epoch, 1));
    assertThat(all.desk.leave(contact, OverReason.VISITOR_LEFT)).isEqualTo(Verdict.DONE);
    assertThat(all.history(contact)).isEqualTo("Arrived Claimed Responded Ended");
    assertThat(responder(ANNA, epoch, 2)).isEqualTo(OVER);
    assertThat(words()).hasSize(1);
  }
}
