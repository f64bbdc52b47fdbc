package fi.tagi.server.gateway.web;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Closes a connection whose request does not arrive whole in time, counted from connecting or from
 * the request's first byte. A sender who drips a header at a time gets no more time for it.
 */
final class RequestDeadline extends ChannelInboundHandlerAdapter {
  private final Duration limit;
  private @Nullable Future<?> pending;
  private boolean answering;

  RequestDeadline(Duration limit) {
    this.limit = limit;
  }

  /** A request is there, whole; the next one counts from its own first byte. */
  void requestCame() {
    answering = true;
    disarm();
  }

  /** It was answered. */
  void answered() {
    answering = false;
  }

  @Override
  public void channelActive(ChannelHandlerContext ctx) {
    arm(ctx);
    ctx.fireChannelActive();
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object bytes) {
    if (pending == null && !answering) {
      arm(ctx);
    }
    ctx.fireChannelRead(bytes);
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext ctx) {
    disarm();
  }

  private void arm(ChannelHandlerContext ctx) {
    pending = ctx.executor().schedule(() -> ctx.close(), limit.toNanos(), TimeUnit.NANOSECONDS);
  }

  private void disarm() {
    if (pending != null) {
      pending.cancel(false);
      pending = null;
    }
  }
}
