package fi.tagi.server.access.account;

import fi.tagi.protocol.Role;
import fi.tagi.server.access.AccountRole;
import fi.tagi.server.audit.Actor;
import fi.tagi.server.audit.SqlAuditTrail;
import fi.tagi.server.database.Database;
import fi.tagi.server.runtime.IdSource;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The accounts. Safe for use by many threads; every call may block. */
public final class Accounts {
  private final Database database;
  private final SqlAccounts stored;
  private final AccountChanges changes;
  private final InstantSource clock;
  private final IdSource ids;
  private final KnownAccounts known;

  /** The accounts in this database. */
  public Accounts(Database database, InstantSource clock, IdSource ids) {
    this.database = database;
    this.stored = new SqlAccounts(database);
    this.changes = new AccountChanges(new SqlAuditTrail(database, clock));
    this.clock = clock;
    this.ids = ids;
    this.known = new KnownAccounts(this::all, System::nanoTime);
  }

  /** Whether there is any account. */
  public boolean exist() {
    return stored.exists();
  }

  /** Every account, by sign-in name. */
  public List<Account> all() {
    return stored.all(now());
  }

  /** The roles in which some account can answer visitors. */
  public Set<Role> staffedRoles() {
    return all().stream()
        .filter(Account::isResponder)
        .flatMap(account -> account.responderRoles().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The account as it was within the last second, or is: made for being asked for every responder
   * and tag.
   */
  public Optional<Account> find(UUID id) {
    return known.find(id);
  }

  /** The account of this sign-in name, however it is typed. */
  public Optional<Account> named(String name) {
    return stored.named(AccountDetails.nameOf(name)).flatMap(id -> stored.find(id, now()));
  }

  /**
   * The account of this sign-in name.
   *
   * @throws AccountRefused when there is none
   */
  public Account require(String name) throws AccountRefused {
    return named(name).orElseThrow(() -> new AccountRefused(AccountRefused.Reason.UNKNOWN_ACCOUNT));
  }

  /**
   * Makes an account without a password.
   *
   * @throws AccountRefused when a value is outside its limits or the name is taken
   */
  public UUID add(AccountDetails details, Actor by) throws AccountRefused {
    AccountDetails clean = details.checked();
    UUID id = ids.uuid();
    Optional<AccountRefused.Reason> fault =
        database.atomically(() -> {
          if (stored.isTaken(clean.name(), id)) {
            return Optional.of(AccountRefused.Reason.NAME_TAKEN);
          }
          stored.add(id, clean, now());
          changes.added(by, id, clean);
          return Optional.empty();
        });
    refuse(fault);
    return id;
  }

  /** The same by the server itself, when it is first started. */
  public UUID add(AccountDetails details) throws AccountRefused {
    return add(details, Actor.SERVER);
  }

  /**
   * Changes an account.
   *
   * @throws AccountRefused as {@link #add}, or when there is no such account, or nobody would be
   *     left who manages
   */
  public void change(UUID id, AccountDetails details, Actor by) throws AccountRefused {
    AccountDetails clean = details.checked();
    boolean stays = clean.roles().contains(AccountRole.MANAGER);
    Optional<AccountRefused.Reason> fault =
        database.atomically(() -> {
          Optional<Account> before = stored.find(id, now());
          if (before.isEmpty()) {
            return Optional.of(AccountRefused.Reason.UNKNOWN_ACCOUNT);
          }
          if (stored.isTaken(clean.name(), id)) {
            return Optional.of(AccountRefused.Reason.NAME_TAKEN);
          }
          if (!stays && isLastManager(id)) {
            return Optional.of(AccountRefused.Reason.LAST_MANAGER);
          }
          stored.change(id, clean);
          changes.changed(by, before.get(), clean);
          return Optional.empty();
        });
    refuse(fault);
  }

  /**
   * Disables an account. Its sign-ins are as good as ended at once; to close live sockets is {@code
   * SignIns}' part.
   *
   * @throws AccountRefused when there is no such account, or nobody would be left who manages
   */
  public void disable(UUID id, Actor by) throws AccountRefused {
    Optional<AccountRefused.Reason> fault =
        database.atomically(() -> {
          Optional<Account> before = stored.find(id, now());
          if (before.isEmpty()) {
            return Optional.of(AccountRefused.Reason.UNKNOWN_ACCOUNT);
          }
          if (isLastManager(id)) {
            return Optional.of(AccountRefused.Reason.LAST_MANAGER);
          }
          stored.setDisabled(id, true);
          changes.disabled(by, before.get(), true);
          return Optional.empty();
        });
    refuse(fault);
  }

  /**
   * Enables an account again, with the password it had.
   *
   * @throws AccountRefused when there is no such account
   */
  public void enable(UUID id, Actor by) throws AccountRefused {
    Optional<AccountRefused.Reason> fault =
        database.atomically(() -> {
          Optional<Account> before = stored.find(id, now());
          if (before.isEmpty()) {
            return Optional.of(AccountRefused.Reason.UNKNOWN_ACCOUNT);
          }
          stored.setDisabled(id, false);
          changes.disabled(by, before.get(), false);
          return Optional.empty();
        });
    refuse(fault);
  }

  /** Sets the password of an account, as a hash. */
  public void setPassword(UUID id, String hash) {
    stored.setPassword(id, hash);
    known.changed();
  }

  /** Sets the new hash, unless the password was changed since the old hash was read. */
  public boolean replacePassword(UUID id, String old, String hash) {
    return stored.replacePassword(id, old, hash);
  }

  /** Whose password to check for this sign-in name: only of one that may sign in. */
  public Optional<Credentials> credentials(String name) {
    return stored.credentials(AccountDetails.nameOf(name));
  }

  private boolean isLastManager(UUID id) {
    return stored.managers().equals(Set.of(id));
  }

  private void refuse(Optional<AccountRefused.Reason> fault) throws AccountRefused {
    known.changed();
    if (fault.isPresent()) {
      throw new AccountRefused(fault.get());
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
