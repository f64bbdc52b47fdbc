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
   *     the proxy itself saw, and as long as that is another of the trusted, the one before it is
   *     what that one saw
   */
  InetAddress origin(InetAddress peer, String forwardedFor) {
    InetAddress nearest = peer;
    List<String> hops = List.of(forwardedFor.split(",", -1)).reversed();
    for (int i = 0; i < hops.size() && trusts(nearest); i++) {
      try {
        nearest = InetAddress.ofLiteral(hops.get(i).strip());
      } catch (IllegalArgumentException e) {
        break;
      }
    }
    return nearest;
  }
}
