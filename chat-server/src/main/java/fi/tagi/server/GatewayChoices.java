package fi.tagi.server;

import fi.tagi.server.gateway.GatewaySettings;
import fi.tagi.server.gateway.limit.GatewayLimits;

/** What the configuration says of the gateway, in the gateway's own terms. */
final class GatewayChoices {
  private GatewayChoices() {}

  static GatewaySettings settings(ServerConfig config, GatewayLimits limits) {
    return new GatewaySettings(
        new GatewaySettings.Listen(config.listen().host(), config.listen().port()),
        config::publicUrl,
        config.trustedProxies(),
        config.metricsAllowedFrom(),
        limits);
  }

  /**
   * Sessions as configured; a fifth more connections, so that pages still load when all are taken.
   */
  static GatewayLimits limits(ServerConfig.Limits settings) {
    GatewayLimits defaults = GatewayLimits.defaults();
    GatewayLimits.Connections connections = defaults.connections();
    return new GatewayLimits(
        new GatewayLimits.Connections(
            settings.connections() + settings.connections() / 5,
            settings.connections(),
            settings.connectionsPerSource(),
            connections.newPerSource(),
            connections.longestTurn()),
        defaults.times(),
        defaults.sizes(),
        defaults.commands(),
        defaults.refusals());
  }
}
