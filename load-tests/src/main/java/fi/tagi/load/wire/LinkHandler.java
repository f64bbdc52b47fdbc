package fi.tagi.load.wire;

import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler.ClientHandshakeStateEvent;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/** Tells the listener of one connection what comes. */
final class LinkHandler extends SimpleChannelInboundHandler<WebSocketFrame> {
  private final LinkListener listener;
  private final CompletableFuture<Link> opened;
  private int code = Link.NO_CODE;

  LinkHandler(LinkListener listener, CompletableFuture<Link> opened) {
    this.listener = listener;
    this.opened = opened;
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) throws Exception {
    if (event == ClientHandshakeStateEvent.HANDSHAKE_COMPLETE) {
      opened.complete(new Link(context.channel()));
    } else if (event == ClientHandshakeStateEvent.HANDSHAKE_TIMEOUT) {
      context.close();
    }
    super.userEventTriggered(context, event);
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
    switch (frame) {
      case TextWebSocketFrame text -> listener.frame(ByteBufUtil.getBytes(text.content()));
      case CloseWebSocketFrame close -> {
        code = close.statusCode() < 0 ? Link.NO_CODE : close.statusCode();
        context.close();
      }
      default -> context.close();
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    opened.completeExceptionally(cause);
    context.close();
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    if (!opened.completeExceptionally(new IOException("closed before the handshake was done"))) {
      listener.closed(code);
    }
  }
}
