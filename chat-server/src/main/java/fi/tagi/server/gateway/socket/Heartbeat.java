package fi.tagi.server.gateway.socket;

import io.netty.channel.Channel;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Pings the other side again and again, so that a connection that died without a word is found, and
 * proxies on the way keep a quiet one.
 */
final class Heartbeat {
  private final Future<?> beats;

  /**
   * Begins to ping.
   *
   * @param pause between two pings
   */
  Heartbeat(Channel channel, Duration pause) {
    long nanos = pause.toNanos();
    beats =
        channel
            .eventLoop()
            .scheduleAtFixedRate(() -> beat(channel), nanos, nanos, TimeUnit.NANOSECONDS);
  }

  void stop() {
    beats.cancel(false);
  }

  private static void beat(Channel channel) {
    // On a channel that does not take anything, pings would only pile up.
    if (channel.isWritable()) {
      channel.writeAndFlush(new PingWebSocketFrame());
    }
  }
}
