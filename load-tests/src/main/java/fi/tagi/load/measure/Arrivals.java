package fi.tagi.load.measure;

import fi.tagi.load.lean.Loops;
import fi.tagi.load.meter.Costs;
import fi.tagi.load.report.Latency;
import fi.tagi.load.report.Report;
import fi.tagi.load.scenario.Sizes;
import fi.tagi.load.scenario.Stage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Everybody starts at one instant: how many a second are taken, and is anybody lost. */
public final class Arrivals implements Measured {
  /** From the instant of all to each answer. */
  public static final String TAKEN = "start due → taken";

  /** How many were taken a second. */
  public static final String RATE = "starts";

  @Override
  public String name() {
    return "arrivals";
  }

  @Override
  public String description() {
    return "A burst of starts (--contacts of them at one instant): each taken once, none lost.";
  }

  @Override
  public Sizes sizes() {
    return new Sizes(1, 10_000, Duration.ofMinutes(1));
  }

  @Override
  public Report run(Stage stage, Cast cast) throws IOException, InterruptedException {
    int count = stage.sizes().contacts();
    Crowd crowd = new Crowd("visitors");
    List<Caller> callers = new ArrayList<>();
    try (Loops loops = new Loops(stage.server())) {
      burst(
          stage,
          loops,
          crowd,
          open(stage, cast, loops, crowd, Math.min(1_000, count)),
          Latency.of(""));
      callers.addAll(open(stage, cast, loops, crowd, count));
      Costs costs = Costs.of(stage.target());
      Latency taken = Latency.of(TAKEN);
      double seconds = burst(stage, loops, crowd, callers, taken);
      return Report.of(name())
          .done(
              "arrivals: %d at one instant, after a warm-up of %d, on %s"
                  .formatted(count, Math.min(1_000, count), stage.target().database()))
          .figure(RATE, taken.nanos().getTotalCount() / seconds, "a second")
          .latencies(List.of(taken))
          .figure(
              "starts that were asked to try again",
              callers.stream().mapToInt(Caller::retries).sum(),
              "")
          .figures(costs.processor())
          .figures(costs.memory())
          .faults(crowd.faults())
          .made();
    }
  }

  private static List<Caller> open(Stage stage, Cast cast, Loops loops, Crowd crowd, int count)
      throws IOException, InterruptedException {
    List<Caller> callers = new ArrayList<>();
    crowd.gather(
        count,
        stage.progress(),
        place -> {
          Caller caller = new Caller(cast.line(), stage.dice().id()).whenOpen(crowd::here);
          callers.add(caller);
          loops.open(place, "/v1/visitor", "", caller);
        });
    return callers;
  }

  /** Has all start and then leave; gives the seconds until the last was taken. */
  private static double burst(
      Stage stage, Loops loops, Crowd crowd, List<Caller> callers, Latency taken)
      throws InterruptedException {
    stage.progress().say(callers.size() + " start");
    long due = System.nanoTime();
    for (int loop = 0; loop < Loops.COUNT; loop++) {
      int first = loop;
      loops
          .at(loop)
          .execute(() -> {
            for (int i = first; i < callers.size(); i += Loops.COUNT) {
              callers.get(i).arriveHere();
            }
          });
    }
    Set<UUID> contacts = new HashSet<>();
    long end = due;
    for (Caller caller : callers) {
      try {
        Caller.Came came = Caller.await(caller.came());
        taken.add(due, came.at());
        end = Math.max(end, came.at());
        if (!contacts.add(came.contact())) {
          crowd.fault("two visitors were given one contact");
        }
      } catch (IOException e) {
        crowd.fault("a start: " + e.getMessage());
      }
    }
    leave(stage, crowd, callers);
    return (end - due) / 1e9;
  }

  private static void leave(Stage stage, Crowd crowd, List<Caller> callers)
      throws InterruptedException {
    stage.progress().say(callers.size() + " leave");
    callers.forEach(Caller::leave);
    for (Caller caller : callers) {
      try {
        Caller.await(caller.gone());
      } catch (IOException e) {
        crowd.fault("leaving: " + e.getMessage());
      }
      caller.close();
    }
  }
}
