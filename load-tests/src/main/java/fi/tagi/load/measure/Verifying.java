package fi.tagi.load.measure;

import fi.tagi.load.report.Latency;
import fi.tagi.load.report.Report;
import fi.tagi.load.scenario.Scenario;
import fi.tagi.load.scenario.Sizes;
import fi.tagi.load.scenario.Stage;
import fi.tagi.load.server.Folder;
import fi.tagi.load.server.Program;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A diary is made up, exported, and the export verified by the independent verifier. */
public final class Verifying implements Scenario {
  /** From calling the command to its end, the start of the virtual machine included. */
  public static final String VERIFIED = "an export verified";

  /** How many entries the export has. */
  public static final String ENTRIES = "entries";

  private static final int ROUNDS = 3;
  private static final String CHANGED = "an export of which one byte was changed is called sound";

  @Override
  public String name() {
    return "verify";
  }

  @Override
  public String description() {
    return "A diary of a million entries is made up, exported and verified; no server.";
  }

  /** A contact has 4.2 entries. */
  @Override
  public Sizes sizes() {
    return new Sizes(0, 245_000, Duration.ofMinutes(10));
  }

  @Override
  public boolean needsServer() {
    return false;
  }

  @Override
  public Report run(Stage stage) throws IOException, InterruptedException {
    return run(stage, Program.launcher());
  }

  /** The same by another program. */
  Report run(Stage stage, Program program) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("tagi-load-");
    try {
      return run(stage, program, folder);
    } finally {
      Folder.remove(folder);
    }
  }

  private Report run(Stage stage, Program program, Path folder)
      throws IOException, InterruptedException {
    Path log = folder.resolve("log");
    String data = folder.resolve("data").toString();
    Path export = folder.resolve("export");
    int contacts = stage.sizes().contacts();
    stage.progress().say("making up " + contacts + " contacts");
    program.output(
        List.of("demo-data", "--contacts", "" + contacts, "--years", "1", "--data", data),
        log.toFile());
    stage.progress().say("exporting");
    program.output(
        List.of("diary", "export", "--data", data, "--to", export.toString()), log.toFile());
    Path entries = export.resolve("entries.jsonl");
    List<String> verify = List.of("diary", "verify", export.toString());
    Latency latency = Latency.of(VERIFIED);
    for (int round = 0; round <= ROUNDS; round++) {
      stage.progress().say("verifying, " + round + " of " + ROUNDS);
      long from = System.nanoTime();
      program.output(verify, log.toFile());
      if (round > 0) {
        latency.add(from, System.nanoTime());
      }
    }
    Report.Draft draft =
        Report.of(name())
            .done("verify: %d times, warm-up 1".formatted(ROUNDS))
            .figure(ENTRIES, (double) lines(entries), "")
            .figure("export", Files.size(entries) / 1e6, "MB")
            .latencies(List.of(latency));
    changeInTheMiddle(entries);
    return program.succeeds(verify, log.toFile())
        ? draft.faults(List.of(CHANGED)).made()
        : draft.made();
  }

  private static long lines(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    }
  }

  private static void changeInTheMiddle(Path file) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      long middle = bytes.length() / 2;
      bytes.seek(middle);
      int old = bytes.read();
      bytes.seek(middle);
      bytes.write(old ^ 1);
    }
  }
}
