package fi.tagi.server;

import fi.tagi.server.access.TokenHash;
import fi.tagi.server.access.account.Account;
import fi.tagi.server.access.account.Accounts;
import fi.tagi.server.access.account.Invitations;
import fi.tagi.server.access.password.PasswordCost;
import fi.tagi.server.access.password.Passwords;
import fi.tagi.server.access.signin.SignInLimits;
import fi.tagi.server.access.signin.SignIns;
import fi.tagi.server.audit.AuditTrail;
import fi.tagi.server.audit.SqlAuditTrail;
import fi.tagi.server.cluster.HeldNudges;
import fi.tagi.server.cluster.LocalBus;
import fi.tagi.server.codes.CodeDefinitions;
import fi.tagi.server.codes.SqlCodeDefinitions;
import fi.tagi.server.correction.Corrections;
import fi.tagi.server.correction.CorrectionsApi;
import fi.tagi.server.correction.SqlClosedContacts;
import fi.tagi.server.database.Database;
import fi.tagi.server.desk.Asks;
import fi.tagi.server.desk.ContactDesk;
import fi.tagi.server.desk.Conversing;
import fi.tagi.server.desk.Records;
import fi.tagi.server.desk.Storage;
import fi.tagi.server.desk.visitor.SqlCooling;
import fi.tagi.server.desk.visitor.SqlVisitorKeys;
import fi.tagi.server.diary.SqlDiary;
import fi.tagi.server.diary.SqlOpenContacts;
import fi.tagi.server.diary.seal.SealWatch;
import fi.tagi.server.diary.seal.Sealing;
import fi.tagi.server.offer.Eligibility;
import fi.tagi.server.practice.SqlPasses;
import fi.tagi.server.roster.Aliases;
import fi.tagi.server.roster.Duty;
import fi.tagi.server.roster.Presence;
import fi.tagi.server.roster.Responder;
import fi.tagi.server.roster.Responders;
import fi.tagi.server.roster.SqlSwitches;
import fi.tagi.server.roster.Staffing;
import fi.tagi.server.safety.Holds;
import fi.tagi.server.safety.SqlHolds;
import fi.tagi.server.schedule.Lines;
import fi.tagi.server.schedule.document.SqlLines;
import fi.tagi.server.shift.api.ShiftApi;
import fi.tagi.server.shift.book.AuditedShiftBook;
import fi.tagi.server.shift.book.Colleagues;
import fi.tagi.server.shift.book.PlannedShifts;
import fi.tagi.server.shift.book.ShiftBook;
import fi.tagi.server.shift.book.ShiftDesk;
import fi.tagi.server.shift.book.SqlShiftBook;
import fi.tagi.server.shift.feed.CalendarLinks;
import fi.tagi.server.shift.feed.SqlCalendarLinks;
import fi.tagi.server.statistics.day.SqlDays;
import fi.tagi.server.statistics.demand.Demand;
import fi.tagi.server.statistics.fact.Definitions;
import fi.tagi.server.statistics.fact.SqlFacts;
import fi.tagi.server.statistics.publish.Threshold;
import fi.tagi.server.statistics.report.Reporting;
import fi.tagi.server.statistics.report.SqlCrossCounts;
import fi.tagi.server.transcript.MasterKey;
import fi.tagi.server.transcript.Shredder;
import fi.tagi.server.transcript.SqlTranscript;
import fi.tagi.server.transcript.Transcript;
import fi.tagi.server.widget.SqlLinePages;
import java.util.List;
import java.util.UUID;

/**
 * What is stored and the rules over it, made once, in the order of dependency; no connections yet.
 * A running server adds those in {@link Wiring}; the demo and the command line work on this alone.
 */
public final class Core implements AutoCloseable {
  final Tools tools;
  final Database database;
  final Shredder shredder;
  final Storage storage;
  final Sealing sealing;
  final SealWatch sealWatch;
  final HeldNudges bus = new HeldNudges(new LocalBus());

  final AuditTrail trail;
  final Passwords passwords;
  final Accounts accounts;
  final Invitations invitations;
  final SignIns signIns;
  final Responders responders;
  final Aliases aliases;

  final CodeDefinitions codes;
  final Lines lines;
  final SqlLinePages linePages;
  final Presence presence;
  final Duty duty;
  final Staffing staffing;
  final Eligibility eligibility;

  final ShiftDesk shiftDesk;
  final PlannedShifts shifts;
  final ShiftApi shiftApi;

  final ContactDesk desk;
  final Asks asks;
  final Conversing conversing;
  final Records records;
  final SqlCooling cooling;
  final SqlPasses passes;
  final Holds holds;

  private Core(ServerConfig config, Tools tools, MasterKey masterKey) {
    this.tools = tools;
    database = Database.open(config.database());
    shredder = new Shredder(database);
    storage = storage(database, masterKey, shredder);
    sealing = new Sealing(database, config.seals(), tools.clock());
    sealWatch = new SealWatch(sealing, config.seals(), tools.clock());
    bus.onNudge(sealWatch::nudge);

    trail = new SqlAuditTrail(database, tools.clock());
    passwords = new Passwords(cost(config.passwords()), tools.ids());
    accounts = new Accounts(database, tools.clock(), tools.ids());
    invitations = new Invitations(database, passwords, tools.clock(), tools.ids());
    signIns = new SignIns(database, limits(config.signIns()), tools.clock(), tools.ids());
    responders = id -> accounts.find(id).filter(Account::isResponder).map(Core::responder);
    aliases = id -> accounts.find(id).map(account -> account.details().alias()).orElse("–");

    codes = new SqlCodeDefinitions(database, trail, tools.clock());
    lines = new SqlLines(database, trail);
    linePages = new SqlLinePages(database, trail);
    presence = new Presence(tools.clock());
    Colleagues colleagues = new AccountColleagues(accounts);
    ShiftBook shiftBook = new AuditedShiftBook(new SqlShiftBook(database), trail);
    shiftDesk = new ShiftDesk(shiftBook, lines, colleagues, database, tools.clock());
    shifts = new PlannedShifts(shiftBook, lines, tools.clock());
    duty = new Duty(new SqlSwitches(database), responders, lines, shifts, tools.clock());
    staffing = new Staffing(lines, responders, duty, presence, shifts);
    eligibility = new Eligibility(lines, responders, duty, staffing);

    shiftDesk.onChange(shifts::refresh);
    CalendarLinks links = new SqlCalendarLinks(database, tools.ids(), tools.clock(), TokenHash::of);
    shiftApi = new ShiftApi(shiftDesk, lines, colleagues, links, tools.clock());

    desk = new ContactDesk(storage, bus, tools.ids(), tools.clock(), eligibility);
    asks = new Asks(storage, bus, tools.clock(), eligibility);
    conversing = new Conversing(storage, bus, tools.clock());
    records = new Records(storage, bus, tools.clock());
    cooling = new SqlCooling(database, config.contacts().coolDown(), tools.clock());
    passes = new SqlPasses(database, tools.ids(), tools.clock());
    holds = new Holds(records, new SqlHolds(database), storage.transcript(), trail, tools.clock());
  }

  /**
   * Opens the storage.
   *
   * @throws MasterKey.Unusable when the master key cannot be used
   * @throws fi.tagi.server.database.StorageAway when the database cannot be opened
   */
  public static Core open(ServerConfig config, Tools tools) throws MasterKey.Unusable {
    return new Core(config, tools, MasterKey.at(config.masterKey()));
  }

  private static Storage storage(Database database, MasterKey masterKey, Shredder shredder) {
    return new Storage(
        new SqlDiary(database),
        new SqlOpenContacts(database),
        new SqlTranscript(database, masterKey, shredder::shredded),
        new SqlVisitorKeys(database),
        database);
  }

  private static PasswordCost cost(ServerConfig.Passwords settings) {
    return new PasswordCost(settings.memoryKib(), settings.iterations(), settings.lanes());
  }

  private static SignInLimits limits(ServerConfig.SignIns settings) {
    return new SignInLimits(settings.idle(), settings.absolute());
  }

  private static Responder responder(Account account) {
    return new Responder(
        account.id(),
        account.details().alias(),
        account.responderRoles(),
        account.details().languages(),
        account.details().maximum());
  }

  /** Closed contacts and the corrections of their codings. */
  CorrectionsApi corrections() {
    return new CorrectionsApi(
        new Corrections(storage, records, trail, bus),
        new SqlClosedContacts(database),
        codes,
        new CorrectionsApi.People(
            id -> accounts.find(id).filter(Account::isManager).isPresent(), aliases::of, lines),
        tools.clock());
  }

  /** What everything is stored in. */
  public Database database() {
    return database;
  }

  /** What the desk writes to. */
  public Storage storage() {
    return storage;
  }

  /** Makes the seals of the diary. */
  public Sealing sealing() {
    return sealing;
  }

  /** Every request about a contact. */
  public ContactDesk desk() {
    return desk;
  }

  /** The messages. */
  public Conversing conversing() {
    return conversing;
  }

  /** What is written down about a contact beside its course. */
  public Records records() {
    return records;
  }

  /** The tallies of days. */
  public SqlDays days() {
    return new SqlDays(database, Definitions.DEFAULT);
  }

  /** The reports, which keep back what is under the threshold. */
  public Reporting reporting(Threshold threshold) {
    return new Reporting(days(), new SqlCrossCounts(database), codes::newest, threshold);
  }

  /** Demand against staffing. */
  public Demand demand() {
    return new Demand(
        new SqlDays(database, Definitions.DEFAULT),
        new SqlFacts(database),
        new PlannedCoverings(shiftDesk, lines));
  }

  /** The words of a contact after a position, a page of them. */
  public List<Transcript.Message> words(UUID contact, long after) {
    return storage.transcript().after(contact, after);
  }

  /** The lines. */
  public Lines lines() {
    return lines;
  }

  /** The accounts. */
  public Accounts accounts() {
    return accounts;
  }

  /** The links by which people set their passwords. */
  public Invitations invitations() {
    return invitations;
  }

  /** The sign-ins. */
  public SignIns signIns() {
    return signIns;
  }

  /** The passwords. */
  public Passwords passwords() {
    return passwords;
  }

  /** What is done with shifts. */
  public ShiftDesk shiftDesk() {
    return shiftDesk;
  }

  /** Who is on duty. */
  public Duty duty() {
    return duty;
  }

  @Override
  public void close() {
    database.close();
  }
}
