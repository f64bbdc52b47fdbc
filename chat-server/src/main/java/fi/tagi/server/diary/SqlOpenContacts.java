package fi.tagi.server.diary;

import static fi.tagi.server.database.schema.Tables.DUTY;
import static fi.tagi.server.database.schema.Tables.OPEN_CONTACT;

import fi.tagi.protocol.Language;
import fi.tagi.protocol.Role;
import fi.tagi.protocol.WaitingAfter;
import fi.tagi.server.contact.ContactEvent.Intake;
import fi.tagi.server.contact.Practice;
import fi.tagi.server.database.Database;
import fi.tagi.server.database.statement.EnumCodes;
import fi.tagi.server.database.statement.Prepared;
import fi.tagi.server.database.statement.Row;
import fi.tagi.server.diary.OpenContact.Holding;
import fi.tagi.server.diary.OpenContact.State;
import fi.tagi.server.diary.OpenContact.Talk;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The open contacts in the database. */
public final class SqlOpenContacts implements OpenContacts {
  private static final EnumCodes<State> STATES = EnumCodes.of(State.class);
  private static final EnumCodes<Language> LANGUAGES = EnumCodes.of(Language.class);
  private static final EnumCodes<WaitingAfter> AFTER = EnumCodes.of(WaitingAfter.class);
  private static final EnumCodes<Role> ROLES = EnumCodes.of(Role.class);
  private static final Condition WAITS =
      OPEN_CONTACT.STATE.eq(DSL.inline(SqlProjectedRow.code(State.WAITING)));
  private static final Condition RUNS =
      OPEN_CONTACT.STATE.eq(DSL.inline(SqlProjectedRow.code(State.HELD)));
  private static final Condition ON_LINE = OPEN_CONTACT.LINE.eq("");

  private static final Condition HOLDS = OPEN_CONTACT.HOLDER.eq(SqlVersion.ANY);

  /**
   * Not LIKE: SQLite plans a statement anew for each pattern that is bound, which takes longer than
   * to run it.
   */
  private static final Condition IS_PARTNER =
      OPEN_CONTACT
          .PARTNERS
          .ne(DSL.inline(EntryCodec.NOBODY))
          .and(DSL.position(OPEN_CONTACT.PARTNERS, "").gt(DSL.inline(0)));

  /**
   * Contacts with partners are few, and have an index of their own. Found by the two indexes and
   * not by OR: SQLite would go through all that is open.
   */
  private static final Condition IS_IN =
      OPEN_CONTACT.CONTACT_ID.in(
          DSL.select(OPEN_CONTACT.CONTACT_ID)
              .from(OPEN_CONTACT)
              .where(HOLDS)
              .unionAll(DSL.select(OPEN_CONTACT.CONTACT_ID).from(OPEN_CONTACT).where(IS_PARTNER)));

  /** In the order in which {@link #contact} reads them. */
  private static final List<Field<?>> COLUMNS =
      List.of(
          OPEN_CONTACT.CONTACT_ID,
          OPEN_CONTACT.VERSION,
          OPEN_CONTACT.STATE,
          OPEN_CONTACT.LINE,
          OPEN_CONTACT.SITE,
          OPEN_CONTACT.LANGUAGE,
          OPEN_CONTACT.TOPIC,
          OPEN_CONTACT.AGE_BAND,
          OPEN_CONTACT.ARRIVED_AT,
          OPEN_CONTACT.WAITS_AFTER,
          OPEN_CONTACT.HOLDER,
          OPEN_CONTACT.HOLDER_ROLE,
          OPEN_CONTACT.EPOCH,
          OPEN_CONTACT.CLAIMED_AT,
          OPEN_CONTACT.PARTNERS,
          OPEN_CONTACT.ASK,
          OPEN_CONTACT.ANSWERED_AT,
          OPEN_CONTACT.RESPONDED_AT,
          OPEN_CONTACT.ENDED_AT,
          OPEN_CONTACT.URGENT,
          OPEN_CONTACT.PAUSED_UNTIL_AT);

  /** In the order in which {@link #talk} reads them. */
  private static final List<Field<?>> OF_TALK =
      List.of(
          OPEN_CONTACT.STATE,
          OPEN_CONTACT.HOLDER,
          OPEN_CONTACT.HOLDER_ROLE,
          OPEN_CONTACT.EPOCH,
          OPEN_CONTACT.CLAIMED_AT,
          OPEN_CONTACT.PARTNERS,
          OPEN_CONTACT.RESPONDED_AT,
          OPEN_CONTACT.PAUSED_UNTIL_AT);

  /** So many contacts are read one by one; of more, all are read at once. */
  private static final int FEW = 100;

  private final Database database;

  /** What was committed of each contact at the last look; what one is at its version stays so. */
  private volatile Map<UUID, OpenContact> known = Map.of();

  private final String versions;
  private final String all;
  private final String waiting;
  private final String forPractice;
  final String heldBy;
  private final String one;
  private final String locked;
  private final SqlVersion version;
  private final String countWaiting;
  private final String countWaitingBefore;
  final String countRunning;
  private final String lockedDuty;

  /** The open contacts of this database. */
  public SqlOpenContacts(Database database) {
    this.database = database;
    versions = where(List.of(OPEN_CONTACT.CONTACT_ID, OPEN_CONTACT.VERSION), DSL.noCondition());
    all = where(DSL.noCondition());
    waiting = where(WAITS);
    forPractice = where(OPEN_CONTACT.LINE.like(DSL.inline(Practice.line("%"))));
    heldBy = where(IS_IN);
    one = where(OPEN_CONTACT.CONTACT_ID.eq(SqlVersion.ANY));
    locked =
        database.text(sql ->
            database.locking(
                sql.select(OF_TALK)
                    .from(OPEN_CONTACT)
                    .where(OPEN_CONTACT.CONTACT_ID.eq(SqlVersion.ANY))));
    version = new SqlVersion(database);
    countWaiting = count(ON_LINE, WAITS);
    countWaitingBefore = count(ON_LINE, WAITS, OPEN_CONTACT.ARRIVED_AT.lt(Instant.EPOCH));
    countRunning = database.text(SqlOpenContacts::countRunning);
    lockedDuty =
        database.text(sql ->
            database.locking(
                sql.select(DUTY.ACCOUNT_ID).from(DUTY).where(DUTY.ACCOUNT_ID.eq(SqlVersion.ANY))));
  }

  private String where(Condition condition) {
    return where(COLUMNS, condition);
  }

  private String where(List<Field<?>> columns, Condition condition) {
    return database.text(sql ->
        sql.select(columns)
            .from(OPEN_CONTACT)
            .where(condition)
            .orderBy(OPEN_CONTACT.ARRIVED_AT, OPEN_CONTACT.CONTACT_ID));
  }

  /**
   * Nobody is a partner where they hold. What runs is filtered from what is found: asked for by
   * WHERE, SQLite finds it by an index of its own, which has what everybody is in.
   */
  private static Query countRunning(DSLContext sql) {
    SelectField<Integer> running = DSL.count().filterWhere(RUNS);
    return sql.select(
        DSL.field(sql.select(running).from(OPEN_CONTACT).where(HOLDS))
            .plus(DSL.field(sql.select(running).from(OPEN_CONTACT).where(IS_PARTNER))));
  }

  private String count(Condition... conditions) {
    return database.text(sql -> sql.selectCount().from(OPEN_CONTACT).where(conditions));
  }

  @Override
  public List<OpenContact> all() {
    return read(all);
  }

  /** Which contact is at which version. */
  private record Version(UUID contact, int version) {
    boolean isOf(@Nullable OpenContact read) {
      return read != null && read.version() == version;
    }
  }

  @Override
  public List<OpenContact> look() {
    Map<UUID, OpenContact> before = known;
    List<OpenContact> now = database.prepared(sql -> look(sql, before));
    known = now.stream().collect(Collectors.toMap(OpenContact::contact, Function.identity()));
    return now;
  }

  private List<OpenContact> look(Prepared sql, Map<UUID, OpenContact> before) {
    List<Version> now = sql.all(versions, row -> new Version(row.id(1), row.count(2)));
    long unknown = now.stream().filter(one -> !one.isOf(before.get(one.contact()))).count();
    if (unknown > FEW) {
      return sql.all(all, SqlOpenContacts::contact);
    }
    List<OpenContact> contacts = new ArrayList<>(now.size());
    for (Version one : now) {
      OpenContact read = before.get(one.contact());
      if (read != null && one.isOf(read)) {
        contacts.add(read);
      } else {
        sql.first(this.one, SqlOpenContacts::contact, one.contact()).ifPresent(contacts::add);
      }
    }
    return contacts;
  }

  @Override
  public List<OpenContact> waiting() {
    return read(waiting);
  }

  @Override
  public List<OpenContact> forPractice() {
    return read(forPractice);
  }

  @Override
  public int countWaiting(String line) {
    return database
        .common(SqlProjections.WaitingCounts.class, SqlProjections.WaitingCounts::new)
        .of(line, counted -> counted(countWaiting, counted));
  }

  @Override
  public int countWaitingBefore(String line, Instant arrivedAt) {
    return counted(countWaitingBefore, line, arrivedAt);
  }

  @Override
  public List<OpenContact> heldBy(UUID responder) {
    return read(heldBy, responder, responder.toString());
  }

  @Override
  public Optional<OpenContact> find(UUID contact) {
    return database.prepared(sql -> sql.first(one, SqlOpenContacts::contact, contact));
  }

  @Override
  public Optional<Talk> lock(UUID contact) {
    return database.prepared(sql ->
        seen(sql, contact)
            .map(OpenContact::talk)
            .or(() -> sql.first(locked, row -> talk(contact, row), contact)));
  }

  /** What the last look saw, when the contact is still at that version. */
  private Optional<OpenContact> seen(Prepared sql, UUID contact) {
    return Optional.ofNullable(known.get(contact))
        .filter(read -> version.isStill(sql, contact, read.version()));
  }

  @Override
  public int countRunning(UUID responder) {
    return database.prepared(sql -> {
      if (database.isLocking()) {
        sql.first(lockedDuty, row -> row.id(1), responder);
      }
      return counted(countRunning, responder, responder.toString());
    });
  }

  private List<OpenContact> read(String text, Object... values) {
    return database.prepared(sql -> sql.all(text, SqlOpenContacts::contact, values));
  }

  private int counted(String text, Object... values) {
    return database.prepared(sql -> sql.first(text, row -> row.count(1), values)).orElseThrow();
  }

  private static OpenContact contact(Row row) throws SQLException {
    return new OpenContact(
        row.id(1),
        row.count(2),
        STATES.constant(row.text(3)),
        new Intake(
            row.text(4), row.text(5), LANGUAGES.constant(row.text(6)), row.text(7), row.text(8)),
        row.at(9),
        AFTER.constant(row.text(10)),
        holding(row, 11),
        EntryCodec.partners(row.text(15)),
        EntryCodec.ask(row.text(16)),
        row.findAt(17),
        row.findAt(18),
        row.findAt(19),
        row.isTrue(20),
        row.findAt(21));
  }

  private static Talk talk(UUID contact, Row row) throws SQLException {
    List<Holding> partners = EntryCodec.partners(row.text(6));
    return new Talk(
        contact,
        STATES.constant(row.text(1)),
        Stream.concat(holding(row, 2).stream(), partners.stream()).toList(),
        row.findAt(7),
        row.findAt(8));
  }

  /** From the column of the holder on: their role, their epoch and since when. */
  private static Optional<Holding> holding(Row row, int from) throws SQLException {
    Optional<UUID> holder = row.findId(from);
    Optional<Instant> since = row.findAt(from + 3);
    return holder.isEmpty() || since.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Holding(
                holder.get(),
                ROLES.constant(row.text(from + 1)),
                row.count(from + 2),
                since.get()));
  }
}
