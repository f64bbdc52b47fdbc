package fi.tagi.load.limit;

import fi.tagi.protocol.Limits;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.ServerChannel;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler.HandshakeComplete;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Netty and nothing else: echoes text frames, and sends one that begins with {@link #BROADCAST} to
 * everybody else, as retained duplicates of one buffer. The least that a server on Netty costs; and
 * with a database, which has each frame durable before it is echoed, the least that one costs which
 * keeps what it is told.
 */
final class BareServer {
  /** The first byte of a frame that goes to everybody. */
  static final char BROADCAST = '!';

  static final String PATH = "/bare";
  private static final int BACKLOG = 1024;
  private static final int REQUEST_BYTES = 8192;

  private final Map<EventLoop, List<Channel>> byLoop = new ConcurrentHashMap<>();

  private final Optional<BareStore> store;

  private BareServer(Optional<BareStore> store) {
    this.store = store;
  }

  /**
   * Starts one and prints its port. Ends when standard input does.
   *
   * @param url an SQLite database for what it echoes; without one nothing is stored
   */
  static void run(Optional<String> url) throws Exception {
    BareServer server =
        new BareServer(url.isEmpty() ? Optional.empty() : Optional.of(BareStore.open(url.get())));
    boolean epoll = Epoll.isAvailable();
    Class<? extends ServerChannel> kind =
        epoll ? EpollServerSocketChannel.class : NioServerSocketChannel.class;
    Channel listening =
        new ServerBootstrap()
            .group(
                new MultiThreadIoEventLoopGroup(
                    Runtime.getRuntime().availableProcessors(),
                    epoll ? EpollIoHandler.newFactory() : NioIoHandler.newFactory()))
            .channel(kind)
            .option(ChannelOption.SO_BACKLOG, BACKLOG)
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childHandler(server.new Pipeline())
            .bind("127.0.0.1", 0)
            .sync()
            .channel();
    System.out.println(((InetSocketAddress) listening.localAddress()).getPort());
    while (System.in.read() >= 0) {
      // until whoever started it is gone
    }
    System.exit(0);
  }

  private final class Pipeline extends ChannelInitializer<Channel> {
    @Override
    protected void initChannel(Channel channel) {
      channel
          .pipeline()
          .addLast(
              new HttpServerCodec(),
              new HttpObjectAggregator(REQUEST_BYTES),
              new WebSocketServerProtocolHandler(
                  PATH, Limits.SUBPROTOCOL, false, Limits.FRAME_BYTES, false, true),
              new Frames());
    }
  }

  private final class Frames extends SimpleChannelInboundHandler<TextWebSocketFrame> {
    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
      if (event instanceof HandshakeComplete) {
        // Each list is touched by its own loop only.
        byLoop
            .computeIfAbsent(context.channel().eventLoop(), _ -> new ArrayList<>())
            .add(context.channel());
      }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
      byLoop
          .getOrDefault(context.channel().eventLoop(), new ArrayList<>())
          .remove(context.channel());
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, TextWebSocketFrame frame) {
      ByteBuf content = frame.content();
      if (content.isReadable() && content.getByte(content.readerIndex()) == BROADCAST) {
        broadcast(context.channel(), content.skipBytes(1));
        return;
      }
      ByteBuf echoed = content.retain();
      store.ifPresentOrElse(
          rows -> rows.store(ByteBufUtil.getBytes(echoed), () -> echo(context, echoed)),
          () -> echo(context, echoed));
    }

    private void echo(ChannelHandlerContext context, ByteBuf content) {
      context.writeAndFlush(new TextWebSocketFrame(content), context.voidPromise());
    }

    private void broadcast(Channel from, ByteBuf content) {
      byLoop.forEach((loop, channels) -> {
        ByteBuf shared = content.retainedDuplicate();
        loop.execute(() -> {
          for (Channel channel : channels) {
            if (!channel.equals(from)) {
              channel.writeAndFlush(
                  new TextWebSocketFrame(shared.retainedDuplicate()), channel.voidPromise());
            }
          }
          shared.release();
        });
      });
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
      context.close();
    }
  }
}
