package fi.tagi.server.practice;

import static fi.tagi.server.database.schema.Tables.PRACTICE_PASS;

import fi.tagi.server.access.TokenHash;
import fi.tagi.server.contact.Practice;
import fi.tagi.server.database.Database;
import fi.tagi.server.database.schema.tables.records.PracticePassRecord;
import fi.tagi.server.runtime.IdSource;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What lets a colleague play a visitor: a code that stands for a practice line for a while, where a
 * page names its line. Nobody who looks for help can come to a practice line, since its own code is
 * taken from no page. Only hashes are stored.
 */
public final class SqlPasses {
  /** How long one is good. */
  public static final Duration TIME = Duration.ofHours(2);

  private static final Pattern PASS = Pattern.compile("pass-[0-9a-f]{32}");

  private final Database database;
  private final IdSource ids;
  private final InstantSource clock;

  /** Passes in this database. */
  public SqlPasses(Database database, IdSource ids, InstantSource clock) {
    this.database = database;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * A pass that was made.
   *
   * @param pass what a page takes for the code of its line
   * @param until for how long
   */
  public record Pass(String pass, Instant until) {}

  /**
   * Makes one to the practice line of a line.
   *
   * @throws fi.tagi.server.database.StorageAway when it is not confirmed
   */
  public Pass make(String line) {
    String pass = "pass-" + ids.uuid().toString().replace("-", "");
    Instant until = clock.instant().truncatedTo(ChronoUnit.MICROS).plus(TIME);
    database.write(sql ->
        sql.insertInto(
                PRACTICE_PASS, PRACTICE_PASS.PASS_HASH, PRACTICE_PASS.LINE, PRACTICE_PASS.ENDS_AT)
            .values(TokenHash.of(pass), line, until)
            .execute());
    return new Pass(pass, until);
  }

  /**
   * The line that a page names: of a pass the practice line it leads to; none for a pass that is
   * over and for the code of a practice line; any other code is the line's own.
   *
   * @throws fi.tagi.server.database.StorageAway when the database does not answer
   */
  public Optional<String> line(String named) {
    if (!PASS.matcher(named).matches()) {
      return Optional.of(named).filter(code -> !Practice.isOne(code));
    }
    return good(named).map(PracticePassRecord::getLine).map(Practice::line);
  }

  /**
   * This pass; empty when it is over or there is none.
   *
   * @throws fi.tagi.server.database.StorageAway when the database does not answer
   */
  public Optional<Pass> find(String pass) {
    return good(pass).map(row -> new Pass(pass, row.getEndsAt()));
  }

  private Optional<PracticePassRecord> good(String pass) {
    return database.read(sql ->
        sql.fetchOptional(
            PRACTICE_PASS,
            PRACTICE_PASS
                .PASS_HASH
                .eq(TokenHash.of(pass))
                .and(PRACTICE_PASS.ENDS_AT.gt(clock.instant()))));
  }

  /** Forgets those that are over. */
  public void sweep() {
    Instant now = clock.instant();
    database.write(
        sql -> sql.deleteFrom(PRACTICE_PASS).where(PRACTICE_PASS.ENDS_AT.le(now)).execute());
  }
}
