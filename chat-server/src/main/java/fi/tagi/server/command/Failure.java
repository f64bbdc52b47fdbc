package fi.tagi.server.command;

import java.util.List;

/** A command cannot do what it was asked; said in plain lines, without a stack trace. */
final class Failure extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<String> lines;

  Failure(String line) {
    this(List.of(line));
  }

  Failure(List<String> lines) {
    super(String.join("; ", lines), null, false, false);
    this.lines = List.copyOf(lines);
  }

  List<String> lines() {
    return lines;
  }
}
