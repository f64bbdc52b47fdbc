package fi.tagi.server.access;

import fi.tagi.protocol.Language;
import fi.tagi.server.access.account.Acceptance;
import fi.tagi.server.access.account.AccountDetails;
import fi.tagi.server.access.account.AccountRefused;
import fi.tagi.server.access.account.Accounts;
import fi.tagi.server.access.account.Invitations;
import fi.tagi.server.access.password.PasswordCost;
import fi.tagi.server.access.password.Passwords;
import fi.tagi.server.access.signin.PasswordSignIn;
import fi.tagi.server.access.signin.SignInLimits;
import fi.tagi.server.access.signin.SignInThrottle;
import fi.tagi.server.access.signin.SignIns;
import fi.tagi.server.database.Database;
import fi.tagi.server.database.TestDatabase;
import fi.tagi.server.runtime.IdSource;
import fi.tagi.server.runtime.ManualClock;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;

/** Everything of access over a real database, with a clock that stands still. */
public final class People implements AutoCloseable {
  /** So weak that tests are quick. */
  public static final PasswordCost WEAK = new PasswordCost(64, 1, 1);

  /** The password of everybody here. */
  public static final String PASSWORD = "correct horse battery";

  public final ManualClock clock = ManualClock.at("2027-03-01T10:00:00Z");
  public final IdSource ids = IdSource.secure();
  public final Database database;
  public final Accounts accounts;
  public final Passwords passwords;
  public final Invitations invitations;
  public final SignIns signIns;
  public final SignInThrottle throttle;
  public final PasswordSignIn passwordSignIn;

  private final TestDatabase stored;

  /** People in a new SQLite database in this folder. */
  public People(Path folder) {
    this(TestDatabase.sqlite(folder), WEAK);
  }

  /** People in this database, which is closed with them. */
  public People(TestDatabase stored) {
    this(stored, WEAK);
  }

  /** People whose passwords are hashed at this cost. */
  public People(TestDatabase stored, PasswordCost cost) {
    this.stored = stored;
    database = stored.open();
    accounts = new Accounts(database, clock, ids);
    passwords = new Passwords(cost, ids);
    invitations = new Invitations(database, passwords, clock, ids);
    signIns = anotherProcessSignIns();
    throttle = new SignInThrottle(clock);
    passwordSignIn = new PasswordSignIn(accounts, passwords, throttle, signIns);
  }

  /** What another process on the same database would have. */
  public SignIns anotherProcessSignIns() {
    return new SignIns(database, SignInLimits.defaults(), clock, ids);
  }

  /** Details with everything in order. */
  public static AccountDetails details(String name, AccountRole... roles) {
    return new AccountDetails(
        name,
        "Real " + name,
        "Alias " + name,
        Set.of(roles),
        Set.of(Language.FI),
        AccountDetails.MAXIMUM_DEFAULT);
  }

  /** An account whose person has set the password. */
  public UUID person(String name, AccountRole... roles) {
    try {
      UUID account = accounts.add(details(name, roles));
      invitations.accept(invitations.invite(account), new Acceptance("", "", "", PASSWORD));
      return account;
    } catch (AccountRefused refused) {
      throw new AssertionError(refused);
    }
  }

  @Override
  public void close() {
    stored.close();
  }
}
