package fi.tagi.server.shift.book;

import static fi.tagi.server.database.schema.Tables.SHIFT;
import static fi.tagi.server.database.schema.Tables.SHIFT_EVENT;

import fi.tagi.server.database.Database;
import fi.tagi.server.shift.Shift;
import fi.tagi.server.shift.ShiftEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** The shift book in the database: its primary key decides who is first. */
public final class SqlShiftBook implements ShiftBook {
  private static final LocalDate NO_LAST_DAY = LocalDate.of(9999, 12, 31);

  private final Database database;

  /** The book in this database. */
  public SqlShiftBook(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Shift> find(UUID shift) {
    return database.read(sql -> folded(sql, SHIFT_EVENT.SHIFT_ID.eq(shift))).stream().findFirst();
  }

  @Override
  public Optional<Shift> append(Optional<Shift> before, ShiftEntry next) {
    Shift after = ShiftBook.after(before, next);
    return database.write(sql -> {
      int added =
          sql.insertInto(SHIFT_EVENT)
              .set(SHIFT_EVENT.SHIFT_ID, next.shift())
              .set(SHIFT_EVENT.VERSION, next.version())
              .set(SHIFT_EVENT.RECORDED_AT, next.at())
              .set(SHIFT_EVENT.KIND, EventCodec.kind(next.event()))
              .set(SHIFT_EVENT.BODY, EventCodec.body(next.event()))
              .onConflictDoNothing()
              .execute();
      if (added == 0) {
        return Optional.empty();
      }
      project(sql, after);
      return Optional.of(after);
    });
  }

  @Override
  public List<Shift> since(LocalDate day) {
    return database.read(sql ->
        folded(
            sql,
            SHIFT_EVENT.SHIFT_ID.in(
                DSL.select(SHIFT.SHIFT_ID).from(SHIFT).where(SHIFT.LAST_DAY.ge(day.toString())))));
  }

  @Override
  public Map<UUID, Integer> versionsSince(LocalDate day) {
    return database.read(sql ->
        sql.select(SHIFT.SHIFT_ID, SHIFT.VERSION)
            .from(SHIFT)
            .where(SHIFT.LAST_DAY.ge(day.toString()))
            .fetchMap(SHIFT.SHIFT_ID, SHIFT.VERSION));
  }

  /**
   * Makes the projection again from the entries, in one transaction.
   *
   * @return how many shifts were folded
   */
  public int rebuildProjection() {
    return database.write(sql -> {
      sql.deleteFrom(SHIFT).execute();
      List<Shift> shifts = folded(sql, DSL.noCondition());
      shifts.forEach(shift -> project(sql, shift));
      return shifts.size();
    });
  }

  private static void project(DSLContext sql, Shift shift) {
    LocalDate last = shift.lastDay();
    String day = (last.isAfter(NO_LAST_DAY) ? NO_LAST_DAY : last).toString();
    sql.insertInto(SHIFT, SHIFT.SHIFT_ID, SHIFT.VERSION, SHIFT.LAST_DAY)
        .values(shift.id(), shift.version(), day)
        .onConflict(SHIFT.SHIFT_ID)
        .doUpdate()
        .set(SHIFT.VERSION, shift.version())
        .set(SHIFT.LAST_DAY, day)
        .execute();
  }

  private static List<Shift> folded(DSLContext sql, Condition which) {
    List<Shift> shifts = new ArrayList<>();
    List<ShiftEntry> entries = new ArrayList<>();
    sql.selectFrom(SHIFT_EVENT)
        .where(which)
        .orderBy(SHIFT_EVENT.SHIFT_ID, SHIFT_EVENT.VERSION)
        .forEach(row -> {
          ShiftEntry entry = entry(row);
          if (entry.version() == 1) {
            Shift.of(entries).ifPresent(shifts::add);
            entries.clear();
          }
          entries.add(entry);
        });
    Shift.of(entries).ifPresent(shifts::add);
    return shifts;
  }

  private static ShiftEntry entry(Record row) {
    return new ShiftEntry(
        row.get(SHIFT_EVENT.SHIFT_ID),
        row.get(SHIFT_EVENT.VERSION),
        row.get(SHIFT_EVENT.RECORDED_AT),
        EventCodec.event(row.get(SHIFT_EVENT.KIND), row.get(SHIFT_EVENT.BODY)));
  }
}
