package fi.tagi.server.access.token;

import static fi.tagi.server.database.schema.Tables.EXPORT_TOKEN;

import fi.tagi.server.database.Database;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table {@code export_token}. */
final class SqlExportTokens {
  private static final int LIST_MAX = 200;

  private final Database database;

  SqlExportTokens(Database database) {
    this.database = database;
  }

  void add(ExportToken token, String hash) {
    database.write(sql ->
        sql.insertInto(EXPORT_TOKEN)
            .set(EXPORT_TOKEN.TOKEN_ID, token.token())
            .set(EXPORT_TOKEN.TOKEN_HASH, hash)
            .set(EXPORT_TOKEN.NAME, token.name())
            .set(EXPORT_TOKEN.MADE_AT, token.madeAt())
            .set(EXPORT_TOKEN.EXPIRES_AT, token.expiresAt())
            .execute());
  }

  /** Those that are not revoked and expire after this instant, the newest first. */
  List<ExportToken> all(Instant after) {
    return database.read(sql ->
        sql.select(
                EXPORT_TOKEN.TOKEN_ID,
                EXPORT_TOKEN.NAME,
                EXPORT_TOKEN.MADE_AT,
                EXPORT_TOKEN.EXPIRES_AT)
            .from(EXPORT_TOKEN)
            .where(EXPORT_TOKEN.REVOKED_AT.isNull().and(EXPORT_TOKEN.EXPIRES_AT.gt(after)))
            .orderBy(EXPORT_TOKEN.MADE_AT.desc(), EXPORT_TOKEN.TOKEN_ID)
            .limit(LIST_MAX)
            .fetch(row -> new ExportToken(row.value1(), row.value2(), row.value3(), row.value4())));
  }

  /** Revokes it, unless it is already; whether it was this that did. */
  boolean revoke(UUID token, Instant now) {
    return database.write(sql ->
        sql.update(EXPORT_TOKEN)
            .set(EXPORT_TOKEN.REVOKED_AT, now)
            .where(EXPORT_TOKEN.TOKEN_ID.eq(token).and(EXPORT_TOKEN.REVOKED_AT.isNull()))
            .execute())
        == 1;
  }

  /** The one with this hash, if it works now. */
  Optional<UUID> working(String hash, Instant now) {
    return database.read(sql ->
        sql.select(EXPORT_TOKEN.TOKEN_ID)
            .from(EXPORT_TOKEN)
            .where(EXPORT_TOKEN.TOKEN_HASH.eq(hash))
            .and(EXPORT_TOKEN.REVOKED_AT.isNull())
            .and(EXPORT_TOKEN.EXPIRES_AT.gt(now))
            .fetchOptional(EXPORT_TOKEN.TOKEN_ID));
  }
}
