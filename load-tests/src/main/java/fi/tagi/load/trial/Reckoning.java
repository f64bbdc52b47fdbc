package fi.tagi.load.trial;

import fi.tagi.load.check.Account;
import fi.tagi.load.check.Breach;
import fi.tagi.load.check.OutcomeCheck;
import fi.tagi.load.check.StatisticsCheck;
import fi.tagi.load.office.DiaryFile;
import fi.tagi.load.office.Ledger;
import fi.tagi.load.record.DiaryEntry;
import fi.tagi.load.record.Note;
import fi.tagi.load.record.Saying;
import fi.tagi.load.report.Report;
import fi.tagi.load.scenario.Stage;
import fi.tagi.load.server.Folder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * What everybody wrote down, compared with one another, with the diary, and with the statistics,
 * once a run is over.
 */
final class Reckoning {
  private static final long QUIET_NANOS = TimeUnit.SECONDS.toNanos(10);

  private final Stage stage;
  private final Play play;
  private final String line;
  private final List<String> done = new ArrayList<>();
  private final List<Breach> breaches = new ArrayList<>();

  Reckoning(Stage stage, Play play, String line) {
    this.stage = stage;
    this.play = play;
    this.line = line;
  }

  /** Compares everything, and begins the report. */
  Report.Draft of(String scenario) throws IOException, InterruptedException {
    stage.progress().say("checking " + play.notebook().notes().size() + " notes");
    breaches.addAll(play.breaches(QUIET_NANOS));
    List<Note> notes = play.notes();
    count(scenario, notes);
    Map<String, Long> told = Ledger.of(stage.server(), stage.target().manager()).numbers(line);
    compare(notes, told);
    return Report.of(scenario)
        .done(String.join("\n", done))
        .latencies(TalkLatencies.of(notes))
        .breaches(breaches)
        .faults(play.notebook().faults());
  }

  private void count(String scenario, List<Note> notes) {
    Map<String, Long> counted = Account.ofRobots(notes);
    long written = notes.stream().filter(Saying.Wrote.class::isInstance).count();
    done.add(
        String.format(
            Locale.ROOT,
            "%s: %d contacts, %d answered, %d left while nobody had them, %d released, %d messages",
            scenario,
            counted.get("arrivals"),
            counted.get("answered"),
            counted.get("left"),
            counted.get("releases"),
            written));
    Map<Integer, Integer> codes = new TreeMap<>();
    play.notebook().closes().forEach(code -> codes.merge(code, 1, Integer::sum));
    if (!codes.isEmpty()) {
      done.add("connections lost, by code: " + codes);
    }
  }

  private void compare(List<Note> notes, Map<String, Long> told)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("tagi-diary-");
    try {
      if (stage.target().exportDiary(folder.resolve("export"))) {
        List<DiaryEntry> diary = DiaryFile.entries(folder.resolve("export"), line);
        breaches.addAll(OutcomeCheck.breaches(notes, diary));
        breaches.addAll(StatisticsCheck.againstDiary(told, diary));
        done.add("compared with the statistics and with " + diary.size() + " diary entries");
        if (isAllByPeople(diary)) {
          breaches.addAll(StatisticsCheck.againstRobots(told, notes));
        }
      } else {
        breaches.addAll(StatisticsCheck.againstRobots(told, notes));
        done.add(
            "compared with the statistics; the diary of a server that was given is not at hand");
      }
    } finally {
      Folder.remove(folder);
    }
  }

  /** What the server released by itself, robots that were away were not told of. */
  private static boolean isAllByPeople(List<DiaryEntry> diary) {
    return diary.stream()
        .noneMatch(entry ->
            entry.kind().equals("released")
                && !entry.field("reason").equalsIgnoreCase("BY_HOLDER"));
  }
}
