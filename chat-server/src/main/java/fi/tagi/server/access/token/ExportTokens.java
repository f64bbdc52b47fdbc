package fi.tagi.server.access.token;

import fi.tagi.server.access.Programs;
import fi.tagi.server.access.TokenHash;
import fi.tagi.server.audit.Actor;
import fi.tagi.server.audit.AuditKind;
import fi.tagi.server.audit.AuditTrail;
import fi.tagi.server.database.Database;
import fi.tagi.server.runtime.IdSource;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The export tokens. Safe for use by many threads; every call may block. */
public final class ExportTokens implements Programs {
  /** How long one that expired is still listed. */
  static final Duration SHOWN_EXPIRED = Duration.ofDays(30);

  private final Database database;
  private final SqlExportTokens stored;
  private final AuditTrail trail;
  private final InstantSource clock;
  private final IdSource ids;

  /** The tokens in this database. */
  public ExportTokens(Database database, AuditTrail trail, InstantSource clock, IdSource ids) {
    this.database = database;
    this.stored = new SqlExportTokens(database);
    this.trail = trail;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * Makes a token.
   *
   * @param name what it is called
   * @param valid how long it works
   * @param by which manager makes it
   * @return the token and its secret, which is stored nowhere
   */
  public Made make(String name, Duration valid, UUID by) {
    Instant now = now();
    ExportToken token = new ExportToken(ids.uuid(), name, now, now.plus(valid));
    String secret = ids.token();
    database.atomically(() -> {
      stored.add(token, TokenHash.of(secret));
      trail.record(
          Actor.account(by),
          new AuditTrail.Change(
              AuditKind.TOKEN_MADE,
              token.token().toString(),
              AuditTrail.NOTHING,
              "{\"expiresAt\":\"" + token.expiresAt() + "\"}"));
      return token;
    });
    return new Made(token, secret);
  }

  /** Those that were not revoked, the newest first; one that expired is shown for a while. */
  public List<ExportToken> all() {
    return stored.all(now().minus(SHOWN_EXPIRED));
  }

  /**
   * Revokes a token; it works no more, in every process, when this returns.
   *
   * @return whether there was one to revoke
   */
  public boolean revoke(UUID token, UUID by) {
    return database.atomically(() -> {
      boolean revoked = stored.revoke(token, now());
      if (revoked) {
        trail.record(
            Actor.account(by),
            new AuditTrail.Change(
                AuditKind.TOKEN_REVOKED, token.toString(), AuditTrail.NOTHING, AuditTrail.NOTHING));
      }
      return revoked;
    });
  }

  @Override
  public Optional<UUID> tokenOf(String secret) {
    return TokenHash.isPlausible(secret)
        ? stored.working(TokenHash.of(secret), now())
        : Optional.empty();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * A new token.
   *
   * @param token what is kept of it
   * @param secret what its program carries
   */
  public record Made(ExportToken token, String secret) {
    /** Without the secret. */
    @Override
    public String toString() {
      return "Made[]";
    }
  }
}
