package fi.tagi.server.gateway.socket;

import fi.tagi.protocol.CloseReason;
import fi.tagi.protocol.Limits;
import fi.tagi.server.gateway.limit.Capacity;
import fi.tagi.server.gateway.limit.CommandLimit;
import fi.tagi.server.gateway.limit.GatewayLimits;
import fi.tagi.server.gateway.limit.Rate;
import fi.tagi.server.gateway.limit.TokenBucket;
import fi.tagi.server.gateway.limit.Turnstile;
import fi.tagi.server.metrics.Metrics;
import fi.tagi.server.session.Endpoint;
import fi.tagi.server.session.Session;
import fi.tagi.server.session.Sockets;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshaker13;
import io.netty.handler.timeout.IdleStateHandler;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns an HTTP connection into a session: room and turn are asked, the handshake is answered, the
 * handlers of HTTP leave, those of the WebSocket come. Who has no room is answered too and then
 * told {@link CloseReason#BUSY}, because a page cannot read a refused handshake.
 */
public final class Handshake {
  private static final Logger LOG = LoggerFactory.getLogger(Handshake.class);

  private static final WebSocketDecoderConfig DECODING =
      WebSocketDecoderConfig.newBuilder()
          .maxFramePayloadLength(Limits.FRAME_BYTES)
          .expectMaskedFrames(true)
          .allowMaskMismatch(false)
          .allowExtensions(false)
          .closeOnProtocolViolation(false)
          .withUTF8Validator(false)
          .build();

  private final GatewayLimits limits;
  private final Sockets sockets;
  private final OpenSockets open;
  private final Metrics metrics;
  private final LongSupplier nanos;
  private final Capacity capacity;
  private final Turnstile turnstile;

  /**
   * For all connections of a gateway.
   *
   * @param limits how many, how fast, how large
   * @param sockets gives the endpoints
   * @param open where the open ones are listed
   * @param metrics where they are counted
   * @param nanos a monotonic clock, in nanoseconds
   */
  public Handshake(
      GatewayLimits limits,
      Sockets sockets,
      OpenSockets open,
      Metrics metrics,
      LongSupplier nanos) {
    this.limits = limits;
    this.sockets = sockets;
    this.open = open;
    this.metrics = metrics;
    this.nanos = nanos;
    this.capacity = new Capacity(limits.connections().sessions(), limits.connections().perSource());
    this.turnstile = new Turnstile(limits.connections(), nanos);
  }

  /**
   * Does it, on the channel's event loop. The request was checked: an upgrade to a WebSocket of
   * version 13 with our subprotocol, from an allowed origin, by somebody who may.
   *
   * @param request released when done
   * @param leaveHttp removes the handlers of HTTP behind the codec
   */
  public void upgrade(
      Channel channel, FullHttpRequest request, SocketOwner owner, Runnable leaveHttp) {
    OptionalLong source = OptionalLong.of(owner.source());
    boolean room = capacity.enter(source);
    long turn = room ? turnstile.turn(owner.source()) : TokenBucket.NEVER;
    if (turn == TokenBucket.NEVER) {
      if (room) {
        capacity.leave(source);
      }
      shake(channel, request, leaveHttp, () -> turnAway(channel), () -> {});
      return;
    }
    Runnable shake =
        () ->
            shake(
                channel,
                request,
                leaveHttp,
                () -> open(channel, owner),
                () -> capacity.leave(source));
    if (turn == 0) {
      shake.run();
    } else {
      var _ = channel.eventLoop().schedule(shake, turn, TimeUnit.NANOSECONDS);
    }
  }

  private static void shake(
      Channel channel,
      FullHttpRequest request,
      Runnable leaveHttp,
      Runnable then,
      Runnable failed) {
    try {
      new WebSocketServerHandshaker13(request.uri(), Limits.SUBPROTOCOL, DECODING)
          .handshake(channel, request, new DefaultHttpHeaders(), channel.newPromise())
          .addListener(done -> {
            if (done.isSuccess()) {
              leaveHttp.run();
              then.run();
              channel.config().setAutoRead(true);
            } else {
              failed.run();
              channel.close();
            }
          });
    } catch (RuntimeException e) {
      // For instance a key that is none; the channel is of no use any more.
      failed.run();
      channel.close();
    } finally {
      request.release();
    }
  }

  private void open(Channel channel, SocketOwner owner) {
    SocketPath path = owner.path();
    ChannelTransport transport = new ChannelTransport(channel, limits.times().close(), metrics);
    Session session = new Session(transport);
    Inbox inbox = new Inbox("session", limits.sizes().inbox(), fault -> failed(session, fault));
    OpenSockets.Open entry = open.add(session, owner);
    metrics.opened(path.kind());
    inbox.open(() -> endpoint(owner, session, entry));
    LiveSocket socket = new LiveSocket(path, session, transport, inbox);
    ChannelPipeline pipeline = channel.pipeline();
    long idle = limits.times().idle().toNanos();
    pipeline.addFirst(new IdleStateHandler(idle, 0, 0, TimeUnit.NANOSECONDS));
    Heartbeat heartbeat = new Heartbeat(channel, limits.times().ping());
    pipeline.addLast(
        new SocketHandler(
            socket,
            limit(path),
            () -> {
              heartbeat.stop();
              gone(entry, owner);
            }));
  }

  private CommandLimit limit(SocketPath path) {
    Rate commands =
        switch (path) {
          case VISITOR, MANAGER -> limits.commands().visitor();
          case RESPONDER -> limits.commands().responder();
        };
    return new CommandLimit(commands, limits.refusals(), nanos);
  }

  private void gone(OpenSockets.Open entry, SocketOwner owner) {
    capacity.leave(OptionalLong.of(owner.source()));
    metrics.gone(owner.path().kind());
    open.remove(entry);
  }

  private Endpoint endpoint(SocketOwner owner, Session session, OpenSockets.Open entry) {
    return switch (owner.path()) {
      case VISITOR -> sockets.visitor(session);
      case RESPONDER ->
          open.watched(entry, sockets.responder(session, owner.account().orElseThrow()));
      case MANAGER -> open.watched(entry, sockets.manager(session, owner.account().orElseThrow()));
    };
  }

  private static void failed(Session session, RuntimeException fault) {
    LOG.error("endpoint failed", fault);
    session.close(CloseReason.FAULT);
  }

  private void turnAway(Channel channel) {
    channel.pipeline().addLast(new UntilClosed());
    new ChannelTransport(channel, limits.times().close(), metrics).close(CloseReason.BUSY);
  }

  /** Waits for the other side to close, and hears nothing else. */
  private static final class UntilClosed extends SimpleChannelInboundHandler<WebSocketFrame> {
    @Override
    protected void channelRead0(ChannelHandlerContext ctx, WebSocketFrame frame) {
      if (frame instanceof CloseWebSocketFrame) {
        ctx.close();
      }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
      ctx.close();
    }
  }
}
