package fi.tagi.load.stub;

import fi.tagi.protocol.BadFrame;
import fi.tagi.protocol.FrameCodec;
import fi.tagi.protocol.Limits;
import fi.tagi.protocol.ServerFrame;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler.HandshakeComplete;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.function.Consumer;

/** A stub server on a free port of this machine. The cookie {@code alias=A} signs A in. */
public final class StubServer implements AutoCloseable {
  private final EventLoopGroup loops =
      new MultiThreadIoEventLoopGroup(2, NioIoHandler.newFactory());
  private final StubDesk desk;
  private final Channel channel;

  /** Starts. */
  public StubServer(Fault fault) {
    desk = new StubDesk(fault);
    channel =
        new ServerBootstrap()
            .group(loops)
            .channel(NioServerSocketChannel.class)
            .childHandler(
                new ChannelInitializer<SocketChannel>() {
                  @Override
                  protected void initChannel(SocketChannel accepted) {
                    accepted
                        .pipeline()
                        .addLast(
                            new HttpServerCodec(),
                            new HttpObjectAggregator(8192),
                            new WebSocketServerProtocolHandler(
                                "/v1", Limits.SUBPROTOCOL, false, 65536, false, true),
                            new Frames());
                  }
                })
            .bind("127.0.0.1", 0)
            .syncUninterruptibly()
            .channel();
  }

  /** Its address. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + ((InetSocketAddress) channel.localAddress()).getPort());
  }

  @Override
  public void close() {
    channel.close().syncUninterruptibly();
    loops.shutdownGracefully();
  }

  /** The frames of one connection. */
  private final class Frames extends SimpleChannelInboundHandler<TextWebSocketFrame> {
    private Consumer<byte[]> side = _ -> {};

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
      if (event instanceof HandshakeComplete complete) {
        Consumer<ServerFrame> tell = frame -> send(context.channel(), frame);
        String cookie = complete.requestHeaders().get(HttpHeaderNames.COOKIE, "");
        StubDesk.Console console = new StubDesk.Console(cookie.replace("alias=", ""), tell);
        side =
            complete.requestUri().equals("/v1/visitor")
                ? utf8 -> read(() -> desk.visitor(FrameCodec.visitorCommand(utf8), tell))
                : utf8 -> read(() -> desk.responder(FrameCodec.responderCommand(utf8), console));
      }
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, TextWebSocketFrame frame) {
      side.accept(ByteBufUtil.getBytes(frame.content()));
    }
  }

  private static void send(Channel channel, ServerFrame frame) {
    channel.writeAndFlush(new TextWebSocketFrame(Unpooled.wrappedBuffer(FrameCodec.write(frame))));
  }

  private static void read(Reading reading) {
    try {
      reading.run();
    } catch (BadFrame e) {
      throw new IllegalStateException(e);
    }
  }

  /** Something that reads a frame. */
  private interface Reading {
    void run() throws BadFrame;
  }
}
