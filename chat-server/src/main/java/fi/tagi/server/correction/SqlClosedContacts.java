package fi.tagi.server.correction;

import static fi.tagi.server.database.schema.Tables.CONTACT_FACT;

import fi.tagi.server.contact.Outcome;
import fi.tagi.server.database.Database;
import fi.tagi.server.database.schema.tables.records.ContactFactRecord;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/** The closed contacts of a database. Safe for use by many threads. */
public final class SqlClosedContacts implements ClosedContacts {
  private static final String ANSWERED = Outcome.ANSWERED.name().toLowerCase(Locale.ROOT);

  private final Database database;

  /** Those in this database. */
  public SqlClosedContacts(Database database) {
    this.database = database;
  }

  @Override
  public List<Closed> of(UUID holder, Instant since, Optional<UUID> after) {
    return database.read(sql ->
        sql.selectFrom(CONTACT_FACT)
            .where(CONTACT_FACT.HOLDER.eq(holder))
            .and(CONTACT_FACT.OUTCOME.eq(ANSWERED))
            .and(CONTACT_FACT.CLOSED_AT.gt(since))
            .and(
                place(sql, CONTACT_FACT.CLOSED_AT, after)
                    .map(at ->
                        DSL.row(CONTACT_FACT.CLOSED_AT, CONTACT_FACT.CONTACT_ID)
                            .lt(at, after.orElseThrow()))
                    .orElseGet(DSL::noCondition))
            .orderBy(CONTACT_FACT.CLOSED_AT.desc(), CONTACT_FACT.CONTACT_ID.desc())
            .limit(PAGE_MAX)
            .fetch(SqlClosedContacts::closed));
  }

  @Override
  public List<Closed> on(String line, Instant from, Instant to, Optional<UUID> after) {
    return database.read(sql -> {
      Condition later =
          place(sql, CONTACT_FACT.ARRIVED_AT, after)
              .map(at ->
                  DSL.row(CONTACT_FACT.ARRIVED_AT, CONTACT_FACT.CONTACT_ID)
                      .gt(at, after.orElseThrow()))
              .orElseGet(DSL::noCondition);
      return sql.selectFrom(CONTACT_FACT)
          .where(CONTACT_FACT.LINE.eq(line))
          .and(CONTACT_FACT.OUTCOME.eq(ANSWERED))
          .and(CONTACT_FACT.ARRIVED_AT.ge(from))
          .and(CONTACT_FACT.ARRIVED_AT.lt(to))
          .and(later)
          .orderBy(CONTACT_FACT.ARRIVED_AT, CONTACT_FACT.CONTACT_ID)
          .limit(PAGE_MAX)
          .fetch(SqlClosedContacts::closed);
    });
  }

  /** When the contact that a page ended with came or was closed. */
  private static Optional<Instant> place(
      DSLContext sql, TableField<ContactFactRecord, Instant> at, Optional<UUID> contact) {
    return contact.flatMap(id ->
        sql.select(at).from(CONTACT_FACT).where(CONTACT_FACT.CONTACT_ID.eq(id)).fetchOptional(at));
  }

  private static Closed closed(ContactFactRecord row) {
    return new Closed(
        row.getContactId(),
        row.getLine(),
        row.getArrivedAt(),
        row.getClosedAt(),
        row.getDefinition(),
        Arrays.stream(row.getThemes().split(",")).filter(theme -> !theme.isEmpty()).toList(),
        row.getLevel(),
        row.getDisposition());
  }
}
