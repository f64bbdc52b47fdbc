package fi.tagi.server.gateway;

import fi.tagi.server.gateway.limit.Capacity;
import fi.tagi.server.gateway.limit.Peers;
import fi.tagi.server.gateway.web.Web;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.net.InetSocketAddress;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Takes new connections in, as many as there is room for, and lets them speak HTTP. */
final class Connections extends ChannelInitializer<Channel> {
  private final Peers peers;
  private final Capacity capacity;
  private final ChannelGroup open = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE, true);
  private volatile @Nullable Web web;

  Connections(Peers peers, Capacity capacity) {
    this.peers = peers;
    this.capacity = capacity;
  }

  /** From now on connections are served; until then they are closed. */
  void serve(Web site) {
    web = site;
  }

  /** From now on connections are closed. */
  void refuse() {
    web = null;
  }

  /** Those that are open. */
  ChannelGroup open() {
    return open;
  }

  @Override
  protected void initChannel(Channel channel) {
    Web site = web;
    if (site == null || !(channel.remoteAddress() instanceof InetSocketAddress remote)) {
      channel.close();
      return;
    }
    OptionalLong source = peers.connection(remote.getAddress());
    if (!capacity.enter(source)) {
      channel.close();
      return;
    }
    channel.closeFuture().addListener(closed -> capacity.leave(source));
    open.add(channel);
    site.addTo(channel.pipeline(), remote.getAddress());
  }
}
