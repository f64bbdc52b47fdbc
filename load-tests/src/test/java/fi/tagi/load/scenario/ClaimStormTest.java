package fi.tagi.load.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.load.check.Breach;
import fi.tagi.load.office.Crew;
import fi.tagi.load.record.Dice;
import fi.tagi.load.report.Report;
import fi.tagi.load.stub.Fault;
import fi.tagi.load.stub.StubServer;
import fi.tagi.load.wire.Sockets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The storm against a stub server: silent about an honest one, and it finds each planted fault. */
class ClaimStormTest {
  @Test
  void anHonestServerKeepsEveryPromise() throws InterruptedException {
    Report report = storm(Fault.NONE);
    assertThat(report.isSound()).as(report.text()).isTrue();
    assertThat(report.text())
        .contains("8 responders, 30 contacts, 270 claims")
        .contains("every promise was kept");
    assertThat(report.latencies())
        .filteredOn(latency -> latency.what().equals("claim → won"))
        .extracting(latency -> latency.nanos().getTotalCount())
        .containsExactly(30L);
  }

  @Test
  void aRacyClaimIsFound() throws InterruptedException {
    Report report = storm(Fault.RACY_CLAIM);
    assertThat(report.isSound()).isFalse();
    assertThat(report.breaches())
        .extracting(Breach::what)
        .anyMatch(w -> w.contains("was won by ["));
    assertThat(report.text()).contains("BROKEN");
  }

  @Test
  void aLieToALoserIsFound() throws InterruptedException {
    assertThat(storm(Fault.WRONG_NAME).breaches())
        .extracting(Breach::what)
        .anyMatch(what -> what.endsWith(" II, who did not win"));
  }

  @Test
  void aTagThatIsNotWithdrawnIsFound() throws InterruptedException {
    assertThat(storm(Fault.DROPPED_WITHDRAWAL).breaches())
        .extracting(Breach::what)
        .anyMatch(what -> what.startsWith("the tag stayed on the screen of"));
  }

  private static Report storm(Fault fault) throws InterruptedException {
    List<Crew.Member> crew =
        IntStream.rangeClosed(1, 8)
            .mapToObj(i -> new Crew.Member("Robot " + i, "alias=Robot " + i))
            .toList();
    Storm.Settings settings = new Storm.Settings("nuoret", 30, 5, Duration.ofSeconds(30));
    try (StubServer server = new StubServer(fault);
        Sockets sockets = new Sockets(server.address())) {
      return new Storm(settings, crew, sockets, new Dice(1)).run();
    }
  }
}
