package fi.tagi.server.gateway;

import fi.tagi.server.access.Access;
import fi.tagi.server.config.AddressRange;
import fi.tagi.server.gateway.limit.GatewayLimits;
import fi.tagi.server.gateway.limit.SourceHash;
import fi.tagi.server.gateway.page.PageChoices;
import fi.tagi.server.gateway.web.Served;
import fi.tagi.server.http.BadRequest;
import fi.tagi.server.http.Content;
import fi.tagi.server.http.Response;
import fi.tagi.server.http.Route;
import fi.tagi.server.metrics.Health;
import fi.tagi.server.metrics.Metrics;
import fi.tagi.server.runtime.IdSource;
import fi.tagi.server.runtime.ManualClock;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/** A gateway on a free port of the loopback, with nothing but fakes behind it. */
final class TestGateway implements AutoCloseable {
  private static final ManualClock CLOCK = ManualClock.at("2027-03-01T12:00:00Z");

  final FakeSockets sockets = new FakeSockets();
  final FakeCallers callers = new FakeCallers();
  final Metrics metrics = new Metrics();
  final AtomicBoolean ready = new AtomicBoolean(true);

  /** Writes the body of {@code /v1/calendar/…}. */
  final AtomicReference<Content.Writer> body = new AtomicReference<>(out -> {});

  private final SourceHash hash = new SourceHash(CLOCK, IdSource.secure());
  private final Choices choices;
  private final Served served;
  private final Gateway gateway;

  private TestGateway(Choices choices) {
    this.choices = choices;
    this.served =
        new Served(
            routes(),
            sockets,
            new Access(callers, secret -> Optional.empty()),
            new PageChoices(TestGateway::sites, choices.demo),
            new Health(ready::get, metrics),
            CLOCK);
    try {
      this.gateway = Gateway.start(settings(0), served, hash, System::nanoTime);
    } catch (CannotListen e) {
      throw new AssertionError("cannot listen", e);
    }
  }

  private static List<String> sites(String line) {
    if (line.equals("broken")) {
      throw new IllegalStateException("a fault of the server's");
    }
    return line.equals("nuoret") ? List.of("https://kunta.example") : List.of();
  }

  private List<Route> routes() {
    return List.of(
        new Route("GET", "/v1/topics", request -> Response.json(Map.of("ok", true))),
        new Route(
            "GET",
            "/v1/me",
            request -> Response.json(Map.of("account", request.account().toString()))),
        new Route("GET", "/v1/accounts", request -> Response.done()),
        new Route("GET", "/v1/unlisted", request -> Response.done()),
        new Route("GET", "/v1/lines/{line}/schedule", TestGateway::echo),
        new Route(
            "GET",
            "/v1/invitations/{token}",
            request -> {
              throw new BadRequest("token_" + request.parameter("token"));
            }),
        new Route("POST", "/v1/sign-in", TestGateway::echo),
        new Route(
            "GET",
            "/v1/calendar/{file}",
            request ->
                new Response(200, "application/x-test", Map.of(), new Content.Written(body.get()))),
        new Route(
            "GET",
            "/v1/openapi.json",
            request -> {
              throw new IllegalStateException("a fault of the server's");
            }));
  }

  private static Response echo(fi.tagi.server.http.Request request) {
    return Response.json(
        Map.of(
            "parameters", request.parameters(),
            "query", request.query(),
            "bytes", request.body().length,
            "source", Long.toString(request.source())));
  }

  /** One with the limits of a running server. */
  static TestGateway start() {
    return new Choices().start();
  }

  /** One with other limits. */
  static TestGateway start(UnaryOperator<GatewayLimits> change) {
    Choices choices = new Choices();
    choices.limits = change.apply(choices.limits);
    return choices.start();
  }

  GatewaySettings settings(int port) {
    return new GatewaySettings(
        new GatewaySettings.Listen("127.0.0.1", port),
        choices.publicUrl,
        choices.proxies,
        List.of(AddressRange.of("127.0.0.0/8")),
        choices.limits);
  }

  Served served() {
    return served;
  }

  SourceHash hash() {
    return hash;
  }

  Gateway gateway() {
    return gateway;
  }

  int port() {
    return gateway.port();
  }

  TestConnection connect() {
    return TestConnection.to(port());
  }

  /** Asks on a connection of its own. */
  TestConnection.Answer get(String target, String... headers) {
    try (TestConnection connection = connect()) {
      return connection.ask("GET", target, headers);
    }
  }

  @Override
  public void close() {
    gateway.close();
  }

  /** What a gateway may differ in. */
  static final class Choices {
    GatewayLimits limits = GatewayLimits.defaults();
    boolean demo;
    List<AddressRange> proxies = List.of();
    IntFunction<URI> publicUrl = port -> URI.create("http://localhost:" + port);

    TestGateway start() {
      return new TestGateway(this);
    }
  }
}
