package fi.tagi.server.diary.seal;

import fi.tagi.server.secret.SecretFile;
import fi.tagi.server.secret.SecretFile.Unusable;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The key that signs seals, in a file, and the next one beside it while a change of keys is under
 * way. It is read whenever a seal is made, so that a change needs no restart.
 */
final class KeyFile {
  private static final String WHAT = "seal key";

  private final SecretFile current;
  private final SecretFile next;

  KeyFile(Path path) {
    this.current = new SecretFile(path, WHAT);
    this.next = new SecretFile(path.resolveSibling(path.getFileName() + ".next"), "next " + WHAT);
  }

  /**
   * The key; made when there is none.
   *
   * @throws Unusable when it cannot be read or made
   */
  SealKey orNew() throws Unusable {
    return orNew(current);
  }

  /** The key, if there is one; the same faults. */
  Optional<SealKey> present() throws Unusable {
    return current.exists() ? Optional.of(key(current)) : Optional.empty();
  }

  /**
   * The key of this id. When that is the next one, it takes its place: a change of keys is finished
   * by whoever sees it first.
   *
   * @throws Unusable when there is no key of this id
   */
  SealKey of(String id) throws Unusable {
    if (current.exists()) {
      SealKey key = key(current);
      if (key.id().equals(id)) {
        return key;
      }
    }
    if (next.exists() && key(next).id().equals(id)) {
      next.replace(current);
      return key(current);
    }
    throw new Unusable(
        "the seal key %s is not the one that signs next, %s: put it back, or %s"
            .formatted(current.path(), id, "./tagi diary rotate-key --lost"));
  }

  /** The key that takes over when it was announced; made when there is none. */
  SealKey next() throws Unusable {
    return orNew(next);
  }

  private static SealKey orNew(SecretFile file) throws Unusable {
    if (!file.exists()) {
      file.make(SealKey.fresh().written());
    }
    return key(file);
  }

  private static SealKey key(SecretFile file) throws Unusable {
    try {
      return SealKey.read(file.read());
    } catch (IllegalArgumentException e) {
      throw new Unusable("not a seal key: " + file.path());
    }
  }
}
