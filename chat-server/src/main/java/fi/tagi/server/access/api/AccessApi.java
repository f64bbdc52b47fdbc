package fi.tagi.server.access.api;

import fi.tagi.server.access.account.Accounts;
import fi.tagi.server.access.account.Invitations;
import fi.tagi.server.access.signin.PasswordSignIn;
import fi.tagi.server.access.signin.SignIns;
import fi.tagi.server.http.Route;
import java.util.List;
import java.util.stream.Stream;

/** The endpoints of accounts, invitations and sign-in, and of the OpenAPI document. */
public final class AccessApi {
  private final SignInApi signIn;
  private final InvitationsApi invitations;
  private final AccountsApi accounts;

  /** Endpoints over these. */
  public AccessApi(
      PasswordSignIn passwordSignIn,
      SignIns signIns,
      Accounts accounts,
      Invitations invitations,
      SignInCookie cookie) {
    this.signIn = new SignInApi(passwordSignIn, signIns, accounts, cookie);
    this.invitations = new InvitationsApi(invitations, signIns);
    this.accounts = new AccountsApi(accounts, invitations, signIns);
  }

  /** Every one of them. */
  public List<Route> routes() {
    return Stream.of(
            signIn.routes(),
            invitations.routes(),
            accounts.routes(),
            new OpenApiDocument().routes())
        .flatMap(List::stream)
        .toList();
  }
}
