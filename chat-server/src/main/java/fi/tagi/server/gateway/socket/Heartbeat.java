package fi.tagi.server.gateway.socket;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Pings the other side again and again, so that a connection that died without a word is found, and
 * proxies on the way keep a quiet one.
 */
final class Heartbeat extends ChannelInboundHandlerAdapter {
  private final Duration pause;
  private @Nullable Future<?> beats;

  Heartbeat(Duration pause) {
    this.pause = pause;
  }

  @Override
  public void handlerAdded(ChannelHandlerContext ctx) {
    long nanos = pause.toNanos();
    beats = ctx.executor().scheduleAtFixedRate(() -> beat(ctx), nanos, nanos, TimeUnit.NANOSECONDS);
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext ctx) {
    if (beats != null) {
      beats.cancel(false);
    }
  }

  private static void beat(ChannelHandlerContext ctx) {
    // On a channel that does not take anything, pings would only pile up.
    if (ctx.channel().isWritable()) {
      ctx.writeAndFlush(new PingWebSocketFrame());
    }
  }
}
