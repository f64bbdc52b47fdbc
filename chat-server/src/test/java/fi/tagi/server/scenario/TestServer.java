package fi.tagi.server.scenario;

import fi.tagi.protocol.Language;
import fi.tagi.protocol.Role;
import fi.tagi.server.Core;
import fi.tagi.server.ServerConfig;
import fi.tagi.server.Tools;
import fi.tagi.server.Wiring;
import fi.tagi.server.access.AccountRole;
import fi.tagi.server.access.account.AccountDetails;
import fi.tagi.server.audit.Actor;
import fi.tagi.server.config.Settings;
import fi.tagi.server.database.TestDatabase;
import fi.tagi.server.gateway.limit.GatewayLimits;
import fi.tagi.server.gateway.limit.Rate;
import fi.tagi.server.runtime.IdSource;
import fi.tagi.server.runtime.ManualClock;
import fi.tagi.server.runtime.ManualScheduler;
import fi.tagi.server.schedule.Care;
import fi.tagi.server.schedule.Line;
import fi.tagi.server.schedule.ScheduleRules;
import fi.tagi.server.schedule.Window;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A whole server over a real SQLite database, whose clock moves only when told. */
public final class TestServer implements AutoCloseable {
  /** The line of the stories. */
  public static final String LINE = "nuoret";

  private static final int MANY = 10_000;
  private static final int PEOPLE_AT_ONCE = 20;
  private static final int PASSES = 3;
  private static final Duration LAST_SECONDS = Duration.ofSeconds(2);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Path data;
  private final Map<String, String> settings;
  private final ManualClock clock;
  private final ManualScheduler scheduler;
  private Optional<String> socialEmergency = Optional.empty();
  private Core core;
  private Wiring wiring;
  private @Nullable TestResponder doorbell;

  private TestServer(Path data, ManualClock clock, Map<String, String> settings) throws Exception {
    this.data = data;
    this.settings = settings;
    this.clock = clock;
    this.scheduler = new ManualScheduler(clock);
    this.core = open();
    takesAtMost(MANY);
    open(Role.PROFESSIONAL, Role.EXPERT);
    this.wiring = Wiring.start(config(), core, limits());
  }

  /** A server over this folder at this instant, whose one line is open round the clock. */
  public static TestServer at(String instant, Path data) throws Exception {
    return at(instant, data, Map.of());
  }

  /** The same with settings of its own beside those of the stories, by their paths. */
  public static TestServer at(String instant, Path data, Map<String, String> settings)
      throws Exception {
    return new TestServer(data, ManualClock.at(instant), settings);
  }

  /** The same, at the present instant: for what another process goes on with. */
  public static TestServer over(Path data) throws Exception {
    ManualClock now = new ManualClock(java.time.InstantSource.system().instant());
    return new TestServer(data, now, Map.of());
  }

  private Core open() throws Exception {
    TestDatabase.migrated(data);
    return Core.open(config(), new Tools(clock, scheduler, IdSource.secure()));
  }

  private ServerConfig config() throws Exception {
    Map<String, String> all = new HashMap<>(settings);
    all.put("data", data.toString());
    all.put("listen.port", "0");
    all.put("passwords.memory-kib", "8192");
    all.put("passwords.iterations", "1");
    all.put("pages.mark-missing-texts", "true");
    return ServerConfig.of(new Settings.Sources(Optional.empty(), Map.of(), all));
  }

  /** The limits of a running server, but for so many people behind one address. */
  private static GatewayLimits limits() {
    GatewayLimits defaults = GatewayLimits.defaults();
    GatewayLimits.Connections connections = defaults.connections();
    return new GatewayLimits(
        new GatewayLimits.Connections(
            connections.sockets(),
            connections.sessions(),
            connections.sessions(),
            new Rate(10_000, 10_000),
            connections.longestTurn()),
        defaults.times(),
        defaults.sizes(),
        defaults.commands(),
        defaults.refusals());
  }

  /** How many may wait on the line. */
  public void takesAtMost(int waitingMax) {
    save(LINE, waitingMax, Care.DEFAULT);
  }

  /** How the line sees to it that somebody answers. */
  public void cares(Care care) {
    save(LINE, MANY, care);
  }

  /** Another line, open round the clock for these roles. */
  public void alsoHas(String code, Role... roles) {
    save(code, MANY, Care.DEFAULT);
    open(code, roles);
  }

  /** Another line, or the line of the stories, that cares so and is open by these rules. */
  public void has(String code, Care care, ScheduleRules rules) {
    save(code, MANY, care);
    opens(code, rules);
  }

  /** Opens a line by these rules from now on. */
  public void opens(String code, ScheduleRules rules) {
    core.lines().replaceSchedules(Map.of(code, rules), Actor.SERVER);
  }

  /** The line names this number as the social and crisis emergency service of its region. */
  public void hasSocialEmergencyService(String number) {
    socialEmergency = Optional.of(number);
    save(LINE, MANY, Care.DEFAULT);
  }

  private void save(String code, int waitingMax, Care care) {
    Map<Language, String> names =
        Map.of(Language.FI, "Nuoret", Language.SV, "Unga", Language.EN, "Young");
    Line.Help help =
        new Line.Help(
            names,
            socialEmergency.orElse("112"),
            names,
            List.of(),
            Optional.empty(),
            socialEmergency.isPresent());
    core.lines()
        .save(
            new Line(
                code,
                names,
                Line.Audience.YOUTH,
                ZoneId.of("Europe/Helsinki"),
                Duration.ofMinutes(10),
                waitingMax,
                List.of(Language.values()),
                List.of(new Line.Site("kunta", "https://www.example.org")),
                List.of(help),
                care));
  }

  /** Opens the line round the clock for these roles; for none, closes it. */
  public void open(Role... roles) {
    open(LINE, roles);
  }

  private void open(String code, Role... roles) {
    List<Window> windows = new ArrayList<>();
    if (roles.length > 0) {
      for (DayOfWeek day : DayOfWeek.values()) {
        windows.add(window(day, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, roles));
      }
    }
    core.lines().saveWindows(code, windows);
  }

  /** Opens the line for these roles every day between these times, and only then. */
  public void openDaily(String starts, String ends, Role... roles) {
    core.lines()
        .saveWindows(
            LINE,
            Arrays.stream(DayOfWeek.values())
                .map(day -> window(day, LocalTime.parse(starts), LocalTime.parse(ends), roles))
                .toList());
  }

  private static Window window(DayOfWeek day, LocalTime starts, LocalTime ends, Role... roles) {
    return new Window(UUID.randomUUID(), day, starts, ends, Set.of(roles));
  }

  /** The same, and new contacts are taken until so long before the end. */
  public void openDaily(String starts, String ends, Duration lastArrival, Role... roles) {
    openDaily(starts, ends, roles);
    ScheduleRules weekly = core.lines().edition(LINE).rules();
    opens(
        LINE,
        new ScheduleRules(weekly.weekly(), weekly.exceptions(), weekly.holidays(), lastArrival));
  }

  /** Somebody who may sign in; known to visitors by this alias. */
  public UUID person(String alias, AccountRole... roles) {
    return person(alias, PEOPLE_AT_ONCE, roles);
  }

  /** A professional with a maximum of conversations of their own. */
  public UUID person(String alias, int maximum) {
    return person(alias, maximum, AccountRole.PROFESSIONAL);
  }

  /** Somebody with a maximum of conversations of their own. */
  public UUID person(String alias, int maximum, AccountRole... roles) {
    try {
      return core.accounts()
          .add(
              new AccountDetails(
                  alias + "-" + UUID.randomUUID(),
                  alias + " Oikeanimi",
                  alias,
                  Set.of(roles),
                  Set.of(Language.FI),
                  maximum));
    } catch (Exception e) {
      throw new AssertionError("cannot add " + alias, e);
    }
  }

  /** The value of a new sign-in's cookie. */
  public String signIn(UUID account) {
    return core.signIns().begin(account);
  }

  /** Lets time pass, and runs what is due in it. */
  public void pass(Duration time) {
    scheduler.advance(time);
  }

  /** Lets a long time pass, and looks once at what it brought. */
  public void leap(Duration time) {
    scheduler.leap(time);
  }

  /** Lets a long time pass until that instant, the last seconds of it one by one. */
  public void passUntil(Instant then) {
    Duration time = Duration.between(clock.instant(), then);
    if (time.compareTo(LAST_SECONDS) > 0) {
      leap(time.minus(LAST_SECONDS));
    }
    pass(Duration.between(clock.instant(), then));
  }

  /** Waits until the server has noticed that the visitor's page is gone. */
  public void noticesThatIsGone(TestVisitor visitor) {
    UUID contact = visitor.contact();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (wiring.isConnected(contact)) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("still connected");
      }
      Thread.onSpinWait();
    }
  }

  /** Waits until the server has noticed that the responder's last console is gone. */
  public void noticesThatIsGone(TestResponder responder) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (wiring.isAttached(responder.account())) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("still connected");
      }
      Thread.onSpinWait();
    }
  }

  /**
   * Waits until every console was sent whatever it is to show now. Consoles are served one after
   * another in passes, and one that connects is told its own state in a pass: the first to be told
   * may be so by a pass that began before what happened last, the second is by one that began after
   * it, and when the third is told, that one is over.
   */
  public void settles() {
    TestResponder bell = doorbell;
    if (bell == null) {
      bell = TestResponder.professional("Ovikello", this);
      doorbell = bell;
    }
    for (int pass = 0; pass < PASSES; pass++) {
      bell.losesTheNetwork().comesBack();
      bell.seesOwnDuty(false);
    }
  }

  /** Stops the server as on SIGTERM, and starts it again over the same folder. */
  public void restart() throws Exception {
    wiring.close();
    core = open();
    wiring = Wiring.start(config(), core, limits());
  }

  public int port() {
    return wiring.port();
  }

  public Core core() {
    return core;
  }

  public Path data() {
    return data;
  }

  public ManualClock clock() {
    return clock;
  }

  @Override
  public void close() {
    if (doorbell != null) {
      doorbell.close();
    }
    wiring.close();
  }
}
