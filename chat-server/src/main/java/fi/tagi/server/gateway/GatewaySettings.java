package fi.tagi.server.gateway;

import fi.tagi.server.config.AddressRange;
import fi.tagi.server.gateway.limit.GatewayLimits;
import java.net.URI;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Where and how a gateway listens.
 *
 * @param listen the address and port
 * @param publicUrl the origin that browsers see, by the port that is open
 * @param trustedProxies whose {@code X-Forwarded-For} is believed
 * @param metricsFrom who may read the metrics
 * @param limits how much it takes
 */
public record GatewaySettings(
    Listen listen,
    IntFunction<URI> publicUrl,
    List<AddressRange> trustedProxies,
    List<AddressRange> metricsFrom,
    GatewayLimits limits) {
  /**
   * An address of this machine.
   *
   * @param host a name or an address; 0.0.0.0 for all
   * @param port the port; 0 for any that is free
   */
  public record Listen(String host, int port) {}
}
