package fi.tagi.server.shift.feed;

import static fi.tagi.server.database.schema.Tables.CALENDAR_LINK;

import fi.tagi.protocol.Language;
import fi.tagi.server.database.Database;
import fi.tagi.server.runtime.IdSource;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The table {@code calendar_link}: a row for each person who has a link. */
public final class SqlCalendarLinks implements CalendarLinks {
  private final Database database;
  private final IdSource ids;
  private final InstantSource clock;
  private final UnaryOperator<String> hash;

  /**
   * The links in this database.
   *
   * @param hash what is stored of a token
   */
  public SqlCalendarLinks(
      Database database, IdSource ids, InstantSource clock, UnaryOperator<String> hash) {
    this.database = database;
    this.ids = ids;
    this.clock = clock;
    this.hash = hash;
  }

  @Override
  public String make(UUID responder, Language language) {
    String token = ids.token();
    String hashed = hash.apply(token);
    String code = language.name().toLowerCase(Locale.ROOT);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    database.write(sql ->
        sql.insertInto(CALENDAR_LINK)
            .set(CALENDAR_LINK.ACCOUNT_ID, responder)
            .set(CALENDAR_LINK.TOKEN_HASH, hashed)
            .set(CALENDAR_LINK.LANGUAGE, code)
            .set(CALENDAR_LINK.MADE_AT, now)
            .onConflict(CALENDAR_LINK.ACCOUNT_ID)
            .doUpdate()
            .set(CALENDAR_LINK.TOKEN_HASH, hashed)
            .set(CALENDAR_LINK.LANGUAGE, code)
            .set(CALENDAR_LINK.MADE_AT, now)
            .execute());
    return token;
  }

  @Override
  public void revoke(UUID responder) {
    database.write(sql ->
        sql.deleteFrom(CALENDAR_LINK).where(CALENDAR_LINK.ACCOUNT_ID.eq(responder)).execute());
  }

  @Override
  public Optional<Instant> madeAt(UUID responder) {
    return database.read(sql ->
        sql.select(CALENDAR_LINK.MADE_AT)
            .from(CALENDAR_LINK)
            .where(CALENDAR_LINK.ACCOUNT_ID.eq(responder))
            .fetchOptional(CALENDAR_LINK.MADE_AT));
  }

  @Override
  public Optional<Link> find(String token) {
    String hashed = hash.apply(token);
    return database.read(sql ->
        sql.select(CALENDAR_LINK.ACCOUNT_ID, CALENDAR_LINK.LANGUAGE)
            .from(CALENDAR_LINK)
            .where(CALENDAR_LINK.TOKEN_HASH.eq(hashed))
            .fetchOptional(row ->
                new Link(row.value1(), Language.valueOf(row.value2().toUpperCase(Locale.ROOT)))));
  }
}
