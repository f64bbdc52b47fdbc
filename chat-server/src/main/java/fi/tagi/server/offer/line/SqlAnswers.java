package fi.tagi.server.offer.line;

import static fi.tagi.server.database.schema.Tables.CONTACT_FACT;
import static fi.tagi.server.database.schema.Tables.OPEN_CONTACT;

import fi.tagi.server.database.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** How long those waited who were answered lately, by closed contacts and open ones. */
public final class SqlAnswers implements Queues.Answers {
  private final Database database;

  /** Of this database. */
  public SqlAnswers(Database database) {
    this.database = database;
  }

  @Override
  public List<Duration> latest(String line, Instant since, int most) {
    Field<Instant> answered = DSL.field("answered_at", OPEN_CONTACT.ANSWERED_AT.getDataType());
    return database.read(sql ->
        sql.select(OPEN_CONTACT.ARRIVED_AT, OPEN_CONTACT.ANSWERED_AT)
            .from(OPEN_CONTACT)
            .where(
                OPEN_CONTACT.LINE.eq(line),
                OPEN_CONTACT.ARRIVED_AT.ge(since),
                OPEN_CONTACT.ANSWERED_AT.isNotNull())
            .unionAll(
                sql.select(CONTACT_FACT.ARRIVED_AT, CONTACT_FACT.ANSWERED_AT)
                    .from(CONTACT_FACT)
                    .where(
                        CONTACT_FACT.LINE.eq(line),
                        CONTACT_FACT.ARRIVED_AT.ge(since),
                        CONTACT_FACT.ANSWERED_AT.isNotNull()))
            .orderBy(answered.desc())
            .limit(most)
            .fetch(row -> Duration.between(row.value1(), row.value2())));
  }
}
