package fi.tagi.server.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.protocol.Coding;
import fi.tagi.protocol.Language;
import fi.tagi.server.access.AccountRole;
import fi.tagi.server.codes.CodeLists;
import fi.tagi.server.contact.ContactEvent.Intake;
import fi.tagi.server.contact.ContactEvent.MarkedHeavy;
import fi.tagi.server.desk.Arrival;
import fi.tagi.server.gateway.TestConnection;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shifts are planned, contacts are answered in them, and a manager reads how much that was. */
class ShiftLoadTest {
  @TempDir private Path data;
  private TestServer server;
  private TestManager leena;
  private UUID aino;
  private UUID bo;

  @BeforeEach
  void start() throws Exception {
    // Noon in Helsinki.
    server = TestServer.at("2027-03-24T10:00:00Z", data);
    leena = TestManager.of(server);
    aino = server.person("Aino", AccountRole.PROFESSIONAL);
    bo = server.person("Bo", AccountRole.PROFESSIONAL);
    planned(aino, "12:30", "14:00");
    planned(bo, "12:30", "14:00");
    planned(bo, "14:00", "15:00");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private void planned(UUID person, String starts, String ends) {
    String form =
        """
        {"shift":"%s","role":"professional","day":"2027-03-24","starts":"%s","ends":"%s",\
        "rule":"","person":"%s"}\
        """
            .formatted(UUID.randomUUID(), starts, ends, person);
    try (TestConnection connection = TestConnection.to(server.port())) {
      TestConnection.Answer answer =
          connection.ask(
              "POST",
              "/v1/lines/" + TestServer.LINE + "/shifts",
              form.getBytes(UTF_8),
              "Cookie: tagi=" + leena.cookie(),
              "Origin: http://localhost:" + server.port(),
              "Content-Type: application/json");
      assertThat(answer.status()).as(answer.text()).isEqualTo(204);
    }
  }

  /** Answered at once, talked with for half an hour, coded ten minutes later. */
  private void answers(UUID responder, boolean heavy) {
    Intake intake = new Intake(TestServer.LINE, "kunta", Language.FI, "coping", "13-15");
    Arrival arrival = server.core().desk().arrive(UUID.randomUUID(), intake, "");
    UUID contact = ((Arrival.Taken) arrival).contact().id();
    server.core().duty().goOnDuty(responder);
    server.core().desk().claim(contact, responder, UUID.randomUUID());
    server.clock().advance(Duration.ofMinutes(30));
    server
        .core()
        .storage()
        .open()
        .all()
        .forEach(open ->
            open.holding()
                .ifPresent(
                    held -> server.core().desk().end(open.contact(), held.holder(), held.epoch())));
    server.core().records().mark(contact, new MarkedHeavy(responder, heavy));
    server.clock().advance(Duration.ofMinutes(10));
    server.core().desk().wrapUp(contact, responder, coding());
  }

  private static Coding coding() {
    return new Coding(
        CodeLists.shipped().definition(), "youth", "13-15", List.of(), 1, List.of(), "helped");
  }

  @Test
  void theLoadIsToldWhereTwoWerePlannedAndNobodyIsNamed() {
    server.clock().advance(Duration.ofMinutes(40));
    answers(aino, true);
    server.clock().advance(Duration.ofMinutes(60));
    answers(bo, true);
    server.clock().advance(Duration.ofMinutes(60));
    String answer = leena.read("/v1/statistics/shifts?line=nuoret&period=2027-03-24");
    assertThat(answer)
        .endsWith(
            """
            "shifts":[{"date":"2027-03-24","from":"12:30","to":"14:00","people":2,\
            "staffedSeconds":10800,"claimed":1,"talkingMost":1,"talkingSeconds":1800,\
            "loadPercent":16,"handleSeconds":2400,"heavy":1},\
            {"date":"2027-03-24","from":"14:00","to":"15:00","people":1,\
            "staffedSeconds":3600,"claimed":-1,"talkingMost":-1,"talkingSeconds":-1,\
            "loadPercent":-1,"handleSeconds":-1,"heavy":-1}]}\
            """);
    String range = "?line=nuoret&separator=comma&from=2027-03-24&to=2027-03-24";
    String csv = leena.read("/v1/exports/shifts.csv" + range);
    assertThat(csv.lines().skip(1))
        .containsExactly(
            "2027-03-24,12:30,14:00,2,10800,1,1,1800,16,2400,1",
            "2027-03-24,14:00,15:00,1,3600,…,…,…,…,…,…");
    for (UUID person : List.of(aino, bo)) {
      assertThat(answer + csv).doesNotContain(person.toString(), "Aino", "Bo");
    }
  }

  @Test
  void thePeriodsOfACourseFollowOneAnother() {
    answers(aino, false);
    String range = "?line=nuoret&separator=comma&from=2027-03-22&to=2027-04-04&by=week";
    assertThat(leena.read("/v1/exports/course.csv" + range).lines().skip(1))
        .hasSize(2)
        .anySatisfy(row -> assertThat(row).startsWith("2027-W12,1,1,"))
        .anySatisfy(row -> assertThat(row).startsWith("2027-W13,0,0,"));
    assertThat(leena.read("/v1/statistics/course?line=nuoret&first=2026&last=2028"))
        .startsWith("{\"line\":\"nuoret\",\"by\":\"year\",\"promiseSeconds\":600,\"parts\":[")
        .contains("{\"code\":\"2027\",\"numbers\":{\"answered\":1,");
    assertThat(leena.isRefused("/v1/statistics/course?line=nuoret&first=2026&last=2027-01"))
        .contains("last: out_of_range");
    assertThat(leena.isRefused("/v1/statistics/course?line=nuoret&first=2028&last=2027"))
        .contains("last: out_of_range");
    assertThat(leena.isRefused("/v1/statistics/shifts?line=nuoret&period=2027"))
        .contains("period: too_long");
    assertThat(leena.read("/v1/statistics/overview?line=nuoret&period=2099"))
        .contains("\"arrivals\":0");
  }
}
