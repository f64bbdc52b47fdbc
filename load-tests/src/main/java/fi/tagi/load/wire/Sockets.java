package fi.tagi.load.wire;

import fi.tagi.protocol.Limits;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolConfig;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Opens connections to one server. */
public final class Sockets implements AutoCloseable {
  private static final int FRAME_BYTES_MAX = 1024 * 1024;
  private static final Duration HANDSHAKE_MAX = Duration.ofSeconds(20);

  private final EventLoopGroup loops =
      new MultiThreadIoEventLoopGroup(2, NioIoHandler.newFactory());
  private final URI server;

  /**
   * Connections to this server.
   *
   * @param server its public address, {@code http://127.0.0.1:8080}
   */
  public Sockets(URI server) {
    this.server = server;
  }

  /**
   * Opens a connection; fails when the server does not take it.
   *
   * @param path the socket's path
   * @param cookie the sign-in cookie as {@code name=value}, empty for none
   */
  public CompletableFuture<Link> open(String path, String cookie, LinkListener listener) {
    CompletableFuture<Link> opened = new CompletableFuture<>();
    new Bootstrap()
        .group(loops)
        .channel(NioSocketChannel.class)
        .handler(
            new ChannelInitializer<SocketChannel>() {
              @Override
              protected void initChannel(SocketChannel channel) {
                channel
                    .pipeline()
                    .addLast(
                        new HttpClientCodec(),
                        new HttpObjectAggregator(8192),
                        new WebSocketClientProtocolHandler(config(path, cookie)),
                        new WebSocketFrameAggregator(FRAME_BYTES_MAX),
                        new LinkHandler(listener, opened));
              }
            })
        .connect(server.getHost(), server.getPort())
        .addListener(connected -> {
          if (!connected.isSuccess()) {
            opened.completeExceptionally(connected.cause());
          }
        });
    return opened;
  }

  private WebSocketClientProtocolConfig config(String path, String cookie) {
    HttpHeaders headers = new DefaultHttpHeaders().set(HttpHeaderNames.ORIGIN, server.toString());
    if (!cookie.isEmpty()) {
      headers.set(HttpHeaderNames.COOKIE, cookie);
    }
    return WebSocketClientProtocolConfig.newBuilder()
        .webSocketUri("ws://" + server.getAuthority() + path)
        .subprotocol(Limits.SUBPROTOCOL)
        .customHeaders(headers)
        .maxFramePayloadLength(FRAME_BYTES_MAX)
        .handshakeTimeoutMillis(HANDSHAKE_MAX.toMillis())
        .handleCloseFrames(false)
        .build();
  }

  /** Closes every connection and ends the event loops. */
  @Override
  public void close() {
    loops.shutdownGracefully(0, 2, TimeUnit.SECONDS).syncUninterruptibly();
  }
}
