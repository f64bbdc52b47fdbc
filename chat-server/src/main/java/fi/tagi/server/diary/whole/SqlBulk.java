package fi.tagi.server.diary.whole;

import fi.tagi.server.database.Database;
import fi.tagi.server.database.statement.Prepared;
import java.util.List;
import java.util.Objects;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.jspecify.annotations.Nullable;

/** Inserts of many rows by one statement, within a transaction. */
final class SqlBulk {
  private final Database database;

  SqlBulk(Database database) {
    this.database = database;
  }

  /** Inserts these rows, all of one table. */
  void insert(List<? extends TableRecord<?>> rows) {
    if (!rows.isEmpty()) {
      TableRecord<?> first = rows.getFirst();
      insert(
          Objects.requireNonNull(first.getTable()),
          first.fields(),
          rows.stream().map(Prepared::valuesOf).toList());
    }
  }

  /** Inserts rows, each given by the values of these columns. */
  void insert(Table<?> table, Field<?>[] columns, List<@Nullable Object[]> rows) {
    String text =
        database.text(sql -> sql.insertInto(table, columns).values(new Object[columns.length]));
    database.prepared(sql -> {
      sql.updateAll(text, rows);
      return rows.size();
    });
  }
}
