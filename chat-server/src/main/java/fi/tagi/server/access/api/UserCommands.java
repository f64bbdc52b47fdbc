package fi.tagi.server.access.api;

import fi.tagi.server.access.account.Account;
import fi.tagi.server.access.account.AccountDetails;
import fi.tagi.server.access.account.AccountRefused;
import fi.tagi.server.access.account.Accounts;
import fi.tagi.server.access.account.Invitations;
import fi.tagi.server.access.signin.SignIns;
import fi.tagi.server.audit.Actor;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What the {@code user} commands do, on the database itself; a server that runs on the same
 * database sees it within a second.
 */
public final class UserCommands {
  private final Accounts accounts;
  private final Invitations invitations;
  private final SignIns signIns;

  /** Commands on these accounts. */
  public UserCommands(Accounts accounts, Invitations invitations, SignIns signIns) {
    this.accounts = accounts;
    this.invitations = invitations;
    this.signIns = signIns;
  }

  /**
   * Makes an account.
   *
   * @return the path of the link by which its person sets a password, once
   * @throws AccountRefused when a value is outside its limits or the name is taken
   */
  public String add(AccountDetails details) throws AccountRefused {
    return AccountsApi.link(invitations.invite(accounts.add(details, Actor.OPERATOR)));
  }

  /** Every account, by sign-in name. */
  public List<Account> list() {
    return accounts.all();
  }

  /**
   * Disables the account of that sign-in name and ends its sign-ins.
   *
   * @throws AccountRefused when there is no such account, or nobody would be left who manages
   */
  public void disable(String name) throws AccountRefused {
    UUID account = accounts.require(name).id();
    accounts.disable(account, Actor.OPERATOR);
    invitations.withdraw(account);
    signIns.endAll(account);
  }

  /**
   * The path of the link by which the first manager makes an account; empty when there is any
   * account. Each call ends the link of the one before.
   */
  public Optional<String> firstManagerLink() {
    return invitations.inviteFirstManager().map(AccountsApi::link);
  }
}
