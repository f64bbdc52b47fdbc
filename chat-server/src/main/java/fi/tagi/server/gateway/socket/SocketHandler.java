package fi.tagi.server.gateway.socket;

import fi.tagi.protocol.CloseReason;
import fi.tagi.protocol.FrameCodec;
import fi.tagi.protocol.Refusal;
import fi.tagi.server.gateway.limit.CommandLimit;
import fi.tagi.server.session.Session;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.timeout.IdleStateEvent;

/**
 * The frames of one WebSocket, on its event loop: control frames are answered here, whole text
 * messages go to the inbox if the allowance has room for them.
 */
final class SocketHandler extends SimpleChannelInboundHandler<WebSocketFrame> {
  private final SocketPath path;
  private final Session session;
  private final ChannelTransport transport;
  private final Inbox inbox;
  private final CommandLimit limit;
  private final MessageAssembly assembly = new MessageAssembly();
  private final Runnable whenGone;
  private boolean gone;

  /**
   * A handler.
   *
   * @param whenGone is run when the connection is gone, and the endpoint knows
   */
  SocketHandler(LiveSocket socket, CommandLimit limit, Runnable whenGone) {
    this.path = socket.path();
    this.session = socket.session();
    this.transport = socket.transport();
    this.inbox = socket.inbox();
    this.limit = limit;
    this.whenGone = whenGone;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext ctx, WebSocketFrame frame) {
    if (frame instanceof CloseWebSocketFrame close) {
      session.lost();
      transport.closedByPeer(close);
      return;
    }
    if (transport.isClosing()) {
      return;
    }
    CommandLimit.Verdict verdict = limit.next();
    switch (verdict) {
      case PASS, TOO_FAST -> handle(ctx, frame, verdict == CommandLimit.Verdict.PASS);
      case FLOOD -> session.close(CloseReason.FLOOD);
    }
  }

  private void handle(ChannelHandlerContext ctx, WebSocketFrame frame, boolean allowed) {
    if (frame instanceof PingWebSocketFrame) {
      if (allowed && ctx.channel().isWritable()) {
        ctx.writeAndFlush(new PongWebSocketFrame(frame.content().retain()));
      }
    } else if (frame instanceof BinaryWebSocketFrame) {
      session.close(CloseReason.NOT_TEXT);
    } else if (!(frame instanceof PongWebSocketFrame)) {
      text(frame, allowed);
    }
  }

  private void text(WebSocketFrame frame, boolean allowed) {
    if (!assembly.add(frame.content())) {
      session.close(CloseReason.TOO_LARGE);
      return;
    }
    if (!frame.isFinalFragment()) {
      return;
    }
    byte[] message = assembly.take();
    if (!MessageAssembly.isUtf8(message)) {
      session.close(CloseReason.NOT_UTF8);
    } else if (!allowed) {
      refuse(message);
    } else if (!inbox.offer(message)) {
      // The endpoint is behind, for instance because the storage is slow.
      if (limit.refuse() == CommandLimit.Verdict.FLOOD) {
        session.close(CloseReason.FLOOD);
      } else {
        refuse(message);
      }
    }
  }

  private void refuse(byte[] message) {
    session.send(path.refused(FrameCodec.ref(message), Refusal.TOO_FAST));
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext ctx) {
    if (ctx.channel().isWritable()) {
      transport.drain();
    }
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
    if (event instanceof IdleStateEvent) {
      session.close(CloseReason.IDLE);
    }
  }

  @Override
  public void handlerAdded(ChannelHandlerContext ctx) {
    if (!ctx.channel().isActive()) {
      gone();
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    gone();
  }

  private void gone() {
    if (!gone) {
      gone = true;
      session.lost();
      transport.drop();
      inbox.gone(whenGone);
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    if (cause instanceof CorruptedWebSocketFrameException broken) {
      session.lost();
      transport.closeBroken(reasonOf(broken.closeStatus()));
    } else {
      // A connection that was reset, or the like; channelInactive follows.
      ctx.close();
    }
  }

  private static CloseReason reasonOf(WebSocketCloseStatus status) {
    if (status.equals(WebSocketCloseStatus.MESSAGE_TOO_BIG)) {
      return CloseReason.TOO_LARGE;
    }
    return status.equals(WebSocketCloseStatus.INVALID_PAYLOAD_DATA)
        ? CloseReason.NOT_UTF8
        : CloseReason.BROKEN_FRAME;
  }
}
