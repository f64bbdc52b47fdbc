package fi.tagi.server.statistics.fact;

import static fi.tagi.server.database.schema.Tables.CONTACT_FACT;
import static fi.tagi.server.database.schema.Tables.OPEN_CONTACT;

import fi.tagi.server.database.Database;
import fi.tagi.server.database.schema.tables.records.ContactFactRecord;
import fi.tagi.server.database.schema.tables.records.OpenContactRecord;
import fi.tagi.server.statistics.fact.Fact.Coded;
import fi.tagi.server.statistics.fact.Fact.Standing;
import fi.tagi.server.statistics.fact.Fact.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The facts in the diary's projections. */
public final class SqlFacts implements Facts {
  private static final int FETCH_ROWS = 1_000;

  private final Database database;

  /** Those of this database. */
  public SqlFacts(Database database) {
    this.database = database;
  }

  /**
   * In one transaction, open ones first: a contact that closes meanwhile is neither missed nor
   * doubled.
   */
  @Override
  public void arrivals(String line, Instant from, Instant to, Consumer<Fact> taker) {
    database.snapshot(sql -> {
      open(sql, line, from, to).forEach(taker);
      closed(sql, line, from, to, taker);
      return true;
    });
  }

  /** The open contacts of the line that arrived from an instant on and before another. */
  public static List<Fact> open(DSLContext sql, String line, Instant from, Instant to) {
    return sql.selectFrom(OPEN_CONTACT)
        .where(OPEN_CONTACT.LINE.eq(line))
        .and(OPEN_CONTACT.ARRIVED_AT.ge(from))
        .and(OPEN_CONTACT.ARRIVED_AT.lt(to))
        .fetch(SqlFacts::open);
  }

  /** The closed contacts of the line that arrived from an instant on and before another. */
  public static void closed(
      DSLContext sql, String line, Instant from, Instant to, Consumer<Fact> taker) {
    try (var rows =
        sql.selectFrom(CONTACT_FACT)
            .where(CONTACT_FACT.LINE.eq(line))
            .and(CONTACT_FACT.ARRIVED_AT.ge(from))
            .and(CONTACT_FACT.ARRIVED_AT.lt(to))
            .fetchSize(FETCH_ROWS)
            .fetchLazy()) {
      rows.forEach(row -> taker.accept(closed(row)));
    }
  }

  private static Fact open(OpenContactRecord row) {
    return new Fact(
        Standing.of(row.getState()),
        new Times(
            row.getArrivedAt(),
            Optional.ofNullable(row.getAnsweredAt()),
            Optional.ofNullable(row.getRespondedAt()),
            Optional.ofNullable(row.getClaimedAt()),
            Optional.ofNullable(row.getEndedAt()),
            Optional.empty()),
        Optional.ofNullable(row.getHolderRole()).orElse("none"),
        0,
        Optional.empty(),
        Optional.empty(),
        false);
  }

  private static Fact closed(ContactFactRecord row) {
    return new Fact(
        Standing.of(row.getOutcome()),
        new Times(
            row.getArrivedAt(),
            Optional.ofNullable(row.getAnsweredAt()),
            Optional.ofNullable(row.getRespondedAt()),
            Optional.ofNullable(row.getClaimedAt()),
            Optional.ofNullable(row.getEndedAt()),
            Optional.of(row.getClosedAt())),
        row.getRole(),
        row.getReleases(),
        promise(row.getPromiseSeconds()),
        row.getDefinition() == 0 ? Optional.empty() : Optional.of(coded(row)),
        row.getHeavy());
  }

  private static Optional<Duration> promise(@Nullable Long seconds) {
    return Optional.ofNullable(seconds).map(Duration::ofSeconds);
  }

  private static Coded coded(ContactFactRecord row) {
    return new Coded(
        row.getSite(),
        row.getLanguage(),
        row.getWho(),
        row.getAgeBand(),
        codes(row.getThemes()).toList(),
        row.getLevel(),
        codes(row.getReferrals()).map(code -> code.substring(0, code.indexOf(':'))).toList(),
        row.getDisposition(),
        row.getCorrected());
  }

  private static Stream<String> codes(String list) {
    return list.isEmpty() ? Stream.empty() : Stream.of(list.split(",", -1));
  }
}
