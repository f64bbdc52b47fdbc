package fi.tagi.server.schedule;

import fi.tagi.server.audit.Actor;
import fi.tagi.server.contact.Practice;
import fi.tagi.server.schedule.document.Defaults;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Lines that are nowhere but here, for tests. */
public final class MemoryLines implements Lines {
  private final Map<String, Line> lines = new TreeMap<>();
  private final Map<String, Edition> schedules = new TreeMap<>();
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
        line.audience(),
        line.zone(),
        line.promise(),
        line.waitingMax(),
        line.languages(),
        line.sites(),
        line.help(),
        line.care());
  }

  /** The same line with another care. */
  public static Line caring(Line line, Care care) {
    return new Line(
        line.code(),
        line.names(),
        line.audience(),
        line.zone(),
        line.promise(),
        line.waitingMax(),
        line.languages(),
        line.sites(),
        line.help(),
        care);
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
  public synchronized Edition edition(String code) {
    return schedules.getOrDefault(code, Edition.NONE);
  }

  @Override
  public Schedule schedule(String code) {
    return find(Practice.practised(code))
        .map(line ->
            Practice.isOne(code)
                ? PracticeLine.schedule(line)
                : new Schedule(line.zone(), edition(code).rules()))
        .orElse(Schedule.NEVER);
  }

  @Override
  public synchronized boolean add(Line line, Actor by) {
    boolean added = lines.putIfAbsent(line.code(), line) == null;
    refresh();
    return added;
  }

  @Override
  public synchronized void save(Line line, Actor by) {
    lines.put(line.code(), line);
    refresh();
  }

  @Override
  public synchronized OptionalLong saveSchedule(String code, Edition edition, Actor by) {
    if (edition(code).number() != edition.number()) {
      return OptionalLong.empty();
    }
    replaceSchedules(Map.of(code, edition.rules()), by);
    return OptionalLong.of(edition(code).number());
  }

  @Override
  public synchronized void replaceSchedules(Map<String, ScheduleRules> rules, Actor by) {
    rules.forEach(
        (code, next) -> schedules.put(code, new Edition(edition(code).number() + 1, next)));
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
