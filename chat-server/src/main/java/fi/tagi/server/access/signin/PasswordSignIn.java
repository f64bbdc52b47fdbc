package fi.tagi.server.access.signin;

import fi.tagi.server.access.account.AccountDetails;
import fi.tagi.server.access.account.Accounts;
import fi.tagi.server.access.account.Credentials;
import fi.tagi.server.access.password.Passwords;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Signs in by name and password. A name that is not there, is disabled or has no password is
 * answered like a wrong password, after the same work.
 */
public final class PasswordSignIn {
  private static final int NAME_MAX = 100;

  private final Accounts accounts;
  private final Passwords passwords;
  private final SignInThrottle throttle;
  private final SignIns signIns;

  /** Sign-ins to these accounts. */
  public PasswordSignIn(
      Accounts accounts, Passwords passwords, SignInThrottle throttle, SignIns signIns) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.throttle = throttle;
    this.signIns = signIns;
  }

  /**
   * Tries to sign in. May block for as long as a password check takes.
   *
   * @param name the sign-in name as it was typed
   * @param password the password as it was typed
   * @param source a keyed hash of where the attempt comes from
   */
  public Outcome attempt(String name, String password, long source) {
    // Names beyond any that exist share one key, so that nobody fills the memory with long ones.
    String key = name.length() > NAME_MAX ? "" : AccountDetails.nameOf(name);
    Duration wait = throttle.attempt(key, source);
    if (!wait.isZero()) {
      return new Later(wait);
    }
    Optional<Credentials> credentials = accounts.credentials(key);
    if (credentials.isEmpty() || Passwords.isLong(password)) {
      passwords.matchNobodys(Passwords.isLong(password) ? "" : password);
      return new Wrong();
    }
    if (!passwords.matches(password, credentials.get().hash())) {
      return new Wrong();
    }
    throttle.succeeded(key, source);
    Credentials current = renewed(key, credentials.get(), password);
    String cookie = signIns.begin(current.account());
    // Whoever set another password meanwhile ended the sign-ins there were, which this one was not.
    if (!accounts.credentials(key).equals(Optional.of(current))) {
      signIns.end(cookie);
      return new Wrong();
    }
    return new SignedIn(current.account(), cookie);
  }

  /** What is stored for this password from now on, made anew where it had to be. */
  private Credentials renewed(String name, Credentials credentials, String password) {
    if (!passwords.isOutdated(credentials.hash())) {
      return credentials;
    }
    String hash = passwords.hash(password);
    if (accounts.replacePassword(credentials.account(), credentials.hash(), hash)) {
      return new Credentials(credentials.account(), hash);
    }
    // Somebody was faster: the same person on another device, or with another password.
    return accounts
        .credentials(name)
        .filter(other -> passwords.matches(password, other.hash()))
        .orElse(credentials);
  }

  /** What came of an attempt. */
  public sealed interface Outcome permits SignedIn, Wrong, Later {}

  /**
   * Signed in.
   *
   * @param account who
   * @param cookie the cookie's value
   */
  public record SignedIn(UUID account, String cookie) implements Outcome {
    /** The cookie stays out of logs. */
    @Override
    public String toString() {
      return "SignedIn[" + account + "]";
    }
  }

  /** The name or the password is wrong; nobody learns which. */
  public record Wrong() implements Outcome {}

  /**
   * The password was not looked at.
   *
   * @param delay how long until an attempt is
   */
  public record Later(Duration delay) implements Outcome {}
}
