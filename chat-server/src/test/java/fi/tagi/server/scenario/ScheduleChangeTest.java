package fi.tagi.server.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.protocol.LineView;
import fi.tagi.protocol.Role;
import fi.tagi.protocol.VisitorReply.TurnedAway.Reason;
import fi.tagi.server.access.AccountRole;
import fi.tagi.server.command.Commands;
import fi.tagi.server.gateway.TestConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A schedule is changed while people are there; it is Monday noon in Helsinki. */
class ScheduleChangeTest {
  private static final String PATH = "/v1/lines/" + TestServer.LINE + "/schedule";

  @TempDir private Path data;
  @TempDir private Path elsewhere;
  private TestServer server;
  private String leena;

  @BeforeEach
  void start() throws Exception {
    server = TestServer.at("2027-03-01T10:00:00Z", data);
    server.openDaily("10:00", "18:00", Role.PROFESSIONAL);
    leena = server.signIn(server.person("Leena", AccountRole.MANAGER));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void takesHoldAtOnceOnEveryOpenWidgetAndConsoleAndIsInTheTrail() {
    try (TestVisitor visitor = TestVisitor.at(server);
        TestResponder aino = TestResponder.professional("Aino", server).goesOnDuty()) {
      assertThat(visitor.looks().until()).isEqualTo("2027-03-01T16:00:00Z");
      String before = ask("GET", PATH, "").text();

      TestConnection.Answer saved = ask("PUT", PATH, before.replace("18:00", "15:00"));

      assertThat(saved.text()).isEqualTo("{\"edition\":3}");
      visitor.isToldThatTheLine(line -> line.until().equals("2027-03-01T13:00:00Z"));
      aino.seesThatTheLineIsOpenUntil("2027-03-01T13:00:00Z");
      assertThat(ask("PUT", PATH, before).status()).isEqualTo(409);
      assertThat(ask("GET", "/v1/audit", "").text())
          .contains("\"kind\":\"schedule_changed\",\"subject\":\"nuoret\"")
          .contains("\"ends\":\"18:00\"", "\"ends\":\"15:00\"");
    }
  }

  @Test
  void ofAHolidayClosesWithItsNameAndOpensAfterwards() {
    String document = ask("GET", PATH, "").text();
    ask(
        "PUT",
        PATH,
        document.replace(
            "\"good_friday\":{\"rule\":\"undecided\"", "\"good_friday\":{\"rule\":\"closed\""));
    server.leap(Duration.ofDays(25));

    try (TestVisitor visitor = TestVisitor.at(server)) {
      LineView line = visitor.looks();
      assertThat(line.open()).isFalse();
      assertThat(line.notice()).isEqualTo("Pitkäperjantai");
      assertThat(line.nextOpening()).isEqualTo("2027-03-27T08:00:00Z");
      assertThat(visitor.isTurnedAway().reason()).isEqualTo(Reason.CLOSED);
    }
  }

  @Test
  void ofOneLineIsNoneOfAnother() {
    String lines = ask("GET", "/v1/lines", "").text();
    String guardians =
        lines
            .substring(1, lines.length() - 1)
            .replace("\"line\":\"nuoret\"", "\"line\":\"huoltajat\"")
            .replace("\"audience\":\"youth\"", "\"audience\":\"guardians\"");
    String schedule =
        """
        {"edition":0,"windows":[{"weekday":1,"starts":"08:00","ends":"12:30","roles":["expert"]}]}\
        """;

    assertThat(ask("POST", "/v1/lines", guardians).status()).isEqualTo(204);
    assertThat(ask("POST", "/v1/lines", guardians).status()).isEqualTo(409);
    assertThat(ask("PUT", "/v1/lines/huoltajat/schedule", schedule).status()).isEqualTo(200);

    assertThat(ask("GET", "/v1/lines/huoltajat/schedule/at", "").text())
        .contains("\"roles\":[\"expert\"]", "\"until\":\"2027-03-01T10:30:00Z\"");
    assertThat(ask("GET", PATH + "/at", "").text())
        .contains("\"roles\":[\"professional\"]", "\"until\":\"2027-03-01T16:00:00Z\"");
    assertThat(ask("GET", "/v1/lines", "").text())
        .contains("\"audience\":\"guardians\"", "\"audience\":\"youth\"");
  }

  @Test
  void byTheCommandLineTakesHoldWithinSeconds() throws Exception {
    Path file = elsewhere.resolve("schedule.json");
    assertThat(Commands.run("schedule", "export", "--line", "all", "--data", folder(), "" + file))
        .isZero();
    Files.writeString(file, Files.readString(file).replace("18:00", "15:00"));

    try (TestVisitor visitor = TestVisitor.at(server)) {
      visitor.looks();
      assertThat(Commands.run("schedule", "import", "" + file, "--data", folder())).isZero();
      server.pass(Duration.ofSeconds(5));

      assertThat(visitor.isToldOfTheLine().until()).isEqualTo("2027-03-01T13:00:00Z");
      assertThat(ask("GET", "/v1/audit", "").text()).contains("\"actor\":\"operator\"");
    }
  }

  private String folder() {
    return data.toString();
  }

  private TestConnection.Answer ask(String method, String path, String body) {
    try (TestConnection connection = TestConnection.to(server.port())) {
      String cookie = "Cookie: tagi=" + leena;
      return method.equals("GET")
          ? connection.ask(method, path, cookie)
          : connection.ask(
              method,
              path,
              body.getBytes(StandardCharsets.UTF_8),
              cookie,
              "Origin: http://localhost:" + server.port(),
              "Content-Type: application/json");
    }
  }
}
