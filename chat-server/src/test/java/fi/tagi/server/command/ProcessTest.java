package fi.tagi.server.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.server.Main;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server as a process of its own, and the launcher's own words. */
class ProcessTest {
  private static final Path LAUNCHER = launcher();

  @TempDir Path folder;

  @Test
  void aServerThatIsAskedToStopStopsWithinTenSeconds() throws Exception {
    Process server =
        server(Map.of(), "run", "--port", "0", "--data", folder.resolve("data").toString());
    try (BufferedReader out = server.inputReader(UTF_8)) {
      assertThat(out.readLine()).startsWith("Tägi is running at http://localhost:");

      server.destroy();

      assertThat(server.waitFor(10, TimeUnit.SECONDS)).isTrue();
    } finally {
      server.destroyForcibly();
    }
  }

  @Test
  void schedulesAreAskedAndReplacedBesideARunningServer() throws Exception {
    String data = folder.resolve("data").toString();
    Path file =
        Files.writeString(
            folder.resolve("schedule.yaml"),
            "schedules: {nuoret: {exceptions: [{date: 2027-03-27, kind: added,"
                + " windows: [{starts: 10:00, ends: 12:00, roles: [expert]}]}]}}");
    Process server = server(Map.of(), "run", "--port", "0", "--data", data);
    try (BufferedReader out = server.inputReader(UTF_8)) {
      assertThat(out.readLine()).startsWith("Tägi is running");
      String[] at = {
        "schedule", "at", "--line", "nuoret", "--at", "2027-03-27T08:00:00Z", "--json"
      };

      assertThat(said(data, at)).contains("\"open\":false", "\"reason\":\"window\"");
      assertThat(said(data, "schedule", "import", file.toString())).startsWith("Replaced");
      assertThat(said(data, at)).contains("\"open\":true", "\"reason\":\"exception\"");
      assertThat(server.isAlive()).isTrue();
    } finally {
      server.destroyForcibly();
    }
  }

  private static String said(String data, String... command) throws Exception {
    List<String> arguments = new ArrayList<>(List.of(command));
    arguments.addAll(List.of("--data", data));
    Process process = server(Map.of(), arguments.toArray(String[]::new));
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).isZero();
    return said;
  }

  @Test
  void printConfigMasksSecretsAndStartsNothing() throws Exception {
    Map<String, String> secret =
        Map.of(
            "TAGI_DATABASE_URL", "jdbc:postgresql://db/tagi", "TAGI_DATABASE_PASSWORD", "canary");
    String data = folder.resolve("data").toString();
    Process printing = server(secret, "run", "--print-config", "--data", data);

    String printed = new String(printing.getInputStream().readAllBytes(), UTF_8);

    assertThat(printing.waitFor()).isZero();
    assertThat(printed.lines())
        .contains("listen.port: 8080", "database.password: (hidden)")
        .noneMatch(line -> line.contains("canary"));
    assertThat(folder.resolve("data")).doesNotExist();
  }

  @Test
  void theLauncherAloneListsItsCommandsAndRefusesOthers() throws Exception {
    Process alone = new ProcessBuilder(LAUNCHER.toString()).start();
    String commands = new String(alone.getInputStream().readAllBytes(), UTF_8);

    assertThat(alone.waitFor()).isZero();
    assertThat(commands)
        .contains("./tagi run", "./tagi test", "./tagi user add|list|disable")
        .contains("./tagi schedule export|import|at")
        .contains("./tagi check-config", "./tagi diary verify|export|rotate-key", "./tagi load");
    assertThat(new ProcessBuilder(LAUNCHER.toString(), "rnu").start().waitFor()).isEqualTo(2);
  }

  private static Process server(Map<String, String> environment, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-XX:TieredStopAtLevel=1",
            "-Dstdout.encoding=UTF-8",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName()));
    Stream.of(arguments).forEach(command::add);
    ProcessBuilder process = new ProcessBuilder(command);
    process.environment().keySet().removeIf(name -> name.startsWith("TAGI_"));
    process.environment().putAll(environment);
    return process.redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  private static Path launcher() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder.getParent() != null && !folder.resolve("tagi").toFile().isFile()) {
      folder = folder.getParent();
    }
    return folder.resolve("tagi");
  }
}
