package fi.tagi.load.trial;

import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.load.check.Breach;
import fi.tagi.load.habit.Attends;
import fi.tagi.load.habit.Chats;
import fi.tagi.load.habit.GivesUp;
import fi.tagi.load.habit.Signal;
import fi.tagi.load.habit.Stays;
import fi.tagi.load.habit.Together;
import fi.tagi.load.habit.Wavers;
import fi.tagi.load.office.Crew;
import fi.tagi.load.record.Dice;
import fi.tagi.load.record.Mark;
import fi.tagi.load.record.Note;
import fi.tagi.load.record.Saying;
import fi.tagi.load.record.Turn;
import fi.tagi.load.robot.Loss;
import fi.tagi.load.robot.VisitorOrders;
import fi.tagi.load.robot.VisitorRobot;
import fi.tagi.load.stub.Fault;
import fi.tagi.load.stub.StubServer;
import fi.tagi.load.wire.Sockets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * An evening at a stub server: the same checks are silent about an honest one, and find each
 * planted fault.
 */
class PlayTest {
  private static final Duration PAUSE = Duration.ofMillis(20);
  private static final Duration CODING = Duration.ofMillis(200);
  private static final long QUIET = TimeUnit.SECONDS.toNanos(3);

  /** What is still on its way is there by then; a planted fault stays. */
  private static final long SETTLED = TimeUnit.SECONDS.toNanos(1);

  /** An evening ends by itself, in some seconds. */
  private static final Duration EVENING_MAX = Duration.ofMinutes(2);

  /** With a planted fault it may not: whom two have claimed may wait for somebody who is gone. */
  private static final Duration FAULTY_MAX = Duration.ofSeconds(8);

  private static final int VISITORS = 20;
  private static final int MANY = 1_000_000;

  private final Dice dice = new Dice(1);

  @Test
  void anHonestServerKeepsEveryPromise() throws InterruptedException {
    try (StubServer server = new StubServer(Fault.NONE);
        Sockets sockets = new Sockets(server.address())) {
      Play play = evening(server, sockets, false);
      assertThat(play.notebook().faults()).isEmpty();
      assertThat(play.breaches(QUIET)).isEmpty();
      assertThat(play.notes())
          .hasAtLeastOneElementOfType(Turn.Released.class)
          .hasAtLeastOneElementOfType(Turn.Accepting.class)
          .hasAtLeastOneElementOfType(Turn.Back.class)
          .hasAtLeastOneElementOfType(Turn.Coded.class)
          .hasAtLeastOneElementOfType(Turn.Left.class)
          .hasAtLeastOneElementOfType(Note.Parted.class);
      assertThat(play.notes()).filteredOn(Saying.Heard.class::isInstance).hasSizeGreaterThan(200);
      play.leave();
    }
  }

  @Test
  void anHonestServerKeepsEveryPromiseAlsoWhenItIsKilled() throws InterruptedException {
    try (StubServer server = new StubServer(Fault.NONE);
        Sockets sockets = new Sockets(server.address())) {
      Play play = evening(server, sockets, true);
      assertThat(play.notebook().faults()).isEmpty();
      assertThat(play.breaches(QUIET)).isEmpty();
      assertThat(play.notes()).hasAtLeastOneElementOfType(Turn.Back.class);
      play.leave();
    }
  }

  @Test
  void aVisitorWhoStaysIsToldWhatReachedAConsole() throws InterruptedException {
    try (StubServer server = new StubServer(Fault.NONE);
        Sockets sockets = new Sockets(server.address())) {
      Play play = play(sockets);
      onDuty(play, new Attends.Manner(8, MANY, PAUSE, CODING, 0, 0));
      Signal leave = new Signal();
      play.comes(new VisitorRobot.Manner(new Stays(CODING, leave, dice), Loss.COMES_BACK, CODING));
      boolean inTime = true;
      while (inTime && play.notes().stream().noneMatch(Mark.Delivered.class::isInstance)) {
        inTime = play.until(System.nanoTime() + PAUSE.toNanos());
      }
      assertThat(inTime).isTrue();
      leave.give();
      assertThat(play.isOver()).isTrue();
      assertThat(play.breaches(QUIET)).isEmpty();
      play.leave();
    }
  }

  @Test
  void aRacyClaimIsFound() throws InterruptedException {
    found(Fault.RACY_CLAIM, "was won by [");
  }

  @Test
  void aClaimOfWhatAnotherHoldsIsFound() throws InterruptedException {
    found(Fault.STOLEN_CLAIM, "was won while it was held by epoch 2");
  }

  @Test
  void aDroppedWithdrawalIsFound() throws InterruptedException {
    found(Fault.DROPPED_WITHDRAWAL, "the tag stayed on the screen of");
  }

  @Test
  void aStaleReadIsFound() throws InterruptedException {
    found(Fault.STALE_READ, "it was read as waiting after a win was answered");
  }

  @Test
  void aMessageThatIsToldTwiceIsFound() throws InterruptedException {
    found(Fault.DOUBLED_MESSAGE, "heard a message twice");
  }

  @Test
  void messagesThatAreToldInTheWrongOrderAreFound() throws InterruptedException {
    found(Fault.REORDERED_MESSAGES, "the visitor heard position 2 after 0");
  }

  @Test
  void wordsThatAreCalledDeliveredBeforeTheyAreAreFound() throws InterruptedException {
    found(Fault.DELIVERED_EARLY, "was told delivered up to 1, which no console had");
  }

  @Test
  void anAcknowledgementBeforeTheCommitIsFound() throws InterruptedException {
    assertThat(whats(Fault.ACKNOWLEDGED_EARLY, true))
        .anyMatch(what ->
            what.contains("never heard what was acknowledged at")
                || what.contains("two messages are at position"));
  }

  @Test
  void aMessageThatIsStoredAgainWhenItIsSentAgainIsFound() throws InterruptedException {
    try (StubServer server = new StubServer(Fault.STORED_TWICE);
        Sockets sockets = new Sockets(server.address())) {
      Play play = play(sockets);
      onDuty(play);
      VisitorOrders hasty =
          new VisitorOrders() {
            @Override
            public void arrived(VisitorRobot robot) {
              // Its answer is lost with the connection, so that it is sent again.
              robot.write(dice.id(), "hei");
              robot.later(Duration.ZERO, () -> robot.interrupt(PAUSE));
              robot.later(CODING, robot::leave);
            }
          };
      for (int i = 0; i < VISITORS; i++) {
        play.comes(new VisitorRobot.Manner(hasty, Loss.COMES_BACK, CODING));
      }
      assertThat(play.isOver()).isTrue();
      assertThat(play.breaches(QUIET))
          .extracting(Breach::what)
          .anyMatch(what -> what.contains("heard a message twice"));
      play.leave();
    }
  }

  private void found(Fault fault, String what) throws InterruptedException {
    assertThat(whats(fault, false)).anyMatch(said -> said.contains(what));
  }

  private List<String> whats(Fault fault, boolean killed) throws InterruptedException {
    try (StubServer server = new StubServer(fault);
        Sockets sockets = new Sockets(server.address())) {
      Play play = evening(server, play(sockets, FAULTY_MAX), killed);
      List<Breach> breaches = play.breaches(SETTLED);
      play.leave();
      return breaches.stream().map(Breach::what).toList();
    }
  }

  private Play play(Sockets sockets) {
    return play(sockets, EVENING_MAX);
  }

  private Play play(Sockets sockets, Duration most) {
    return new Play(sockets, "nuoret", dice, System.nanoTime() + most.toNanos());
  }

  private void onDuty(Play play) throws InterruptedException {
    onDuty(play, new Attends.Manner(8, 4, PAUSE, CODING, 20, 20));
  }

  private void onDuty(Play play, Attends.Manner manner) throws InterruptedException {
    List<Crew.Member> crew =
        IntStream.rangeClosed(1, 4)
            .mapToObj(i -> new Crew.Member("Robot " + i, "alias=Robot " + i))
            .toList();
    assertThat(play.onDuty(crew, _ -> new Attends("nuoret", manner, dice), Loss.COMES_BACK))
        .isTrue();
  }

  private Play evening(StubServer server, Sockets sockets, boolean killed)
      throws InterruptedException {
    return evening(server, play(sockets), killed);
  }

  private Play evening(StubServer server, Play play, boolean killed) throws InterruptedException {
    onDuty(play);
    for (int i = 0; i < VISITORS; i++) {
      VisitorOrders chats = new Chats(new Chats.Amount(4 + i % 3, PAUSE, i % 2 == 0), dice);
      VisitorOrders habits =
          i % 5 == 0
              ? Together.of(chats, new Wavers(2, PAUSE, PAUSE))
              : i % 7 == 1 ? new GivesUp(PAUSE) : chats;
      play.comes(new VisitorRobot.Manner(habits, Loss.COMES_BACK, CODING));
    }
    if (killed) {
      play.until(System.nanoTime() + PAUSE.multipliedBy(5).toNanos());
      server.crash();
    }
    play.isOver();
    return play;
  }
}
