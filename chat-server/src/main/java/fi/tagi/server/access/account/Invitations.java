package fi.tagi.server.access.account;

import fi.tagi.protocol.Language;
import fi.tagi.server.access.AccountRole;
import fi.tagi.server.access.TokenHash;
import fi.tagi.server.access.password.Passwords;
import fi.tagi.server.audit.Actor;
import fi.tagi.server.audit.SqlAuditTrail;
import fi.tagi.server.database.Database;
import fi.tagi.server.runtime.IdSource;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Links by which a person sets a password, once. A new link for an account puts an end to its older
 * one; so does disabling it. Safe for use by many threads; every call may block.
 */
public final class Invitations {
  /** How long a link works. */
  public static final Duration LASTS = Duration.ofDays(7);

  private final Database database;
  private final SqlAccounts accounts;
  private final AccountChanges changes;
  private final SqlInvitations stored;
  private final Passwords passwords;
  private final InstantSource clock;
  private final IdSource ids;

  /** The invitations in this database. */
  public Invitations(Database database, Passwords passwords, InstantSource clock, IdSource ids) {
    this.database = database;
    this.accounts = new SqlAccounts(database);
    this.changes = new AccountChanges(new SqlAuditTrail(database, clock));
    this.stored = new SqlInvitations(database);
    this.passwords = passwords;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * Invites the person of the account to set a password. One that is set works until then.
   *
   * @return the invitation's token, which is stored nowhere
   * @throws AccountRefused when there is no such account, or it is disabled
   */
  public String invite(UUID account) throws AccountRefused {
    String token = ids.token();
    boolean done =
        database.atomically(() -> {
          stored.removeExpired(now());
          if (usable(account).isEmpty()) {
            return false;
          }
          stored.replace(TokenHash.of(token), Optional.of(account), now().plus(LASTS));
          return true;
        });
    if (!done) {
      throw new AccountRefused(AccountRefused.Reason.UNKNOWN_ACCOUNT);
    }
    return token;
  }

  /**
   * Invites the first manager to make an account, while there is none at all; an older such link
   * ends.
   *
   * @return the invitation's token, which is stored nowhere; empty when there is an account
   */
  public Optional<String> inviteFirstManager() {
    String token = ids.token();
    return database.atomically(() -> {
      if (accounts.exists()) {
        return Optional.empty();
      }
      stored.replace(TokenHash.of(token), Optional.empty(), now().plus(LASTS));
      return Optional.of(token);
    });
  }

  /** Ends the account's invitation. */
  public void withdraw(UUID account) {
    stored.removeOf(account);
  }

  /** The invitation of this token, if it still works. */
  public Optional<Invitation> find(String token) {
    return TokenHash.isPlausible(token) ? standing(TokenHash.of(token)) : Optional.empty();
  }

  /**
   * Sets the password that the person gives, and makes the first manager's account.
   *
   * @return whose password it is
   * @throws AccountRefused when the invitation does not work any more or a value is refused; it
   *     then still works
   */
  public UUID accept(String token, Acceptance given) throws AccountRefused {
    Invitation invitation =
        find(token).orElseThrow(() -> new AccountRefused(AccountRefused.Reason.USED_OR_EXPIRED));
    if (Passwords.isShort(given.password())) {
      throw new AccountRefused(AccountRefused.Reason.PASSWORD_SHORT);
    }
    if (Passwords.isLong(given.password())) {
      throw new AccountRefused(AccountRefused.Reason.PASSWORD_LONG);
    }
    Optional<Account> invited = invitation.account();
    UUID account = invited.map(Account::id).orElseGet(ids::uuid);
    AccountDetails details =
        invited.map(known -> merged(known.details(), given)).orElse(firstManager(given)).checked();
    String hash = passwords.hash(given.password());
    Optional<AccountRefused.Reason> fault =
        database.atomically(() -> store(TokenHash.of(token), account, details, hash));
    if (fault.isPresent()) {
      throw new AccountRefused(fault.get());
    }
    return account;
  }

  private Optional<AccountRefused.Reason> store(
      String tokenHash, UUID account, AccountDetails details, String hash) {
    Optional<Invitation> invitation = standing(tokenHash);
    if (invitation.isEmpty()) {
      return Optional.of(AccountRefused.Reason.USED_OR_EXPIRED);
    }
    if (accounts.isTaken(details.name(), account)) {
      return Optional.of(AccountRefused.Reason.NAME_TAKEN);
    }
    if (!stored.take(tokenHash, now())) {
      return Optional.of(AccountRefused.Reason.USED_OR_EXPIRED);
    }
    Optional<Account> current = invitation.get().account();
    if (current.isPresent()) {
      // A manager may have changed roles meanwhile: only what the person chose is written.
      AccountDetails called = current.get().details().called(details.name(), details.alias());
      accounts.change(account, called);
      changes.changed(Actor.account(account), current.get(), called);
    } else {
      accounts.add(account, details, now());
      changes.added(Actor.account(account), account, details);
    }
    accounts.setPassword(account, hash);
    changes.passwordSet(account);
    return Optional.empty();
  }

  private Optional<Invitation> standing(String tokenHash) {
    Optional<SqlInvitations.For> found = stored.find(tokenHash, now());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Optional<UUID> account = found.get().account();
    if (account.isEmpty()) {
      return accounts.exists() ? Optional.empty() : Optional.of(new Invitation(Optional.empty()));
    }
    return usable(account.get()).map(known -> new Invitation(Optional.of(known)));
  }

  private Optional<Account> usable(UUID account) {
    return accounts.find(account, now()).filter(known -> !known.disabled());
  }

  private static AccountDetails merged(AccountDetails known, Acceptance given) {
    return known.called(
        given.name().isBlank() ? known.name() : given.name(),
        given.alias().isBlank() ? known.alias() : given.alias());
  }

  private static AccountDetails firstManager(Acceptance given) {
    return new AccountDetails(
        given.name(),
        given.realName(),
        given.alias(),
        Set.of(AccountRole.MANAGER),
        Set.of(Language.FI),
        AccountDetails.MAXIMUM_DEFAULT);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
