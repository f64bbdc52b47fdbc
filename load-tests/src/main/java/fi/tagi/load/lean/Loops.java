package fi.tagi.load.lean;

import fi.tagi.protocol.Limits;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Two event loops and what is connected on them. Connections come from 64 addresses of the loopback
 * in turn, since a server lets the newcomers of one source in at a walking pace after the first
 * 400.
 */
public final class Loops implements AutoCloseable {
  /** How many loops. */
  public static final int COUNT = 2;

  private static final int SOURCES = 64;

  private final EventLoopGroup group;
  private final List<EventLoop> loops = new ArrayList<>();
  private final Class<? extends SocketChannel> kind;
  private final URI server;
  private final InetSocketAddress address;
  private final AtomicInteger made = new AtomicInteger();

  /** Loops for connections to this server. */
  public Loops(URI server) {
    this.server = server;
    this.address = new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getPort());
    boolean epoll = Epoll.isAvailable();
    this.kind = epoll ? EpollSocketChannel.class : NioSocketChannel.class;
    this.group =
        new MultiThreadIoEventLoopGroup(
            COUNT, epoll ? EpollIoHandler.newFactory() : NioIoHandler.newFactory());
    for (int i = 0; i < COUNT; i++) {
      loops.add(group.next());
    }
  }

  /** One of the loops. */
  public EventLoop at(int index) {
    return loops.get(index % COUNT);
  }

  /**
   * Opens a connection.
   *
   * @param loop on which loop
   * @param path the socket's path
   * @param cookie the sign-in cookie, empty for none
   * @param ear hears of it
   */
  public void open(int loop, String path, String cookie, Ear ear) {
    LeanSocket socket = new LeanSocket(request(path, cookie), ear);
    int source = made.getAndIncrement() % SOURCES + 1;
    new Bootstrap()
        .group(at(loop))
        .channel(kind)
        .option(ChannelOption.TCP_NODELAY, true)
        .handler(
            new ChannelInitializer<Channel>() {
              @Override
              protected void initChannel(Channel channel) {
                channel.pipeline().addLast(socket);
              }
            })
        .connect(address, new InetSocketAddress(InetAddress.ofLiteral("127.0.1." + source), 0))
        .addListener(connected -> {
          if (!connected.isSuccess()) {
            socket.failed();
          }
        });
  }

  private byte[] request(String path, String cookie) {
    String signedIn = cookie.isEmpty() ? "" : "Cookie: " + cookie + "\r\n";
    return LeanSocket.ascii(
        "GET %s HTTP/1.1\r\nHost: %s\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                .formatted(path, server.getAuthority())
            + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
            + "Sec-WebSocket-Protocol: %s\r\nOrigin: http://%s\r\n%s\r\n"
                .formatted(Limits.SUBPROTOCOL, server.getAuthority(), signedIn));
  }

  @Override
  public void close() {
    group.shutdownGracefully(0, 5, TimeUnit.SECONDS).syncUninterruptibly();
  }
}
