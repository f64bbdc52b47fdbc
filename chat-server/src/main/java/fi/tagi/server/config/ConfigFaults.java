package fi.tagi.server.config;

import java.util.List;

/** The configuration cannot be used. Says everything that is wrong with it, a line for each. */
public final class ConfigFaults extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<String> lines;

  /** Everything that is wrong. */
  public ConfigFaults(List<String> lines) {
    super(String.join("; ", lines));
    this.lines = List.copyOf(lines);
  }

  /** One line for each fault: where it was set, its path, what is wrong. */
  public List<String> lines() {
    return lines;
  }
}
