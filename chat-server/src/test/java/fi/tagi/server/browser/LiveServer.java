package fi.tagi.server.browser;

import static fi.tagi.server.access.account.AccountDetails.MAXIMUM_DEFAULT;
import static java.util.Map.entry;

import fi.tagi.protocol.Language;
import fi.tagi.protocol.OverReason;
import fi.tagi.protocol.Role;
import fi.tagi.server.Core;
import fi.tagi.server.ServerConfig;
import fi.tagi.server.Tools;
import fi.tagi.server.Wiring;
import fi.tagi.server.access.AccountRole;
import fi.tagi.server.access.account.AccountDetails;
import fi.tagi.server.audit.Actor;
import fi.tagi.server.config.Settings;
import fi.tagi.server.contact.ContactEvent.Intake;
import fi.tagi.server.database.TestDatabase;
import fi.tagi.server.demo.Demo;
import fi.tagi.server.desk.Arrival;
import fi.tagi.server.diary.OpenContact;
import fi.tagi.server.runtime.IdSource;
import fi.tagi.server.runtime.SystemScheduler;
import fi.tagi.server.schedule.Care;
import fi.tagi.server.schedule.Line;
import fi.tagi.server.schedule.ScheduleRules;
import fi.tagi.server.schedule.Window;
import fi.tagi.server.schedule.document.Defaults;
import java.net.URI;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A whole server as people run it: SQLite, a port of its own, and the real clock, which may be set
 * back for what is to have happened a while ago, or stopped and set forward.
 */
final class LiveServer implements AutoCloseable {
  static final String LINE = "nuoret";

  /** The short name of the site that shows the chat. */
  static final String SITE = "kunta";

  /** The password of everybody. */
  static final String PASSWORD = Demo.PASSWORD;

  /** Where time passes, nobody loses a contact because a machine is slow. */
  private static final Care PATIENT =
      new Care(
          new Care.Pace(
              Duration.ofSeconds(30),
              Duration.ofHours(1),
              Duration.ofHours(1),
              Duration.ofHours(1),
              Duration.ofMinutes(1)),
          Set.of(Role.values()),
          List.of(),
          false);

  private final Path data;
  private final boolean demo;
  private final SystemScheduler scheduler = new SystemScheduler();
  private final Care care;
  private volatile InstantSource clock = InstantSource.system();
  private Core core;
  private Wiring wiring;

  private LiveServer(Path data, boolean demo, Care care) throws Exception {
    this.data = data;
    this.demo = demo;
    this.care = care;
    TestDatabase.migrated(data);
    this.core = Core.open(config(0), tools());
    this.wiring = Wiring.start(config(0), core);
  }

  /** A server with one line, open round the clock to all, whose chat stands on this site. */
  static LiveServer of(Path data, HostSite host) throws Exception {
    LiveServer server = new LiveServer(data, false, PATIENT);
    server.standsOn(host);
    return server;
  }

  /** The same, with the usual times of a line, on which no time passes but what is made to. */
  static LiveServer atRest(Path data, HostSite host) throws Exception {
    LiveServer server = new LiveServer(data, false, Defaults.read().line().care());
    server.clock = InstantSource.fixed(server.clock.instant());
    server.standsOn(host);
    return server;
  }

  /** The server as it is tried: a line, people, some history and a page that shows the chat. */
  static LiveServer demo(Path data, HostSite host) throws Exception {
    LiveServer server = new LiveServer(data, true, PATIENT);
    Core core = server.core;
    new Demo(core.lines(), core.accounts(), core.passwords(), core.storage(), IdSource.secure())
        .fill(Instant.now());
    server.standsOn(host);
    return server;
  }

  private void standsOn(HostSite host) {
    URI own = wiring.publicUrl();
    change(
        Defaults.read().line().waitingMax(),
        new Line.Site(SITE, host.origin()),
        new Line.Site("hyvinvointialue", own.toString()));
    opensRoundTheClock();
    host.shows(own, LINE, SITE);
  }

  private ServerConfig config(int port) throws Exception {
    return ServerConfig.of(
        new Settings.Sources(
            Optional.empty(),
            Map.of(),
            Map.ofEntries(
                entry("data", data.toString()),
                entry("demo", String.valueOf(demo)),
                entry("listen.port", String.valueOf(port)),
                entry("contacts.gone-while-waiting", "1h"),
                entry("passwords.memory-kib", "8192"),
                entry("passwords.iterations", "1"),
                entry("pages.mark-missing-texts", "true"))));
  }

  private Tools tools() {
    return new Tools(() -> clock.instant(), scheduler, IdSource.secure());
  }

  /** Where the pages are. */
  URI url() {
    return wiring.publicUrl();
  }

  /** The host and port of the pages. */
  String authority() {
    return url().getAuthority();
  }

  /** How many may wait; everything else of the line stays. */
  void letsWait(int waitingMax) {
    Line line = core.lines().find(LINE).orElseThrow();
    change(waitingMax, line.sites().toArray(Line.Site[]::new));
  }

  private void change(int waitingMax, Line.Site... sites) {
    Line line = Defaults.read().line();
    save(LINE, line.names(), waitingMax, List.of(sites));
  }

  private void save(
      String code, Map<Language, String> names, int waitingMax, List<Line.Site> sites) {
    Line line = Defaults.read().line();
    core.lines()
        .save(
            new Line(
                code,
                names,
                line.audience(),
                line.zone(),
                line.promise(),
                waitingMax,
                line.languages(),
                sites,
                line.help(),
                care));
  }

  /** Opens the line for both roles at all times. */
  void opensRoundTheClock() {
    opens(Stream.of(DayOfWeek.values()), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
  }

  /** Opens the line for both roles at these times of every day. */
  void opensDaily(String starts, String ends) {
    opens(Stream.of(DayOfWeek.values()), LocalTime.parse(starts), LocalTime.parse(ends));
  }

  /** Closes the line; nobody knows when it opens again. */
  void closes() {
    core.lines().saveWindows(LINE, List.of());
  }

  /** Closes the line; it opens again tomorrow at noon. */
  void opensTomorrowAtNoon() {
    ZoneId zone = Defaults.read().line().zone();
    DayOfWeek tomorrow = Instant.now().atZone(zone).getDayOfWeek().plus(1);
    opens(Stream.of(tomorrow), LocalTime.NOON, LocalTime.of(16, 0));
  }

  /** Opens the line at the times with which an installation begins. */
  void opensAsUsual() {
    core.lines().saveWindows(LINE, Defaults.read().schedule().weekly());
  }

  /** One more line on the same sites, which is closed. */
  void hasAnotherLine(String code, String name) {
    Map<Language, String> names =
        Stream.of(Language.values()).collect(Collectors.toMap(Function.identity(), _ -> name));
    Line line = core.lines().find(LINE).orElseThrow();
    save(code, names, line.waitingMax(), line.sites());
  }

  /** The line's schedule is another one. */
  void follows(ScheduleRules rules) {
    core.lines().replaceSchedules(Map.of(LINE, rules), Actor.SERVER);
  }

  private void opens(Stream<DayOfWeek> days, LocalTime starts, LocalTime ends) {
    List<Window> windows = new ArrayList<>();
    days.forEach(day ->
        windows.add(new Window(UUID.randomUUID(), day, starts, ends, Set.of(Role.values()))));
    core.lines().saveWindows(LINE, windows);
  }

  /** Somebody who can sign in: by the alias in small letters and the password of all. */
  UUID person(String alias, AccountRole... roles) throws Exception {
    return namesake(alias, alias, roles);
  }

  /** The same by this name; others may have the alias too. */
  UUID namesake(String name, String alias, AccountRole... roles) throws Exception {
    UUID account = invited(name, alias, alias + " Oikeanimi", roles);
    core.accounts().setPassword(account, core.passwords().hash(PASSWORD));
    return account;
  }

  /** Somebody who has not set a password yet. */
  UUID invited(String name, String alias, String realName, AccountRole... roles) throws Exception {
    return core.accounts()
        .add(
            new AccountDetails(
                name, realName, alias, Set.of(roles), Set.of(Language.values()), MAXIMUM_DEFAULT));
  }

  /** Whoever signs in by this alias may not any more. */
  void disables(String alias) throws Exception {
    core.accounts().disable(core.accounts().require(alias).id(), Actor.OPERATOR);
  }

  /** Somebody was answered, somebody gave up, somebody was too many; one talks and one waits. */
  void hasHadADay(String alias) throws Exception {
    UUID responder = core.accounts().require(alias).id();
    core.duty().goOnDuty(responder);
    for (int i = 0; i < 4; i++) {
      UUID contact = arrives();
      core.desk().claim(contact, responder, UUID.randomUUID());
      endsEveryConversation(core);
    }
    core.desk().claim(arrives(), responder, UUID.randomUUID());
    core.desk().leave(arrives(), OverReason.VISITOR_LEFT);
    arrives();
    letsWait(1);
    arrives();
  }

  /** Whoever holds a contact ends it. */
  static void endsEveryConversation(Core core) {
    for (OpenContact contact : core.storage().open().all()) {
      contact
          .holding()
          .ifPresent(held -> core.desk().end(contact.contact(), held.holder(), held.epoch()));
    }
  }

  /** Every visitor is given up as gone. */
  static void givesUpEveryVisitor(Core core) {
    for (OpenContact contact : core.storage().open().all()) {
      core.desk().leave(contact.contact(), OverReason.VISITOR_GONE);
    }
  }

  /** Somebody waits whose page nobody looks at. */
  UUID arrives() {
    Intake intake = new Intake(LINE, SITE, Language.FI, "coping", "13-15");
    return switch (core.desk().arrive(UUID.randomUUID(), intake, "")) {
      case Arrival.Taken taken -> taken.contact().id();
      case Arrival.Away away -> away.contact();
    };
  }

  /** The address by which this person sets a password, once. */
  String invites(UUID account) throws Exception {
    return url() + "/invitation#" + core.invitations().invite(account);
  }

  /** The address by which the first manager makes an account, while there is none. */
  String invitesTheFirst() {
    return url() + "/invitation#" + core.invitations().inviteFirstManager().orElseThrow();
  }

  /** From now on the server's clock is so much behind. */
  void itIs(Duration ago) {
    clock = InstantSource.offset(InstantSource.system(), ago.negated());
  }

  /** So much time passes by the server's clock, at once. */
  void passes(Duration time) {
    clock = InstantSource.offset(clock, time);
  }

  /** Stops as on SIGTERM. */
  void stops() {
    wiring.close();
  }

  /** Starts again over the same folder, at the same address. */
  void startsAgain() throws Exception {
    startsAgain(_ -> {});
  }

  /**
   * Starts again over the same folder, at the same address.
   *
   * @param meanwhile what happens at the desk before anybody is let in
   */
  void startsAgain(Consumer<Core> meanwhile) throws Exception {
    int port = url().getPort();
    core = Core.open(config(port), tools());
    meanwhile.accept(core);
    wiring = Wiring.start(config(port), core);
  }

  /** The database is away until the server starts again. */
  void losesStorage() {
    core.database().close();
  }

  @Override
  public void close() {
    wiring.close();
    scheduler.close();
  }
}
