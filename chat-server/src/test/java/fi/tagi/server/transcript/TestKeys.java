package fi.tagi.server.transcript;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Master keys for tests. */
public final class TestKeys {
  private static final MasterKey MASTER = make();

  private TestKeys() {}

  /** The same master key for all tests of a process. */
  public static MasterKey master() {
    return MASTER;
  }

  private static MasterKey make() {
    try {
      Path folder = Files.createTempDirectory("tagi-master-key");
      Path file = folder.resolve("master.key");
      MasterKey key = MasterKey.at(file);
      Files.delete(file);
      Files.delete(folder);
      return key;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (MasterKey.Unusable e) {
      throw new IllegalStateException(e);
    }
  }
}
