package fi.tagi.server.gateway.limit;

import fi.tagi.server.config.AddressRange;
import java.net.InetAddress;
import java.util.List;
import java.util.OptionalLong;

/**
 * Makes of an address what the rest of the gateway may know about it: a source, and whether it may
 * read the metrics.
 */
public final class Peers {
  private final SourceHash hash;
  private final TrustedProxies proxies;
  private final List<AddressRange> metricsFrom;

  /**
   * By these rules.
   *
   * @param hash makes sources of addresses
   * @param trustedProxies whose {@code X-Forwarded-For} is believed
   * @param metricsFrom who may read the metrics
   */
  public Peers(SourceHash hash, List<AddressRange> trustedProxies, List<AddressRange> metricsFrom) {
    this.hash = hash;
    this.proxies = new TrustedProxies(List.copyOf(trustedProxies));
    this.metricsFrom = List.copyOf(metricsFrom);
  }

  /** The source of a connection; empty for a proxy, behind which everybody is. */
  public OptionalLong connection(InetAddress peer) {
    return proxies.trusts(peer) ? OptionalLong.empty() : OptionalLong.of(hash.of(peer));
  }

  /**
   * Who sent a request.
   *
   * @param address the other end of its connection
   * @param forwardedFor its header {@code X-Forwarded-For}, empty for none
   */
  public Peer of(InetAddress address, String forwardedFor) {
    InetAddress origin = proxies.origin(address, forwardedFor);
    // A proxy that is not in the list hides who asks, even when it runs on this machine.
    boolean known = forwardedFor.isEmpty() || proxies.trusts(address);
    boolean metrics = known && metricsFrom.stream().anyMatch(range -> range.contains(origin));
    return new Peer(hash.of(origin), metrics);
  }

  /**
   * Who sent a request.
   *
   * @param source the keyed hash of their address
   * @param mayReadMetrics whether the metrics are shown to them
   */
  public record Peer(long source, boolean mayReadMetrics) {}
}
