package fi.tagi.load.relay;

import fi.tagi.load.check.Breach;
import fi.tagi.load.lean.Loops;
import fi.tagi.load.measure.Cast;
import fi.tagi.load.measure.Measured;
import fi.tagi.load.meter.Costs;
import fi.tagi.load.report.Report;
import fi.tagi.load.scenario.Sizes;
import fi.tagi.load.scenario.Stage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Pairs talk, at a rate or as fast as they are answered. */
public final class Relay implements Measured {
  /** From the intended instant of a message to the other side. */
  public static final String DELIVERED = "due → delivered";

  /** How many messages were delivered a second. */
  public static final String RATE = "messages";

  /** What a message costs the server. */
  public static final String CPU = "server CPU for a message";

  private static final long DRAIN_MAX = TimeUnit.SECONDS.toNanos(20);

  private final String name;
  private final int perSecond;
  private final Sizes sizes;

  private Relay(String name, int perSecond, Sizes sizes) {
    this.name = name;
    this.perSecond = perSecond;
    this.sizes = sizes;
  }

  /** Two thousand messages a second, whatever comes of them. */
  public static Relay atRate() {
    return new Relay("relay", 2_000, new Sizes(500, 1_000, Duration.ofSeconds(20)));
  }

  /** As many messages as are answered. */
  public static Relay atSaturation() {
    return new Relay("relay-full", 0, new Sizes(500, 1_000, Duration.ofSeconds(20)));
  }

  /** The same at another rate. */
  public Relay at(int messagesPerSecond) {
    return new Relay(name, messagesPerSecond, sizes);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String description() {
    return perSecond > 0
        ? "Pairs talk, " + perSecond + " messages a second together: each delivered once, in order."
        : "Pairs talk as fast as they are answered: each message delivered once, in order.";
  }

  @Override
  public Sizes sizes() {
    return sizes;
  }

  @Override
  public int accounts(Stage stage) {
    return Math.min(stage.sizes().responders(), stage.sizes().contacts());
  }

  @Override
  public Report run(Stage stage, Cast cast) throws IOException, InterruptedException {
    RelayResults results = new RelayResults();
    try (Loops loops = new Loops(stage.server())) {
      Pairing pairing = new Pairing(stage, loops, cast, results);
      List<Talk> talks = pairing.settle();
      Duration warmUp = stage.sizes().duration().dividedBy(2);
      List<Pace> paces = new ArrayList<>();
      for (int i = 0; i < Loops.COUNT; i++) {
        List<Talk> own = pairing.on(i);
        if (!own.isEmpty()) {
          double share = (double) own.size() / talks.size();
          Pace pace =
              perSecond > 0
                  ? Pace.atRate(own, perSecond * share)
                  : Pace.asAnswered(own, cast.members().size());
          pace.start(loops.at(i));
          paces.add(pace);
        }
      }
      stage.progress().say("warming up for " + warmUp.toSeconds() + " s");
      LockSupport.parkNanos(warmUp.toNanos());
      Report.Draft draft = measured(stage, results);
      paces.forEach(Pace::stop);
      drain(loops, pairing);
      pairing.over();
      draft.figures(Costs.of(stage.target()).memory());
      return draft
          .done("%s: warm-up %d s".formatted(name, warmUp.toSeconds()))
          .breaches(breaches(loops, pairing))
          .faults(pairing.faults())
          .faults(results.faults())
          .made();
    }
  }

  private Report.Draft measured(Stage stage, RelayResults results) {
    Duration duration = stage.sizes().duration();
    long begin = System.nanoTime();
    Costs costs = Costs.of(stage.target());
    results.measure(begin, begin + duration.toNanos());
    long before = 0;
    while (System.nanoTime() - begin < duration.toNanos()) {
      LockSupport.parkNanos(
          Math.min(TimeUnit.SECONDS.toNanos(1), begin + duration.toNanos() - System.nanoTime()));
      long count = results.count();
      stage.progress().say(count - before + " messages in the last second");
      before = count;
    }
    double seconds = costs.seconds();
    long count = results.count();
    return Report.of(name)
        .done(
            String.format(
                Locale.ROOT,
                "%s: %d conversations, %d messages in %.1f s on %s",
                name,
                stage.sizes().contacts(),
                count,
                seconds,
                stage.target().database()))
        .figure(RATE, count / seconds, "a second")
        .figure(CPU, costs.serverCpu() / count * 1e6, "µs")
        .figures(costs.processor())
        .latencies(List.of(results.acknowledged, results.delivered))
        .series(List.of(results.series((int) duration.toSeconds())));
  }

  /** Waits until what is on its way has come. */
  private static void drain(Loops loops, Pairing pairing) {
    long end = System.nanoTime() + DRAIN_MAX;
    boolean even = false;
    while (System.nanoTime() < end && !even) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
      even = true;
      for (int i = 0; i < Loops.COUNT; i++) {
        List<Talk> own = pairing.on(i);
        even &=
            loops
                .at(i)
                .submit(() -> own.stream().allMatch(Talk::isEven))
                .syncUninterruptibly()
                .getNow();
      }
    }
  }

  private static List<Breach> breaches(Loops loops, Pairing pairing) {
    List<Breach> breaches = new ArrayList<>();
    for (int i = 0; i < Loops.COUNT; i++) {
      List<Talk> own = pairing.on(i);
      breaches.addAll(loops.at(i).submit(() -> breaches(own)).syncUninterruptibly().getNow());
    }
    return breaches;
  }

  private static List<Breach> breaches(List<Talk> talks) {
    return talks.stream()
        .filter(talk -> talk.broken() > 0)
        .map(talk ->
            new Breach(
                talk.contact(),
                talk.broken() + " messages were lost, doubled, late or out of order"))
        .toList();
  }
}
