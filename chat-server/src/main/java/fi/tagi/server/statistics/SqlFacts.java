package fi.tagi.server.statistics;

import static fi.tagi.server.database.schema.Tables.CONTACT_FACT;
import static fi.tagi.server.database.schema.Tables.OPEN_CONTACT;

import fi.tagi.server.database.Database;
import fi.tagi.server.statistics.Fact.Standing;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.Record4;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;

/** The facts in the diary's projections. */
public final class SqlFacts implements Facts {
  private static final int FETCH_ROWS = 1_000;

  private final Database database;

  /** Those of this database. */
  public SqlFacts(Database database) {
    this.database = database;
  }

  @Override
  public void arrivals(String line, Instant from, Instant to, Consumer<Fact> taker) {
    database.read(sql -> {
      try (var rows = rows(sql, line, from, to).fetchSize(FETCH_ROWS).fetchLazy()) {
        rows.forEach(row -> taker.accept(fact(row)));
      }
      return true;
    });
  }

  private static ResultQuery<Record4<Instant, String, Instant, Instant>> rows(
      DSLContext sql, String line, Instant from, Instant to) {
    return sql.select(
            CONTACT_FACT.ARRIVED_AT,
            CONTACT_FACT.OUTCOME,
            CONTACT_FACT.ANSWERED_AT,
            CONTACT_FACT.CLOSED_AT)
        .from(CONTACT_FACT)
        .where(CONTACT_FACT.LINE.eq(line))
        .and(CONTACT_FACT.ARRIVED_AT.ge(from))
        .and(CONTACT_FACT.ARRIVED_AT.lt(to))
        .unionAll(
            DSL.select(
                    OPEN_CONTACT.ARRIVED_AT,
                    OPEN_CONTACT.STATE,
                    OPEN_CONTACT.ANSWERED_AT,
                    OPEN_CONTACT.ENDED_AT)
                .from(OPEN_CONTACT)
                .where(OPEN_CONTACT.LINE.eq(line))
                .and(OPEN_CONTACT.ARRIVED_AT.ge(from))
                .and(OPEN_CONTACT.ARRIVED_AT.lt(to)));
  }

  private static Fact fact(Record4<Instant, String, Instant, Instant> row) {
    return new Fact(
        row.value1(),
        standing(row.value2()),
        Optional.ofNullable(row.value3()),
        Optional.ofNullable(row.value4()));
  }

  private static Standing standing(String code) {
    return switch (code) {
      case "answered" -> Standing.ANSWERED;
      case "abandoned" -> Standing.ABANDONED;
      case "unserved" -> Standing.UNSERVED;
      case "turned_away" -> Standing.TURNED_AWAY;
      case "waiting" -> Standing.WAITING;
      case "held", "ended" -> Standing.TALKING;
      default -> throw new IllegalStateException("a contact that is " + code);
    };
  }
}
