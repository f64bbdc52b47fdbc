package fi.tagi.load.limit;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.tagi.load.meter.ProcessMeter;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A limit in a process of its own, with the flags of this one, which are the server's. */
final class BareProcess implements AutoCloseable {
  private final Process process;
  private final BufferedReader printed;

  private BareProcess(Process process) {
    this.process = process;
    this.printed = process.inputReader(UTF_8);
  }

  static BareProcess start(List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Bare.class.getName()));
    command.addAll(arguments);
    return new BareProcess(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  /** Where it listens. */
  URI address() throws IOException {
    String port = printed.readLine();
    if (port == null) {
      throw new IOException("a bare server did not start");
    }
    return URI.create("http://localhost:" + port);
  }

  ProcessMeter meter() {
    return new ProcessMeter(process.pid());
  }

  /** What it printed, by name, once it has ended. */
  Map<String, Double> figures() throws IOException, InterruptedException {
    Map<String, Double> figures = new HashMap<>();
    for (String line = printed.readLine(); line != null; line = printed.readLine()) {
      String[] words = line.split(" ", 2);
      figures.put(words[0], Double.parseDouble(words[1]));
    }
    if (process.waitFor() != 0) {
      throw new IOException("a bare process ended with " + process.exitValue());
    }
    return figures;
  }

  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    process.destroy();
  }
}
