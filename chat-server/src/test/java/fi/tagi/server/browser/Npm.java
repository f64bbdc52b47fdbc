package fi.tagi.server.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;

/**
 * What pages are looked at with that comes as a package of npm: in the version that is written down
 * here, installed under {@code target} for the first test that asks, in whichever process.
 */
final class Npm {
  private static final Path WRITTEN_DOWN = Path.of("src", "test", "npm");
  private static final Path FOLDER = Path.of("target", "npm");
  private static final String LOCK = "package-lock.json";
  private static final String INSTALLED = "installed.json";
  private static final int PATIENCE_MINUTES = 5;

  private Npm() {}

  /** Where the modules of this package are. */
  static synchronized Path modules(String name) {
    Path folder = FOLDER.resolve(name);
    try {
      Files.createDirectories(folder);
      try (FileChannel turn =
          FileChannel.open(
              FOLDER.resolve(name + ".turn"),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE)) {
        // Given up with the channel.
        turn.lock();
        if (!isInstalled(name)) {
          install(name);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while installing " + name, e);
    }
    return folder.resolve("node_modules");
  }

  private static boolean isInstalled(String name) throws IOException {
    Path installed = FOLDER.resolve(name).resolve(INSTALLED);
    return Files.exists(installed)
        && Files.mismatch(installed, WRITTEN_DOWN.resolve(name).resolve(LOCK)) < 0;
  }

  private static void install(String name) throws IOException, InterruptedException {
    Path folder = FOLDER.resolve(name);
    for (String file : new String[] {"package.json", LOCK}) {
      Path from = WRITTEN_DOWN.resolve(name).resolve(file);
      Files.copy(from, folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
    Path told = folder.resolve("npm.log");
    Process npm = start(folder, told);
    if (!npm.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES) || npm.exitValue() != 0) {
      npm.destroyForcibly();
      throw new AssertionError(
          "npm did not install " + name + ":\n" + Files.readString(told, StandardCharsets.UTF_8));
    }
    Files.copy(
        folder.resolve(LOCK), folder.resolve(INSTALLED), StandardCopyOption.REPLACE_EXISTING);
  }

  /** Nothing of a package runs while it is installed. */
  private static Process start(Path folder, Path told) {
    try {
      return new ProcessBuilder(
              "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline")
          .directory(folder.toFile())
          .redirectErrorStream(true)
          .redirectOutput(told.toFile())
          .start();
    } catch (IOException e) {
      throw new AssertionError(
          "the browser tests need npm, and there is none. On Debian: apt-get install -y npm.", e);
    }
  }
}
