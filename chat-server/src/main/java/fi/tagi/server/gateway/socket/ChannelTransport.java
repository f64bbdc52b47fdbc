package fi.tagi.server.gateway.socket;

import fi.tagi.protocol.CloseReason;
import fi.tagi.server.metrics.Metrics;
import fi.tagi.server.session.EncodedFrame;
import fi.tagi.server.session.Transport;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundInvoker;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import org.jspecify.annotations.Nullable;

/**
 * A session's frames on their way out. They wait here, not in the channel, as long as the channel
 * is not writable: so what waits for a slow reader can still be dropped when it is closed, and the
 * reason gets out before it. What the channel took waits no more; that is bounded by its water
 * mark.
 */
final class ChannelTransport implements Transport, Runnable {
  private static final AtomicIntegerFieldUpdater<ChannelTransport> WAITING_BYTES =
      AtomicIntegerFieldUpdater.newUpdater(ChannelTransport.class, "waitingBytes");
  private static final AtomicIntegerFieldUpdater<ChannelTransport> ASKED =
      AtomicIntegerFieldUpdater.newUpdater(ChannelTransport.class, "asked");

  private final Channel channel;
  private final Duration grace;
  private final Metrics metrics;
  private final Queue<EncodedFrame> waiting = new ConcurrentLinkedQueue<>();

  @SuppressWarnings("UnusedVariable") // through its updater
  private volatile int waitingBytes;

  /** Whether the event loop was asked to write, and has not begun. */
  @SuppressWarnings("UnusedVariable") // through its updater
  private volatile int asked;

  // Touched by the event loop only.
  private boolean closing;

  /**
   * A transport over a channel whose handshake is done.
   *
   * @param grace how long the other side may take to answer a close
   * @param metrics is told what is refused, and why the server closes
   */
  ChannelTransport(Channel channel, Duration grace, Metrics metrics) {
    this.channel = channel;
    this.grace = grace;
    this.metrics = metrics;
  }

  @Override
  public boolean send(EncodedFrame frame, int waitingMax) {
    if (WAITING_BYTES.addAndGet(this, frame.size()) > waitingMax) {
      WAITING_BYTES.addAndGet(this, -frame.size());
      return false;
    }
    frame.refusal().ifPresent(metrics::refused);
    waiting.add(frame);
    if (ASKED.compareAndSet(this, 0, 1)) {
      onEventLoop(this, this::drop);
    }
    return true;
  }

  @Override
  public void afterSent(Runnable task) {
    onEventLoop(task, task);
  }

  @Override
  public void run() {
    drain();
  }

  @Override
  public void close(CloseReason reason) {
    onEventLoop(() -> closeNow(reason, false), this::drop);
  }

  /** Writes what the channel takes. */
  void drain() {
    asked = 0;
    if (closing || !channel.isActive()) {
      drop();
      return;
    }
    boolean wrote = false;
    while (channel.isWritable()) {
      EncodedFrame next = poll();
      if (next == null) {
        break;
      }
      write(next);
      wrote = true;
    }
    if (wrote) {
      nearest().flush();
    }
  }

  boolean isClosing() {
    return closing;
  }

  /** Closes after bytes that are no frames: whatever comes after them cannot be read. */
  void closeBroken(CloseReason reason) {
    closeNow(reason, true);
  }

  /** Answers the other side's close, and closes. */
  void closedByPeer(CloseWebSocketFrame frame) {
    if (closing) {
      channel.close();
      return;
    }
    closing = true;
    drop();
    int code = frame.statusCode();
    CloseWebSocketFrame answer =
        code < 0 ? new CloseWebSocketFrame() : new CloseWebSocketFrame(code, "");
    channel.writeAndFlush(answer).addListener(ChannelFutureListener.CLOSE);
    closeForGoodLater();
  }

  /** Gives up everything that waits. */
  void drop() {
    while (poll() != null) {
      // nobody is to have it
    }
  }

  private @Nullable EncodedFrame poll() {
    EncodedFrame next = waiting.poll();
    if (next != null) {
      WAITING_BYTES.addAndGet(this, -next.size());
    }
    return next;
  }

  private void closeNow(CloseReason reason, boolean unreadable) {
    if (closing) {
      return;
    }
    closing = true;
    metrics.closed(reason);
    if (reason == CloseReason.FAULT) {
      metrics.fault(Metrics.Area.SOCKET);
    }
    if (reason == CloseReason.SLOW) {
      drop();
    }
    for (EncodedFrame next = poll(); next != null; next = poll()) {
      write(next);
    }
    channel
        .writeAndFlush(new CloseWebSocketFrame(reason.code(), reason.text()))
        .addListener(sent -> {
          // Closing with unread bytes in the socket would reset the connection and could take
          // the reason with it; so only our half is closed until the other side follows.
          if (unreadable && channel instanceof DuplexChannel duplex) {
            duplex.shutdownOutput();
          }
        });
    closeForGoodLater();
  }

  private void closeForGoodLater() {
    var _ =
        channel.eventLoop().schedule(() -> channel.close(), grace.toNanos(), TimeUnit.NANOSECONDS);
  }

  private void write(EncodedFrame next) {
    nearest().write(Unpooled.wrappedBuffer(next.message()), channel.voidPromise());
  }

  /**
   * The way to the socket past all handlers: a message is encoded as it is to be sent, and none of
   * them has to make anything of it.
   */
  private ChannelOutboundInvoker nearest() {
    ChannelHandlerContext first = channel.pipeline().firstContext();
    return first == null ? channel : first;
  }

  /**
   * Does something else in its place once the event loops have ended, and every channel with them.
   */
  private void onEventLoop(Runnable task, Runnable atTheEnd) {
    try {
      channel.eventLoop().execute(task);
    } catch (RejectedExecutionException e) {
      atTheEnd.run();
    }
  }
}
