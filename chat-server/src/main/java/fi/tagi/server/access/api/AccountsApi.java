package fi.tagi.server.access.api;

import fi.tagi.server.access.account.AccountRefused;
import fi.tagi.server.access.account.Accounts;
import fi.tagi.server.access.account.Invitations;
import fi.tagi.server.access.signin.SignIns;
import fi.tagi.server.audit.Actor;
import fi.tagi.server.http.BadRequest;
import fi.tagi.server.http.Request;
import fi.tagi.server.http.Response;
import fi.tagi.server.http.Route;
import java.util.List;
import java.util.UUID;

/** The accounts, for managers. */
final class AccountsApi {
  private final Accounts accounts;
  private final Invitations invitations;
  private final SignIns signIns;

  AccountsApi(Accounts accounts, Invitations invitations, SignIns signIns) {
    this.accounts = accounts;
    this.invitations = invitations;
    this.signIns = signIns;
  }

  List<Route> routes() {
    return List.of(
        new Route("GET", "/v1/accounts", this::list),
        new Route("POST", "/v1/accounts", answering(this::add)),
        new Route("PUT", "/v1/accounts/{account}", answering(this::change)),
        new Route("POST", "/v1/accounts/{account}/disable", answering(this::disable)),
        new Route("POST", "/v1/accounts/{account}/enable", answering(this::enable)),
        new Route("POST", "/v1/accounts/{account}/invite", answering(this::invite)));
  }

  private Response list(Request request) {
    return Response.json(accounts.all().stream().map(AccountJson.Row::of).toList());
  }

  private Response add(Request request) throws BadRequest, AccountRefused {
    UUID account = accounts.add(request.body(AccountJson.Details.class).details(), by(request));
    return Response.json(new AccountJson.Made(account, link(invitations.invite(account))));
  }

  private Response change(Request request) throws BadRequest, AccountRefused {
    accounts.change(
        account(request), request.body(AccountJson.Details.class).details(), by(request));
    return Response.done();
  }

  private Response disable(Request request) throws BadRequest, AccountRefused {
    UUID account = account(request);
    accounts.disable(account, by(request));
    invitations.withdraw(account);
    signIns.endAll(account);
    return Response.done();
  }

  private Response enable(Request request) throws BadRequest, AccountRefused {
    accounts.enable(account(request), by(request));
    return Response.done();
  }

  private Response invite(Request request) throws BadRequest, AccountRefused {
    return Response.json(new AccountJson.Invited(link(invitations.invite(account(request)))));
  }

  static String link(String token) {
    return "/invitation#" + token;
  }

  private static Actor by(Request request) {
    return Actor.account(request.account());
  }

  private static UUID account(Request request) throws BadRequest {
    try {
      return UUID.fromString(request.parameter("account"));
    } catch (IllegalArgumentException e) {
      throw new BadRequest("malformed");
    }
  }

  private static Route.Handler answering(Refusing handler) {
    return request -> {
      try {
        return handler.handle(request);
      } catch (AccountRefused refused) {
        return Faults.of(refused.reason());
      }
    };
  }

  /** An endpoint whose values may be refused. */
  @FunctionalInterface
  private interface Refusing {
    Response handle(Request request) throws BadRequest, AccountRefused;
  }
}
