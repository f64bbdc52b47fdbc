package fi.tagi.server.gateway.web;

import fi.tagi.server.database.StorageAway;
import fi.tagi.server.gateway.limit.GatewayLimits;
import fi.tagi.server.gateway.limit.Peers;
import fi.tagi.server.gateway.page.Pages;
import fi.tagi.server.gateway.site.Endpoints;
import fi.tagi.server.gateway.site.Incoming;
import fi.tagi.server.gateway.site.Origins;
import fi.tagi.server.gateway.site.Probes;
import fi.tagi.server.gateway.site.Site;
import fi.tagi.server.gateway.socket.Handshake;
import fi.tagi.server.http.Response;
import fi.tagi.server.http.Route;
import fi.tagi.server.http.Routes;
import fi.tagi.server.metrics.Metrics;
import fi.tagi.server.runtime.BoundedExecutor;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.flow.FlowControlHandler;
import io.netty.handler.timeout.IdleStateHandler;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** HTTP on all connections of a gateway. */
public final class Web {
  private static final Logger LOG = LoggerFactory.getLogger(Web.class);
  private static final int CHUNK_BYTES = 8 * 1024;

  private final GatewayLimits limits;
  private final Metrics metrics;
  private final Site site;
  private final RequestReader reader;
  private final Upgrades upgrades;
  private final BoundedExecutor workers;
  private final BoundedExecutor downloads;
  private volatile boolean stopping;

  /** HTTP for these parts. */
  public Web(
      Served served, Origins origins, Peers peers, GatewayLimits limits, Handshake handshake) {
    this.limits = limits;
    this.metrics = served.health().metrics();
    List<Route> routes = new ArrayList<>(served.routes());
    routes.addAll(Probes.routes(served.health(), () -> stopping));
    this.site =
        new Site(
            new Routes(routes),
            new Endpoints(served.access(), origins, metrics),
            new Pages(served.pages(), origins.own(), served.access()),
            origins.isSecure(),
            served.clock());
    this.reader = new RequestReader(peers, origins.cookieName());
    this.upgrades = new Upgrades(origins, served.access(), metrics, handshake);
    this.workers = new BoundedExecutor("request", limits.sizes().requests());
    this.downloads = new BoundedExecutor("download", limits.sizes().downloads());
  }

  /**
   * Lets a new connection speak HTTP.
   *
   * @param address the other end
   */
  public void addTo(ChannelPipeline pipeline, InetAddress address) {
    long idle = limits.times().idle().toNanos();
    RequestDeadline deadline = new RequestDeadline(limits.times().request());
    HttpDecoderConfig decoding =
        new HttpDecoderConfig()
            .setMaxInitialLineLength(limits.sizes().requestLine())
            .setMaxHeaderSize(limits.sizes().headers())
            .setMaxChunkSize(CHUNK_BYTES);
    pipeline.addLast(new IdleStateHandler(true, 0, 0, idle, TimeUnit.NANOSECONDS));
    pipeline.addLast(deadline);
    pipeline.addLast(new HttpServerCodec(decoding));
    pipeline.addLast(new HttpObjectAggregator(limits.sizes().body(), true));
    pipeline.addLast(new FlowControlHandler());
    pipeline.addLast(new WebHandler(this, deadline, address));
  }

  /** Told to every connection when the server stops. */
  public enum Stopping {
    /** Now. */
    NOW
  }

  /** From now on every answer is the last of its connection, and the server is not ready. */
  public void stop() {
    stopping = true;
  }

  boolean isStopping() {
    return stopping;
  }

  RequestReader reader() {
    return reader;
  }

  Upgrades upgrades() {
    return upgrades;
  }

  /** Whatever goes wrong has an answer: a connection that gets none would wait for ever. */
  Response answer(Incoming in) {
    try {
      return site.answer(in);
    } catch (RuntimeException | Error e) {
      LOG.error("request failed", e);
      metrics.fault(Metrics.Area.HTTP);
      return Response.error(500, "fault");
    }
  }

  /** Counts an answer and gives it the headers that every answer has. */
  Response finished(Response response) {
    metrics.answered(response.status());
    return site.finished(response);
  }

  /** Runs work that may block; false when there is as much of it as there may be. */
  boolean work(Runnable task) {
    return workers.offer(task);
  }

  /** Runs what writes a body while it leaves; false when there is as much of it as there may be. */
  boolean download(Runnable task) {
    return downloads.offer(task);
  }

  /** What is answered when the writer of a body failed, if nothing of it has left. */
  Response failed(Throwable fault) {
    if (fault instanceof StorageAway) {
      metrics.fault(Metrics.Area.DATABASE);
      return Endpoints.storageAway();
    }
    LOG.error("a download failed", fault);
    metrics.fault(Metrics.Area.HTTP);
    return Response.error(500, "fault");
  }
}
