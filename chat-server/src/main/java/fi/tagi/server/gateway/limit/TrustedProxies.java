package fi.tagi.server.gateway.limit;

import fi.tagi.server.config.AddressRange;
import java.net.InetAddress;
import java.util.List;

/**
 * The reverse proxies whose word is taken for where a request comes from. Without any, and from
 * anybody else, {@code X-Forwarded-For} is ignored: everyone can write it.
 */
record TrustedProxies(List<AddressRange> ranges) {

  /** Whether the peer is one of them. */
  boolean trusts(InetAddress peer) {
    return ranges.stream().anyMatch(range -> range.contains(peer));
  }

  /**
   * Where a request really comes from.
   *
   * @param peer the other end of the connection
   * @param forwardedFor the header {@code X-Forwarded-For}, empty for none; its last hop is what
   *     the proxy itself saw
   */
  InetAddress origin(InetAddress peer, String forwardedFor) {
    if (forwardedFor.isEmpty() || !trusts(peer)) {
      return peer;
    }
    String lastHop = forwardedFor.substring(forwardedFor.lastIndexOf(',') + 1).strip();
    try {
      return InetAddress.ofLiteral(lastHop);
    } catch (IllegalArgumentException e) {
      return peer;
    }
  }
}
