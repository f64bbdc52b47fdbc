package fi.tagi.server.diary;

import static fi.tagi.server.database.schema.Tables.CONTACT_FACT;
import static fi.tagi.server.database.schema.Tables.FACT_CHANGE;
import static fi.tagi.server.database.schema.Tables.OPEN_CONTACT;
import static fi.tagi.server.database.schema.Tables.TRANSCRIPT_HOLD;

import fi.tagi.server.contact.Contact;
import fi.tagi.server.database.Database;
import fi.tagi.server.database.schema.tables.records.ContactFactRecord;
import fi.tagi.server.database.schema.tables.records.OpenContactRecord;
import fi.tagi.server.database.statement.Prepared;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * The rows that follow from a contact: one of {@code open_contact} until it is closed, one of
 * {@code contact_fact} after; one of {@code transcript_hold} while something keeps its words.
 */
final class SqlProjections {
  /** Said by a contact's first entry; no later one changes it. */
  private static final Set<Field<?>> SAID_ON_ARRIVAL =
      Set.of(
          OPEN_CONTACT.CONTACT_ID,
          OPEN_CONTACT.LINE,
          OPEN_CONTACT.SITE,
          OPEN_CONTACT.LANGUAGE,
          OPEN_CONTACT.TOPIC,
          OPEN_CONTACT.AGE_BAND,
          OPEN_CONTACT.ARRIVED_AT);

  /** Said by any entry. */
  private static final List<? extends Field<?>> SAID_ANEW =
      Stream.of(OPEN_CONTACT.fields()).filter(field -> !SAID_ON_ARRIVAL.contains(field)).toList();

  private final Database database;
  private final String putOpen;
  private final String changeOpen;
  private final String dropOpen;
  private final String putFact;
  private final String countChange;

  SqlProjections(Database database) {
    this.database = database;
    putOpen = database.text(sql -> put(sql, OPEN_CONTACT, OPEN_CONTACT.CONTACT_ID));
    changeOpen = database.text(SqlProjections::change);
    putFact = database.text(sql -> put(sql, CONTACT_FACT, CONTACT_FACT.CONTACT_ID));
    dropOpen =
        database.text(
            sql -> sql.deleteFrom(OPEN_CONTACT).where(OPEN_CONTACT.CONTACT_ID.eq(SqlVersion.ANY)));
    countChange =
        database.text(sql ->
            sql.insertInto(FACT_CHANGE, FACT_CHANGE.LINE, FACT_CHANGE.UTC_DAY, FACT_CHANGE.REVISION)
                .values("", 0L, 1L)
                .onConflict(FACT_CHANGE.LINE, FACT_CHANGE.UTC_DAY)
                .doUpdate()
                .set(FACT_CHANGE.REVISION, FACT_CHANGE.REVISION.plus(DSL.inline(1L))));
  }

  /** Inserts all columns of a row, or gives them to the one that is there. */
  private static Query put(DSLContext sql, Table<?> table, TableField<?, UUID> key) {
    Field<?>[] columns = table.fields();
    return sql.insertInto(table, columns)
        .values(new Object[columns.length])
        .onConflict(key)
        .doUpdate()
        .setAllToExcluded();
  }

  private static Query change(DSLContext sql) {
    Map<Field<?>, @Nullable Object> anew = new LinkedHashMap<>();
    SAID_ANEW.forEach(field -> anew.put(field, null));
    return sql.update(OPEN_CONTACT).set(anew).where(OPEN_CONTACT.CONTACT_ID.eq(SqlVersion.ANY));
  }

  /** Makes the rows say what the contact says. */
  void write(Prepared prepared, Contact contact) {
    SqlProjectedRow.open(contact)
        .ifPresentOrElse(
            row -> write(prepared, row), () -> prepared.update(dropOpen, contact.id()));
    SqlProjectedRow.hold(contact)
        .ifPresent(row ->
            database.write(
                sql -> sql.insertInto(TRANSCRIPT_HOLD).set(row).onConflictDoNothing().execute()));
    SqlProjectedRow.fact(contact).ifPresent(row -> write(prepared, row));
  }

  /** A row that is missing is put there, whatever became of it. */
  private void write(Prepared prepared, OpenContactRecord row) {
    if (row.getVersion() == 1 || prepared.update(changeOpen, anew(row)) == 0) {
      prepared.update(putOpen, Prepared.valuesOf(row));
    }
  }

  private static @Nullable Object[] anew(OpenContactRecord row) {
    return Stream.concat(
            SAID_ANEW.stream().<@Nullable Object>map(row::get), Stream.of(row.getContactId()))
        .toArray();
  }

  private void write(Prepared prepared, ContactFactRecord row) {
    prepared.update(putFact, Prepared.valuesOf(row));
    prepared.update(countChange, row.getLine(), SqlProjectedRow.utcDay(row), 1L);
  }

  /** Nothing keeps the contact's words any more. */
  void lifted(UUID contact) {
    database.write(sql ->
        sql.deleteFrom(TRANSCRIPT_HOLD).where(TRANSCRIPT_HOLD.CONTACT_ID.eq(contact)).execute());
  }

  /**
   * How many wait on each line, for the work of one commit: counted when first asked for, then kept
   * by what the same commit appends.
   */
  static final class WaitingCounts {
    private final Map<String, Integer> byLine = new HashMap<>();

    int of(String line, ToIntFunction<String> counted) {
      return byLine.computeIfAbsent(line, counted::applyAsInt);
    }

    void changed(Contact before, Contact after) {
      add(before, -1);
      add(after, 1);
    }

    private void add(Contact contact, int more) {
      if (contact instanceof Contact.Waiting waiting) {
        byLine.computeIfPresent(waiting.course().intake().line(), (_, count) -> count + more);
      }
    }
  }
}
