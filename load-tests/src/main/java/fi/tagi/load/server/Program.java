package fi.tagi.load.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How the server is called: the words before its command.
 *
 * @param words the program and what always follows it
 * @param environment what is set for it, beside what this process has
 */
public record Program(List<String> words, Map<String, String> environment) {
  /** In this system property the launcher says where it is. */
  public static final String LAUNCHER = "tagi.launcher";

  /** The launcher that started this process. */
  public static Program launcher() {
    String launcher = System.getProperty(LAUNCHER, "");
    if (launcher.isEmpty()) {
      throw new IllegalStateException(
          "a server of its own is started by the launcher: ./tagi load, or give --server");
    }
    return new Program(List.of(launcher), Map.of());
  }

  /** The same with options for its virtual machine. */
  public Program withJavaOptions(String options) {
    return options.isBlank() ? this : new Program(words, Map.of("TAGI_JAVA_OPTS", options));
  }

  ProcessBuilder command(List<String> arguments) {
    List<String> all = new ArrayList<>(words);
    all.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(all);
    // Of the variables with this beginning the server knows its own settings only.
    builder.environment().keySet().removeIf(name -> name.startsWith("TAGI_LOAD_"));
    builder.environment().putAll(environment);
    return builder;
  }

  /**
   * Runs a command to its end and gives what it printed.
   *
   * @param errors where what it complains about goes
   * @throws IOException when it does not succeed
   */
  public String output(List<String> arguments, File errors)
      throws IOException, InterruptedException {
    Ended ended = run(arguments, errors);
    if (ended.code() != 0) {
      throw new IOException(arguments.getFirst() + " ended with " + ended.code() + Tail.of(errors));
    }
    return ended.printed();
  }

  /** Runs a command to its end, and says whether it was content. */
  public boolean succeeds(List<String> arguments, File errors)
      throws IOException, InterruptedException {
    return run(arguments, errors).code() == 0;
  }

  private Ended run(List<String> arguments, File errors) throws IOException, InterruptedException {
    Process process = command(arguments).redirectError(errors).start();
    process.getOutputStream().close();
    String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Ended(process.waitFor(), printed);
  }

  private record Ended(int code, String printed) {}
}
