package fi.tagi.load;

import fi.tagi.load.bars.Amounts;
import fi.tagi.load.bars.Bar;
import fi.tagi.load.bars.Bars;
import fi.tagi.load.bars.BarsJson;
import fi.tagi.load.meter.Progress;
import fi.tagi.load.record.Dice;
import fi.tagi.load.report.Report;
import fi.tagi.load.server.Program;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures everything that Tägi is to reach. */
@Command(
    name = "bars",
    description = "Every goal: measured, its ratio, and whether it is met. Some twelve minutes.",
    mixinStandardHelpOptions = true)
final class BarsCommand implements Callable<Integer> {
  @Option(
      names = "--divide",
      paramLabel = "N",
      description =
          "Of everything an Nth part, to see that it works; not what the goals are about.")
  private int divide = 1;

  @Option(names = "--java-opts", paramLabel = "OPTIONS", description = "For the server.")
  private String javaOptions = "";

  @Option(names = "--json", paramLabel = "FILE", description = "The rows for machines.")
  private @Nullable Path json;

  @Option(
      names = "--only",
      paramLabel = "PART",
      description = "These parts alone: ${COMPLETION-CANDIDATES}.")
  private Set<Bars.Part> only = EnumSet.allOf(Bars.Part.class);

  @Option(names = "--seed", paramLabel = "N", description = "Where the random ids begin.")
  private long seed = new SecureRandom().nextLong();

  @Override
  public Integer call() throws Exception {
    Progress progress = Progress.onTerminal();
    Amounts amounts = divide > 1 ? Amounts.full().dividedBy(divide) : Amounts.full();
    Bars bars =
        new Bars(
            Program.launcher().withJavaOptions(javaOptions),
            amounts,
            new Dice(seed),
            progress,
            bar -> {
              progress.done();
              print(bar);
            });
    List<Bar> rows = bars.measure(only);
    progress.done();
    System.out.println();
    for (Report report : bars.reports()) {
      System.out.println(report.text());
    }
    rows.forEach(BarsCommand::print);
    if (json != null) {
      Files.write(json, BarsJson.of(rows));
    }
    return bars.reports().stream().allMatch(Report::isSound) ? 0 : 1;
  }

  private static void print(Bar bar) {
    System.out.printf(
        "%-12s %s%n             %s   (goal %s)%n",
        bar.outcome().text(), bar.what(), bar.measured(), bar.goal());
  }
}
