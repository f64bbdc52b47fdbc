package fi.tagi.server.access.token;

import fi.tagi.server.http.BadRequest;
import fi.tagi.server.http.Request;
import fi.tagi.server.http.Response;
import fi.tagi.server.http.Route;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** The export tokens over HTTP, for managers. */
public final class TokensApi {
  private static final int NAME_MAX = 60;
  private static final int DAYS_MAX = 400;

  private final ExportTokens tokens;

  /** The routes over these tokens. */
  public TokensApi(ExportTokens tokens) {
    this.tokens = tokens;
  }

  /** What the gateway serves. */
  public List<Route> routes() {
    return List.of(
        new Route("GET", "/v1/export-tokens", this::list),
        new Route("POST", "/v1/export-tokens", this::make),
        new Route("POST", "/v1/export-tokens/{token}/revoke", this::revoke));
  }

  private Response list(Request request) {
    return Response.json(tokens.all().stream().map(Row::of).toList());
  }

  private Response make(Request request) throws BadRequest {
    Wanted wanted = request.body(Wanted.class);
    String name = name(wanted.name().strip());
    if (wanted.days() < 1 || wanted.days() > DAYS_MAX) {
      throw new BadRequest("days: out_of_range");
    }
    ExportTokens.Made made = tokens.make(name, Duration.ofDays(wanted.days()), request.account());
    return Response.json(new New(Row.of(made.token()), made.secret()));
  }

  private static String name(String name) throws BadRequest {
    if (name.isEmpty()) {
      throw new BadRequest("name: empty");
    }
    if (name.codePointCount(0, name.length()) > NAME_MAX) {
      throw new BadRequest("name: too_long");
    }
    if (name.codePoints().anyMatch(Character::isISOControl)) {
      throw new BadRequest("name: unprintable");
    }
    return name;
  }

  private Response revoke(Request request) throws BadRequest {
    UUID token;
    try {
      token = UUID.fromString(request.parameter("token"));
    } catch (IllegalArgumentException e) {
      throw new BadRequest("malformed");
    }
    return tokens.revoke(token, request.account())
        ? Response.done()
        : Response.error(404, "no_token");
  }

  /** A token in the list. */
  record Row(UUID token, String name, String madeAt, String expiresAt) {
    private static Row of(ExportToken token) {
      return new Row(
          token.token(), token.name(), token.madeAt().toString(), token.expiresAt().toString());
    }
  }

  /** A token that somebody wants. */
  record Wanted(String name, int days) {}

  /** A new token, with the secret that is shown once. */
  record New(Row token, String secret) {
    /** Without the secret. */
    @Override
    public String toString() {
      return "New[]";
    }
  }
}
