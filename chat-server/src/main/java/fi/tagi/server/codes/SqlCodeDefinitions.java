package fi.tagi.server.codes;

import static fi.tagi.server.database.schema.Tables.CODE_DEFINITION;

import fi.tagi.server.audit.Actor;
import fi.tagi.server.audit.AuditTrail;
import fi.tagi.server.database.Database;
import fi.tagi.server.database.schema.tables.records.CodeDefinitionRecord;
import fi.tagi.server.http.BadRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jooq.DSLContext;

/**
 * The definitions of a database. Its table only grows, and its primary key decides between two who
 * make the next one. The newest is kept in memory, and read again after each change and now and
 * then, since other processes make some too. Safe for use by many threads.
 */
public final class SqlCodeDefinitions implements CodeDefinitions {
  private final Database database;
  private final AuditTrail trail;
  private final InstantSource clock;
  private volatile CodeLists newest;

  /**
   * Reads the newest; a new database gets the definition that ships.
   *
   * @param trail where each change is written down
   * @throws fi.tagi.server.database.StorageAway when the database does not answer
   */
  public SqlCodeDefinitions(Database database, AuditTrail trail, InstantSource clock) {
    this.database = database;
    this.trail = trail;
    this.clock = clock;
    newest = readNewest().orElseGet(this::begin);
  }

  @Override
  public CodeLists newest() {
    return newest;
  }

  @Override
  public Optional<CodeLists> find(long definition) {
    CodeLists known = newest;
    return known.definition() == definition ? Optional.of(known) : read(definition);
  }

  @Override
  public List<Made> made() {
    return database.read(sql ->
        sql.selectFrom(CODE_DEFINITION)
            .orderBy(CODE_DEFINITION.DEFINITION.desc())
            .limit(MADE_MAX)
            .fetch(SqlCodeDefinitions::made));
  }

  @Override
  public OptionalInt change(CodeLists proposed, Actor by) throws BadRequest {
    CodeLists before =
        find(proposed.definition()).orElseThrow(() -> new BadRequest("definition: unknown"));
    CodeRules.check(before, proposed);
    CodeLists unchanged = proposed.as(before.definition(), before.source());
    CodeLists next = proposed.as(before.definition() + 1, before.source());
    boolean done =
        unchanged.equals(before)
            ? read(next.definition()).isEmpty()
            : database.write(sql -> isMade(sql, before, next, by));
    refresh();
    CodeLists result = unchanged.equals(before) ? before : next;
    return done ? OptionalInt.of(result.definition()) : OptionalInt.empty();
  }

  @Override
  public void refresh() {
    reread();
  }

  /** Whether the next definition is this one: made now, or when it was asked for before. */
  private boolean isMade(DSLContext sql, CodeLists before, CodeLists next, Actor by) {
    boolean made = isInserted(sql, next, by);
    if (made) {
      trail.record(by, CodeChange.of(before, next));
    }
    return made || read(next.definition()).filter(next::equals).isPresent();
  }

  private boolean isInserted(DSLContext sql, CodeLists lists, Actor by) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return sql.insertInto(CODE_DEFINITION)
            .set(CODE_DEFINITION.DEFINITION, lists.definition())
            .set(CODE_DEFINITION.MADE_AT, now)
            .set(CODE_DEFINITION.ACTOR, by.kind().name().toLowerCase(Locale.ROOT))
            .set(CODE_DEFINITION.ACCOUNT_ID, by.account().orElse(null))
            .set(CODE_DEFINITION.LISTS, new String(lists.json(), StandardCharsets.UTF_8))
            .onConflict(CODE_DEFINITION.DEFINITION)
            .doNothing()
            .execute()
        == 1;
  }

  private CodeLists begin() {
    CodeLists shipped = CodeLists.shipped();
    database.write(sql -> isInserted(sql, shipped, Actor.SERVER));
    return readNewest().orElseThrow();
  }

  /** One at a time, so that what was read earlier never replaces what was read later. */
  private synchronized void reread() {
    int known = newest.definition();
    database
        .read(sql ->
            sql.selectFrom(CODE_DEFINITION)
                .where(CODE_DEFINITION.DEFINITION.gt(known))
                .orderBy(CODE_DEFINITION.DEFINITION.desc())
                .limit(1)
                .fetchOptional())
        .ifPresent(row -> newest = lists(row));
  }

  private Optional<CodeLists> readNewest() {
    return database.read(sql ->
        sql.selectFrom(CODE_DEFINITION)
            .orderBy(CODE_DEFINITION.DEFINITION.desc())
            .limit(1)
            .fetchOptional(SqlCodeDefinitions::lists));
  }

  private Optional<CodeLists> read(long definition) {
    if (definition < 1 || definition > Integer.MAX_VALUE) {
      return Optional.empty();
    }
    return database.read(sql ->
        sql.selectFrom(CODE_DEFINITION)
            .where(CODE_DEFINITION.DEFINITION.eq(Math.toIntExact(definition)))
            .fetchOptional(SqlCodeDefinitions::lists));
  }

  private static CodeLists lists(CodeDefinitionRecord row) {
    return CodeLists.read(row.getLists().getBytes(StandardCharsets.UTF_8));
  }

  private static Made made(CodeDefinitionRecord row) {
    Actor.Kind kind = Actor.Kind.valueOf(row.getActor().toUpperCase(Locale.ROOT));
    return new Made(
        row.getDefinition(),
        row.getMadeAt(),
        new Actor(kind, Optional.ofNullable(row.getAccountId())));
  }
}
