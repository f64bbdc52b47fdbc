package fi.tagi.server.schedule;

import static fi.tagi.server.database.schema.Tables.SCHEDULE_WINDOW;
import static fi.tagi.server.database.schema.tables.Line.LINE;

import fi.tagi.protocol.Role;
import fi.tagi.server.database.Database;
import fi.tagi.server.http.BadRequest;
import fi.tagi.server.http.Json;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/**
 * The lines of a database. Answers come from an immutable copy in memory, which is replaced as a
 * whole after each change. Safe for use by many threads.
 */
public final class SqlLines implements Lines {
  private static final Comparator<Window> WEEK =
      Comparator.comparing(Window::day).thenComparing(Window::starts).thenComparing(Window::id);

  private final Database database;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private volatile SortedMap<String, Planned> lines = Collections.emptySortedMap();

  /**
   * Reads them all.
   *
   * @throws fi.tagi.server.database.StorageAway when the database does not answer
   */
  public SqlLines(Database database) {
    this.database = database;
    reread();
  }

  @Override
  public List<Line> all() {
    return lines.values().stream().map(Planned::line).toList();
  }

  @Override
  public Optional<Line> find(String code) {
    return Optional.ofNullable(lines.get(code)).map(Planned::line);
  }

  @Override
  public List<Window> windows(String code) {
    Planned planned = lines.get(code);
    return planned == null ? List.of() : planned.windows();
  }

  @Override
  public Schedule schedule(String code) {
    Planned planned = lines.get(code);
    return planned == null ? Schedule.NEVER : planned.schedule();
  }

  @Override
  public void save(Line line) {
    String settings = new String(Json.write(LineForm.of(line)), StandardCharsets.UTF_8);
    database.write(sql ->
        sql.insertInto(LINE, LINE.LINE_, LINE.SETTINGS)
            .values(line.code(), settings)
            .onConflict(LINE.LINE_)
            .doUpdate()
            .set(LINE.SETTINGS, settings)
            .execute());
    refresh();
  }

  @Override
  public void saveWindows(String code, List<Window> windows) {
    database.write(sql -> {
      sql.deleteFrom(SCHEDULE_WINDOW).where(SCHEDULE_WINDOW.LINE.eq(code)).execute();
      windows.forEach(window -> insert(sql, code, window));
      return windows.size();
    });
    refresh();
  }

  @Override
  public void refresh() {
    if (reread()) {
      listeners.forEach(Runnable::run);
    }
  }

  @Override
  public void onChange(Runnable listener) {
    listeners.add(listener);
  }

  /** One at a time, so that what was read earlier never replaces what was read later. */
  private synchronized boolean reread() {
    SortedMap<String, Planned> read = database.read(SqlLines::readAll);
    boolean changed = !read.equals(lines);
    if (changed) {
      lines = read;
    }
    return changed;
  }

  private static SortedMap<String, Planned> readAll(DSLContext sql) {
    Map<String, List<Window>> windows =
        sql.selectFrom(SCHEDULE_WINDOW)
            .fetchGroups(
                SCHEDULE_WINDOW.LINE,
                row ->
                    new Window(
                        row.getWindowId(),
                        DayOfWeek.of(row.getWeekday()),
                        LocalTime.parse(row.getStarts()),
                        WindowForm.endTime(row.getEnds()),
                        Arrays.stream(row.getRoles().split(","))
                            .map(SqlLines::role)
                            .collect(Collectors.toSet())));
    SortedMap<String, Planned> lines = new TreeMap<>();
    sql.select(LINE.LINE_, LINE.SETTINGS)
        .from(LINE)
        .forEach(row -> {
          Line line = line(row.value2());
          List<Window> week = new ArrayList<>(windows.getOrDefault(row.value1(), List.of()));
          week.sort(WEEK);
          lines.put(row.value1(), new Planned(line, List.copyOf(week)));
        });
    return Collections.unmodifiableSortedMap(lines);
  }

  private static Line line(String settings) {
    try {
      return LineForm.stored(settings).toLine();
    } catch (BadRequest e) {
      throw new IllegalStateException("the stored settings of a line: " + e.text(), e);
    }
  }

  private static void insert(DSLContext sql, String code, Window window) {
    sql.insertInto(SCHEDULE_WINDOW)
        .set(SCHEDULE_WINDOW.WINDOW_ID, window.id())
        .set(SCHEDULE_WINDOW.LINE, code)
        .set(SCHEDULE_WINDOW.WEEKDAY, window.day().getValue())
        .set(SCHEDULE_WINDOW.STARTS, window.starts().toString())
        .set(SCHEDULE_WINDOW.ENDS, WindowForm.endText(window.ends()))
        .set(
            SCHEDULE_WINDOW.ROLES,
            window.roles().stream().sorted().map(SqlLines::word).collect(Collectors.joining(",")))
        .execute();
  }

  private static String word(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }

  private static Role role(String word) {
    return Role.valueOf(word.toUpperCase(Locale.ROOT));
  }

  /**
   * A line with its week.
   *
   * @param line its settings
   * @param windows in the order of the week
   * @param schedule made of both
   */
  private record Planned(Line line, List<Window> windows, Schedule schedule) {

    private Planned(Line line, List<Window> windows) {
      this(line, windows, new Schedule(line.zone(), windows));
    }
  }
}
