package fi.tagi.load.measure;

import fi.tagi.load.meter.Costs;
import fi.tagi.load.meter.ProcessMeter;
import fi.tagi.load.office.Ledger;
import fi.tagi.load.report.Latency;
import fi.tagi.load.report.Report;
import fi.tagi.load.scenario.Scenario;
import fi.tagi.load.scenario.Sizes;
import fi.tagi.load.scenario.Stage;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;

/** A manager looks at the last whole year again and again, and exports its contacts. */
public final class Statistics implements Scenario {
  /** From asking for a year at a glance to all of the answer. */
  public static final String OVERVIEW = "overview of a year";

  /** From asking for the hours of a year's weeks to all of the answer. */
  public static final String HOURS = "hours of the week of a year";

  private static final ZoneId ZONE = ZoneId.of("Europe/Helsinki");
  private static final int WARM_UP = 10;

  @Override
  public String name() {
    return "statistics";
  }

  @Override
  public String description() {
    return "A manager looks at last year and exports it; to be run with --history N.";
  }

  /** How many looks are the contacts here. */
  @Override
  public Sizes sizes() {
    return new Sizes(0, 40, Duration.ofMinutes(10));
  }

  @Override
  public Report run(Stage stage) throws IOException, InterruptedException {
    Ledger ledger = Ledger.of(stage.server(), stage.target().manager());
    int year = LocalDate.now(ZONE).getYear() - 1;
    Latency overview = Latency.of(OVERVIEW);
    Latency hours = Latency.of(HOURS);
    long first = System.nanoTime();
    String line = ledger.busiestLine(year);
    double firstMillis = (System.nanoTime() - first) / 1e6;
    long contacts = ledger.contacts(line, year);
    for (int i = -WARM_UP; i < stage.sizes().contacts(); i++) {
      stage.progress().say("look " + i + " of " + stage.sizes().contacts());
      long begin = System.nanoTime();
      ledger.contacts(line, year);
      long between = System.nanoTime();
      ledger.hours(line, year);
      if (i >= 0) {
        overview.add(begin, between);
        hours.add(between, System.nanoTime());
      }
    }
    Report.Draft draft =
        Report.of(name())
            .done(
                "statistics: %d looks at %d, warm-up %d, on %s"
                    .formatted(stage.sizes().contacts(), year, WARM_UP, stage.target().database()))
            .figure("contacts of the year", (double) contacts, "")
            .figure("first look, at each line", firstMillis, "ms")
            .latencies(List.of(overview, hours));
    return export(stage, ledger, draft, new Asked(line, year, contacts)).made();
  }

  /** What is exported, and how many contacts that must be. */
  private record Asked(String line, int year, long contacts) {}

  private static Report.Draft export(Stage stage, Ledger ledger, Report.Draft draft, Asked asked)
      throws IOException, InterruptedException {
    stage.progress().say("exporting");
    Costs costs = Costs.of(stage.target());
    long exported = ledger.exportContacts(asked.line(), asked.year()) - 1;
    draft
        .figure("export of contacts to CSV", (double) exported, "contacts")
        .figure("export took", costs.seconds(), "s")
        .figures(costs.processor());
    if (exported != asked.contacts()) {
      draft.faults(List.of("exported " + exported + " contacts of " + asked.contacts()));
    }
    OptionalLong pid = stage.target().pid();
    if (pid.isPresent()) {
      stage.progress().say("exporting, with a look at the heap");
      try (HeapWatch watch = new HeapWatch(new ProcessMeter(pid.getAsLong()))) {
        ledger.exportContacts(asked.line(), asked.year());
        draft.figure("heap after GC while exporting, above before", watch.grownMib(), "MiB");
      }
    }
    return draft.figures(costs.memory());
  }

  /** Looks again and again at what of the server's heap is left after a collection. */
  private static final class HeapWatch implements AutoCloseable {
    private static final long PAUSE_NANOS = 300_000_000;

    private final ProcessMeter meter;
    private final double before;
    private final Thread looking;
    private volatile double most;
    private volatile boolean over;

    HeapWatch(ProcessMeter meter) throws IOException, InterruptedException {
      this.meter = meter;
      this.before = meter.heapMib();
      this.most = before;
      this.looking = Thread.ofVirtual().start(this::look);
    }

    private void look() {
      try {
        while (!over) {
          most = Math.max(most, meter.heapMib());
          LockSupport.parkNanos(PAUSE_NANOS);
        }
      } catch (IOException | InterruptedException e) {
        most = Double.NaN;
      }
    }

    double grownMib() {
      return most - before;
    }

    @Override
    public void close() {
      over = true;
      try {
        looking.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
