package fi.tagi.load.measure;

import fi.tagi.load.lean.Ear;
import fi.tagi.load.lean.LeanSocket;
import fi.tagi.load.lean.Scan;
import fi.tagi.protocol.BadFrame;
import fi.tagi.protocol.FrameCodec;
import fi.tagi.protocol.Language;
import fi.tagi.protocol.NextStep;
import fi.tagi.protocol.ServerFrame;
import fi.tagi.protocol.VisitorCommand;
import fi.tagi.protocol.VisitorReply;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A visitor's page that is open, comes when it is told to, and leaves when it is told to. */
final class Caller implements Ear {
  private static final long SECONDS_MAX = 60;
  private static final byte[] STATE = Scan.key("state\"");
  private static final long RETRY_SECONDS = 1;
  private static final long ARRIVE = 1;
  private static final long LEAVE = 2;

  private final String line;
  private final UUID arrival;
  private final CompletableFuture<LeanSocket> socket = new CompletableFuture<>();
  private final CompletableFuture<Came> came = new CompletableFuture<>();
  private final CompletableFuture<Long> gone = new CompletableFuture<>();
  private volatile Runnable ready = () -> {};
  private volatile boolean closing;
  private int retries;

  /** The contact, and when the page heard of it. */
  record Came(UUID contact, long at) {}

  Caller(String line, UUID arrival) {
    this.line = line;
    this.arrival = arrival;
  }

  /** What is run when the page is open. */
  Caller whenOpen(Runnable then) {
    ready = then;
    return this;
  }

  /** Waits until it is open. */
  Caller awaitOpen() throws IOException, InterruptedException {
    await(socket);
    return this;
  }

  /** Comes; on the connection's own loop. */
  void arriveHere() {
    send(
        new VisitorCommand.Arrive(
            ARRIVE, arrival, line, "unknown", Language.FI, "", "unknown", "unknown", "none"));
  }

  /** Comes. */
  void arrive() {
    socket.thenAccept(open -> open.loop().execute(this::arriveHere));
  }

  /** Leaves. */
  void leave() {
    socket.thenAccept(open -> open.loop().execute(() -> send(new VisitorCommand.Leave(LEAVE))));
  }

  private void send(VisitorCommand command) {
    LeanSocket open = socket.getNow(null);
    if (open != null) {
      open.send(FrameCodec.write(command));
    }
  }

  /** Closes the page. */
  void close() {
    closing = true;
    socket.thenAccept(open -> open.loop().execute(open::close));
  }

  /** The contact, once it is taken. */
  CompletableFuture<Came> came() {
    return came;
  }

  /** When the server said that the contact is over. */
  CompletableFuture<Long> gone() {
    return gone;
  }

  static <T> T await(CompletableFuture<T> future) throws IOException, InterruptedException {
    try {
      return future.get(SECONDS_MAX, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException(
          e.getCause() == null ? "a visitor was not answered" : e.getCause().getMessage(), e);
    }
  }

  @Override
  public void opened(LeanSocket opened) {
    socket.complete(opened);
    ready.run();
  }

  @Override
  public void frame(LeanSocket from, ByteBuf bytes, int start, int end) {
    if (Scan.isType(bytes, start, end, STATE)) {
      return;
    }
    try {
      ServerFrame said = FrameCodec.toVisitor(ByteBufUtil.getBytes(bytes, start, end - start));
      switch (said) {
        case VisitorReply.Arrived arrived ->
            came.complete(new Came(arrived.contact(), System.nanoTime()));
        case VisitorReply.Done done when done.ref() == LEAVE -> gone.complete(System.nanoTime());
        case VisitorReply.Refused refused when refused.refusal().next() == NextStep.RETRY ->
            again(from, refused.ref());
        case VisitorReply.Refused refused -> fail("refused: " + refused.refusal());
        case VisitorReply.TurnedAway away -> fail("turned away: " + away.reason());
        default -> {}
      }
    } catch (BadFrame e) {
      fail("sent a frame that is none");
    }
  }

  /** As a page does: the same again after a while, which changes nothing if it was done. */
  private void again(LeanSocket from, long ref) {
    retries++;
    var _ =
        from.loop()
            .schedule(
                ref == ARRIVE ? this::arriveHere : () -> send(new VisitorCommand.Leave(LEAVE)),
                RETRY_SECONDS,
                TimeUnit.SECONDS);
  }

  /** How often the server asked for patience. */
  int retries() {
    return retries;
  }

  private void fail(String what) {
    IOException fault = new IOException("a visitor was " + what);
    came.completeExceptionally(fault);
    gone.completeExceptionally(fault);
  }

  @Override
  public void closed(int code) {
    if (!closing) {
      IOException fault = new IOException("a visitor lost the connection, code " + code);
      socket.completeExceptionally(fault);
      came.completeExceptionally(fault);
      gone.completeExceptionally(fault);
    }
  }
}
