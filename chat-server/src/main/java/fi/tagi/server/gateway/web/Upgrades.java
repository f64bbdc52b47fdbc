package fi.tagi.server.gateway.web;

import fi.tagi.server.access.Access;
import fi.tagi.server.access.Caller;
import fi.tagi.server.database.StorageAway;
import fi.tagi.server.gateway.site.Admission;
import fi.tagi.server.gateway.site.Endpoints;
import fi.tagi.server.gateway.site.Incoming;
import fi.tagi.server.gateway.site.Origins;
import fi.tagi.server.gateway.socket.Handshake;
import fi.tagi.server.gateway.socket.SocketOwner;
import fi.tagi.server.gateway.socket.SocketPath;
import fi.tagi.server.http.Response;
import fi.tagi.server.metrics.Metrics;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.FullHttpRequest;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What comes before the handshake of a WebSocket: may this request become one? */
final class Upgrades {
  private static final Logger LOG = LoggerFactory.getLogger(Upgrades.class);

  private final UpgradeCheck check;
  private final Access access;
  private final Metrics metrics;
  private final Handshake handshake;

  Upgrades(Origins origins, Access access, Metrics metrics, Handshake handshake) {
    this.check = new UpgradeCheck(origins);
    this.access = access;
    this.metrics = metrics;
    this.handshake = handshake;
  }

  /** What is wrong with the request itself; empty for nothing. */
  Optional<Response> refusal(FullHttpRequest request) {
    return check.refusal(request);
  }

  /** Whether anyone may open a socket here, so that nobody has to be asked who they are. */
  boolean isForAnyone(SocketPath path) {
    return access.allows(path.key(), Optional.empty());
  }

  /** Whether the caller may open a socket here; may block. */
  Admission admission(SocketPath path, Incoming in) {
    try {
      return Admission.of(access, path.key(), in.headers().cookie());
    } catch (StorageAway e) {
      metrics.fault(Metrics.Area.DATABASE);
      return new Admission.Refused(Endpoints.storageAway());
    } catch (RuntimeException | Error e) {
      LOG.error("handshake failed", e);
      metrics.fault(Metrics.Area.SOCKET);
      return new Admission.Refused(Response.error(500, "fault"));
    }
  }

  /** Goes on to the handshake, on the event loop. The request is released there. */
  void upgrade(Channel channel, FullHttpRequest request, SocketOwner owner, Runnable leaveHttp) {
    handshake.upgrade(channel, request, owner, leaveHttp);
  }

  static SocketOwner owner(SocketPath path, Incoming in, Optional<Caller> caller) {
    return new SocketOwner(
        path,
        caller.map(Caller::account),
        caller.isPresent() ? in.headers().cookie() : "",
        in.peer().source());
  }
}
