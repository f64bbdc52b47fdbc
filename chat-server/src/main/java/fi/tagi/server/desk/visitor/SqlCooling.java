package fi.tagi.server.desk.visitor;

import static fi.tagi.server.database.schema.Tables.COOLING_KEY;
import static fi.tagi.server.database.schema.Tables.VISITOR_KEY;

import fi.tagi.server.database.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jooq.impl.DSL;

/**
 * The pages whose conversation was cut off, by the hashes of their tokens alone: for a while they
 * may not begin anew. Who sits before a page is not known here and not asked: another page may.
 */
public final class SqlCooling {
  private static final String NO_TOKEN = "none";

  private final Database database;
  private final Duration time;
  private final InstantSource clock;

  /**
   * Cooling in this database.
   *
   * @param time how long it takes
   */
  public SqlCooling(Database database, Duration time, InstantSource clock) {
    this.database = database;
    this.time = time;
    this.clock = clock;
  }

  /** The tokens of a contact cool from now on; in the caller's transaction. */
  public void begin(UUID contact) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    database.write(sql ->
        sql.insertInto(COOLING_KEY, COOLING_KEY.KEY_HASH, COOLING_KEY.CUT_OFF_AT)
            .select(
                DSL.select(VISITOR_KEY.KEY_HASH, DSL.val(now, COOLING_KEY.CUT_OFF_AT))
                    .from(VISITOR_KEY)
                    .where(VISITOR_KEY.CONTACT_ID.eq(contact)))
            .onConflictDoNothing()
            .execute());
  }

  /**
   * Until when the page with this token may not begin anew; empty when it may.
   *
   * @param token a resume token, or {@code none}, which asks nothing of the database
   */
  public Optional<Instant> until(String token) {
    if (token.equals(NO_TOKEN)) {
      return Optional.empty();
    }
    return database
        .read(sql ->
            sql.select(COOLING_KEY.CUT_OFF_AT)
                .from(COOLING_KEY)
                .where(COOLING_KEY.KEY_HASH.eq(SqlVisitorKeys.hash(token)))
                .fetchOptional(COOLING_KEY.CUT_OFF_AT))
        .flatMap(this::until);
  }

  /** Until when a page cools whose conversation was cut off then; empty when it has. */
  public Optional<Instant> until(Instant cutOffAt) {
    return Optional.of(cutOffAt.plus(time)).filter(until -> clock.instant().isBefore(until));
  }

  /** Forgets what has cooled. */
  public void sweep() {
    Instant before = clock.instant().minus(time);
    database.write(
        sql -> sql.deleteFrom(COOLING_KEY).where(COOLING_KEY.CUT_OFF_AT.le(before)).execute());
  }
}
