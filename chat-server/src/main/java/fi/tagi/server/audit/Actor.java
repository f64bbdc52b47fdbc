package fi.tagi.server.audit;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Who did something.
 *
 * @param kind what sort of who
 * @param account which account, for a person who signed in; for a program, which export token
 */
public record Actor(Kind kind, Optional<UUID> account) {
  /** Whoever can use the command line on the server's own folder. */
  public static final Actor OPERATOR = new Actor(Kind.OPERATOR, Optional.empty());

  /** The server itself, when it is first started. */
  public static final Actor SERVER = new Actor(Kind.SERVER, Optional.empty());

  /** What sort of who. */
  public enum Kind {
    /** Somebody who signed in. */
    ACCOUNT,
    /** A program with an export token. */
    TOKEN,
    /** Whoever can use the command line on the server's own folder. */
    OPERATOR,
    /** The server itself. */
    SERVER
  }

  /** What sort of who, as it is stored and told. */
  public String code() {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /** Which account, or {@code none}. */
  public String accountCode() {
    return account.map(UUID::toString).orElse("none");
  }

  /** Somebody who signed in. */
  public static Actor account(UUID account) {
    return new Actor(Kind.ACCOUNT, Optional.of(account));
  }

  /** A program with this export token. */
  public static Actor token(UUID token) {
    return new Actor(Kind.TOKEN, Optional.of(token));
  }
}
