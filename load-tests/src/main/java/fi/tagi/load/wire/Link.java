package fi.tagi.load.wire;

import fi.tagi.protocol.Command;
import fi.tagi.protocol.FrameCodec;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** One open connection. */
public final class Link {
  /** The code of a connection that was lost without a close frame. */
  public static final int NO_CODE = 1006;

  private final Channel channel;

  Link(Channel channel) {
    this.channel = channel;
  }

  /** Sends a command; without effect when the connection is gone. */
  public void send(Command command) {
    channel.writeAndFlush(
        new TextWebSocketFrame(Unpooled.wrappedBuffer(FrameCodec.write(command))),
        channel.voidPromise());
  }

  /** Runs something on the robot's own loop. */
  public void run(Runnable action) {
    channel.eventLoop().execute(action);
  }

  /** Runs something on the robot's own loop after a while. */
  public void later(Duration delay, Runnable action) {
    channel.eventLoop().schedule(action, delay.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Says goodbye and closes. */
  public void close() {
    channel.writeAndFlush(new CloseWebSocketFrame(WebSocketCloseStatus.NORMAL_CLOSURE));
  }

  /** Cuts the connection without a word, as a phone in a tunnel does. */
  public void cut() {
    channel.close();
  }

  /** Reads nothing more: what the server sends stays in the network. */
  public void stopReading() {
    channel.config().setAutoRead(false);
  }

  /** Reads again. */
  public void readOn() {
    channel.config().setAutoRead(true);
  }
}
