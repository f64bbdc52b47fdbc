package fi.tagi.server.access.api;

import fi.tagi.server.access.AccountRole;
import fi.tagi.server.access.account.Acceptance;
import fi.tagi.server.access.account.Account;
import fi.tagi.server.access.account.AccountRefused;
import fi.tagi.server.access.account.Invitation;
import fi.tagi.server.access.account.Invitations;
import fi.tagi.server.access.signin.SignIns;
import fi.tagi.server.http.BadRequest;
import fi.tagi.server.http.Request;
import fi.tagi.server.http.Response;
import fi.tagi.server.http.Route;
import java.util.List;

/** Accepting an invitation. */
final class InvitationsApi {
  private final Invitations invitations;
  private final SignIns signIns;

  InvitationsApi(Invitations invitations, SignIns signIns) {
    this.invitations = invitations;
    this.signIns = signIns;
  }

  List<Route> routes() {
    return List.of(
        new Route("GET", "/v1/invitations/{token}", this::show),
        new Route("POST", "/v1/invitations/{token}", this::accept));
  }

  private Response show(Request request) {
    return invitations
        .find(request.parameter("token"))
        .map(invitation -> Response.json(json(invitation)))
        .orElseGet(() -> Faults.of(AccountRefused.Reason.USED_OR_EXPIRED));
  }

  private static AccountJson.Invitation json(Invitation invitation) {
    return invitation
        .account()
        .map(Account::details)
        .map(details ->
            new AccountJson.Invitation(
                details.name(), details.alias(), details.roles().stream().sorted().toList(), false))
        .orElseGet(() -> new AccountJson.Invitation("", "", List.of(AccountRole.MANAGER), true));
  }

  /** A new password ends what was signed in by the old one. */
  private Response accept(Request request) throws BadRequest {
    Acceptance acceptance = request.body(Acceptance.class);
    try {
      signIns.endAll(invitations.accept(request.parameter("token"), acceptance));
      return Response.done();
    } catch (AccountRefused refused) {
      return Faults.of(refused.reason());
    }
  }
}
