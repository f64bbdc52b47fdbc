package fi.tagi.server.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.protocol.Insistence;
import fi.tagi.protocol.Language;
import fi.tagi.protocol.ManagerCommand;
import fi.tagi.protocol.ManagerPush.LineNow;
import fi.tagi.protocol.ManagerPush.RoleStaff;
import fi.tagi.protocol.ManagerPush.Waiting;
import fi.tagi.protocol.ManagerPush.Waits;
import fi.tagi.protocol.ManagerReply;
import fi.tagi.protocol.Refusal;
import fi.tagi.protocol.Role;
import fi.tagi.protocol.Tag;
import fi.tagi.server.access.AccountRole;
import fi.tagi.server.contact.ContactEvent.Intake;
import fi.tagi.server.desk.Arrival;
import fi.tagi.server.gateway.TestSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What managers see as it happens. The promise of the line is ten minutes. */
class BoardTest {
  private static final Duration A_WHILE = Duration.ofSeconds(3);

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
  void showsWhoWaitsHowLongAndWhoWasReached() {
    try (TestBoard manager = TestBoard.at(server);
        TestResponder aino = TestResponder.professional("Aino", server).goesOnDuty();
        TestResponder elias = TestResponder.professional("Elias", server).goesOnDuty();
        TestVisitor visitor = TestVisitor.at(server).arrives()) {
      UUID contact = visitor.contact();
      Tag onAinos = aino.seesTagOf(contact);
      Tag onElias = elias.seesTagOf(contact);
      server.pass(A_WHILE);
      Waiting fresh = manager.seesWaiting(contact, wait -> wait.offered() == 2);
      assertThat(fresh.shown()).isZero();
      assertThat(fresh.insistence()).isEqualTo(Insistence.FIRST);
      aino.showsOnScreen(onAinos);
      elias.showsOnHiddenPage(onElias);
      server.pass(A_WHILE);
      Waiting reached = manager.seesWaiting(contact, wait -> wait.shown() == 1);
      assertThat(reached.hidden()).isEqualTo(1);

      server.pass(Duration.ofMinutes(10));
      manager.seesWaiting(contact, wait -> wait.insistence() == Insistence.PAST_PROMISE);
      server.pass(A_WHILE);
      aino.wins(contact);
      server.pass(A_WHILE);
      manager.seesGone(contact);
      LineNow late =
          manager.sees(
              TestServer.LINE, line -> line.today().answered() == 1 && line.running() == 1);
      assertThat(late.today().withinPromise()).isZero();
      assertThat(late.today().serviceLevelPercent()).isZero();
    }
  }

  @Test
  void showsWhoIsOnDutyWhoIsAvailableAndWhenNobodyIs() {
    try (TestBoard manager = TestBoard.at(server)) {
      LineNow empty = manager.sees(TestServer.LINE, line -> line.view().open());
      assertThat(empty.nobodyOnDuty()).isFalse();
      // A minute from the first look on; the board looks in the second after that.
      server.pass(Duration.ofSeconds(62));
      manager.sees(TestServer.LINE, LineNow::nobodyOnDuty);
      try (TestResponder aino = TestResponder.of(server, server.person("Aino", 1)).goesOnDuty();
          TestResponder ossi = TestResponder.expert("Ossi", server).goesOnDuty();
          TestVisitor visitor = TestVisitor.at(server).arrives()) {
        server.pass(A_WHILE);
        LineNow staffed = manager.sees(TestServer.LINE, line -> !line.nobodyOnDuty());
        assertThat(staffed.staff())
            .containsExactly(
                new RoleStaff(Role.PROFESSIONAL, 1, 1), new RoleStaff(Role.EXPERT, 1, 1));
        aino.seesTagOf(visitor);
        aino.wins(visitor.contact());
        TestColleague.of(ossi).takesABreak(true);
        server.pass(A_WHILE);
        manager.sees(
            TestServer.LINE,
            line ->
                line.staff()
                    .equals(
                        List.of(
                            new RoleStaff(Role.PROFESSIONAL, 1, 0),
                            new RoleStaff(Role.EXPERT, 1, 0))));
      }
    }
  }

  @Test
  void showsWhatBecameOfTheDayAndThatALineCloses() {
    try (TestBoard manager = TestBoard.at(server);
        TestBoard colleague = TestBoard.at(server, Language.SV)) {
      server.takesAtMost(1);
      try (TestVisitor left = TestVisitor.at(server).arrives();
          TestVisitor tooMany = TestVisitor.at(server)) {
        tooMany.isTurnedAway();
        server.pass(Duration.ofSeconds(20));
        left.leaves();
      }
      server.pass(A_WHILE);
      LineNow day = manager.sees(TestServer.LINE, line -> line.today().abandoned() == 1);
      assertThat(day.today().turnedAway()).isEqualTo(1);
      assertThat(day.today().arrivals()).isEqualTo(1);
      assertThat(colleague.sees(TestServer.LINE, l -> l.today().abandoned() == 1).view().name())
          .isEqualTo("Unga");
      server.open();
      server.pass(A_WHILE);
      assertThat(manager.sees(TestServer.LINE, line -> !line.view().open()).staff()).isEmpty();
    }
  }

  @Test
  void aThousandWhoWaitAreToldOnceAndThenOnlyWhatChanges() {
    List<UUID> contacts = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      contacts.add(arrives());
    }
    server.pass(A_WHILE);
    try (TestBoard manager = TestBoard.at(server);
        TestResponder aino = TestResponder.professional("Aino", server)) {
      manager.seesWaiting(1000);
      aino.goesOnDuty();
      aino.seesTagOf(contacts.getFirst());
      server.pass(A_WHILE);
      contacts.forEach(contact -> manager.seesWaiting(contact, wait -> wait.offered() == 1));

      aino.wins(contacts.getFirst());
      server.pass(A_WHILE);
      Waits change = manager.seesChange();
      assertThat(change.gone()).containsExactly(contacts.getFirst());
      assertThat(change.waits()).isEmpty();
      try (TestBoard late = TestBoard.at(server)) {
        late.seesWaiting(999);
      }
    }
  }

  @Test
  void refusesWhatIsNoCommandOfItsOwnAndGoesOn() {
    String cookie = server.signIn(server.person("Leena", AccountRole.MANAGER));
    try (TestSocket socket = TestSocket.manager(server.port(), cookie).open()) {
      socket.sendText("{\"type\":\"duty\",\"ref\":7,\"on\":true}");
      assertThat(socket.next(ManagerReply.Refused.class).refusal()).isEqualTo(Refusal.UNKNOWN_TYPE);
      socket.sendText("{\"type\":\"watch\",\"ref\":8,\"language\":\"fi\",\"all\":1}");
      assertThat(socket.next(ManagerReply.Refused.class).refusal()).isEqualTo(Refusal.MALFORMED);
      socket.send(new ManagerCommand.Watch(9, Language.FI));
      socket.await(ManagerReply.Watching.class);
      socket.send(new ManagerCommand.Watch(10, Language.FI));
      assertThat(socket.await(ManagerReply.Refused.class).refusal())
          .isEqualTo(Refusal.OUT_OF_ORDER);
      socket.send(new ManagerCommand.Ping(11));
      assertThat(socket.await(ManagerReply.Done.class).ref()).isEqualTo(11);
    }
  }

  private UUID arrives() {
    Intake intake = new Intake(TestServer.LINE, "kunta", Language.FI, "unknown", "unknown");
    return switch (server.core().desk().arrive(UUID.randomUUID(), intake, "")) {
      case Arrival.Taken taken -> taken.contact().id();
      case Arrival.Away away -> throw new AssertionError("turned away: " + away);
    };
  }
}
