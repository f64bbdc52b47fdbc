package fi.tagi.server.access.signin;

import static fi.tagi.server.database.schema.Tables.ACCOUNT;
import static fi.tagi.server.database.schema.Tables.SIGN_IN;

import fi.tagi.server.access.AccountRole;
import fi.tagi.server.access.Caller;
import fi.tagi.server.database.Database;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** The table {@code sign_in}. A sign-in whose account is disabled is as good as none. */
final class SqlSignIns {
  private static final int PER_ACCOUNT_MAX = 10;

  private final Database database;
  private final String all;

  SqlSignIns(Database database) {
    this.database = database;
    this.all =
        database.text(sql ->
            sql.select(SIGN_IN.TOKEN_HASH, SIGN_IN.ACCOUNT_ID, ACCOUNT.ROLES)
                .from(SIGN_IN)
                .join(ACCOUNT)
                .on(ACCOUNT.ACCOUNT_ID.eq(SIGN_IN.ACCOUNT_ID))
                .where(live(Instant.EPOCH, Instant.EPOCH)));
  }

  /** Stores a new sign-in; the account's oldest go where there are too many. */
  void add(String hash, UUID account, Instant now) {
    database.write(context -> {
      context
          .insertInto(SIGN_IN)
          .columns(SIGN_IN.TOKEN_HASH, SIGN_IN.ACCOUNT_ID, SIGN_IN.MADE_AT, SIGN_IN.SEEN_AT)
          .values(hash, account, now, now)
          .execute();
      var surplus =
          context
              .select(SIGN_IN.TOKEN_HASH)
              .from(SIGN_IN)
              .where(SIGN_IN.ACCOUNT_ID.eq(account).and(SIGN_IN.TOKEN_HASH.ne(hash)))
              .orderBy(SIGN_IN.MADE_AT.desc(), SIGN_IN.TOKEN_HASH)
              .offset(PER_ACCOUNT_MAX - 1)
              .fetch(SIGN_IN.TOKEN_HASH);
      return context.deleteFrom(SIGN_IN).where(SIGN_IN.TOKEN_HASH.in(surplus)).execute();
    });
  }

  Optional<Seen> find(String hash, Instant idleSince, Instant madeSince) {
    return database.read(context ->
        context
            .select(SIGN_IN.ACCOUNT_ID, ACCOUNT.ROLES, SIGN_IN.SEEN_AT)
            .from(SIGN_IN)
            .join(ACCOUNT)
            .on(ACCOUNT.ACCOUNT_ID.eq(SIGN_IN.ACCOUNT_ID))
            .where(SIGN_IN.TOKEN_HASH.eq(hash).and(live(idleSince, madeSince)))
            .fetchOptional(row -> new Seen(caller(row.value1(), row.value2()), row.value3())));
  }

  /** Every sign-in that stands, by its hash. */
  Map<String, Caller> all(Instant idleSince, Instant madeSince) {
    Map<String, Caller> callers = new HashMap<>();
    database.prepared(sql ->
        sql.all(
            all,
            row -> callers.put(row.text(1), caller(row.id(2), row.text(3))),
            idleSince,
            madeSince));
    return callers;
  }

  void seen(String hash, Instant now) {
    database.write(context ->
        context
            .update(SIGN_IN)
            .set(SIGN_IN.SEEN_AT, now)
            .where(SIGN_IN.TOKEN_HASH.eq(hash))
            .execute());
  }

  void remove(String hash) {
    remove(SIGN_IN.TOKEN_HASH.eq(hash));
  }

  void removeOf(UUID account) {
    remove(SIGN_IN.ACCOUNT_ID.eq(account));
  }

  /** Removes what does not stand any more; writes only where there is some. */
  void removeDead(Instant idleSince, Instant madeSince) {
    Condition dead =
        SIGN_IN
            .SEEN_AT
            .le(idleSince)
            .or(SIGN_IN.MADE_AT.le(madeSince))
            .or(
                SIGN_IN.ACCOUNT_ID.in(
                    DSL.select(ACCOUNT.ACCOUNT_ID).from(ACCOUNT).where(ACCOUNT.DISABLED)));
    if (database.read(context -> context.fetchExists(SIGN_IN, dead))) {
      remove(dead);
    }
  }

  private void remove(Condition which) {
    database.write(context -> context.deleteFrom(SIGN_IN).where(which).execute());
  }

  private static Condition live(Instant idleSince, Instant madeSince) {
    return SIGN_IN
        .SEEN_AT
        .gt(idleSince)
        .and(SIGN_IN.MADE_AT.gt(madeSince))
        .and(ACCOUNT.DISABLED.isFalse());
  }

  private static Caller caller(UUID account, String roles) {
    return new Caller(account, AccountRole.ofCodes(roles));
  }

  /**
   * A sign-in that stands.
   *
   * @param caller who it is
   * @param at when use of it was last stored
   */
  record Seen(Caller caller, Instant at) {}
}
