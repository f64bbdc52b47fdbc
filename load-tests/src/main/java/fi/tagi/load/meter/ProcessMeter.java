package fi.tagi.load.meter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a process of this machine costs, as Linux tells it; elsewhere everything is {@link
 * Double#NaN}.
 *
 * @param pid which process
 */
public record ProcessMeter(long pid) {
  private static final double TICKS_A_SECOND = 100;
  private static final double KIB_A_MIB = 1024;
  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
  private static final Pattern USED = Pattern.compile("(?<!class space )\\bused (\\d+)K");

  /** This process. */
  public static ProcessMeter own() {
    return new ProcessMeter(ProcessHandle.current().pid());
  }

  /** Seconds of processor time since it began, of all its threads. */
  public double cpuSeconds() {
    String stat = read("stat");
    // The name stands in brackets and may hold anything.
    String[] fields = stat.substring(stat.lastIndexOf(')') + 1).trim().split(" ", -1);
    return fields.length < 13
        ? Double.NaN
        : (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_A_SECOND;
  }

  /** Memory that is in use, in MiB. */
  public double residentMib() {
    Matcher resident = RESIDENT.matcher(read("status"));
    return resident.find() ? Long.parseLong(resident.group(1)) / KIB_A_MIB : Double.NaN;
  }

  /** The heap that is left after a collection, in MiB; for a process of this JDK. */
  public double heapMib() throws IOException, InterruptedException {
    jcmd("GC.run");
    double kib = 0;
    for (String line : jcmd("GC.heap_info").split("\n", -1)) {
      Matcher used = USED.matcher(line);
      boolean isClasses = line.contains("Metaspace") || line.contains("class space");
      if (!isClasses && !line.contains("space ") && used.find()) {
        kib += Long.parseLong(used.group(1));
      }
    }
    return kib / KIB_A_MIB;
  }

  private String jcmd(String command) throws IOException, InterruptedException {
    Path tool = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    Process process =
        new ProcessBuilder(List.of(tool.toString(), Long.toString(pid), command))
            .redirectErrorStream(true)
            .start();
    String said =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException("jcmd " + command + ": " + said.strip());
    }
    return said;
  }

  private String read(String file) {
    try {
      return Files.readString(Path.of("/proc", Long.toString(pid), file));
    } catch (IOException e) {
      return "";
    }
  }
}
