package fi.tagi.server.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.server.access.AccountRole;
import fi.tagi.server.gateway.TestConnection;
import java.util.List;

/** Somebody who reads the numbers of the line. */
record TestManager(TestServer server, String cookie) {
  static TestManager of(TestServer server) {
    return new TestManager(server, server.signIn(server.person("Leena", AccountRole.MANAGER)));
  }

  /** The line's day so far, as the board shows it. */
  String today() {
    return read("/v1/today?line=" + TestServer.LINE);
  }

  /**
   * The hours of a day in which anything was counted: the hour, and by their names in the export
   * arrivals, answered, abandoned, short_abandons, unserved, waiting, talking and turned_away.
   */
  List<String> countedOn(String day) {
    String csv =
        read(
            "/v1/exports/hours.csv?line="
                + TestServer.LINE
                + "&separator=comma&from="
                + day
                + "&to="
                + day);
    return csv.lines()
        .skip(1)
        .map(row -> row.substring(row.indexOf(',') + 1))
        .filter(row -> !row.matches("[^,]*(,0)+"))
        .toList();
  }

  /** What stands there. */
  String read(String path) {
    return ask(path, 200);
  }

  /** Why it is refused. */
  String isRefused(String path) {
    return ask(path, 400);
  }

  private String ask(String path, int status) {
    try (TestConnection connection = TestConnection.to(server.port())) {
      TestConnection.Answer answer = connection.ask("GET", path, "Cookie: tagi=" + cookie);
      assertThat(answer.status()).as(answer.text()).isEqualTo(status);
      return answer.text();
    }
  }
}
