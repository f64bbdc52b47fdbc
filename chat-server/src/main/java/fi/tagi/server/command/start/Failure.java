package fi.tagi.server.command.start;

import java.util.List;

/** A command cannot do what it was asked; said in plain lines, without a stack trace. */
public final class Failure extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<String> lines;

  public Failure(String line) {
    this(List.of(line));
  }

  public Failure(List<String> lines) {
    super(String.join("; ", lines), null, false, false);
    this.lines = List.copyOf(lines);
  }

  public List<String> lines() {
    return lines;
  }
}
