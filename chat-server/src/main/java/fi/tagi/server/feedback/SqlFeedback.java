package fi.tagi.server.feedback;

import static fi.tagi.server.database.schema.Tables.FEEDBACK;

import fi.tagi.protocol.Helped;
import fi.tagi.server.database.Database;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.impl.DSL;

/** What visitors said, in the database. Safe for use by many threads. */
public final class SqlFeedback {
  private final Database database;

  /** Of this database. */
  public SqlFeedback(Database database) {
    this.database = database;
  }

  void save(UUID id, String line, YearMonth month, int face, Helped helped) {
    String word = helped.name().toLowerCase(Locale.ROOT);
    database.write(sql ->
        sql.insertInto(FEEDBACK)
            .set(FEEDBACK.FEEDBACK_ID, id)
            .set(FEEDBACK.LINE, line)
            .set(FEEDBACK.MONTH, month.toString())
            .set(FEEDBACK.FACE, face)
            .set(FEEDBACK.HELPED, word)
            .onConflict(FEEDBACK.FEEDBACK_ID)
            .doUpdate()
            .set(FEEDBACK.FACE, face)
            .set(FEEDBACK.HELPED, word)
            .where(FEEDBACK.LINE.eq(line))
            .execute());
  }

  /** How often each was said on a line, from a month on, by month. */
  List<Count> counts(String line, YearMonth from) {
    return database.read(sql ->
        sql.select(FEEDBACK.MONTH, FEEDBACK.FACE, FEEDBACK.HELPED, DSL.count())
            .from(FEEDBACK)
            .where(FEEDBACK.LINE.eq(line), FEEDBACK.MONTH.ge(from.toString()))
            .groupBy(FEEDBACK.MONTH, FEEDBACK.FACE, FEEDBACK.HELPED)
            .orderBy(FEEDBACK.MONTH)
            .fetch(row -> new Count(row.value1(), row.value2(), row.value3(), row.value4())));
  }

  /**
   * How often one thing was said.
   *
   * @param month as {@code 2027-03}
   * @param face 0 for not said
   * @param helped a word of {@link Helped}
   */
  record Count(String month, int face, String helped, int count) {}
}
