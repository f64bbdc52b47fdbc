package fi.tagi.server.gateway;

import fi.tagi.protocol.FrameCodec;
import fi.tagi.protocol.VisitorReply;
import fi.tagi.server.session.Endpoint;
import fi.tagi.server.session.Session;
import fi.tagi.server.session.Sockets;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/** Endpoints that say {@code done} to everything and remember what happened. */
final class FakeSockets implements Sockets {
  final List<Session> sessions = new CopyOnWriteArrayList<>();
  final Queue<String> frames = new ConcurrentLinkedQueue<>();
  private final BlockingQueue<Session> gone = new LinkedBlockingQueue<>();
  private volatile BiConsumer<Session, byte[]> answer =
      (session, frame) -> session.send(new VisitorReply.Done(FrameCodec.ref(frame)));

  /** From now on frames are answered so. */
  void answerBy(BiConsumer<Session, byte[]> other) {
    answer = other;
  }

  /** Waits until a session is gone. */
  Session awaitGone() {
    try {
      Session session = gone.poll(TestConnection.PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
      if (session == null) {
        throw new AssertionError("no session is gone");
      }
      return session;
    } catch (InterruptedException e) {
      throw new AssertionError("interrupted", e);
    }
  }

  @Override
  public Endpoint visitor(Session session) {
    return endpoint(session);
  }

  @Override
  public Endpoint responder(Session session, UUID account) {
    return endpoint(session);
  }

  @Override
  public Endpoint manager(Session session, UUID account) {
    return endpoint(session);
  }

  private Endpoint endpoint(Session session) {
    sessions.add(session);
    return new Endpoint() {
      @Override
      public void receive(byte[] frame) {
        frames.add(new String(frame, java.nio.charset.StandardCharsets.UTF_8));
        answer.accept(session, frame);
      }

      @Override
      public void gone() {
        gone.add(session);
      }
    };
  }
}
