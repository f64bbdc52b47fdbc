package fi.tagi.server.gateway;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.ServerChannel;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;

/**
 * The threads that read and write sockets, and the kind of socket they serve: epoll on Linux, what
 * Java has elsewhere.
 *
 * @param group the threads
 * @param channel the listening socket
 */
record EventLoops(EventLoopGroup group, Class<? extends ServerChannel> channel) {

  /** Loads the system's own way of carrying connections, if there is one. */
  static void prepare() {
    boolean _ = Epoll.isAvailable();
  }

  static EventLoops start() {
    int threads = Runtime.getRuntime().availableProcessors();
    boolean epoll = Epoll.isAvailable();
    IoHandlerFactory handlers = epoll ? EpollIoHandler.newFactory() : NioIoHandler.newFactory();
    return new EventLoops(
        new MultiThreadIoEventLoopGroup(
            threads, new DefaultThreadFactory("gateway", true), handlers),
        epoll ? EpollServerSocketChannel.class : NioServerSocketChannel.class);
  }
}
