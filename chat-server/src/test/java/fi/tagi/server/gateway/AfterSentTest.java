package fi.tagi.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.protocol.VisitorCommand;
import fi.tagi.protocol.VisitorReply;
import fi.tagi.server.session.Session;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** What is done when an answer is out of the way. */
class AfterSentTest {
  @Test
  void theAnswerIsThereBeforeWhatComesAfterItHasEnded() {
    CountDownLatch read = new CountDownLatch(1);
    try (TestGateway gateway = TestGateway.start();
        TestSocket socket = TestSocket.visitor(gateway.port()).open()) {
      gateway.sockets.answerBy((session, frame) -> {
        session.send(new VisitorReply.Done(1));
        session.afterSent(() -> await(read));
      });
      socket.send(new VisitorCommand.Typing(1));
      assertThat(socket.next()).isEqualTo(new VisitorReply.Done(1));
      read.countDown();
    }
  }

  @Test
  void itIsDoneAlsoWhenTheConnectionAndTheServerAreGone() {
    TestGateway gateway = TestGateway.start();
    TestSocket socket = TestSocket.visitor(gateway.port()).open();
    socket.send(new VisitorCommand.Typing(1));
    socket.next();
    Session session = gateway.sockets.sessions.getFirst();
    socket.close();
    gateway.sockets.awaitGone();
    CountDownLatch afterTheConnection = new CountDownLatch(1);
    session.afterSent(afterTheConnection::countDown);
    assertThat(await(afterTheConnection)).isTrue();
    gateway.close();
    AtomicBoolean afterTheServer = new AtomicBoolean();
    session.afterSent(() -> afterTheServer.set(true));
    assertThat(afterTheServer).isTrue();
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(TestConnection.PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw new AssertionError("interrupted", e);
    }
  }
}
