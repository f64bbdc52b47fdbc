package fi.tagi.server.desk;

import static fi.tagi.server.desk.TestDesk.ANNA;
import static fi.tagi.server.desk.TestDesk.BO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.tagi.protocol.OverReason;
import fi.tagi.protocol.Role;
import fi.tagi.server.contact.Contact;
import fi.tagi.server.contact.ContactEvent.TurnedAway;
import fi.tagi.server.contact.Entry;
import fi.tagi.server.contact.Held;
import fi.tagi.server.contact.Histories;
import fi.tagi.server.contact.Outcome;
import fi.tagi.server.contact.rule.ClaimAnswer;
import fi.tagi.server.contact.rule.Verdict;
import fi.tagi.server.database.StorageAway;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContactDeskTest {
  @TempDir Path folder;
  private TestDesk all;
  private ContactDesk desk;

  @BeforeEach
  void open() {
    all = new TestDesk(folder);
    desk = all.desk;
  }

  @AfterEach
  void close() {
    all.close();
  }

  @Test
  void whoComesWaitsAndCanComeBackByTheToken() {
    Arrival.Taken taken = all.taken(new UUID(1, 1));
    UUID contact = taken.contact().id();
    assertThat(taken.contact()).isInstanceOf(Contact.Waiting.class);
    assertThat(desk.resume(taken.token())).contains(contact);
    assertThat(desk.resume("A".repeat(22))).isEmpty();
    assertThat(all.history(contact)).isEqualTo("Arrived");
    assertThat(all.nudges).containsExactly(contact);
    assertThat(all.node.storage().transcript().head(contact).orElseThrow().nickname())
        .isEqualTo("Kettu");
  }

  @Test
  void timesAreWrittenDownInMicroseconds() {
    UUID contact = all.arrive();
    Instant at = all.node.storage().diary().entries(contact).getFirst().at();
    assertThat(at).isEqualTo(Instant.parse("2027-03-01T12:00:00.123456Z"));
  }

  @Test
  void theContactsIdTellsNothingOfTheArrivalAndTheTokenIsNotStored() throws SQLException {
    Arrival.Taken taken = all.taken(new UUID(1, 1));
    UUID id = taken.contact().id();
    assertThat(id.version()).isEqualTo(8);
    assertThat(id.variant()).isEqualTo(2);
    assertThat(id).isNotEqualTo(new UUID(1, 1));
    assertThat(all.taken(new UUID(1, 2)).contact().id()).isNotEqualTo(id);
    for (String table : List.of("visitor_key", "transcript", "open_contact", "diary_entry")) {
      assertThat(all.place.dump(table).toString())
          .doesNotContain(taken.token(), new UUID(1, 1).toString());
    }
  }

  @Test
  void theSameArrivalAgainIsTheSameContact() {
    Arrival.Taken first = all.taken(new UUID(1, 1));
    all.clock.advance(Duration.ofSeconds(30));
    Arrival.Taken again = all.taken(new UUID(1, 1));
    UUID contact = first.contact().id();
    assertThat(again.contact()).isEqualTo(first.contact());
    assertThat(all.history(contact)).isEqualTo("Arrived");
    assertThat(desk.resume(first.token())).contains(contact);
    assertThat(desk.resume(again.token())).contains(contact);
    all.win(contact, ANNA);
    assertThat(all.taken(new UUID(1, 1)).contact()).isInstanceOf(Held.class);
  }

  @Test
  void theSameArrivalManyTimesAtOnceIsOneContact() throws Exception {
    List<Callable<UUID>> pages =
        Stream.<Callable<UUID>>generate(() -> () -> all.taken(new UUID(1, 1)).contact().id())
            .limit(30)
            .toList();
    Set<UUID> contacts = new HashSet<>();
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<UUID> contact : executor.invokeAll(pages)) {
        contacts.add(contact.get());
      }
    }
    assertThat(contacts).hasSize(1);
    assertThat(all.history(contacts.iterator().next())).isEqualTo("Arrived");
  }

  @Test
  void whenTheLineIsClosedOrFullWhoComesIsTurnedAwayAndWrittenDown() throws SQLException {
    all.admission.close();
    assertThat(away(new UUID(1, 1))).isEqualTo(TurnedAway.Reason.CLOSED);
    all.admission.open(2);
    all.arrive();
    UUID second = all.arrive();
    assertThat(away(new UUID(1, 2))).isEqualTo(TurnedAway.Reason.FULL);
    assertThat(all.place.dump("contact_fact")).hasSize(2);
    assertThat(all.place.dump("transcript")).hasSize(2);
    all.win(second, ANNA);
    all.arrive();
    assertThat(away(new UUID(1, 3))).isEqualTo(TurnedAway.Reason.FULL);
  }

  @Test
  void whoWasTurnedAwayHearsTheSameAgainAlsoWhenTheLineIsOpenBySecond() {
    all.admission.open(0);
    assertThat(away(new UUID(1, 1))).isEqualTo(TurnedAway.Reason.FULL);
    all.admission.close();
    assertThat(away(new UUID(1, 1))).isEqualTo(TurnedAway.Reason.FULL);
    all.admission.open(100);
    assertThat(away(new UUID(1, 1))).isEqualTo(TurnedAway.Reason.FULL);
    assertThat(desk.arrive(new UUID(1, 2), Histories.INTAKE, "")).isInstanceOf(Arrival.Taken.class);
  }

  private TurnedAway.Reason away(UUID arrival) {
    if (desk.arrive(arrival, Histories.INTAKE, "") instanceof Arrival.Away away) {
      assertThat(desk.read(away.contact()))
          .isInstanceOfSatisfying(
              Contact.Over.class,
              over -> assertThat(over.outcome()).isEqualTo(Outcome.TURNED_AWAY));
      return away.reason();
    }
    throw new AssertionError("taken");
  }

  @Test
  void aClaimIsAnsweredTrulyToEverybody() {
    UUID contact = all.arrive();
    UUID claim = UUID.randomUUID();
    all.admission.onDuty(ANNA, Role.EXPERT);
    all.clock.advance(Duration.ofSeconds(7));
    assertThat(desk.claim(contact, ANNA, claim)).isEqualTo(new ClaimAnswer.Won(2));
    Entry stored = all.node.storage().diary().entries(contact).getLast();
    assertThat(desk.claim(contact, ANNA, claim)).isEqualTo(new ClaimAnswer.Won(2));
    assertThat(desk.claim(contact, ANNA, UUID.randomUUID()))
        .isEqualTo(new ClaimAnswer.AlreadyYours(2));
    assertThat(desk.claim(contact, BO, UUID.randomUUID()))
        .isEqualTo(new ClaimAnswer.Lost(ANNA, Role.EXPERT, stored.at()));
    assertThat(desk.leave(contact, OverReason.VISITOR_LEFT)).isEqualTo(Verdict.DONE);
    assertThat(desk.claim(contact, BO, UUID.randomUUID()))
        .isEqualTo(new ClaimAnswer.Over(OverReason.VISITOR_LEFT));
    assertThat(desk.claim(new UUID(0, 0), BO, UUID.randomUUID()))
        .isEqualTo(new ClaimAnswer.Unknown());
  }

  @Test
  void whoIsOffDutyHasNothingButIsToldTheTruthAboutWhatOthersHave() {
    UUID contact = all.arrive();
    all.admission.offDuty(BO);
    assertThat(desk.claim(contact, BO, UUID.randomUUID()))
        .isEqualTo(new ClaimAnswer.NotAvailable());
    all.win(contact, ANNA);
    assertThat(desk.claim(contact, BO, UUID.randomUUID())).isInstanceOf(ClaimAnswer.Lost.class);
  }

  @Test
  void nobodyHoldsMoreThanTheirMaximum() {
    all.admission.maximum(ANNA, 2);
    UUID first = all.arrive();
    int epoch = all.win(first, ANNA);
    all.win(all.arrive(), ANNA);
    UUID third = all.arrive();
    assertThat(desk.claim(third, ANNA, UUID.randomUUID())).isEqualTo(new ClaimAnswer.AtMaximum());
    assertThat(all.history(third)).isEqualTo("Arrived");
    // What is only to be coded counts no more.
    assertThat(desk.end(first, ANNA, epoch)).isEqualTo(Verdict.DONE);
    assertThat(desk.claim(third, ANNA, UUID.randomUUID())).isEqualTo(new ClaimAnswer.Won(2));
  }

  @Test
  void whoClaimsManyAtOnceGetsNoMoreThanTheirMaximum() throws Exception {
    all.admission.maximum(ANNA, 3);
    List<UUID> contacts = Stream.generate(all::arrive).limit(20).toList();
    int won = 0;
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<ClaimAnswer>> claims =
          contacts.stream()
              .<Callable<ClaimAnswer>>map(c -> () -> desk.claim(c, ANNA, UUID.randomUUID()))
              .toList();
      for (Future<ClaimAnswer> answer : executor.invokeAll(claims)) {
        won += answer.get() instanceof ClaimAnswer.Won ? 1 : 0;
      }
    }
    assertThat(won).isEqualTo(3);
  }

  @Test
  void whatIsGivenBackKeepsItsArrivalTimeAndStandsInFront() {
    UUID first = all.arrive();
    all.clock.advance(Duration.ofSeconds(10));
    UUID second = all.arrive();
    int epoch = all.win(first, ANNA);
    all.clock.advance(Duration.ofSeconds(10));
    assertThat(desk.release(first, ANNA, epoch)).isEqualTo(Verdict.DONE);
    assertThat(desk.release(first, ANNA, epoch)).isEqualTo(Verdict.DONE);
    assertThat(all.history(first)).isEqualTo("Arrived Claimed Released");
    assertThat(all.node.storage().open().waiting().stream().map(c -> c.contact()))
        .containsExactly(first, second);
    assertThat(all.win(first, BO)).isEqualTo(4);
    assertThat(desk.release(first, ANNA, epoch)).isEqualTo(Verdict.DONE);
    assertThat(desk.end(first, ANNA, epoch)).isEqualTo(Verdict.NOT_HOLDER);
  }

  @Test
  void closingDestroysWordsAndTokenInTheSameTransaction() {
    Arrival.Taken taken = all.taken(new UUID(1, 1));
    UUID contact = taken.contact().id();
    int epoch = all.win(contact, ANNA);
    desk.end(contact, ANNA, epoch);
    assertThat(all.hasTranscript(contact)).isTrue();
    assertThat(desk.wrapUp(contact, BO, Histories.CODING)).isEqualTo(Verdict.NOT_HOLDER);
    assertThat(desk.wrapUp(contact, ANNA, Histories.CODING)).isEqualTo(Verdict.DONE);
    assertThat(all.hasTranscript(contact)).isFalse();
    assertThat(desk.resume(taken.token())).isEmpty();
    assertThat(all.node.shreddings()).isEqualTo(1);
    assertThat(desk.wrapUp(contact, ANNA, Histories.CODING)).isEqualTo(Verdict.DONE);
    assertThat(all.history(contact)).isEqualTo("Arrived Claimed Ended WrappedUp");
    assertThat(desk.read(contact))
        .isInstanceOfSatisfying(
            Contact.Over.class, over -> assertThat(over.coding()).contains(Histories.CODING));
  }

  @Test
  void whoLeavesWhileWaitingAbandonsAndTheirWordsAreGone() {
    UUID contact = all.arrive();
    assertThat(desk.leave(contact, OverReason.VISITOR_LEFT)).isEqualTo(Verdict.DONE);
    assertThat(desk.leave(contact, OverReason.VISITOR_LEFT)).isEqualTo(Verdict.DONE);
    assertThat(all.history(contact)).isEqualTo("Arrived Abandoned");
    assertThat(all.hasTranscript(contact)).isFalse();
  }

  @Test
  void everyChangeIsNudgedAndNothingElse() {
    UUID contact = all.arrive();
    int epoch = all.win(contact, ANNA);
    desk.claim(contact, BO, UUID.randomUUID());
    desk.end(contact, BO, epoch);
    assertThat(all.nudges).hasSize(2);
    desk.release(contact, ANNA, epoch);
    assertThat(all.nudges).hasSize(3);
  }

  @Test
  void withoutTheDatabaseNothingIsTaken() {
    UUID contact = all.arrive();
    all.node.database().close();
    assertThatThrownBy(() -> desk.arrive(new UUID(1, 1), Histories.INTAKE, ""))
        .isInstanceOf(StorageAway.class);
    assertThatThrownBy(() -> desk.claim(contact, ANNA, UUID.randomUUID()))
        .isInstanceOf(StorageAway.class);
  }
}
