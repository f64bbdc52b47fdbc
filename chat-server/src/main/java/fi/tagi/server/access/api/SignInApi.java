package fi.tagi.server.access.api;

import fi.tagi.server.access.account.Account;
import fi.tagi.server.access.account.Accounts;
import fi.tagi.server.access.signin.PasswordSignIn;
import fi.tagi.server.access.signin.SignIns;
import fi.tagi.server.http.BadRequest;
import fi.tagi.server.http.Request;
import fi.tagi.server.http.Response;
import fi.tagi.server.http.Route;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Signing in and out. */
final class SignInApi {
  private static final String SET_COOKIE = "Set-Cookie";

  private final PasswordSignIn passwordSignIn;
  private final SignIns signIns;
  private final Accounts accounts;
  private final SignInCookie cookie;

  SignInApi(
      PasswordSignIn passwordSignIn, SignIns signIns, Accounts accounts, SignInCookie cookie) {
    this.passwordSignIn = passwordSignIn;
    this.signIns = signIns;
    this.accounts = accounts;
    this.cookie = cookie;
  }

  List<Route> routes() {
    return List.of(
        new Route("POST", "/v1/sign-in", this::signIn),
        new Route("POST", "/v1/sign-out", this::signOut),
        new Route("GET", "/v1/me", this::me));
  }

  private Response signIn(Request request) throws BadRequest {
    AccountJson.Attempt attempt = request.body(AccountJson.Attempt.class);
    return switch (passwordSignIn.attempt(attempt.name(), attempt.password(), request.source())) {
      case PasswordSignIn.SignedIn in -> signedIn(in, request.cookie());
      case PasswordSignIn.Wrong() -> Response.error(401, "wrong");
      case PasswordSignIn.Later(Duration delay) ->
          Response.error(429, "wait").with("Retry-After", Long.toString(seconds(delay)));
    };
  }

  /** The browser's sign-in before this one ends: it would be out of its person's reach. */
  private Response signedIn(PasswordSignIn.SignedIn in, String before) {
    Optional<Account> account = accounts.find(in.account());
    if (account.isEmpty()) {
      return Response.error(401, "wrong");
    }
    signIns.end(before);
    return Response.json(AccountJson.Me.of(account.get()))
        .with(SET_COOKIE, cookie.keep(in.cookie()));
  }

  private Response signOut(Request request) {
    signIns.end(request.cookie());
    return Response.done().with(SET_COOKIE, cookie.forget());
  }

  private Response me(Request request) {
    return accounts
        .find(request.account())
        .map(account -> Response.json(AccountJson.Me.of(account)))
        .orElseGet(() -> Response.error(404, "unknown_account"));
  }

  /** Whole seconds, never too few. */
  private static long seconds(Duration delay) {
    return delay.plusSeconds(1).minusNanos(1).toSeconds();
  }
}
