package fi.tagi.server.session;

import fi.tagi.protocol.CloseReason;
import fi.tagi.protocol.ServerFrame;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;

/**
 * One live connection. Its outbox is bounded: a reader for whom more than the limit waits is closed
 * with {@link CloseReason#SLOW} and comes back by position. Safe for use by many threads.
 */
public final class Session {
  /** How many bytes may wait for a slow reader. */
  public static final int OUTBOX_BYTES_MAX = 1024 * 1024;

  private static final AtomicIntegerFieldUpdater<Session> CLOSED =
      AtomicIntegerFieldUpdater.newUpdater(Session.class, "closed");

  private final Transport transport;
  private volatile int closed;

  /** A session over a connection that is open. */
  public Session(Transport transport) {
    this.transport = transport;
  }

  /** Sends a frame to this session alone. */
  public void send(ServerFrame frame) {
    send(EncodedFrame.of(frame));
  }

  /** Sends a frame; without effect once closed. */
  public void send(EncodedFrame frame) {
    if (!isClosed() && !transport.send(frame, OUTBOX_BYTES_MAX)) {
      close(CloseReason.SLOW);
    }
  }

  /** Runs a task, which must return at once, when what was sent before is no longer here. */
  public void afterSent(Runnable task) {
    transport.afterSent(task);
  }

  /** Closes the connection, once. */
  public void close(CloseReason reason) {
    if (CLOSED.compareAndSet(this, 0, 1)) {
      transport.close(reason);
    }
  }

  /** Whether {@link #close} was called or the connection was lost. */
  public boolean isClosed() {
    return closed != 0;
  }

  /** Says that the connection is gone; nothing is sent from now on. */
  public void lost() {
    closed = 1;
  }
}
