package fi.tagi.server.statistics.export;

import static fi.tagi.server.database.schema.Tables.CONTACT_FACT;
import static fi.tagi.server.database.schema.Tables.OPEN_CONTACT;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;

import fi.tagi.server.database.Database;
import fi.tagi.server.statistics.fact.Fact;
import fi.tagi.server.statistics.fact.Fact.Coded;
import fi.tagi.server.statistics.fact.Fact.Standing;
import fi.tagi.server.statistics.fact.Fact.Times;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/**
 * The contacts of a period in the diary's projections, by arrival, read a page at a time: whoever
 * takes them may be slow, and no connection may wait for that. A contact's place follows from its
 * arrival and its id, which never change, so that each is in one page and in no other, also one
 * that closes meanwhile.
 */
final class SqlContactRows {
  private static final int PAGE_ROWS = 5_000;
  private static final String NOBODY = "none";

  private static final List<Field<?>> OF_CLOSED =
      List.of(
          CONTACT_FACT.CONTACT_ID,
          CONTACT_FACT.ARRIVED_AT,
          CONTACT_FACT.OUTCOME,
          CONTACT_FACT.ROLE,
          CONTACT_FACT.ANSWERED_AT,
          CONTACT_FACT.RESPONDED_AT,
          CONTACT_FACT.CLAIMED_AT,
          CONTACT_FACT.ENDED_AT,
          CONTACT_FACT.CLOSED_AT,
          CONTACT_FACT.RELEASES,
          CONTACT_FACT.DEFINITION);

  /** The same of those that are open. */
  private static final List<Field<?>> OF_OPEN =
      List.of(
          OPEN_CONTACT.CONTACT_ID,
          OPEN_CONTACT.ARRIVED_AT,
          OPEN_CONTACT.STATE.as(CONTACT_FACT.OUTCOME),
          DSL.coalesce(OPEN_CONTACT.HOLDER_ROLE, NOBODY).as(CONTACT_FACT.ROLE),
          OPEN_CONTACT.ANSWERED_AT,
          OPEN_CONTACT.RESPONDED_AT,
          OPEN_CONTACT.CLAIMED_AT,
          OPEN_CONTACT.ENDED_AT,
          DSL.castNull(CONTACT_FACT.CLOSED_AT).as(CONTACT_FACT.CLOSED_AT),
          DSL.inline(0).as(CONTACT_FACT.RELEASES),
          DSL.inline(0).as(CONTACT_FACT.DEFINITION));

  private final Database database;
  private final int pageRows;

  /** Those of this database. */
  SqlContactRows(Database database) {
    this(database, PAGE_ROWS);
  }

  SqlContactRows(Database database, int pageRows) {
    this.database = database;
    this.pageRows = pageRows;
  }

  /**
   * Hands over each contact of the line that arrived from {@code from} on and before {@code to}, by
   * arrival, each as it was when its page was read.
   *
   * @throws fi.tagi.server.database.StorageAway when the database does not answer
   */
  void each(String line, Instant from, Instant to, Consumer<Fact> taker) {
    Optional<Place> place = Optional.of(new Place(from, Optional.empty()));
    while (place.isPresent()) {
      Place after = place.get();
      List<Placed> page = database.read(sql -> page(sql, line, after, to));
      page.forEach(placed -> taker.accept(placed.fact()));
      place = page.size() < pageRows ? Optional.empty() : Optional.of(page.getLast().place());
    }
  }

  /** Both tables in one statement, so that none is missed or doubled that moves between them. */
  private List<Placed> page(DSLContext sql, String line, Place after, Instant to) {
    var closed =
        sql.select(OF_CLOSED)
            .from(CONTACT_FACT)
            .where(CONTACT_FACT.LINE.eq(line))
            .and(within(CONTACT_FACT.ARRIVED_AT, CONTACT_FACT.CONTACT_ID, after, to))
            .orderBy(CONTACT_FACT.ARRIVED_AT, CONTACT_FACT.CONTACT_ID)
            .limit(DSL.inline(pageRows));
    var open =
        sql.select(OF_OPEN)
            .from(OPEN_CONTACT)
            .where(OPEN_CONTACT.LINE.eq(line))
            .and(within(OPEN_CONTACT.ARRIVED_AT, OPEN_CONTACT.CONTACT_ID, after, to))
            .orderBy(OPEN_CONTACT.ARRIVED_AT, OPEN_CONTACT.CONTACT_ID)
            .limit(DSL.inline(pageRows));
    return sql.selectFrom(closed.asTable("closed"))
        .unionAll(sql.selectFrom(open.asTable("open")))
        .orderBy(field(name("arrived_at")), field(name("contact_id")))
        .limit(DSL.inline(pageRows))
        .fetch(SqlContactRows::placed);
  }

  /**
   * The bounds stand in the statement itself: a plan that was made for any bounds sorts all that is
   * left of the period for each page.
   */
  private static Condition within(
      Field<Instant> arrivedAt, Field<UUID> id, Place after, Instant to) {
    Field<Instant> at = DSL.inline(after.at(), arrivedAt);
    Condition within = arrivedAt.ge(at).and(arrivedAt.lt(DSL.inline(to, arrivedAt)));
    return after
        .contact()
        .map(contact -> within.and(arrivedAt.gt(at).or(id.gt(DSL.inline(contact, id)))))
        .orElse(within);
  }

  /** By place, in the order of the fields: looking a million rows up by name takes seconds. */
  private static Placed placed(Record row) {
    Instant arrivedAt = row.get(1, Instant.class);
    return new Placed(
        new Place(arrivedAt, Optional.of(row.get(0, UUID.class))),
        new Fact(
            Standing.of(row.get(2, String.class)),
            new Times(
                arrivedAt,
                Optional.ofNullable(row.get(4, Instant.class)),
                Optional.ofNullable(row.get(5, Instant.class)),
                Optional.ofNullable(row.get(6, Instant.class)),
                Optional.ofNullable(row.get(7, Instant.class)),
                Optional.ofNullable(row.get(8, Instant.class))),
            row.get(3, String.class),
            row.get(9, Integer.class),
            Optional.empty(),
            row.get(10, Integer.class) > 0 ? Optional.of(Coded.NOT_READ) : Optional.empty(),
            false));
  }

  /** Where a page begins: after this contact, or at an instant before which none is wanted. */
  private record Place(Instant at, Optional<UUID> contact) {}

  private record Placed(Place place, Fact fact) {}
}
