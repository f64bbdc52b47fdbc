package fi.tagi.load.bars;

import static fi.tagi.load.bars.Bar.number;
import static fi.tagi.load.bars.Bar.words;

import fi.tagi.load.limit.Machine;
import fi.tagi.load.measure.Arrivals;
import fi.tagi.load.measure.Cast;
import fi.tagi.load.measure.Claims;
import fi.tagi.load.measure.FanOut;
import fi.tagi.load.measure.Idle;
import fi.tagi.load.measure.Measured;
import fi.tagi.load.meter.Progress;
import fi.tagi.load.record.Dice;
import fi.tagi.load.relay.Relay;
import fi.tagi.load.report.Latency;
import fi.tagi.load.report.Report;
import fi.tagi.load.scenario.Sizes;
import fi.tagi.load.scenario.Stage;
import fi.tagi.load.server.LocalServer;
import fi.tagi.load.server.Program;
import fi.tagi.load.server.Storage;
import fi.tagi.load.server.Target;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Measures every bar, one after the other. Each limit is measured right beside what is compared
 * with it, since a machine is not as fast now as a minute ago.
 */
public final class Bars {
  private static final int ROUNDS = 20;
  private static final int CLAIMS = 2_000;

  /** With these a server has been claimed from as often as the bare ones have echoed. */
  private static final int CLAIMS_WHEN_WARM = 6_000;

  private static final int CLAIMS_OF_ONE = 200;
  static final int CLAIMING_MAX = 20;
  private static final int ECHOES = 4_000;

  private final Program program;
  private final Amounts amounts;
  private final Dice dice;
  private final Progress progress;
  private final Consumer<Bar> shown;
  private final Machine machine;
  private final List<Bar> rows = new ArrayList<>();
  private final List<Report> reports = new ArrayList<>();

  /**
   * Bars to be measured.
   *
   * @param shown is told each row when it is known
   */
  public Bars(Program program, Amounts amounts, Dice dice, Progress progress, Consumer<Bar> shown) {
    this.program = program;
    this.amounts = amounts;
    this.dice = dice;
    this.progress = progress;
    this.shown = shown;
    this.machine = new Machine(progress);
  }

  /** What is measured on servers of its own, in the order in which all of it is. */
  public enum Part {
    /** One claim at a time, on a server that has nothing else to do. */
    CLAIM,
    /** Tags, claims of many, messages and arrivals, on one server. */
    SERVER,
    /** Connections that do nothing. */
    IDLE,
    /** From a start until it is ready. */
    START,
    /** Ordinary days beside attackers and slow readers. */
    BESIDE,
    /** Ten times as much of everything. */
    GROWTH
  }

  /** Measures these parts. */
  public List<Bar> measure(Set<Part> parts) throws InterruptedException {
    for (Part part : new TreeSet<>(parts)) {
      switch (part) {
        case CLAIM -> measured("claim, one contact, no other load", "≤ 1.75 ×", this::claim);
        case SERVER -> measured("the server", "-", this::onOneServer);
        case IDLE -> measured("idle connection", "≤ 1.40 × bare", this::idle);
        case START -> measured(StartUp.WHAT, StartUp.GOAL, this::startUp);
        case BESIDE -> measured(Beside.WHAT, Beside.GOAL, this::beside);
        case GROWTH -> measured(Growth.WHAT, Growth.GOAL, this::growth);
      }
    }
    return rows;
  }

  private void growth() throws IOException, InterruptedException {
    Growth growth = new Growth(program, amounts, dice, progress);
    growth.measure().forEach(this::add);
    keep(growth.reports());
  }

  /** The scenarios that were run for it. */
  public List<Report> reports() {
    return reports;
  }

  private interface Measuring {
    void run() throws IOException, InterruptedException;
  }

  /** What fails is a row that was not measured, and the others go on. */
  private void measured(String what, String goal, Measuring measuring) throws InterruptedException {
    try {
      measuring.run();
    } catch (IOException e) {
      add(Bar.notMeasured(what, goal, String.valueOf(e.getMessage())));
    }
  }

  private void add(Bar bar) {
    rows.add(bar);
    shown.accept(bar);
  }

  private void claim() throws IOException, InterruptedException {
    onServer(Math.min(CLAIMING_MAX, amounts.claimers()), this::claim);
  }

  /** On a server of its own, with so many who answer. */
  private void onServer(int people, Acting acting) throws IOException, InterruptedException {
    progress.say("starting a server");
    try (Target target = LocalServer.start(program, Storage.sqlite(), Map.of());
        Stage stage = stage(target, 0, 0)) {
      acting.on(target, Cast.of(stage.crew(people)));
    }
  }

  private interface Acting {
    void on(Target target, Cast cast) throws IOException, InterruptedException;
  }

  private void onOneServer() throws IOException, InterruptedException {
    onServer(
        amounts.claimers(),
        (target, cast) -> {
          measured("fan-out of a tag", "≤ 1.10 × bare broadcast", () -> fanOut(target, cast));
          measured("claim storm", "≤ 50 ms, ≤ 3 × bare", () -> rush(target, cast));
          measured("relay at a rate", "p50 ≤ 3 ms, p99 ≤ 25 ms", () -> atRate(target, cast));
          measured("relay at saturation", "≥ 25,000 a second", () -> atSaturation(target, cast));
          measured("arrivals in a burst", "≥ 5,000 a second", () -> arrivals(target, cast));
        });
  }

  private Stage stage(Target target, int responders, int contacts) {
    Sizes sizes = new Sizes(responders, contacts, Duration.ofSeconds(amounts.seconds()));
    return new Stage(target, sizes, dice, progress);
  }

  private Report run(Measured scenario, Stage stage, Cast cast)
      throws IOException, InterruptedException {
    progress.say(scenario.name());
    Report report = scenario.run(stage, cast);
    keep(List.of(report));
    return report;
  }

  /** One that broke a promise is a row of its own. */
  private void keep(List<Report> some) {
    reports.addAll(some);
    some.stream().filter(report -> !report.isSound()).forEach(this::unsound);
  }

  private Latency won(Target on, Cast cast, int count) throws IOException, InterruptedException {
    return run(Claims.alone(), stage(on, cast.members().size(), count), cast).latency(Claims.WON);
  }

  private void claim(Target target, Cast cast) throws IOException, InterruptedException {
    Latency first = won(target, cast, CLAIMS);
    Machine.Commits commits = machine.sqlite();
    Latency echo = machine.echo(ECHOES);
    Latency won = won(target, cast, CLAIMS_WHEN_WARM);
    Latency ofOne = won(target, cast.first(1), CLAIMS_OF_ONE);
    double bare = commits.aloneP50Nanos() / 1e6 + echo.millis(50);
    double ratio = won.millis(50) / bare;
    add(
        Bar.atMost(
            "claim, one contact, no other load: p50 ÷ (bare commit + bare echo)",
            words(
                "%.3f ms ÷ (%.3f + %.3f ms) = %.2f, bare ones as fast as they go; p99 %.2f ms; just "
                    + "after a start %.3f ms; of one console, 15 a second, %.2f ms; %s",
                won.millis(50),
                commits.aloneP50Nanos() / 1e6,
                echo.millis(50),
                ratio,
                won.millis(99),
                first.millis(50),
                ofOne.millis(50),
                asSeldom(won.millis(50), commits)),
            ratio,
            1.75));
  }

  /** A claim beside what is bare and comes no sooner after what was before. */
  private String asSeldom(double won, Machine.Commits commits)
      throws IOException, InterruptedException {
    double apart = commits.pacedP50Nanos() / 1e6 + machine.pacedEcho().millis(50);
    Machine.Lone echoes = machine.storedEcho();
    double stored = echoes.paced().millis(50);
    return words(
        "at the pace of the claims the bare ones take %.3f ms, %.2f; a bare server that commits a "
            + "row before it echoes %.3f ms, %.2f, and %.3f ms as fast as it goes",
        apart, won / apart, stored, won / stored, echoes.fastest().millis(50));
  }

  private void fanOut(Target target, Cast cast) throws IOException, InterruptedException {
    Latency bare = machine.broadcast(amounts.consoles(), ROUNDS);
    Latency tag =
        run(new FanOut(), stage(target, amounts.consoles(), ROUNDS), cast.first(100))
            .latency(FanOut.TAG);
    double ratio = tag.millis(50) / bare.millis(50);
    add(
        Bar.atMost(
            words(
                "fan-out of a tag to %,d consoles, until the last has it ÷ bare broadcast",
                amounts.consoles()),
            words("%.1f ms ÷ %.1f ms = %.2f", tag.millis(50), bare.millis(50), ratio),
            ratio,
            1.10));
  }

  private void rush(Target target, Cast cast) throws IOException, InterruptedException {
    Latency bare = machine.echo(amounts.claimers(), ROUNDS);
    Report report = run(Claims.rush(), stage(target, amounts.claimers(), ROUNDS), cast);
    Latency won = report.latency(Claims.WON);
    double last = report.latency(Claims.LAST).millis(50);
    add(
        Bar.atMost(
            words("claim storm, %,d claimers on one tag: winner's p99, ms", amounts.claimers()),
            number(won.millis(99)),
            won.millis(99),
            50));
    add(
        Bar.atMost(
            "claim storm: last loser told ÷ bare echo of as many at once",
            words("%.1f ms ÷ %.1f ms = %.2f", last, bare.millis(50), last / bare.millis(50)),
            last / bare.millis(50),
            3));
  }

  private void atRate(Target target, Cast cast) throws IOException, InterruptedException {
    Relay relay = Relay.atRate().at(amounts.rate());
    Latency delivered =
        run(relay, stage(target, amounts.claimers(), amounts.conversations()), cast.first(500))
            .latency(Relay.DELIVERED);
    String what = "relay at %,d messages/s over %,d conversations: ";
    add(
        Bar.atMost(
            words(what, amounts.rate(), amounts.conversations()) + "sent → delivered p50, ms",
            number(delivered.millis(50)),
            delivered.millis(50),
            3));
    add(
        Bar.atMost(
            words(what, amounts.rate(), amounts.conversations()) + "p99, ms",
            number(delivered.millis(99)),
            delivered.millis(99),
            25));
  }

  private void atSaturation(Target target, Cast cast) throws IOException, InterruptedException {
    Machine.Commits commits = machine.sqlite();
    double bare = commits.batched();
    Report report =
        run(
            Relay.atSaturation(),
            stage(target, amounts.claimers(), amounts.conversations()),
            cast.first(500));
    double rate = report.figure(Relay.RATE);
    add(
        Bar.atLeast(
            "relay at saturation, SQLite, messages a second",
            number(rate) + ", " + number(report.figure(Relay.CPU)) + " µs of server CPU each",
            rate,
            25_000));
    add(
        Bar.atLeast(
            "relay at saturation ÷ bare batched commits of the same database",
            words(
                "%,.0f ÷ %,.0f = %.2f; chained as here, without an index, bare commits %,.0f, %.2f",
                rate, bare, rate / bare, commits.chained(), rate / commits.chained()),
            rate / bare,
            0.4));
  }

  private void arrivals(Target target, Cast cast) throws IOException, InterruptedException {
    Report report = run(new Arrivals(), stage(target, 1, amounts.starts()), cast);
    double rate = report.figure(Arrivals.RATE);
    double p99 = report.latency(Arrivals.TAKEN).millis(99) / 1e3;
    add(Bar.atLeast("arrivals in a burst, durable, a second", number(rate), rate, 5_000));
    add(Bar.atMost(words("arrivals: p99 of %,d, seconds", amounts.starts()), number(p99), p99, 3));
  }

  private void idle() throws IOException, InterruptedException {
    Report bare = machine.idle(amounts.idle());
    try (Target target = LocalServer.start(program, Storage.sqlite(), Map.of());
        Stage stage = stage(target, 0, amounts.idle())) {
      Report report = new Idle().run(stage);
      keep(List.of(report));
      for (String what : List.of(Idle.HEAP, Idle.RESIDENT)) {
        double ratio = positive(report.figure(what)) / positive(bare.figure(what));
        add(
            Bar.atMost(
                "idle: " + what + " ÷ bare",
                words("%,.0f ÷ %,.0f bytes = %.2f", report.figure(what), bare.figure(what), ratio),
                ratio,
                1.4));
      }
    }
  }

  /** Of few connections the noise is larger than what is measured. */
  private static double positive(double bytes) {
    return bytes > 0 ? bytes : Double.NaN;
  }

  private void beside() throws IOException, InterruptedException {
    Sizes sizes = new Sizes(amounts.trial(), 5 * amounts.trial(), Duration.ofSeconds(60));
    try (Target target = LocalServer.start(program, Storage.sqlite(), Map.of());
        Stage stage = new Stage(target, sizes, dice, progress)) {
      Beside beside = new Beside(stage);
      beside.measure().forEach(this::add);
      keep(beside.reports());
    }
  }

  private void unsound(Report report) {
    add(new Bar(report.scenario(), report.text(), "every promise kept", Bar.Outcome.NOT_MET));
  }

  private void startUp() throws IOException, InterruptedException {
    new StartUp(program, amounts, progress).measure().forEach(this::add);
  }
}
