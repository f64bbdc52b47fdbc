package fi.tagi.load.bars;

import static fi.tagi.load.bars.Bar.number;
import static fi.tagi.load.bars.Bar.words;

import fi.tagi.load.measure.Cast;
import fi.tagi.load.measure.Claims;
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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToDoubleFunction;

/**
 * What ten times as many waiting, responders, open conversations and diary rows do to a claim and
 * to a message, at the same rates. Both servers run at once: a machine is not as fast now as three
 * minutes ago.
 */
final class Growth {
  static final String WHAT = "growth: 10 × as many waiting, responders, conversations, diary rows";
  static final String GOAL = "p99 of claim and of a message ≤ 1.5 ×; CPU for a message ≤ 1.2 ×";

  private static final int TIMES = 10;
  private static final int ROUNDS = 2;

  /** In each round; so many that several are slower than their p99. */
  private static final int CLAIMS = 500;

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

  List<Bar> measure() throws IOException, InterruptedException {
    int contacts = amounts.contactsGrown() * TIMES;
    String of =
        words(
            "growth to %,d contacts of history, %.1f million entries: ",
            contacts, contacts * ENTRIES / 1e6);
    try (Size small = size(1);
        Size large = size(TIMES)) {
      both(small, large, size -> size.talk(WARMING_RATE));
      for (int round = 0; round < ROUNDS; round++) {
        small.claim();
        large.claim();
      }
      List<Report> talks = both(small, large, size -> size.talk(RATE));
      double[] p99 = each(talks, talk -> talk.latency(Relay.DELIVERED).millis(99));
      double[] processor = each(talks, talk -> talk.figure(Relay.CPU));
      return List.of(
          bar(of + "claim p99, ms", large.claimP99(), small.claimP99(), 1.5),
          bar(of + "message p99, ms", p99[1], p99[0], 1.5),
          bar(of + "server CPU for a message, µs", processor[1], processor[0], 1.2));
    }
  }

  private static double[] each(List<Report> talks, ToDoubleFunction<Report> figure) {
    return talks.stream().mapToDouble(figure).toArray();
  }

  private interface Doing {
    Report with(Size size) throws IOException, InterruptedException;
  }

  /** At the same time; what became of the small one comes first. */
  private List<Report> both(Size small, Size large, Doing doing)
      throws IOException, InterruptedException {
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      Future<Report> one = threads.submit(() -> doing.with(small));
      Future<Report> other = threads.submit(() -> doing.with(large));
      List<Report> became = List.of(one.get(), other.get());
      reports.addAll(became);
      return became;
    } catch (ExecutionException e) {
      throw new IOException("messages were not measured: " + e.getCause(), e);
    }
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

  private Size size(int times) throws IOException, InterruptedException {
    History history = new History(amounts.contactsGrown() * times, 1);
    progress.say(words("growth: a server with %,d contacts of history", history.contacts()));
    LocalServer server = LocalServer.start(program, Storage.sqlite(), Map.of(), history);
    try {
      return new Size(server, times);
    } catch (IOException | InterruptedException | RuntimeException e) {
      server.close();
      throw e;
    }
  }

  /** A server and its people. */
  private final class Size implements AutoCloseable {
    private final int conversations;
    private final LocalServer server;
    private final Stage stage;
    private final Cast cast;
    private final Waiting waiting;
    private final List<Double> claims = new ArrayList<>();

    private Size(LocalServer server, int times) throws IOException, InterruptedException {
      int responders = Math.max(2, amounts.claimers() * times / TIMES / 2);
      this.server = server;
      conversations = amounts.conversations() * times / TIMES;
      stage = stage(responders, conversations);
      cast = Cast.of(stage.crew(responders));
      waiting = Waiting.begin(stage, cast.line(), Math.max(1, conversations / 2));
    }

    /** Of one at a time. */
    void claim() throws IOException, InterruptedException {
      Cast claiming = cast.first(Math.min(Bars.CLAIMING_MAX, cast.members().size()));
      Report report = Claims.alone().run(stage(claiming.members().size(), CLAIMS), claiming);
      reports.add(report);
      claims.add(report.latency(Claims.WON).millis(99));
    }

    /** The mean of the rounds. */
    double claimP99() {
      return claims.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    }

    Report talk(int rate) throws IOException, InterruptedException {
      return Relay.atRate().at(Math.min(rate, RATE_OF_ONE_MAX * conversations)).run(stage, cast);
    }

    private Stage stage(int responders, int contacts) {
      Sizes sizes = new Sizes(responders, contacts, Duration.ofSeconds(amounts.seconds()));
      return new Stage(server, sizes, dice, progress);
    }

    @Override
    public void close() throws IOException {
      try (server;
          stage) {
        waiting.close();
      }
    }
  }
}
