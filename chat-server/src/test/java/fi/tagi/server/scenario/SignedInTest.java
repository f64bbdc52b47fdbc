package fi.tagi.server.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.protocol.CloseReason;
import fi.tagi.server.access.AccountRole;
import fi.tagi.server.access.account.AccountDetails;
import fi.tagi.server.access.account.AccountRefused;
import fi.tagi.server.access.account.Accounts;
import fi.tagi.server.access.account.Invitations;
import fi.tagi.server.access.api.UserCommands;
import fi.tagi.server.access.password.PasswordCost;
import fi.tagi.server.access.password.Passwords;
import fi.tagi.server.access.signin.SignInLimits;
import fi.tagi.server.access.signin.SignIns;
import fi.tagi.server.audit.Actor;
import fi.tagi.server.database.Database;
import fi.tagi.server.database.DatabaseSettings;
import fi.tagi.server.gateway.TestConnection;
import fi.tagi.server.runtime.IdSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever signs in, and how that ends. */
class SignedInTest {
  private static final String PASSWORD = "oikea hevonen paristo";

  @TempDir private Path data;
  private TestServer server;

  @BeforeEach
  void start() throws Exception {
    server = TestServer.at("2027-03-01T10:00:00Z", data);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void comesByALinkWithAPasswordAndGoesBySigningOut() throws Exception {
    UUID aino = server.person("Aino", AccountRole.EXPERT);
    String token = server.core().invitations().invite(aino);
    String accepted = "{'name':'aino','realName':'','alias':'','password':'" + PASSWORD + "'}";
    assertThat(post("/v1/invitations/" + token, "", accepted).status()).isEqualTo(204);
    assertThat(post("/v1/invitations/" + token, "", accepted).status()).isEqualTo(404);

    String attempt = "{'name':'Aino','password':'" + PASSWORD + "'}";
    TestConnection.Answer in = post("/v1/sign-in", "", attempt);
    assertThat(in.status()).isEqualTo(200);
    assertThat(in.text()).contains("\"alias\":\"Aino\"").doesNotContain("Oikeanimi");
    String cookie = in.header("Set-Cookie").replaceFirst("^tagi=([\\w-]+);.*", "$1");

    assertThat(get("/v1/me", cookie).text()).isEqualTo(in.text());
    assertThat(post("/v1/sign-out", cookie, "{}").status()).isEqualTo(204);
    assertThat(get("/v1/me", cookie).status()).isEqualTo(401);
  }

  @Test
  void losesTheConsoleWhenAManagerDisablesTheAccount() {
    String manager = server.signIn(server.person("Pomo", AccountRole.MANAGER));
    try (TestResponder aino = TestResponder.professional("Aino", server).goesOnDuty();
        TestResponder onni = TestResponder.professional("Onni", server).goesOnDuty()) {
      String path = "/v1/accounts/" + aino.account() + "/disable";
      assertThat(post(path, manager, "{}").status()).isEqualTo(204);
      assertThat(aino.isClosed().code()).isEqualTo(CloseReason.SIGNED_OUT.code());
      onni.goesOffDuty();
    }
  }

  @Test
  void losesTheConsoleWhenTheCommandLineDisablesTheAccount() throws Exception {
    try (TestResponder aino = TestResponder.professional("Aino", server).goesOnDuty();
        TestResponder onni = TestResponder.professional("Onni", server).goesOnDuty()) {
      disableInAnotherProcess(aino.account());
      server.pass(Duration.ofSeconds(2));
      assertThat(aino.isClosed().code()).isEqualTo(CloseReason.SIGNED_OUT.code());
      onni.goesOffDuty();
    }
  }

  @Test
  void losesTheConsoleWithTheRoleThatItNeeds() throws Exception {
    try (TestResponder aino = TestResponder.professional("Aino", server)) {
      var details = server.core().accounts().find(aino.account()).orElseThrow().details();
      server
          .core()
          .accounts()
          .change(
              aino.account(),
              new AccountDetails(
                  details.name(),
                  details.realName(),
                  details.alias(),
                  Set.of(AccountRole.MANAGER),
                  details.languages(),
                  details.maximum()),
              Actor.OPERATOR);
      server.pass(Duration.ofSeconds(2));
      assertThat(aino.isClosed().code()).isEqualTo(CloseReason.SIGNED_OUT.code());
    }
  }

  @Test
  void losesTheConsoleWhenTheSignInHasLastedADay() {
    try (TestResponder aino = TestResponder.professional("Aino", server)) {
      server.leap(Duration.ofHours(24));
      server.pass(Duration.ofSeconds(2));
      assertThat(aino.isClosed().code()).isEqualTo(CloseReason.SIGNED_OUT.code());
    }
  }

  private void disableInAnotherProcess(UUID account) throws AccountRefused {
    DatabaseSettings file = DatabaseSettings.sqlite(data.resolve("tagi.db"));
    try (Database database = Database.open(file)) {
      IdSource ids = IdSource.secure();
      Passwords passwords = new Passwords(new PasswordCost(64, 1, 1), ids);
      Accounts accounts = new Accounts(database, server.clock(), ids);
      new UserCommands(
              accounts,
              new Invitations(database, passwords, server.clock(), ids),
              new SignIns(database, SignInLimits.defaults(), server.clock(), ids))
          .disable(accounts.find(account).orElseThrow().details().name());
    }
  }

  private TestConnection.Answer get(String path, String cookie) {
    try (TestConnection connection = TestConnection.to(server.port())) {
      return connection.ask("GET", path, "Cookie: tagi=" + cookie);
    }
  }

  private TestConnection.Answer post(String path, String cookie, String body) {
    try (TestConnection connection = TestConnection.to(server.port())) {
      return connection.ask(
          "POST",
          path,
          body.replace('\'', '"').getBytes(StandardCharsets.UTF_8),
          "Cookie: tagi=" + cookie,
          "Origin: http://localhost:" + server.port(),
          "Content-Type: application/json");
    }
  }
}
