package fi.tagi.server.gateway.site;

import fi.tagi.server.http.Response;
import fi.tagi.server.http.Route;
import fi.tagi.server.metrics.Health;
import java.util.List;
import java.util.function.BooleanSupplier;

/** The routes for those who watch over the server. */
public final class Probes {
  private static final String ALIVE_PATH = "/healthz";

  private Probes() {}

  /**
   * Whether the process lives, whether it can do its work, and what it counts.
   *
   * @param stopping whether the server is about to stop, so that nobody sends it new work
   */
  public static List<Route> routes(Health health, BooleanSupplier stopping) {
    return List.of(
        new Route("GET", ALIVE_PATH, request -> Response.text("text/plain", "ok\n")),
        new Route("GET", "/readyz", request -> ready(health, stopping)),
        new Route(
            "GET",
            Site.METRICS_PATH,
            request -> Response.text("text/plain; version=0.0.4", health.metrics().scrape())));
  }

  /**
   * Whether the request is answered without blocking. That the process lives must be seen also when
   * all that may block is blocked.
   */
  public static boolean isQuick(Incoming in) {
    return in.target().path().equals(ALIVE_PATH);
  }

  private static Response ready(Health health, BooleanSupplier stopping) {
    boolean ready = !stopping.getAsBoolean() && health.ready().getAsBoolean();
    Response text = Response.text("text/plain", ready ? "ready\n" : "not ready\n");
    return ready ? text : new Response(503, text.type(), text.headers(), text.body());
  }
}
