package fi.tagi.load.bars;

import static fi.tagi.load.bars.Bar.number;
import static fi.tagi.load.bars.Bar.words;

import fi.tagi.load.report.Report;
import fi.tagi.load.scenario.Scenario;
import fi.tagi.load.scenario.Stage;
import fi.tagi.load.trial.Hostile;
import fi.tagi.load.trial.SlowConsoles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What slow readers and attackers do to the others: half of an ordinary time without them. */
final class Beside {
  static final String WHAT = "slow consoles and hostile traffic: ordinary p99";
  static final String GOAL = "≤ 2 × the p99 without them; slow ones closed within 15 s";

  private final Stage stage;
  private final List<Report> reports = new ArrayList<>();

  Beside(Stage stage) {
    this.stage = stage;
  }

  List<Bar> measure() throws IOException, InterruptedException {
    List<Bar> bars = new ArrayList<>();
    bars.add(bar(run(new Hostile()), "hostile traffic"));
    Report slow = run(new SlowConsoles());
    bars.add(bar(slow, "slow consoles"));
    double closed = slow.figure(SlowConsoles.CLOSED);
    bars.add(Bar.atMost("slow consoles: closed after, s", number(closed), closed, 15));
    return bars;
  }

  /** The scenarios that were run for it. */
  List<Report> reports() {
    return reports;
  }

  private Report run(Scenario scenario) throws IOException, InterruptedException {
    stage.progress().say(scenario.name());
    Report report = scenario.run(stage);
    reports.add(report);
    return report;
  }

  private static Bar bar(Report report, String what) {
    double without = report.figure(Hostile.WITHOUT);
    double beside = report.figure(Hostile.BESIDE);
    double ratio = beside / without;
    return Bar.atMost(
        what + ": ordinary p99 beside ÷ without, ms",
        words("%s ÷ %s = %.2f", number(beside), number(without), ratio),
        ratio,
        2);
  }
}
