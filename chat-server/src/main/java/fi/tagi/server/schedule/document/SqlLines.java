package fi.tagi.server.schedule.document;

import static fi.tagi.server.database.schema.Tables.LINE_SCHEDULE;
import static fi.tagi.server.database.schema.tables.Line.LINE;

import fi.tagi.server.audit.Actor;
import fi.tagi.server.audit.AuditKind;
import fi.tagi.server.audit.AuditTrail;
import fi.tagi.server.contact.Practice;
import fi.tagi.server.database.Database;
import fi.tagi.server.http.BadRequest;
import fi.tagi.server.http.Json;
import fi.tagi.server.schedule.Line;
import fi.tagi.server.schedule.Lines;
import fi.tagi.server.schedule.PracticeLine;
import fi.tagi.server.schedule.Schedule;
import fi.tagi.server.schedule.ScheduleRules;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jooq.DSLContext;

/**
 * The lines of a database. Answers come from an immutable copy in memory, which is replaced as a
 * whole after each change. Safe for use by many threads.
 */
public final class SqlLines implements Lines {
  private final Database database;
  private final AuditTrail trail;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private volatile SortedMap<String, Known> lines = Collections.emptySortedMap();

  /**
   * Reads them all.
   *
   * @param trail where each change is written down
   * @throws fi.tagi.server.database.StorageAway when the database does not answer
   */
  public SqlLines(Database database, AuditTrail trail) {
    this.database = database;
    this.trail = trail;
    reread();
  }

  @Override
  public List<Line> all() {
    return lines.values().stream().map(Known::line).toList();
  }

  @Override
  public Optional<Line> find(String code) {
    return Optional.ofNullable(lines.get(code)).map(Known::line);
  }

  @Override
  public Edition edition(String code) {
    Known known = lines.get(code);
    return known == null ? Edition.NONE : known.edition();
  }

  @Override
  public Schedule schedule(String code) {
    Known known = lines.get(Practice.practised(code));
    if (known == null) {
      return Schedule.NEVER;
    }
    return Practice.isOne(code) ? known.practice() : known.schedule();
  }

  @Override
  public boolean add(Line line, Actor by) {
    boolean added = database.write(sql -> added(sql, line, by));
    refresh();
    return added;
  }

  @Override
  public void save(Line line, Actor by) {
    database.write(sql -> added(sql, line, by) || changed(sql, line, by));
    refresh();
  }

  @Override
  public OptionalLong saveSchedule(String code, Edition edition, Actor by) {
    boolean saved = database.write(sql -> replaced(sql, code, edition, by));
    refresh();
    return saved ? OptionalLong.of(edition.number() + 1) : OptionalLong.empty();
  }

  @Override
  public void replaceSchedules(Map<String, ScheduleRules> schedules, Actor by) {
    database.write(sql -> {
      new TreeMap<>(schedules).forEach((code, rules) -> replaceWhatever(sql, code, rules, by));
      return schedules.size();
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

  private boolean added(DSLContext sql, Line line, Actor by) {
    String settings = json(LineForm.of(line));
    boolean added =
        sql.insertInto(LINE, LINE.LINE_, LINE.SETTINGS)
                .values(line.code(), settings)
                .onConflict(LINE.LINE_)
                .doNothing()
                .execute()
            == 1;
    if (added) {
      trail.record(
          by,
          new AuditTrail.Change(AuditKind.LINE_ADDED, line.code(), AuditTrail.NOTHING, settings));
    }
    return added;
  }

  /** Of a line that is there; writes nothing where it is so already. */
  private boolean changed(DSLContext sql, Line line, Actor by) {
    String settings = json(LineForm.of(line));
    String before =
        database
            .locking(sql.select(LINE.SETTINGS).from(LINE).where(LINE.LINE_.eq(line.code())))
            .fetchOptional(LINE.SETTINGS)
            .orElseThrow();
    boolean differs = !line(before).equals(line);
    if (differs) {
      sql.update(LINE).set(LINE.SETTINGS, settings).where(LINE.LINE_.eq(line.code())).execute();
      trail.record(
          by, new AuditTrail.Change(AuditKind.LINE_CHANGED, line.code(), before, settings));
    }
    return differs;
  }

  /**
   * Whether it still was of that edition. The table's key and the condition of the update decide:
   * what an edition was is never changed, so that the rules read before are those replaced.
   */
  private boolean replaced(DSLContext sql, String code, Edition edition, Actor by) {
    String rules = json(ScheduleForm.of(edition.rules()));
    Optional<String> before =
        sql.select(LINE_SCHEDULE.RULES)
            .from(LINE_SCHEDULE)
            .where(LINE_SCHEDULE.LINE.eq(code).and(LINE_SCHEDULE.EDITION.eq(number(edition))))
            .fetchOptional(LINE_SCHEDULE.RULES);
    int rows =
        edition.number() == 0
            ? sql.insertInto(LINE_SCHEDULE)
                .columns(LINE_SCHEDULE.LINE, LINE_SCHEDULE.EDITION, LINE_SCHEDULE.RULES)
                .values(code, 1, rules)
                .onConflict(LINE_SCHEDULE.LINE)
                .doNothing()
                .execute()
            : sql.update(LINE_SCHEDULE)
                .set(LINE_SCHEDULE.EDITION, LINE_SCHEDULE.EDITION.plus(1))
                .set(LINE_SCHEDULE.RULES, rules)
                .where(LINE_SCHEDULE.LINE.eq(code).and(LINE_SCHEDULE.EDITION.eq(number(edition))))
                .execute();
    if (rows == 1) {
      trail.record(
          by,
          new AuditTrail.Change(
              AuditKind.SCHEDULE_CHANGED, code, before.orElse(AuditTrail.NOTHING), rules));
    }
    return rows == 1;
  }

  /** The edition that is there is locked, so that the replacement can only succeed. */
  private void replaceWhatever(DSLContext sql, String code, ScheduleRules rules, Actor by) {
    Edition current =
        database
            .locking(sql.selectFrom(LINE_SCHEDULE).where(LINE_SCHEDULE.LINE.eq(code)))
            .fetchOptional(row -> new Edition(row.getEdition(), rules(row.getRules())))
            .orElse(Edition.NONE);
    if (current.number() > 0 && current.rules().equals(rules)) {
      return;
    }
    if (!replaced(sql, code, new Edition(current.number(), rules), by)) {
      // Somebody else saved the very first edition meanwhile.
      replaceWhatever(sql, code, rules, by);
    }
  }

  /** One at a time, so that what was read earlier never replaces what was read later. */
  private synchronized boolean reread() {
    SortedMap<String, Known> read = database.read(SqlLines::readAll);
    boolean changed = !read.equals(lines);
    if (changed) {
      lines = read;
    }
    return changed;
  }

  private static SortedMap<String, Known> readAll(DSLContext sql) {
    SortedMap<String, Known> lines = new TreeMap<>();
    sql.select(LINE.LINE_, LINE.SETTINGS, LINE_SCHEDULE.EDITION, LINE_SCHEDULE.RULES)
        .from(LINE)
        .leftJoin(LINE_SCHEDULE)
        .on(LINE_SCHEDULE.LINE.eq(LINE.LINE_))
        .forEach(row ->
            lines.put(
                row.value1(),
                new Known(
                    line(row.value2()),
                    row.value3() == null
                        ? Edition.NONE
                        : new Edition(row.value3(), rules(row.value4())))));
    return Collections.unmodifiableSortedMap(lines);
  }

  private static int number(Edition edition) {
    return Math.toIntExact(edition.number());
  }

  private static Line line(String settings) {
    try {
      return LineForm.stored(settings).toLine();
    } catch (BadRequest e) {
      throw new IllegalStateException("the stored settings of a line: " + e.text(), e);
    }
  }

  private static ScheduleRules rules(String json) {
    try {
      Faults faults = new Faults();
      Fields fields = Fields.of(Json.tree(json.getBytes(StandardCharsets.UTF_8)), faults);
      ScheduleRules rules = ScheduleReader.read(fields);
      fields.nothingElse();
      faults.refuseIfAny();
      return rules;
    } catch (BadRequest e) {
      throw new IllegalStateException("the stored schedule of a line: " + e.text(), e);
    }
  }

  private static String json(Object form) {
    return new String(Json.write(form), StandardCharsets.UTF_8);
  }

  /**
   * A line with its schedule.
   *
   * @param line its settings
   * @param edition the rules
   * @param schedule made of both
   * @param practice the schedule of its practice line
   */
  private record Known(Line line, Edition edition, Schedule schedule, Schedule practice) {

    private Known(Line line, Edition edition) {
      this(line, edition, new Schedule(line.zone(), edition.rules()), PracticeLine.schedule(line));
    }
  }
}
