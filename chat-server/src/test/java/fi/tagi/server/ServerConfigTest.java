package fi.tagi.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fi.tagi.server.config.ConfigFaults;
import fi.tagi.server.config.Settings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerConfigTest {
  @TempDir Path folder;

  @Test
  void everyDefaultIsWrittenDownHere() throws ConfigFaults {
    Map<String, String> defaults = new LinkedHashMap<>();
    defaults.put("data", "data");
    defaults.put("demo", "false");
    defaults.put("listen.host", "127.0.0.1");
    defaults.put("listen.port", "8080");
    defaults.put("public-url", "");
    defaults.put("database.url", "");
    defaults.put("database.user", "");
    defaults.put("database.password", "");
    defaults.put("database.password-file", "");
    defaults.put("database.readers", "4");
    defaults.put("database.writers", "2");
    defaults.put("master-key-file", "data/master.key");
    defaults.put("limits.connections", "20000");
    defaults.put("limits.connections-per-source", "2000");
    defaults.put("trusted-proxies", "");
    defaults.put("metrics-allowed-from", "127.0.0.0/8, 0:0:0:0:0:0:0:1/128");
    defaults.put("sign-in.idle", "8h");
    defaults.put("sign-in.absolute", "24h");
    defaults.put("contacts.gone-while-waiting", "2min");
    defaults.put("contacts.gone-in-conversation", "30min");
    defaults.put("contacts.wrap-up", "12h");
    defaults.put("contacts.cool-down", "15min");
    defaults.put("contacts.shred-sweep", "20s");
    defaults.put("seals.entries", "1000");
    defaults.put("seals.interval", "10min");
    defaults.put("seals.folder", "");
    defaults.put("seals.key-file", "data/seal.key");
    defaults.put("statistics.threshold", "5");
    defaults.put("alerts.url", "");
    defaults.put("alerts.token", "");
    defaults.put("passwords.memory-kib", "32768");
    defaults.put("passwords.iterations", "3");
    defaults.put("passwords.lanes", "1");
    defaults.put("pages.mark-missing-texts", "false");

    assertThat(set(Map.of()).shown()).containsExactlyEntriesOf(defaults);
  }

  @Test
  void theCommandLineWinsOverTheEnvironmentAndThatOverTheFile() throws Exception {
    Path file = file("listen:\n  port: 1\n  host: 0.0.0.0\ndemo: true\n");
    ServerConfig config =
        ServerConfig.of(
            new Settings.Sources(
                Optional.of(file),
                Map.of("TAGI_LISTEN_PORT", "2", "TAGI_DEMO", "false", "PATH", "/bin"),
                Map.of("listen.port", "3")));

    assertThat(config.listen()).isEqualTo(new ServerConfig.Listen("0.0.0.0", 3));
    assertThat(config.demo()).isFalse();
  }

  @Test
  void everyFaultIsToldAtOnceWithItsPlace() throws Exception {
    Path file =
        file(
            """
            listen:
              port: 70000
            contacts:
              wrap-up: soon
            public-url: http://chat.example.fi
            misspelt: 1
            """);
    ConfigFaults faults =
        catchThrowableOfType(
            ConfigFaults.class,
            () ->
                ServerConfig.of(
                    new Settings.Sources(
                        Optional.of(file),
                        Map.of("TAGI_DEMO", "yes", "TAGI_MISSPELT", "1"),
                        Map.of("sign-in.idle", "2d"))));

    assertThat(faults.lines())
        .containsExactly(
            "TAGI_DEMO: must be true or false",
            file + ": listen.port: must be from 0 to 65535",
            file + ": public-url: must be https, or http on this machine's loopback",
            "sign-in.idle: is longer than sign-in.absolute",
            file + ": contacts.wrap-up: must be a duration such as 20s, 2min or 8h",
            file + ": misspelt: is no setting",
            "TAGI_MISSPELT: is no setting");
  }

  @Test
  void aSecretIsNeverShown() throws Exception {
    Path passwordFile = Files.writeString(folder.resolve("password"), "canary-in-file\n");
    ServerConfig given =
        set(
            Map.of(
                "database.url", "jdbc:postgresql://db/tagi", "database.password", "canary-given"));
    ServerConfig inFile =
        set(
            Map.of(
                "database.url",
                "jdbc:postgresql://db/tagi",
                "database.password-file",
                passwordFile.toString()));

    assertThat(given.database().password()).isEqualTo("canary-given");
    assertThat(inFile.database().password()).isEqualTo("canary-in-file");
    assertThat(List.of(given.toString(), inFile.toString()))
        .allSatisfy(text -> assertThat(text).doesNotContain("canary"));
    assertThat(given.shown()).containsEntry("database.password", "(hidden)");
  }

  @Test
  void withoutAUrlTheDatabaseIsAFileInTheDataFolder() throws ConfigFaults {
    ServerConfig config = set(Map.of("data", "elsewhere"));

    assertThat(config.database().url()).isEqualTo("jdbc:sqlite:elsewhere/tagi.db");
    assertThat(config.database().writers()).isEqualTo(1);
    assertThat(config.masterKey()).isEqualTo(Path.of("elsewhere/master.key"));
  }

  @Test
  void settingsOfADatabaseMustFitTogether() {
    assertThat(faults(Map.of("database.user", "tagi")))
        .containsExactly("database.url: is missing, and a user or password is set");
    for (String url : List.of("//db/tagi?password=a", "//db/tagi?ssl=true&sslPassword=a")) {
      assertThat(faults(Map.of("database.url", "jdbc:postgresql:" + url)))
          .containsExactly("database.url: holds a password: set database.password-file instead");
    }
    assertThat(faults(Map.of("database.url", "jdbc:h2:mem")))
        .containsExactly("database.url: must begin with jdbc:postgresql:");
    assertThat(
            faults(
                Map.of(
                    "database.url", "jdbc:postgresql://db/tagi",
                    "database.password", "a",
                    "database.password-file", folder.resolve("absent").toString())))
        .containsExactly(
            "database.password: is set, and database.password-file too",
            "database.password-file: cannot be read");
  }

  @Test
  void thePublicUrlIsAnOriginAsBrowsersWriteIt() throws ConfigFaults {
    assertThat(set(Map.of()).publicUrl(1234)).isEqualTo(URI.create("http://localhost:1234"));
    assertThat(set(Map.of("public-url", "https://Chat.Example.FI:443/")).publicUrl(1234))
        .isEqualTo(URI.create("https://chat.example.fi"));
    for (String url :
        List.of("chat.example.fi", "https://a.fi/chat", "https://a.fi/?a", "https://me@", "::")) {
      assertThat(faults(Map.of("public-url", url))).as(url).hasSize(1);
    }
  }

  @Test
  void theDemoWithItsKnownPasswordsIsNotForAPublicAddress() throws ConfigFaults {
    assertThat(faults(Map.of("demo", "true", "public-url", "https://chat.example.fi")))
        .containsExactly(
            "public-url: must be on this machine with demo, whose passwords are known");
    assertThat(faults(Map.of("demo", "true", "listen.host", "0.0.0.0")))
        .containsExactly(
            "listen.host: must be this machine's own with demo, whose passwords are known");
    assertThat(set(Map.of("demo", "true", "listen.host", "::1")).isPublic()).isFalse();
  }

  @Test
  void aFileThatIsNoMappingOfSettingsIsRefused() throws IOException {
    assertThat(faultsOf("listen:\n  port: 1\n  port: 2\n").getFirst()).contains("line 3");
    assertThat(faultsOf("listen: [")).hasSize(1);
    assertThat(faultsOf("- a\n- b\n").getFirst()).endsWith("is not one mapping of settings");
    assertThat(faultsOf("listen:\n  port:\n").getFirst()).endsWith("listen.port: has no value");
    assertThat(faultsOf("trusted-proxies: [[a]]").getFirst())
        .endsWith("trusted-proxies[0]: must be a plain value");
  }

  @Test
  void listsComeFromYamlOrWithCommas() throws Exception {
    ServerConfig file =
        ServerConfig.of(
            new Settings.Sources(
                Optional.of(file("trusted-proxies: [10.0.0.0/8, '::1']\n")), Map.of(), Map.of()));

    assertThat(file.trustedProxies())
        .isEqualTo(set(Map.of("trusted-proxies", "10.0.0.0/8, ::1")).trustedProxies());
    assertThat(faults(Map.of("trusted-proxies", "proxy.example.fi"))).hasSize(1);
  }

  @Test
  void durationsAreReadInTheirUnits() throws ConfigFaults {
    assertThat(set(Map.of("contacts.wrap-up", "90min")).contacts().wrapUp())
        .isEqualTo(Duration.ofMinutes(90));
    assertThat(faults(Map.of("contacts.shred-sweep", "2min")))
        .containsExactly("command line: contacts.shred-sweep: must be from 1s to 50s");
  }

  @Test
  void copiesOfSealsAreKeptElsewhere() throws ConfigFaults {
    assertThat(set(Map.of("seals.folder", "/mnt/audit/tagi")).seals().folder())
        .contains(Path.of("/mnt/audit/tagi"));
    for (String within : List.of("data", "data/seals", "other/../data/./seals")) {
      assertThat(faults(Map.of("seals.folder", within)))
          .containsExactly(
              "seals.folder: is within the data folder: whoever can write one can both");
    }
  }

  private static ServerConfig set(Map<String, String> commandLine) throws ConfigFaults {
    return ServerConfig.of(new Settings.Sources(Optional.empty(), Map.of(), commandLine));
  }

  private static List<String> faults(Map<String, String> commandLine) {
    return catchThrowableOfType(ConfigFaults.class, () -> set(commandLine)).lines();
  }

  private List<String> faultsOf(String yaml) throws IOException {
    Path file = file(yaml);
    return catchThrowableOfType(
            ConfigFaults.class,
            () -> ServerConfig.of(new Settings.Sources(Optional.of(file), Map.of(), Map.of())))
        .lines();
  }

  private Path file(String yaml) throws IOException {
    return Files.writeString(folder.resolve("tagi.yaml"), yaml);
  }
}
