package fi.tagi.load.bars;

import static fi.tagi.load.bars.Bar.number;
import static fi.tagi.load.bars.Bar.words;

import fi.tagi.load.meter.ProcessMeter;
import fi.tagi.load.meter.Progress;
import fi.tagi.load.server.History;
import fi.tagi.load.server.LocalServer;
import fi.tagi.load.server.Program;
import fi.tagi.load.server.Storage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** How long a server takes to be ready on the database of a year, and what it keeps at rest. */
final class StartUp {
  static final String WHAT = "start to ready, database of a year";
  static final String GOAL = "≤ 0.8 s; RSS at rest ≤ 200 MiB";
  private static final int STARTS = 5;

  /** Of the time for which messages are measured: a minute, in full. */
  private static final int TIMES_AT_REST = 3;

  private final Program program;
  private final Amounts amounts;
  private final Progress progress;

  StartUp(Program program, Amounts amounts, Progress progress) {
    this.program = program;
    this.amounts = amounts;
    this.progress = progress;
  }

  List<Bar> measure() throws IOException, InterruptedException {
    int contacts = amounts.contactsOfYear();
    int rest = TIMES_AT_REST * amounts.seconds();
    progress.say("making a year of " + contacts + " contacts");
    List<Double> seconds = new ArrayList<>();
    double ready = Double.NaN;
    double rested = Double.NaN;
    try (LocalServer server =
        LocalServer.start(program, Storage.sqlite(), Map.of(), new History(contacts, 1))) {
      for (int i = 0; i < STARTS; i++) {
        progress.say("start " + (i + 1) + " of " + STARTS);
        server.restart();
        seconds.add(server.startedIn().toNanos() / 1e9);
      }
      ProcessMeter meter = new ProcessMeter(server.pid().orElseThrow());
      ready = meter.residentMib();
      progress.say(words("%d s at rest", rest));
      server.rest(Duration.ofSeconds(rest));
      rested = meter.residentMib();
    }
    Collections.sort(seconds);
    double median = seconds.get(STARTS / 2);
    return List.of(
        Bar.atMost(
            words(
                "start to ready on a year of %,d contacts, from ./tagi run to /readyz, s",
                contacts),
            words(
                "median of %d: %s (fastest %s)",
                STARTS, number(median), number(seconds.getFirst())),
            median,
            0.8),
        Bar.atMost("RSS right after it is ready, MiB", number(ready), ready, 200),
        Bar.atMost(words("RSS %d s later, at rest, MiB", rest), number(rested), rested, 200));
  }
}
