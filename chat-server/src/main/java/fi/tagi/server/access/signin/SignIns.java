package fi.tagi.server.access.signin;

import fi.tagi.server.access.Caller;
import fi.tagi.server.access.Callers;
import fi.tagi.server.access.TokenHash;
import fi.tagi.server.audit.Actor;
import fi.tagi.server.audit.AuditKind;
import fi.tagi.server.audit.AuditTrail;
import fi.tagi.server.audit.SqlAuditTrail;
import fi.tagi.server.database.Database;
import fi.tagi.server.runtime.IdSource;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who is signed in. A sign-in ends by sign-out, when it was idle or lasted too long, or when its
 * account is disabled, in this process or in another. Safe for use by many threads; every call may
 * block.
 */
public final class SignIns implements Callers {
  private static final Logger LOG = LoggerFactory.getLogger(SignIns.class);
  private static final Duration SEEN_STEP = Duration.ofMinutes(1);

  private final Database database;
  private final SqlSignIns stored;
  private final AuditTrail trail;
  private final SignInLimits limits;
  private final InstantSource clock;
  private final IdSource ids;

  /**
   * The sign-ins that were asked about here, by hash, as they were last known. One that ended stays
   * until the next sweep, which then tells once more: so a socket that was opened while its sign-in
   * ended is closed too. Never more than there are sign-ins.
   */
  private final Map<String, SqlSignIns.Seen> watched = new ConcurrentHashMap<>();

  private final List<Consumer<UUID>> listeners = new CopyOnWriteArrayList<>();

  /** The sign-ins in this database. */
  public SignIns(Database database, SignInLimits limits, InstantSource clock, IdSource ids) {
    this.database = database;
    this.stored = new SqlSignIns(database);
    this.trail = new SqlAuditTrail(database, clock);
    this.limits = limits;
    this.clock = clock;
    this.ids = ids;
  }

  /** Signs the account in. Returns the cookie's value, which is stored nowhere. */
  public String begin(UUID account) {
    String cookie = ids.token();
    database.atomically(() -> {
      stored.add(TokenHash.of(cookie), account, now());
      return told(account, AuditKind.SIGNED_IN);
    });
    return cookie;
  }

  @Override
  public Optional<Caller> callerOf(String cookie) {
    if (!TokenHash.isPlausible(cookie)) {
      return Optional.empty();
    }
    String hash = TokenHash.of(cookie);
    Instant now = now();
    Optional<SqlSignIns.Seen> found = stored.find(hash, idleSince(now), madeSince(now));
    found.ifPresent(seen -> watch(hash, seen, now));
    return found.map(SqlSignIns.Seen::caller);
  }

  @Override
  public Runnable use(String cookie) {
    if (!TokenHash.isPlausible(cookie)) {
      return () -> {};
    }
    String hash = TokenHash.of(cookie);
    return () -> {
      SqlSignIns.Seen known = watched.get(hash);
      if (known == null || isStale(known, now())) {
        callerOf(cookie);
      }
    };
  }

  private void watch(String hash, SqlSignIns.Seen seen, Instant now) {
    SqlSignIns.Seen current = seen;
    if (isStale(seen, now)) {
      stored.seen(hash, now);
      current = new SqlSignIns.Seen(seen.caller(), now);
    }
    SqlSignIns.Seen before = watched.put(hash, current);
    if (before != null && !before.caller().equals(current.caller())) {
      tell(current.caller().account());
    }
  }

  private static boolean isStale(SqlSignIns.Seen seen, Instant now) {
    return Duration.between(seen.at(), now).compareTo(SEEN_STEP) >= 0;
  }

  /** Ends one sign-in. Without effect when it already ended. */
  public void end(String cookie) {
    Optional<Caller> caller = callerOf(cookie);
    if (caller.isPresent()) {
      UUID account = caller.get().account();
      database.atomically(() -> {
        stored.remove(TokenHash.of(cookie));
        return told(account, AuditKind.SIGNED_OUT);
      });
      tell(account);
    }
  }

  /** Ends every sign-in of the account. */
  public void endAll(UUID account) {
    stored.removeOf(account);
    tell(account);
  }

  /**
   * The listener is told of an account when one of its sign-ins ended or its roles changed, at the
   * latest by the next {@link #sweep}, and perhaps more than once. It looks again: each live socket
   * of the account is to be closed whose cookie {@link #callerOf} does not know any more or cannot
   * tell, or whose caller may not have it any more. To close them all is right too.
   */
  public void onEnd(Consumer<UUID> listener) {
    listeners.add(listener);
  }

  /**
   * Finds the sign-ins that ended by their limits or in another process, and those whose roles
   * changed. To be run every second.
   */
  public void sweep() {
    Instant now = now();
    Instant idleSince = idleSince(now);
    Instant madeSince = madeSince(now);
    stored.removeDead(idleSince, madeSince);
    Map<String, SqlSignIns.Seen> known = Map.copyOf(watched);
    Map<String, Caller> standing = stored.all(idleSince, madeSince);
    Set<UUID> changed = new HashSet<>();
    known.forEach((hash, seen) -> {
      Caller caller = standing.get(hash);
      if (caller == null) {
        watched.remove(hash);
        changed.add(seen.caller().account());
      } else if (!caller.equals(seen.caller())) {
        watched.computeIfPresent(hash, (h, s) -> new SqlSignIns.Seen(caller, s.at()));
        changed.add(caller.account());
      }
    });
    changed.forEach(this::tell);
  }

  private AuditKind told(UUID account, AuditKind kind) {
    trail.record(
        Actor.account(account),
        new AuditTrail.Change(kind, account.toString(), AuditTrail.NOTHING, AuditTrail.NOTHING));
    return kind;
  }

  private void tell(UUID account) {
    for (Consumer<UUID> listener : listeners) {
      try {
        listener.accept(account);
      } catch (RuntimeException e) {
        LOG.warn("a listener of sign-ins failed", e);
      }
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private Instant idleSince(Instant now) {
    return now.minus(limits.idle());
  }

  private Instant madeSince(Instant now) {
    return now.minus(limits.absolute());
  }
}
