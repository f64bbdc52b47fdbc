package fi.tagi.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.protocol.BadFrame;
import fi.tagi.protocol.CloseReason;
import fi.tagi.protocol.FrameCodec;
import fi.tagi.protocol.Language;
import fi.tagi.protocol.Refusal;
import fi.tagi.protocol.ServerFrame;
import fi.tagi.protocol.VisitorCommand;
import fi.tagi.protocol.VisitorReply;
import fi.tagi.server.gateway.limit.GatewayLimits;
import fi.tagi.server.gateway.limit.Rate;
import fi.tagi.server.session.Session;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Too much, too fast, too slow, or nothing at all. */
class PressureTest {
  private static final Duration PING = Duration.ofMillis(50);
  private static final Duration SHORT = Duration.ofSeconds(1);

  private static GatewayLimits times(GatewayLimits d, Duration request, Duration idle) {
    return new GatewayLimits(
        d.connections(),
        new GatewayLimits.Times(request, idle, PING, SHORT, d.times().stop()),
        d.sizes(),
        d.commands(),
        d.refusals());
  }

  private static GatewayLimits patient(GatewayLimits d) {
    Duration minute = Duration.ofMinutes(1);
    return new GatewayLimits(
        d.connections(),
        new GatewayLimits.Times(minute, minute, minute, minute, d.times().stop()),
        d.sizes(),
        d.commands(),
        d.refusals());
  }

  @Test
  void headersThatDripInCloseTheConnection() {
    try (TestGateway gateway = TestGateway.start(d -> times(d, SHORT, Duration.ofMinutes(1)));
        TestConnection connection = gateway.connect()) {
      connection.send("GET /healthz HTTP/1.1\r\nHost: t");
      assertThat(connection.isClosedByServer()).isTrue();
    }
  }

  @Test
  void aConnectionThatSaysNothingIsClosed() {
    try (TestGateway gateway = TestGateway.start(d -> times(d, SHORT, Duration.ofMinutes(1)));
        TestConnection connection = gateway.connect()) {
      assertThat(connection.isClosedByServer()).isTrue();
    }
  }

  @Test
  void aKeptConnectionThatIsIdleIsClosed() {
    try (TestGateway gateway = TestGateway.start(d -> times(d, Duration.ofMinutes(1), SHORT));
        TestConnection connection = gateway.connect()) {
      assertThat(connection.ask("GET", "/healthz").status()).isEqualTo(200);
      assertThat(connection.isClosedByServer()).isTrue();
    }
  }

  @Test
  void aHalfOpenSocketIsClosedAndItsEndpointKnows() {
    try (TestGateway gateway = TestGateway.start(d -> times(d, Duration.ofMinutes(1), SHORT));
        TestSocket socket = TestSocket.visitor(gateway.port()).silent().open()) {
      socket.nextPing();
      assertThat(socket.awaitClosed().code()).isEqualTo(CloseReason.IDLE.code());
      assertThat(gateway.sockets.awaitGone().isClosed()).isTrue();
    }
  }

  @Test
  void aSocketThatAnswersPingsStaysOpen() {
    try (TestGateway gateway = TestGateway.start(d -> times(d, Duration.ofMinutes(1), SHORT));
        TestSocket socket = TestSocket.visitor(gateway.port()).open()) {
      for (int ping = 0; ping < 30; ping++) {
        socket.nextPing();
      }
      socket.send(new VisitorCommand.Typing(1));
      assertThat(socket.next()).isEqualTo(new VisitorReply.Done(1));
    }
  }

  @Test
  void aConnectionThatBreaksOffIsToldToItsEndpoint() {
    try (TestGateway gateway = TestGateway.start()) {
      TestSocket socket = TestSocket.visitor(gateway.port()).open();
      socket.send(new VisitorCommand.Typing(1));
      socket.next();
      socket.close();
      assertThat(gateway.sockets.awaitGone()).isSameAs(gateway.sockets.sessions.getFirst());
    }
  }

  @Test
  void aSlowReaderIsClosedAndHearsWhyWhenItReadsAgain() {
    try (TestGateway gateway = TestGateway.start(PressureTest::patient);
        TestSocket socket = TestSocket.visitor(gateway.port()).withoutReading().open()) {
      Session session = flooded(gateway, socket);
      assertThat(session.isClosed()).isTrue();
      socket.startReading();
      assertThat(socket.awaitClosed())
          .isEqualTo(new TestSocket.Closed(CloseReason.SLOW.code(), CloseReason.SLOW.text()));
    }
  }

  @Test
  void aSlowReaderWhoseSocketIsStuckIsClosedAllTheSame() {
    try (TestGateway gateway =
            TestGateway.start(d -> times(d, Duration.ofMinutes(1), Duration.ofMinutes(1)));
        TestSocket socket = TestSocket.visitor(gateway.port()).withoutReading().open()) {
      Session session = flooded(gateway, socket);
      assertThat(gateway.sockets.awaitGone()).isSameAs(session);
    }
  }

  /** Sends to a socket that does not read until its session is closed. */
  private static Session flooded(TestGateway gateway, TestSocket socket) {
    CountDownLatch closed = new CountDownLatch(1);
    ServerFrame large = new VisitorReply.Refused(1, Refusal.MALFORMED, "x".repeat(60_000));
    gateway.sockets.answerBy((session, frame) -> {
      while (!session.isClosed()) {
        session.send(large);
      }
      closed.countDown();
    });
    socket.send(new VisitorCommand.Typing(1));
    await(closed);
    return gateway.sockets.sessions.getFirst();
  }

  @Test
  void commandsOverTheAllowanceAreRefusedWithTheirRefAndTheSessionLives() {
    try (TestGateway gateway = TestGateway.start(d -> rates(d, new Rate(0.001, 5), 100));
        TestSocket socket = TestSocket.visitor(gateway.port()).open()) {
      for (int ref = 1; ref <= 10; ref++) {
        socket.send(new VisitorCommand.Typing(ref));
      }
      int refused = 0;
      for (int i = 1; i <= 10; i++) {
        ServerFrame frame = socket.next();
        if (frame instanceof VisitorReply.Refused refusal) {
          refused++;
          assertThat(refusal.refusal()).isEqualTo(Refusal.TOO_FAST);
          assertThat(refusal.ref()).isGreaterThan(5);
        }
      }
      assertThat(refused).isEqualTo(5);
      assertThat(gateway.sockets.frames).hasSize(5);
    }
  }

  @Test
  void aFloodIsClosed() {
    try (TestGateway gateway = TestGateway.start(d -> rates(d, new Rate(0.001, 5), 20));
        TestSocket socket = TestSocket.visitor(gateway.port()).open()) {
      for (int ref = 1; ref <= 50; ref++) {
        socket.send(new VisitorCommand.Typing(ref));
      }
      assertThat(socket.awaitClosed().code()).isEqualTo(CloseReason.FLOOD.code());
    }
  }

  @Test
  void aFloodOfPingsOrEmptyFragmentsIsClosedToo() {
    for (int opcode : new int[] {TestSocket.PING, TestSocket.CONTINUATION}) {
      try (TestGateway gateway = TestGateway.start(d -> rates(d, new Rate(0.001, 5), 20));
          TestSocket socket = TestSocket.visitor(gateway.port()).open()) {
        socket.sendFrame(false, TestSocket.TEXT, new byte[0]);
        for (int i = 1; i <= 50; i++) {
          socket.sendFrame(opcode == TestSocket.PING, opcode, new byte[0]);
        }
        assertThat(socket.awaitClosed().code()).isEqualTo(CloseReason.FLOOD.code());
      }
    }
  }

  @Test
  void commandsThatPileUpBehindASlowEndpointAreRefused() {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch held = new CountDownLatch(1);
    try (TestGateway gateway =
            TestGateway.start(d ->
                new GatewayLimits(
                    d.connections(),
                    d.times(),
                    new GatewayLimits.Sizes(4096, 8192, 65_536, 4 * 100, 16, 1),
                    new GatewayLimits.Commands(new Rate(1000, 1000), new Rate(1000, 1000)),
                    d.refusals()));
        TestSocket socket = TestSocket.visitor(gateway.port()).open()) {
      gateway.sockets.answerBy((session, frame) -> {
        begun.countDown();
        await(held);
        session.send(new VisitorReply.Done(FrameCodec.ref(frame)));
      });
      socket.send(new VisitorCommand.Typing(1));
      await(begun);
      for (int ref = 2; ref <= 10; ref++) {
        socket.send(new VisitorCommand.Typing(ref));
      }
      for (int i = 0; i < 5; i++) {
        assertThat(socket.next(VisitorReply.Refused.class).refusal()).isEqualTo(Refusal.TOO_FAST);
      }
      held.countDown();
      for (int ref = 1; ref <= 5; ref++) {
        assertThat(socket.next()).isEqualTo(new VisitorReply.Done(ref));
      }
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(TestConnection.PATIENCE_MILLIS, TimeUnit.MILLISECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError("interrupted", e);
    }
  }

  @Test
  void anEndpointThatFailsClosesItsSessionWith1011() {
    try (TestGateway gateway = TestGateway.start();
        TestSocket socket = TestSocket.visitor(gateway.port()).open()) {
      gateway.sockets.answerBy((session, frame) -> {
        throw new IllegalStateException("planted");
      });
      socket.send(new VisitorCommand.Typing(1));
      assertThat(socket.awaitClosed().code()).isEqualTo(CloseReason.FAULT.code());
    }
  }

  private static GatewayLimits rates(GatewayLimits d, Rate commands, int refusals) {
    return new GatewayLimits(
        d.connections(),
        d.times(),
        d.sizes(),
        new GatewayLimits.Commands(commands, d.commands().responder()),
        new Rate(0.001, refusals));
  }

  @Test
  void aHundredThousandRandomFramesLeaveTheServerAnswering() {
    Random random = new Random(20_270_301);
    try (TestGateway gateway = TestGateway.start(d -> rates(d, new Rate(1e6, 100_000), 100_000))) {
      gateway.sockets.answerBy(PressureTest::answerStrictly);
      int sent = 0;
      while (sent < 100_000) {
        try (TestSocket socket = TestSocket.visitor(gateway.port()).withoutReading().open()) {
          int batch = 200 + random.nextInt(400);
          for (int i = 0; i < batch; i++) {
            socket.sendBytes(randomFrame(random));
          }
          sent += batch;
        }
      }
      try (TestSocket socket = TestSocket.visitor(gateway.port()).open()) {
        socket.send(new VisitorCommand.Typing(9));
        assertThat(socket.next()).isEqualTo(new VisitorReply.Done(9));
      }
      assertThat(gateway.get("/healthz").status()).isEqualTo(200);
    }
  }

  /** Most are well-formed text, so that they get beyond the first check; a few are anything. */
  private static byte[] randomFrame(Random random) {
    byte[] payload = new byte[random.nextInt(200)];
    random.nextBytes(payload);
    int kind = random.nextInt(400);
    if (kind == 0) {
      return payload;
    }
    if (kind == 1) {
      return TestSocket.frame(random.nextInt(256), payload, random.nextBoolean());
    }
    String text =
        kind % 2 == 0 ? new String(payload, StandardCharsets.ISO_8859_1) : nearlyACommand(random);
    return TestSocket.frame(0x81, text.getBytes(StandardCharsets.UTF_8), true);
  }

  /** A command with a few characters changed. */
  private static String nearlyACommand(Random random) {
    StringBuilder text =
        new StringBuilder(
            new String(
                FrameCodec.write(new VisitorCommand.Look(1, "nuoret", Language.FI)),
                StandardCharsets.UTF_8));
    for (int change = random.nextInt(4); change > 0; change--) {
      text.setCharAt(random.nextInt(text.length()), (char) (' ' + random.nextInt(0x100)));
    }
    return text.toString();
  }

  /** Reads a command as a real endpoint does. */
  private static void answerStrictly(Session session, byte[] frame) {
    try {
      session.send(new VisitorReply.Done(FrameCodec.visitorCommand(frame).ref()));
    } catch (BadFrame e) {
      session.send(new VisitorReply.Refused(e.ref(), e.refusal(), e.refusal().text()));
    }
  }
}
