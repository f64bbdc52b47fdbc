package fi.tagi.server.gateway;

import fi.tagi.server.access.AccountRole;
import fi.tagi.server.access.Caller;
import fi.tagi.server.access.Callers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Sign-ins by cookie, in memory. */
final class FakeCallers implements Callers {
  final List<String> seen = new CopyOnWriteArrayList<>();
  private final Map<String, Caller> callers = new ConcurrentHashMap<>();

  /** Somebody of this role signs in with this cookie. */
  UUID signIn(String cookie, AccountRole role) {
    UUID account = UUID.nameUUIDFromBytes(cookie.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    callers.put(cookie, new Caller(account, Set.of(role)));
    return account;
  }

  /** And out. */
  void signOut(String cookie) {
    callers.remove(cookie);
  }

  @Override
  public Optional<Caller> callerOf(String cookie) {
    if (cookie.equals("broken")) {
      throw new IllegalStateException("a fault of the server's");
    }
    return Optional.ofNullable(callers.get(cookie));
  }

  @Override
  public Runnable use(String cookie) {
    return () -> seen.add(cookie);
  }
}
