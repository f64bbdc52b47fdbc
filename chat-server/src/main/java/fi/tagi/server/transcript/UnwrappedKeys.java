package fi.tagi.server.transcript;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;

/**
 * The keys of contacts in which something was said lately, so that not every message unwraps its
 * key again. A remembered key is used only where the same wrapped key is stored; it is forgotten
 * when its contact is shredded here, and soon where another process shreds it. Safe for use by many
 * threads.
 */
final class UnwrappedKeys {
  private static final int CONTACTS_MAX = 10_000;
  private static final Duration REMEMBERED = Duration.ofMinutes(1);

  private final Seal seal;
  private final MasterKey master;
  private final Cache<UUID, Unwrapped> remembered =
      Caffeine.newBuilder()
          .maximumSize(CONTACTS_MAX)
          .expireAfterWrite(REMEMBERED)
          // To hand its upkeep to another thread takes longer than to do it.
          .executor(Runnable::run)
          .build();

  UnwrappedKeys(Seal seal, MasterKey master) {
    this.seal = seal;
    this.master = master;
  }

  /**
   * A key.
   *
   * @param wrapped as it is stored
   */
  record Unwrapped(byte[] wrapped, SecretKey key) {}

  /** The key of a contact as it was stored lately; empty where it is not remembered. */
  Optional<Unwrapped> atHand(UUID contact) {
    return Optional.ofNullable(remembered.getIfPresent(contact));
  }

  /** The key that is stored like this. */
  SecretKey unwrap(UUID contact, byte[] wrapped) {
    Unwrapped known = remembered.getIfPresent(contact);
    if (known != null && Arrays.equals(known.wrapped(), wrapped)) {
      return known.key();
    }
    SecretKey key = seal.unwrap(master, contact, wrapped);
    remembered.put(contact, new Unwrapped(wrapped, key));
    return key;
  }

  void forget(UUID contact) {
    remembered.invalidate(contact);
  }
}
