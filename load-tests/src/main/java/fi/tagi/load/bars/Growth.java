package fi.tagi.load.bars;

import static fi.tagi.load.bars.Bar.number;
import static fi.tagi.load.bars.Bar.words;

import fi.tagi.load.measure.Cast;
import fi.tagi.load.measure.Claims;
import fi.tagi.load.measure.Measured;
import fi.tagi.load.measure.Waiting;
import fi.tagi.load.meter.Progress;
import fi.tagi.load.record.Dice;
import fi.tagi.load.relay.Relay;
import fi.tagi.load.report.Report;
import fi.tagi.load.scenario.Sizes;
import fi.tagi.load.scenario.Stage;
import fi.tagi.load.server.History;
import fi.tagi.load.server.LocalServer;
import fi.tagi.load.server.Program;
import fi.tagi.load.server.Storage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What ten times as many waiting, responders, open conversations and diary rows do to a claim and
 * to a message, at the same rates.
 */
final class Growth {
  static final String WHAT = "growth: 10 × as many waiting, responders, conversations, diary rows";
  static final String GOAL = "p99 of claim and of a message ≤ 1.5 ×; CPU for a message ≤ 1.2 ×";

  private static final int TIMES = 10;

  /** So many that ten of them are slower than their p99. */
  private static final int CLAIMS = 1_000;

  private static final int RATE = 200;

  /**
   * At first both servers talk at this rate: what is compared is what they do, and not how far
   * their compilers got.
   */
  private static final int WARMING_RATE = 1_000;

  /** A visitor may send fifteen a second; of two who talk each sends half. */
  private static final int RATE_OF_ONE_MAX = 10;

  /** Of a made-up contact the diary has so many. */
  private static final double ENTRIES = 4.17;

  private final Program program;
  private final Amounts amounts;
  private final Dice dice;
  private final Progress progress;
  private final List<Report> reports = new ArrayList<>();

  Growth(Program program, Amounts amounts, Dice dice, Progress progress) {
    this.program = program;
    this.amounts = amounts;
    this.dice = dice;
    this.progress = progress;
  }

  /**
   * What was measured of one size.
   *
   * @param claim p99, in milliseconds
   * @param message p99, in milliseconds
   * @param cpu of the server for a message, in microseconds
   */
  private record Size(double claim, double message, double cpu) {}

  List<Bar> measure() throws IOException, InterruptedException {
    Size small = at(1);
    Size large = at(TIMES);
    int contacts = amounts.contactsGrown() * TIMES;
    String of =
        words(
            "growth to %,d contacts of history, %.1f million entries: ",
            contacts, contacts * ENTRIES / 1e6);
    return List.of(
        bar(of + "claim p99, ms", large.claim(), small.claim(), 1.5),
        bar(of + "message p99, ms", large.message(), small.message(), 1.5),
        bar(of + "server CPU for a message, µs", large.cpu(), small.cpu(), 1.2));
  }

  /** The scenarios that were run for it. */
  List<Report> reports() {
    return reports;
  }

  private static Bar bar(String what, double large, double small, double most) {
    double ratio = large / small;
    return Bar.atMost(
        what, words("%s ÷ %s = %.2f", number(large), number(small), ratio), ratio, most);
  }

  private Size at(int times) throws IOException, InterruptedException {
    History history = new History(amounts.contactsGrown() * times, 1);
    int conversations = amounts.conversations() * times / TIMES;
    int responders = Math.max(2, amounts.claimers() * times / TIMES / 2);
    progress.say(words("growth: a server with %,d contacts of history", history.contacts()));
    try (LocalServer server = LocalServer.start(program, Storage.sqlite(), Map.of(), history);
        Stage stage = stage(server, responders, conversations)) {
      Cast cast = Cast.of(stage.crew(responders));
      try (Waiting _ = Waiting.begin(stage, cast.line(), Math.max(1, conversations / 2))) {
        int claiming = Math.min(Bars.CLAIMING_MAX, responders);
        run(relay(WARMING_RATE, conversations), stage, cast);
        Report claims = run(Claims.alone(), stage(server, claiming, CLAIMS), cast.first(claiming));
        Report relay = run(relay(RATE, conversations), stage, cast);
        return new Size(
            claims.latency(Claims.WON).millis(99),
            relay.latency(Relay.DELIVERED).millis(99),
            relay.figure(Relay.CPU));
      }
    }
  }

  private static Relay relay(int rate, int conversations) {
    return Relay.atRate().at(Math.min(rate, RATE_OF_ONE_MAX * conversations));
  }

  private Report run(Measured scenario, Stage stage, Cast cast)
      throws IOException, InterruptedException {
    Report report = scenario.run(stage, cast);
    reports.add(report);
    return report;
  }

  private Stage stage(LocalServer server, int responders, int contacts) {
    Sizes sizes = new Sizes(responders, contacts, Duration.ofSeconds(amounts.seconds()));
    return new Stage(server, sizes, dice, progress);
  }
}
