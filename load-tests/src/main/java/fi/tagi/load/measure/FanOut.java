package fi.tagi.load.measure;

import fi.tagi.load.lean.LeanSocket;
import fi.tagi.load.lean.Loops;
import fi.tagi.load.lean.Scan;
import fi.tagi.load.meter.Costs;
import fi.tagi.load.office.Crew;
import fi.tagi.load.report.Latency;
import fi.tagi.load.report.Report;
import fi.tagi.load.scenario.Sizes;
import fi.tagi.load.scenario.Stage;
import fi.tagi.protocol.FrameCodec;
import fi.tagi.protocol.Language;
import fi.tagi.protocol.ResponderCommand;
import io.netty.buffer.ByteBuf;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * One tag goes to every console; the visitor leaves, and the tag is withdrawn everywhere. A person
 * may have several consoles, so that there need not be as many accounts.
 */
public final class FanOut implements Measured {
  /** How long until the last console has a tag. */
  public static final String TAG = "arrive sent → last console has the tag";

  private static final int ACCOUNTS_MAX = 100;
  private static final int WARM_UP = 5;
  private static final int ROUNDS_MAX = 1_000;
  private static final byte[] OFFER = Scan.key("offer\"");
  private static final byte[] WITHDRAWN = Scan.key("withdrawn\"");
  private static final byte[] WELCOME = Scan.key("welcome\"");
  private static final byte[] DONE = Scan.key("done\"");

  @Override
  public String name() {
    return "fan-out";
  }

  @Override
  public String description() {
    return "One tag to every console (--responders of them): how long until the last has it.";
  }

  @Override
  public Sizes sizes() {
    return new Sizes(10_000, 20, Duration.ofMinutes(2));
  }

  @Override
  public int accounts(Stage stage) {
    return Math.min(ACCOUNTS_MAX, stage.sizes().responders());
  }

  @Override
  public Report run(Stage stage, Cast cast) throws IOException, InterruptedException {
    int consoles = stage.sizes().responders();
    Crowd crowd = new Crowd("consoles");
    try (Loops loops = new Loops(stage.server())) {
      Fan fan = new Fan(consoles, crowd, (socket, _) -> hello(socket));
      crowd.gather(
          consoles,
          stage.progress(),
          place -> {
            Crew.Member member = cast.members().get(place % cast.members().size());
            boolean first = place < cast.members().size();
            loops.open(
                place,
                "/v1/responder",
                member.cookie(),
                fan.viewer(
                    place, (socket, b, from, to) -> begun(socket, b, from, to, first, crowd)));
          });
      Report report = rounds(stage, cast, loops, fan, consoles);
      crowd.over();
      return new Report(
          report.scenario(),
          report.done(),
          report.figures(),
          report.latencies(),
          report.series(),
          List.of(),
          crowd.faults());
    }
  }

  private static void hello(LeanSocket socket) {
    socket.send(FrameCodec.write(new ResponderCommand.Hello(1, Language.FI, List.of())));
  }

  /** The first console of each person goes on duty, which is the person's and not the console's. */
  private static void begun(
      LeanSocket socket, ByteBuf bytes, int from, int to, boolean first, Crowd crowd) {
    if (Scan.isType(bytes, from, to, WELCOME)) {
      if (first) {
        socket.send(FrameCodec.write(new ResponderCommand.Duty(2, true)));
      } else {
        crowd.here();
      }
    } else if (first && Scan.isType(bytes, from, to, DONE)) {
      crowd.here();
    }
  }

  private Report rounds(Stage stage, Cast cast, Loops loops, Fan fan, int consoles)
      throws IOException, InterruptedException {
    Latency tag = Latency.of(TAG);
    Latency withdrawal = Latency.of("leave sent → last console is told");
    int rounds = Math.min(ROUNDS_MAX, stage.sizes().contacts());
    Costs costs = Costs.of(stage.target());
    for (int i = -WARM_UP; i < rounds; i++) {
      stage.progress().say("round " + (i + WARM_UP + 1) + " of " + (rounds + WARM_UP));
      Caller caller = new Caller(cast.line(), stage.dice().id());
      loops.open(i + WARM_UP, "/v1/visitor", "", caller);
      caller.awaitOpen();
      long arrive = System.nanoTime();
      long shown = fan.round(OFFER, caller::arrive);
      Caller.await(caller.came());
      long leave = System.nanoTime();
      long told = fan.round(WITHDRAWN, caller::leave);
      Caller.await(caller.gone());
      caller.close();
      if (i >= 0) {
        tag.add(arrive, shown);
        withdrawal.add(leave, told);
      }
    }
    return Report.of(name())
        .done(
            "fan-out: %d consoles of %d people, %d tags, warm-up %d, on %s"
                .formatted(
                    consoles, cast.members().size(), rounds, WARM_UP, stage.target().database()))
        .latencies(List.of(tag, withdrawal))
        .figures(costs.processor())
        .figures(costs.memory())
        .made();
  }
}
