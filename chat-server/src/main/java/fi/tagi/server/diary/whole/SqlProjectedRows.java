package fi.tagi.server.diary.whole;

import static fi.tagi.server.database.schema.Tables.FACT_CHANGE;

import fi.tagi.server.contact.Contact;
import fi.tagi.server.database.Database;
import fi.tagi.server.database.schema.tables.records.ContactFactRecord;
import fi.tagi.server.diary.SqlProjectedRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.TableRecord;

/** The rows that follow from contacts, written many at a time where there are none of them yet. */
final class SqlProjectedRows {
  private static final int MANY = 2_000;

  private final DSLContext sql;
  private final SqlBulk bulk;
  private final List<TableRecord<?>> others = new ArrayList<>();
  private final List<ContactFactRecord> facts = new ArrayList<>();
  private int count;

  SqlProjectedRows(Database database, DSLContext sql) {
    this.sql = sql;
    this.bulk = new SqlBulk(database);
  }

  /** Adds every row that follows from a contact. */
  void add(Contact contact) {
    SqlProjectedRow.open(contact).ifPresent(others::add);
    SqlProjectedRow.hold(contact).ifPresent(others::add);
    addFact(contact);
  }

  /** Adds the row of facts alone. */
  void addFact(Contact contact) {
    SqlProjectedRow.fact(contact).ifPresent(facts::add);
    if (facts.size() + others.size() >= MANY) {
      write();
    }
  }

  /** Writes what was added; how many rows of facts there were in all. */
  int write() {
    others.stream()
        .collect(Collectors.groupingBy(TableRecord::getTable))
        .values()
        .forEach(bulk::insert);
    bulk.insert(facts);
    changes();
    count += facts.size();
    others.clear();
    facts.clear();
    return count;
  }

  /** Each row of facts is one change of its line's UTC day. */
  private void changes() {
    Map<String, Map<Long, Long>> changes = new TreeMap<>();
    facts.forEach(fact ->
        changes
            .computeIfAbsent(fact.getLine(), _ -> new TreeMap<>())
            .merge(SqlProjectedRow.utcDay(fact), 1L, Long::sum));
    changes.forEach((line, days) ->
        days.forEach((day, times) ->
            sql.insertInto(FACT_CHANGE)
                .set(FACT_CHANGE.LINE, line)
                .set(FACT_CHANGE.UTC_DAY, day)
                .set(FACT_CHANGE.REVISION, times)
                .onConflict(FACT_CHANGE.LINE, FACT_CHANGE.UTC_DAY)
                .doUpdate()
                .set(FACT_CHANGE.REVISION, FACT_CHANGE.REVISION.plus(times))
                .execute()));
  }
}
