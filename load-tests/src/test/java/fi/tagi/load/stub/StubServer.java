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
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler.HandshakeComplete;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.function.Consumer;

/** A stub server on a free port of this machine. The cookie {@code alias=A} signs A in. */
public final class StubServer implements AutoCloseable {
  private final EventLoopGroup loops =
      new MultiThreadIoEventLoopGroup(2, NioIoHandler.newFactory());
  private final Fault fault;
  private final StubDesk desk;
  private final Channel channel;
  private final ChannelGroup open = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);

  /** Starts. */
  public StubServer(Fault fault) {
    this.fault = fault;
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

  /** The power goes and comes back: connections are cut, and what was not stored is gone. */
  public void crash() {
    synchronized (desk) {
      desk.contacts().values().forEach(contact -> contact.words.crash());
    }
    open.close().syncUninterruptibly();
  }

  @Override
  public void close() {
    channel.close().syncUninterruptibly();
    loops.shutdownGracefully();
  }

  /** The frames of one connection. */
  private final class Frames extends SimpleChannelInboundHandler<TextWebSocketFrame> {
    private Consumer<byte[]> side = _ -> {};
    private Runnable gone = () -> {};

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
      if (event instanceof HandshakeComplete complete) {
        open.add(context.channel());
        Consumer<ServerFrame> tell = frame -> send(context.channel(), frame);
        if (complete.requestUri().equals("/v1/visitor")) {
          StubDoor door = new StubDoor(fault, desk, tell);
          side = utf8 -> read(() -> door.answer(FrameCodec.visitorCommand(utf8)));
          gone = door::gone;
        } else {
          String cookie = complete.requestHeaders().get(HttpHeaderNames.COOKIE, "");
          Console console = new Console(cookie.replace("alias=", ""), tell);
          side = utf8 -> read(() -> desk.answer(FrameCodec.responderCommand(utf8), console));
          gone = () -> desk.gone(console);
        }
      }
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, TextWebSocketFrame frame) {
      side.accept(ByteBufUtil.getBytes(frame.content()));
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
      synchronized (desk) {
        gone.run();
      }
    }
  }

  private static void send(Channel channel, ServerFrame frame) {
    byte[] utf8 = FrameCodec.write(frame);
    // Always as a task: what the channel's own loop writes at once would overtake the others.
    channel
        .eventLoop()
        .execute(() -> channel.writeAndFlush(new TextWebSocketFrame(Unpooled.wrappedBuffer(utf8))));
  }

  private void read(Reading reading) {
    try {
      synchronized (desk) {
        reading.run();
      }
    } catch (BadFrame e) {
      throw new IllegalStateException(e);
    }
  }

  /** Something that reads a frame. */
  private interface Reading {
    void run() throws BadFrame;
  }
}
