package fi.tagi.load.meter;

import java.io.Console;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;

/** Says on one line how far a run is. Safe for use by many threads. */
public final class Progress {
  private final PrintStream out;
  private final boolean oneLine;
  private final long began = System.nanoTime();

  private Progress(PrintStream out, boolean oneLine) {
    this.out = out;
    this.oneLine = oneLine;
  }

  /** On standard error: over the line before on a terminal, else a line each. */
  public static Progress onTerminal() {
    return new Progress(
        System.err, Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent());
  }

  /** To nobody. */
  public static Progress silent() {
    return new Progress(new PrintStream(PrintStream.nullOutputStream()), false);
  }

  /** Says what is done now. */
  public synchronized void say(String what) {
    double seconds = (System.nanoTime() - began) / 1e9;
    String line = String.format(Locale.ROOT, "%7.1f s  %s", seconds, what);
    if (oneLine) {
      out.print("\r\u001b[K" + line);
    } else {
      out.println(line);
    }
    out.flush();
  }

  /** Ends the line. */
  public synchronized void done() {
    if (oneLine) {
      out.print("\r\u001b[K");
      out.flush();
    }
  }
}
