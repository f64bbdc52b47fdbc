package fi.tagi.server.gateway;

import fi.tagi.server.gateway.limit.Capacity;
import fi.tagi.server.gateway.limit.GatewayLimits;
import fi.tagi.server.gateway.limit.Peers;
import fi.tagi.server.gateway.limit.SourceHash;
import fi.tagi.server.gateway.site.Origins;
import fi.tagi.server.gateway.socket.Handshake;
import fi.tagi.server.gateway.socket.OpenSockets;
import fi.tagi.server.gateway.web.Served;
import fi.tagi.server.gateway.web.Web;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelOption;
import io.netty.channel.WriteBufferWaterMark;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one door: an open port on which pages, endpoints and sockets are served. Closing it tells
 * every client to come back and lets what is on its way go out.
 */
public final class Gateway implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);
  private static final WriteBufferWaterMark WRITE_BUFFER =
      new WriteBufferWaterMark(32 * 1024, 64 * 1024);
  private static final int BACKLOG = 1024;

  private final Listening listening;
  private final Web web;
  private final OpenSockets sockets;
  private final URI publicUrl;
  private final Duration stop;

  private Gateway(Listening listening, Web web, OpenSockets sockets, URI publicUrl, Duration stop) {
    this.listening = listening;
    this.web = web;
    this.sockets = sockets;
    this.publicUrl = publicUrl;
    this.stop = stop;
  }

  /**
   * Opens the port and serves.
   *
   * @param settings where and how
   * @param served what
   * @param hash makes sources of addresses
   * @param nanos a monotonic clock, in nanoseconds
   * @throws CannotListen when the port cannot be opened
   */
  public static Gateway start(
      GatewaySettings settings, Served served, SourceHash hash, LongSupplier nanos)
      throws CannotListen {
    GatewayLimits limits = settings.limits();
    Peers peers = new Peers(hash, settings.trustedProxies(), settings.metricsFrom());
    int perSource = limits.connections().perSource();
    Connections connections =
        new Connections(peers, new Capacity(limits.connections().sockets(), perSource));
    Listening listening = listen(settings.listen(), connections);
    URI publicUrl = settings.publicUrl().apply(port(listening.channel));
    OpenSockets sockets = new OpenSockets(served.access());
    Handshake handshake =
        new Handshake(limits, served.sockets(), sockets, served.health().metrics(), nanos);
    Web web = new Web(served, new Origins(publicUrl), peers, limits, handshake);
    connections.serve(web);
    listening.channel.config().setAutoRead(true);
    return new Gateway(listening, web, sockets, publicUrl, limits.times().stop());
  }

  /** Loads what carries connections; a start may do so beside other things. */
  public static void prepare() {
    EventLoops.prepare();
  }

  /** Opens the port; nobody is let in yet, since what is served depends on which port it is. */
  private static Listening listen(GatewaySettings.Listen listen, Connections connections)
      throws CannotListen {
    EventLoops loops = EventLoops.start();
    ChannelFuture bound =
        new ServerBootstrap()
            .group(loops.group())
            .channel(loops.channel())
            .option(ChannelOption.AUTO_READ, false)
            .option(ChannelOption.SO_BACKLOG, BACKLOG)
            .option(ChannelOption.SO_REUSEADDR, true)
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childOption(ChannelOption.WRITE_BUFFER_WATER_MARK, WRITE_BUFFER)
            .childHandler(connections)
            .bind(listen.host(), listen.port())
            .awaitUninterruptibly();
    Throwable cause = bound.cause();
    if (cause != null) {
      loops.group().shutdownGracefully(0, 0, TimeUnit.SECONDS);
      throw new CannotListen(listen.host(), listen.port(), cause);
    }
    return new Listening(bound.channel(), loops, connections);
  }

  /** The port that is open. */
  public int port() {
    return port(listening.channel);
  }

  /** The origin that browsers see. */
  public URI publicUrl() {
    return publicUrl;
  }

  /**
   * Closes those sessions of the account whose sign-in ended or may not have them any more. To be
   * called whenever that may have happened; may block.
   */
  public void recheck(UUID account) {
    sockets.recheck(account);
  }

  /**
   * Stops: lets nobody in, tells every session that the server restarts, finishes what is being
   * answered, and returns when every endpoint knows that its session is gone, or when that takes
   * too long.
   */
  @Override
  public void close() {
    long until = System.nanoTime() + stop.toNanos();
    listening.channel.close().awaitUninterruptibly();
    listening.connections.refuse();
    web.stop();
    sockets.closeAll();
    listening
        .connections
        .open()
        .forEach(c -> c.pipeline().fireUserEventTriggered(Web.Stopping.NOW));
    try {
      boolean told = sockets.awaitNone(Duration.ofNanos(until - System.nanoTime()));
      long left = Math.max(0, until - System.nanoTime());
      boolean answered =
          listening.connections.open().newCloseFuture().await(left, TimeUnit.NANOSECONDS);
      if (!told || !answered) {
        LOG.warn("some connections did not end in time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      listening.connections.open().close();
      listening.loops.group().shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
    }
  }

  private static int port(Channel channel) {
    return channel.localAddress() instanceof InetSocketAddress address ? address.getPort() : 0;
  }

  private record Listening(Channel channel, EventLoops loops, Connections connections) {}
}
