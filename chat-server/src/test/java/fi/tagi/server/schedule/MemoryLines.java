package fi.tagi.server.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Lines that are nowhere but here, for tests. */
public final class MemoryLines implements Lines {
  private final Map<String, Line> lines = new TreeMap<>();
  private final Map<String, List<Window>> windows = new TreeMap<>();
  private final List<Runnable> listeners = new ArrayList<>();

  /** With the default line and these windows of it. */
  public static MemoryLines of(List<Window> windows) {
    MemoryLines lines = new MemoryLines();
    Line line = Defaults.read().line();
    lines.save(line);
    lines.saveWindows(line.code(), windows);
    return lines;
  }

  /** The same line under another code. */
  public static Line named(Line line, String code) {
    return new Line(
        code,
        line.names(),
        line.zone(),
        line.promise(),
        line.waitingMax(),
        line.languages(),
        line.sites(),
        line.help(),
        line.care());
  }

  @Override
  public synchronized List<Line> all() {
    return List.copyOf(lines.values());
  }

  @Override
  public synchronized Optional<Line> find(String code) {
    return Optional.ofNullable(lines.get(code));
  }

  @Override
  public synchronized List<Window> windows(String code) {
    return windows.getOrDefault(code, List.of());
  }

  @Override
  public Schedule schedule(String code) {
    return find(code).map(line -> new Schedule(line.zone(), windows(code))).orElse(Schedule.NEVER);
  }

  @Override
  public synchronized void save(Line line) {
    lines.put(line.code(), line);
    refresh();
  }

  @Override
  public synchronized void saveWindows(String code, List<Window> week) {
    windows.put(code, List.copyOf(week));
    refresh();
  }

  @Override
  public void refresh() {
    listeners.forEach(Runnable::run);
  }

  @Override
  public void onChange(Runnable listener) {
    listeners.add(listener);
  }
}
