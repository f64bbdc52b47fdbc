package fi.tagi.server.gateway.socket;

import fi.tagi.protocol.CloseReason;
import fi.tagi.server.access.Access;
import fi.tagi.server.session.Endpoint;
import fi.tagi.server.session.Session;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The sessions that are open, so that all of them, or those of one person, can be closed. */
public final class OpenSockets {
  private final SignInWatch watch;
  private final Set<Open> open = ConcurrentHashMap.newKeySet();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition oneLess = lock.newCondition();
  private volatile boolean stopping;

  /** With none open; who may have one, {@code access} says. */
  public OpenSockets(Access access) {
    this.watch = new SignInWatch(access);
  }

  /** Closes those sessions of the account whose sign-in ended or may not have them. May block. */
  public void recheck(UUID account) {
    for (Open socket : List.copyOf(open)) {
      if (socket.owner.account().equals(Optional.of(account))) {
        watch.check(socket.session, socket.owner);
      }
    }
  }

  /** Tells everyone that the server restarts, also those who come after this call. */
  public void closeAll() {
    stopping = true;
    for (Open socket : List.copyOf(open)) {
      socket.session.close(CloseReason.RESTART);
    }
  }

  /** Waits until every session is gone and its endpoint knows; false when it takes longer. */
  public boolean awaitNone(Duration longest) throws InterruptedException {
    long left = longest.toNanos();
    lock.lock();
    try {
      while (!open.isEmpty() && left > 0) {
        left = oneLess.awaitNanos(left);
      }
      return open.isEmpty();
    } finally {
      lock.unlock();
    }
  }

  Open add(Session session, SocketOwner owner) {
    Open socket = new Open(session, owner);
    open.add(socket);
    if (stopping) {
      session.close(CloseReason.RESTART);
    }
    return socket;
  }

  /**
   * A person's endpoint. To be called after {@link #add}, so that no end of a sign-in is missed.
   */
  Endpoint watched(Open socket, Endpoint endpoint) {
    watch.check(socket.session, socket.owner);
    return watch.counted(endpoint, socket.owner);
  }

  void remove(Open socket) {
    open.remove(socket);
    lock.lock();
    try {
      oneLess.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** An open session; equal to itself only. */
  static final class Open {
    private final Session session;
    private final SocketOwner owner;

    private Open(Session session, SocketOwner owner) {
      this.session = session;
      this.owner = owner;
    }
  }
}
