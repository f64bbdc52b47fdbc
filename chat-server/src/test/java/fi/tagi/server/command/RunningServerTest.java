package fi.tagi.server.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fi.tagi.protocol.Language;
import fi.tagi.server.Core;
import fi.tagi.server.ServerConfig;
import fi.tagi.server.Tools;
import fi.tagi.server.access.AccountRole;
import fi.tagi.server.access.account.AccountDetails;
import fi.tagi.server.command.run.RunningServer;
import fi.tagi.server.command.start.DataFolder;
import fi.tagi.server.command.start.Failure;
import fi.tagi.server.config.Settings;
import fi.tagi.server.runtime.IdSource;
import fi.tagi.server.runtime.SystemScheduler;
import fi.tagi.server.schedule.Line;
import fi.tagi.server.schedule.document.Defaults;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class RunningServerTest {
  @TempDir Path folder;

  private final StringWriter out = new StringWriter();

  @Test
  void aDemoSaysItsAddressesAndItsPeopleCanSignIn() throws Exception {
    try (RunningServer server = start(Map.of("demo", "true"))) {
      String url = "http://localhost:" + server.port();

      assertThat(out.toString())
          .contains("running at " + url, url + "/console", url + "/manage", "demo-salasana")
          .contains("aino", "elias", "sointu", "leena")
          .doesNotContain("/invitation#");
      assertThat(signIn(url, "aino", "demo-salasana")).isEqualTo(200);
      assertThat(signIn(url, "aino", "wrong-password")).isEqualTo(401);
    }
  }

  @Test
  void aDemoStartedAgainKeepsWhatIsThere() throws Exception {
    start(Map.of("demo", "true")).close();
    try (RunningServer again = start(Map.of("demo", "true"))) {
      assertThat(signIn("http://localhost:" + again.port(), "leena", "demo-salasana"))
          .isEqualTo(200);
    }
  }

  @Test
  void whatOthersCanReachDoesNotStartWithTheKnownPasswordsOfADemo() throws Exception {
    start(Map.of("demo", "true")).close();

    assertThat(failure(Map.of("public-url", "https://chat.example.fi")))
        .singleElement()
        .asString()
        .contains("the demo's accounts");
    assertThat(failure(Map.of("listen.host", "0.0.0.0"))).hasSize(1);
    start(Map.of()).close();
  }

  @Test
  void askedForADemoADatabaseInUseStaysAsItIs() throws Exception {
    String url = "https://kunta.example";
    try (Core core = core()) {
      core.accounts()
          .add(
              new AccountDetails(
                  "oma",
                  "Oma Esimies",
                  "Oma",
                  Set.of(AccountRole.MANAGER),
                  Set.of(Language.FI),
                  2));
      Line line = Defaults.read().line();
      core.lines().save(line.on(List.of(new Line.Site("kunta", url))));
    }

    start(Map.of("demo", "true")).close();

    assertThat(out.toString()).contains("running at").doesNotContain("demo");
    try (Core core = core()) {
      assertThat(core.lines().all().getFirst().sites())
          .containsExactly(new Line.Site("kunta", url));
    }
  }

  @Test
  void withoutDemoTheFirstStartSaysTheLinkOfTheFirstManagerAndKnowsNoDemoAccount()
      throws Exception {
    try (RunningServer server = start(Map.of())) {
      String url = "http://localhost:" + server.port();

      assertThat(out.toString()).contains(url + "/invitation#").doesNotContain("demo");
      assertThat(signIn(url, "leena", "demo-salasana")).isEqualTo(401);
    }
  }

  @Test
  void aPortInUseIsOneClearLine() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(failure(Map.of("listen.port", String.valueOf(taken.getLocalPort()))))
          .singleElement()
          .asString()
          .contains("the port is in use");
    }
    start(Map.of()).close();
  }

  @Test
  void aFolderThatAnotherServerHoldsIsOneClearLine() throws Exception {
    try (RunningServer first = start(Map.of())) {
      assertThat(first.port()).isPositive();
      assertThat(failure(Map.of())).singleElement().asString().contains("in use by another server");
    }
  }

  @Test
  void projectionsAreNotMadeAgainBesideARunningServer() throws Exception {
    String data = folder.resolve("data").toString();
    StringWriter err = new StringWriter();
    CommandLine commands = Commands.line();
    commands.setErr(new PrintWriter(err, true));
    try (RunningServer server = start(Map.of())) {
      assertThat(server.port()).isPositive();
      assertThat(commands.execute("projections", "rebuild", "--data", data)).isEqualTo(1);
      assertThat(err.toString()).contains("in use by another server");
    }
    assertThat(commands.execute("projections", "rebuild", "--data", data)).isZero();
  }

  @Test
  void aFolderThatCannotBeWrittenIsOneClearLine() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");

    assertThat(failure(Map.of("data", file.resolve("data").toString())))
        .containsExactly("the data folder " + file.resolve("data") + " cannot be written");
  }

  @Test
  void aMasterKeyThatOthersMayReadIsOneClearLine() throws Exception {
    start(Map.of()).close();
    Path key = folder.resolve("data/master.key");
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));

    assertThat(failure(Map.of())).singleElement().asString().contains(key.toString(), "0600");
  }

  private List<String> failure(Map<String, String> settings) {
    return catchThrowableOfType(Failure.class, () -> start(settings).close()).lines();
  }

  private Core core() throws Exception {
    DataFolder.make(folder.resolve("data"));
    return Core.open(
        config(Map.of()),
        new Tools(InstantSource.system(), new SystemScheduler(), IdSource.secure()));
  }

  private RunningServer start(Map<String, String> settings) throws Exception {
    return RunningServer.start(config(settings), new PrintWriter(out));
  }

  private ServerConfig config(Map<String, String> settings) throws Exception {
    Map<String, String> all = new HashMap<>();
    all.put("data", folder.resolve("data").toString());
    all.put("listen.port", "0");
    all.put("passwords.memory-kib", "8192");
    all.put("passwords.iterations", "1");
    all.putAll(settings);
    return ServerConfig.of(new Settings.Sources(Optional.empty(), Map.of(), all));
  }

  private static int signIn(String url, String name, String password) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(url + "/v1/sign-in"))
              .header("Origin", url)
              .header("Content-Type", "application/json")
              .POST(
                  HttpRequest.BodyPublishers.ofString(
                      "{\"name\":\"%s\",\"password\":\"%s\"}".formatted(name, password)))
              .build();
      return client.send(request, BodyHandlers.discarding()).statusCode();
    }
  }
}
