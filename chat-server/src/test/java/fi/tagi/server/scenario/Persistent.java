package fi.tagi.server.scenario;

import fi.tagi.protocol.Command;
import fi.tagi.protocol.Reply;
import fi.tagi.protocol.ServerFrame;
import fi.tagi.server.gateway.TestSocket;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * A client that never gives up: what was not acknowledged when its server died is sent again, with
 * the same id, to the next one. It remembers what was acknowledged to it.
 */
abstract class Persistent {
  private final Map<UUID, Long> acknowledged = new ConcurrentHashMap<>();
  private final Map<UUID, String> texts = new ConcurrentHashMap<>();
  private @Nullable UUID pending;
  private @Nullable TestSocket socket;
  private long ref;

  /** The position that was acknowledged for each message. */
  Map<UUID, Long> acknowledged() {
    return acknowledged;
  }

  /** What each message said that was ever sent. */
  Map<UUID, String> texts() {
    return texts;
  }

  /** Connects and takes up what it had. */
  abstract TestSocket connect(int port);

  abstract Command write(long withRef, UUID message, String text);

  /** The position that this reply acknowledges. */
  abstract long seq(Reply reply);

  /**
   * Writes one message after another until its server is gone; counts down for each acknowledged
   * one.
   */
  void writeUntilTheServerIsGone(int port, CountDownLatch acknowledgements) {
    try {
      socket = connect(port);
      while (true) {
        UUID message = pending == null ? UUID.randomUUID() : pending;
        pending = message;
        String text = texts.computeIfAbsent(message, id -> "viesti " + id);
        acknowledged.put(message, seq(ask(write(nextRef(), message, text))));
        pending = null;
        acknowledgements.countDown();
      }
    } catch (TestSocketGone | UncheckedIOException e) {
      // The server was killed, perhaps while this one connected: the next round goes on from here.
    } finally {
      if (socket != null) {
        socket.close();
      }
    }
  }

  long nextRef() {
    return ++ref;
  }

  /** Asks on a socket that {@link #connect} is about to return. */
  Reply ask(TestSocket on, Command command) {
    socket = on;
    return ask(command);
  }

  Reply ask(Command command) {
    TestSocket open = java.util.Objects.requireNonNull(socket);
    try {
      open.send(command);
      while (true) {
        ServerFrame frame = open.next();
        if (frame instanceof Reply reply && reply.ref() == command.ref()) {
          return reply;
        }
      }
    } catch (AssertionError | UncheckedIOException e) {
      throw new TestSocketGone(e);
    }
  }

  /** The server is gone. */
  static final class TestSocketGone extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TestSocketGone(Throwable cause) {
      super(cause);
    }
  }
}
