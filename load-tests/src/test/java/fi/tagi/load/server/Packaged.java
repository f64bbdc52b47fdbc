package fi.tagi.load.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The server as the build has just packaged it, next door; its code is never on our class path. */
public final class Packaged {
  private static final String FOLDER = "tagi.server.target";

  private Packaged() {}

  /** How it is called. */
  public static Program program() {
    Path target = Path.of(System.getProperty(FOLDER, ""));
    if (!Files.isRegularFile(target.resolve("chat-server.jar"))) {
      throw new IllegalStateException(
          "there is no packaged server in " + target + ": run mvn verify on the whole project");
    }
    return new Program(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            target.resolve("chat-server.jar") + ":" + target.resolve("lib") + "/*",
            "fi.tagi.server.Main"),
        Map.of());
  }
}
