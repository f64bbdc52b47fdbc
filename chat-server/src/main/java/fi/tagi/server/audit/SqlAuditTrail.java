package fi.tagi.server.audit;

import static fi.tagi.server.database.schema.Tables.AUDIT_ENTRY;

import fi.tagi.server.database.Database;
import fi.tagi.server.database.schema.tables.records.AuditEntryRecord;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The trail of a database. Safe for use by many threads. */
public final class SqlAuditTrail implements AuditTrail {
  private final Database database;
  private final InstantSource clock;

  /** The trail in this database. */
  public SqlAuditTrail(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public void record(Actor by, Change change) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    database.write(sql ->
        sql.insertInto(AUDIT_ENTRY)
            .set(AUDIT_ENTRY.RECORDED_AT, now)
            .set(AUDIT_ENTRY.ACTOR, by.code())
            .set(AUDIT_ENTRY.ACCOUNT_ID, by.account().orElse(null))
            .set(AUDIT_ENTRY.KIND, change.kind().code())
            .set(AUDIT_ENTRY.SUBJECT, change.subject())
            .set(AUDIT_ENTRY.BEFORE, change.before())
            .set(AUDIT_ENTRY.AFTER, change.after())
            .execute());
  }

  @Override
  public List<AuditEntry> page(long before) {
    return database.read(sql ->
        sql.selectFrom(AUDIT_ENTRY)
            .where(AUDIT_ENTRY.POSITION.lt(before))
            .orderBy(AUDIT_ENTRY.POSITION.desc())
            .limit(PAGE_MAX)
            .fetch(SqlAuditTrail::entry));
  }

  /** The entry in a row. */
  public static AuditEntry entry(AuditEntryRecord row) {
    Actor.Kind kind = Actor.Kind.valueOf(row.getActor().toUpperCase(Locale.ROOT));
    return new AuditEntry(
        row.getPosition(),
        row.getRecordedAt(),
        new Actor(kind, Optional.ofNullable(row.getAccountId())),
        row.getKind(),
        row.getSubject(),
        row.getBefore(),
        row.getAfter());
  }
}
