package fi.tagi.server.access.api;

import fi.tagi.server.access.Access;
import fi.tagi.server.access.Caller;
import fi.tagi.server.access.People;
import fi.tagi.server.http.BadRequest;
import fi.tagi.server.http.Request;
import fi.tagi.server.http.Response;
import fi.tagi.server.http.Route;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Calls endpoints as the gateway does: by way of the access table. */
final class Calls {
  private final List<Route> routes;
  private final Access access;

  Calls(People people) {
    this.routes =
        new AccessApi(
                people.passwordSignIn,
                people.signIns,
                people.accounts,
                people.invitations,
                SignInCookie.of(true))
            .routes();
    this.access = new Access(people.signIns, secret -> Optional.empty());
  }

  List<Route> routes() {
    return routes;
  }

  /** Calls an endpoint; {@code parameter} stands for the one in its path. */
  Response call(String key, String parameter, String cookie, String body) {
    Route route = routes.stream().filter(r -> r.key().equals(key)).findFirst().orElseThrow();
    Optional<Caller> caller = access.callerOf(cookie);
    if (!access.allows(key, caller)) {
      return Response.error(caller.isPresent() ? 403 : 401, "refused");
    }
    try {
      return route
          .handler()
          .handle(
              new Request(
                  Map.of("token", parameter, "account", parameter),
                  Map.of(),
                  body.replace('\'', '"').getBytes(StandardCharsets.UTF_8),
                  caller.map(Caller::account),
                  cookie,
                  1));
    } catch (BadRequest fault) {
      return Response.error(400, fault.text());
    }
  }

  static String text(Response response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }
}
