package fi.tagi.server.roster;

import static fi.tagi.server.database.schema.Tables.DUTY;

import fi.tagi.server.database.Database;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** The switches in table {@code duty}: a row for each that is on. */
public final class SqlSwitches implements Switches {
  private final Database database;

  /** Those of this database. */
  public SqlSwitches(Database database) {
    this.database = database;
  }

  @Override
  public Map<UUID, On> on() {
    return database.read(sql ->
        sql.selectFrom(DUTY)
            .fetchMap(
                DUTY.ACCOUNT_ID,
                row -> new On(row.getSinceAt(), row.getOnBreak(), row.getPractice())));
  }

  @Override
  public void switchOn(UUID responder, Instant since) {
    database.write(sql ->
        sql.insertInto(DUTY, DUTY.ACCOUNT_ID, DUTY.SINCE_AT)
            .values(responder, since)
            .onConflict(DUTY.ACCOUNT_ID)
            .doUpdate()
            .set(DUTY.SINCE_AT, since)
            .set(DUTY.PRACTICE, false)
            .where(DUTY.PRACTICE.isTrue())
            .execute());
  }

  @Override
  public void practise(UUID responder, Instant since) {
    database.write(sql ->
        sql.insertInto(DUTY, DUTY.ACCOUNT_ID, DUTY.SINCE_AT, DUTY.PRACTICE)
            .values(responder, since, true)
            .onConflict(DUTY.ACCOUNT_ID)
            .doNothing()
            .execute());
  }

  @Override
  public void endPractice(UUID responder) {
    database.write(sql ->
        sql.deleteFrom(DUTY)
            .where(DUTY.ACCOUNT_ID.eq(responder).and(DUTY.PRACTICE.isTrue()))
            .execute());
  }

  @Override
  public void setBreak(UUID responder, boolean onBreak) {
    database.write(sql ->
        sql.update(DUTY)
            .set(DUTY.ON_BREAK, onBreak)
            .where(DUTY.ACCOUNT_ID.eq(responder))
            .execute());
  }

  @Override
  public void switchOff(UUID responder) {
    database.write(sql -> sql.deleteFrom(DUTY).where(DUTY.ACCOUNT_ID.eq(responder)).execute());
  }
}
