package fi.tagi.server.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.server.access.AccessTable;
import fi.tagi.server.access.AccountRole;
import fi.tagi.server.access.Who;
import fi.tagi.server.gateway.TestConnection;
import fi.tagi.server.gateway.TestSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every endpoint of the running server, asked by everybody. */
class EveryEndpointTest {
  private static final Set<Integer> REFUSED = Set.of(401, 403);
  private static final Set<String> SOCKETS =
      Set.of("GET /v1/visitor", "GET /v1/responder", "GET /v1/manager");
  private static final List<Set<AccountRole>> PEOPLE =
      List.of(
          Set.of(AccountRole.PROFESSIONAL),
          Set.of(AccountRole.EXPERT),
          Set.of(AccountRole.MANAGER),
          Set.of(AccountRole.PROFESSIONAL, AccountRole.EXPERT, AccountRole.MANAGER));

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
  void isServedToThoseInTheAccessTableAndToNobodyElse() {
    for (Map.Entry<String, Who> row : AccessTable.endpoints().entrySet()) {
      List<Integer> statuses = new ArrayList<>();
      statuses.add(ask(row.getKey(), Optional.empty()));
      PEOPLE.forEach(roles -> statuses.add(ask(row.getKey(), Optional.of(roles))));
      assertThat(statuses.stream().map(status -> REFUSED.contains(status) ? status : 0))
          .as("%s: %s", row, statuses)
          .isEqualTo(refusals(row.getValue()));
      assertThat(statuses).as("%s", row).noneMatch(status -> status >= 500);
    }
  }

  /** For nobody, professional, expert, manager, all three; 0 is served. */
  private static List<Integer> refusals(Who who) {
    return switch (who) {
      case ANYONE -> List.of(0, 0, 0, 0, 0);
      case SIGNED_IN -> List.of(401, 0, 0, 0, 0);
      case RESPONDERS -> List.of(401, 0, 0, 403, 0);
      case MANAGERS, EXPORTERS -> List.of(401, 403, 403, 0, 0);
    };
  }

  @Test
  void isThereForEachRowOfTheAccessTable() {
    for (String key : AccessTable.endpoints().keySet()) {
      if (!SOCKETS.contains(key) && !key.contains("{")) {
        assertThat(ask(key, Optional.of(PEOPLE.getLast()))).as(key).isNotIn(404, 405);
      }
    }
  }

  @Test
  void withoutARowThereIsNothing() {
    for (Set<AccountRole> roles : PEOPLE) {
      assertThat(ask("GET /v1/secrets", Optional.of(roles))).isEqualTo(404);
      assertThat(ask("DELETE /v1/accounts", Optional.of(roles))).isIn(404, 405, 501);
    }
  }

  /** The status of the answer; each time by a new person with a new sign-in. */
  private int ask(String key, Optional<Set<AccountRole>> roles) {
    String cookie =
        roles
            .map(all -> server.signIn(server.person("Henkilö", all.toArray(AccountRole[]::new))))
            .orElse("");
    int space = key.indexOf(' ');
    String path = key.substring(space + 1).replaceAll("\\{\\w+}", UUID.randomUUID().toString());
    String signedIn = "Cookie: tagi=" + cookie;
    if (SOCKETS.contains(key)) {
      return switch (path) {
        case "/v1/visitor" -> TestSocket.visitor(server.port()).header(signedIn).ask().status();
        case "/v1/manager" -> TestSocket.manager(server.port(), cookie).ask().status();
        default -> TestSocket.responder(server.port(), cookie).ask().status();
      };
    }
    String method = key.substring(0, space);
    try (TestConnection connection = TestConnection.to(server.port())) {
      if (method.equals("GET")) {
        return connection.ask(method, path, signedIn).status();
      }
      return connection
          .ask(
              method,
              path,
              "{}".getBytes(StandardCharsets.UTF_8),
              signedIn,
              "Origin: http://localhost:" + server.port(),
              "Content-Type: application/json")
          .status();
    }
  }
}
