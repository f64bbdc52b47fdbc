package fi.tagi.server.access.account;

import static fi.tagi.server.database.schema.Tables.ACCOUNT;
import static fi.tagi.server.database.schema.Tables.INVITATION;

import fi.tagi.protocol.Language;
import fi.tagi.server.access.AccountRole;
import fi.tagi.server.database.Database;
import fi.tagi.server.database.statement.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** The table {@code account}. */
final class SqlAccounts {
  private static final String NO_PASSWORD = "";

  private static final Condition IS_INVITED =
      DSL.exists(
          DSL.selectOne()
              .from(INVITATION)
              .where(
                  INVITATION.ACCOUNT_ID.eq(ACCOUNT.ACCOUNT_ID),
                  INVITATION.EXPIRES_AT.gt(Instant.EPOCH)));

  private final Database database;
  private final String one;
  private final String all;

  SqlAccounts(Database database) {
    this.database = database;
    this.one = select(ACCOUNT.ACCOUNT_ID.eq(new UUID(0, 0)));
    this.all = select(DSL.noCondition());
  }

  boolean exists() {
    return database.read(context -> context.fetchExists(ACCOUNT));
  }

  boolean isTaken(String name, UUID byOtherThan) {
    return database.read(context ->
        context.fetchExists(
            ACCOUNT, ACCOUNT.SIGN_IN_NAME.eq(name).and(ACCOUNT.ACCOUNT_ID.ne(byOtherThan))));
  }

  void add(UUID id, AccountDetails details, Instant now) {
    database.write(context ->
        context
            .insertInto(ACCOUNT)
            .set(ACCOUNT.ACCOUNT_ID, id)
            .set(ACCOUNT.SIGN_IN_NAME, details.name())
            .set(ACCOUNT.REAL_NAME, details.realName())
            .set(ACCOUNT.ALIAS, details.alias())
            .set(ACCOUNT.ROLES, AccountRole.codes(details.roles()))
            .set(ACCOUNT.LANGUAGES, codes(details.languages()))
            .set(ACCOUNT.MAXIMUM, details.maximum())
            .set(ACCOUNT.PASSWORD, NO_PASSWORD)
            .set(ACCOUNT.DISABLED, false)
            .set(ACCOUNT.CREATED_AT, now)
            .execute());
  }

  void change(UUID id, AccountDetails details) {
    database.write(context ->
        context
            .update(ACCOUNT)
            .set(ACCOUNT.SIGN_IN_NAME, details.name())
            .set(ACCOUNT.REAL_NAME, details.realName())
            .set(ACCOUNT.ALIAS, details.alias())
            .set(ACCOUNT.ROLES, AccountRole.codes(details.roles()))
            .set(ACCOUNT.LANGUAGES, codes(details.languages()))
            .set(ACCOUNT.MAXIMUM, details.maximum())
            .where(ACCOUNT.ACCOUNT_ID.eq(id))
            .execute());
  }

  void setDisabled(UUID id, boolean disabled) {
    database.write(context ->
        context
            .update(ACCOUNT)
            .set(ACCOUNT.DISABLED, disabled)
            .where(ACCOUNT.ACCOUNT_ID.eq(id))
            .execute());
  }

  void setPassword(UUID id, String hash) {
    database.write(context ->
        context
            .update(ACCOUNT)
            .set(ACCOUNT.PASSWORD, hash)
            .where(ACCOUNT.ACCOUNT_ID.eq(id))
            .execute());
  }

  /** Whether the hash was still the old one, and is the new one now. */
  boolean replacePassword(UUID id, String old, String hash) {
    return database.write(context ->
        context
            .update(ACCOUNT)
            .set(ACCOUNT.PASSWORD, hash)
            .where(ACCOUNT.ACCOUNT_ID.eq(id).and(ACCOUNT.PASSWORD.eq(old)))
            .execute())
        == 1;
  }

  /**
   * The enabled managers with a password; within a write nobody else changes them until its end.
   */
  Set<UUID> managers() {
    return database.read(context ->
        database
            .locking(
                context
                    .select(ACCOUNT.ACCOUNT_ID, ACCOUNT.ROLES)
                    .from(ACCOUNT)
                    .where(ACCOUNT.DISABLED.isFalse().and(ACCOUNT.PASSWORD.ne(NO_PASSWORD)))
                    .orderBy(ACCOUNT.ACCOUNT_ID))
            .fetch()
            .stream()
            .filter(row -> AccountRole.ofCodes(row.value2()).contains(AccountRole.MANAGER))
            .map(row -> row.value1())
            .collect(Collectors.toSet()));
  }

  Optional<Account> find(UUID id, Instant now) {
    return database.prepared(sql -> sql.first(one, SqlAccounts::account, now, id));
  }

  List<Account> all(Instant now) {
    return database.prepared(sql -> sql.all(all, SqlAccounts::account, now));
  }

  /** The account of this sign-in name that may sign in: enabled, with a password. */
  Optional<Credentials> credentials(String name) {
    return database.read(context ->
        context
            .select(ACCOUNT.ACCOUNT_ID, ACCOUNT.PASSWORD)
            .from(ACCOUNT)
            .where(
                ACCOUNT
                    .SIGN_IN_NAME
                    .eq(name)
                    .and(ACCOUNT.DISABLED.isFalse())
                    .and(ACCOUNT.PASSWORD.ne(NO_PASSWORD)))
            .fetchOptional(row -> new Credentials(row.value1(), row.value2())));
  }

  Optional<UUID> named(String name) {
    return database.read(context ->
        context
            .select(ACCOUNT.ACCOUNT_ID)
            .from(ACCOUNT)
            .where(ACCOUNT.SIGN_IN_NAME.eq(name))
            .fetchOptional(ACCOUNT.ACCOUNT_ID));
  }

  private String select(Condition which) {
    return database.text(sql ->
        sql.select(
                ACCOUNT.ACCOUNT_ID,
                ACCOUNT.SIGN_IN_NAME,
                ACCOUNT.REAL_NAME,
                ACCOUNT.ALIAS,
                ACCOUNT.ROLES,
                ACCOUNT.LANGUAGES,
                ACCOUNT.MAXIMUM,
                ACCOUNT.DISABLED,
                DSL.field(IS_INVITED))
            .from(ACCOUNT)
            .where(which)
            .orderBy(ACCOUNT.SIGN_IN_NAME));
  }

  private static Account account(Row row) throws SQLException {
    AccountDetails details =
        new AccountDetails(
            row.text(2),
            row.text(3),
            row.text(4),
            AccountRole.ofCodes(row.text(5)),
            languages(row.text(6)),
            row.count(7));
    return new Account(row.id(1), details, row.isTrue(8), row.isTrue(9));
  }

  private static String codes(Set<Language> languages) {
    return languages.stream()
        .sorted()
        .map(language -> language.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(","));
  }

  private static Set<Language> languages(String codes) {
    Set<Language> languages = EnumSet.noneOf(Language.class);
    for (String code : codes.split(",", -1)) {
      languages.add(Language.valueOf(code.toUpperCase(Locale.ROOT)));
    }
    return languages;
  }
}
