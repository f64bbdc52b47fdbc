package fi.tagi.server.diary;

import static fi.tagi.server.database.schema.Tables.DUTY;
import static fi.tagi.server.database.schema.Tables.OPEN_CONTACT;

import fi.tagi.protocol.Language;
import fi.tagi.protocol.Role;
import fi.tagi.protocol.WaitingAfter;
import fi.tagi.server.contact.ContactEvent.Intake;
import fi.tagi.server.database.Database;
import fi.tagi.server.database.schema.tables.records.OpenContactRecord;
import fi.tagi.server.diary.OpenContact.State;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The open contacts in the database. */
public final class SqlOpenContacts implements OpenContacts {
  private static final Condition WAITS = OPEN_CONTACT.STATE.eq(SqlProjections.code(State.WAITING));

  private final Database database;

  /** The open contacts of this database. */
  public SqlOpenContacts(Database database) {
    this.database = database;
  }

  @Override
  public List<OpenContact> all() {
    return where(DSL.noCondition());
  }

  @Override
  public List<OpenContact> waiting() {
    return where(WAITS);
  }

  @Override
  public int countWaiting(String line) {
    return count(OPEN_CONTACT.LINE.eq(line), WAITS);
  }

  @Override
  public int countWaitingBefore(String line, Instant arrivedAt) {
    return count(OPEN_CONTACT.LINE.eq(line), WAITS, OPEN_CONTACT.ARRIVED_AT.lt(arrivedAt));
  }

  @Override
  public List<OpenContact> heldBy(UUID responder) {
    return where(isIn(responder));
  }

  @Override
  public Optional<OpenContact> find(UUID contact) {
    return where(OPEN_CONTACT.CONTACT_ID.eq(contact)).stream().findFirst();
  }

  @Override
  public Optional<OpenContact> lock(UUID contact) {
    return database.read(sql ->
        database
            .locking(sql.selectFrom(OPEN_CONTACT).where(OPEN_CONTACT.CONTACT_ID.eq(contact)))
            .fetchOptional(SqlOpenContacts::contact));
  }

  @Override
  public int countRunning(UUID responder) {
    return database.read(sql -> {
      database.locking(sql.selectFrom(DUTY).where(DUTY.ACCOUNT_ID.eq(responder))).fetch();
      return sql.fetchCount(
          OPEN_CONTACT, isIn(responder), OPEN_CONTACT.STATE.eq(SqlProjections.code(State.HELD)));
    });
  }

  /** Open contacts are few, and those with partners fewer: a look at each finds who is in it. */
  private static Condition isIn(UUID responder) {
    return OPEN_CONTACT
        .HOLDER
        .eq(responder)
        .or(OPEN_CONTACT.PARTNERS.contains(responder.toString()));
  }

  private int count(Condition... conditions) {
    return database.read(sql -> sql.fetchCount(OPEN_CONTACT, conditions));
  }

  private List<OpenContact> where(Condition condition) {
    return database.read(sql ->
        sql.selectFrom(OPEN_CONTACT)
            .where(condition)
            .orderBy(OPEN_CONTACT.ARRIVED_AT, OPEN_CONTACT.CONTACT_ID)
            .fetch(SqlOpenContacts::contact));
  }

  private static OpenContact contact(OpenContactRecord row) {
    return new OpenContact(
        row.getContactId(),
        row.getVersion(),
        State.valueOf(row.getState().toUpperCase(Locale.ROOT)),
        new Intake(
            row.getLine(),
            row.getSite(),
            Language.valueOf(row.getLanguage().toUpperCase(Locale.ROOT)),
            row.getTopic(),
            row.getAgeBand()),
        row.getArrivedAt(),
        WaitingAfter.valueOf(row.getWaitsAfter().toUpperCase(Locale.ROOT)),
        holding(row.getHolder(), row.getHolderRole(), row.getClaimedAt(), row.getEpoch()),
        EntryCodec.partners(row.getPartners()),
        EntryCodec.ask(row.getAsk()),
        Optional.ofNullable(row.getAnsweredAt()),
        Optional.ofNullable(row.getRespondedAt()),
        Optional.ofNullable(row.getEndedAt()));
  }

  private static Optional<OpenContact.Holding> holding(
      @Nullable UUID holder, @Nullable String role, @Nullable Instant since, int epoch) {
    return holder == null || role == null || since == null
        ? Optional.empty()
        : Optional.of(
            new OpenContact.Holding(
                holder, Role.valueOf(role.toUpperCase(Locale.ROOT)), epoch, since));
  }
}
