package fi.tagi.server.access.account;

import fi.tagi.server.roster.Responder;
import fi.tagi.server.roster.Responders;
import java.util.Optional;
import java.util.UUID;

/** The people who may answer, out of the accounts; without their real names. */
public final class ResponderAccounts implements Responders {
  private final Accounts accounts;

  /** The responders among these accounts. */
  public ResponderAccounts(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public Optional<Responder> find(UUID responder) {
    return accounts
        .find(responder)
        .filter(Account::isResponder)
        .map(account ->
            new Responder(
                account.id(),
                account.details().alias(),
                account.responderRoles(),
                account.details().languages(),
                account.details().maximum()));
  }
}
