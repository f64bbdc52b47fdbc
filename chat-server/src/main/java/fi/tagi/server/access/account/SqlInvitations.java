package fi.tagi.server.access.account;

import static fi.tagi.server.database.schema.Tables.INVITATION;

import fi.tagi.server.database.Database;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;

/** The table {@code invitation}: one row for an account at most, and one without account. */
final class SqlInvitations {
  private final Database database;

  SqlInvitations(Database database) {
    this.database = database;
  }

  /** Stores an invitation in the place of any for the same account. */
  void replace(String hash, Optional<UUID> account, Instant expires) {
    Condition same = account.map(INVITATION.ACCOUNT_ID::eq).orElse(INVITATION.ACCOUNT_ID.isNull());
    database.write(context -> {
      context.deleteFrom(INVITATION).where(same).execute();
      return context
          .insertInto(INVITATION)
          .columns(INVITATION.TOKEN_HASH, INVITATION.ACCOUNT_ID, INVITATION.EXPIRES_AT)
          .values(hash, account.orElse(null), expires)
          .execute();
    });
  }

  /** For whom the invitation is, if it still works: an account, or the first manager. */
  Optional<For> find(String hash, Instant now) {
    return database.read(context ->
        context
            .select(INVITATION.ACCOUNT_ID)
            .from(INVITATION)
            .where(INVITATION.TOKEN_HASH.eq(hash).and(INVITATION.EXPIRES_AT.gt(now)))
            .fetchOptional(row -> new For(Optional.ofNullable(row.value1()))));
  }

  /** Uses the invitation up. True for one caller only. */
  boolean take(String hash, Instant now) {
    return database.write(context ->
        context
            .deleteFrom(INVITATION)
            .where(INVITATION.TOKEN_HASH.eq(hash).and(INVITATION.EXPIRES_AT.gt(now)))
            .execute())
        == 1;
  }

  void removeExpired(Instant now) {
    database.write(
        context -> context.deleteFrom(INVITATION).where(INVITATION.EXPIRES_AT.le(now)).execute());
  }

  void removeOf(UUID account) {
    database.write(context ->
        context.deleteFrom(INVITATION).where(INVITATION.ACCOUNT_ID.eq(account)).execute());
  }

  /**
   * For whom an invitation is.
   *
   * @param account empty for the first manager
   */
  record For(Optional<UUID> account) {}
}
