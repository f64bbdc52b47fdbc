package fi.tagi.server.browser;

import fi.tagi.protocol.Language;
import fi.tagi.protocol.Role;
import fi.tagi.server.Core;
import fi.tagi.server.ServerConfig;
import fi.tagi.server.Tools;
import fi.tagi.server.Wiring;
import fi.tagi.server.access.AccountRole;
import fi.tagi.server.access.account.AccountDetails;
import fi.tagi.server.config.Settings;
import fi.tagi.server.demo.Demo;
import fi.tagi.server.runtime.IdSource;
import fi.tagi.server.runtime.SystemScheduler;
import fi.tagi.server.schedule.Line;
import fi.tagi.server.schedule.Window;
import fi.tagi.server.schedule.document.Defaults;
import java.net.URI;
import java.nio.file.Path;
import java.time.DayOfWeek;
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
import java.util.stream.Stream;

/** A whole server as people run it: SQLite, the real clock, a port of its own. */
final class LiveServer implements AutoCloseable {
  static final String LINE = "nuoret";

  /** The short name of the site that shows the chat. */
  static final String SITE = "kunta";

  /** The password of everybody. */
  static final String PASSWORD = Demo.PASSWORD;

  private final Path data;
  private final boolean demo;
  private final SystemScheduler scheduler = new SystemScheduler();
  private Core core;
  private Wiring wiring;

  private LiveServer(Path data, boolean demo) throws Exception {
    this.data = data;
    this.demo = demo;
    this.core = Core.open(config(0), tools());
    this.wiring = Wiring.start(config(0), core);
  }

  /** A server with one line, open round the clock to all, whose chat stands on this site. */
  static LiveServer of(Path data, HostSite host) throws Exception {
    LiveServer server = new LiveServer(data, false);
    server.standsOn(host);
    return server;
  }

  /** The server as it is tried: a line, people, some history and a page that shows the chat. */
  static LiveServer demo(Path data, HostSite host) throws Exception {
    LiveServer server = new LiveServer(data, true);
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
            Map.of(
                "data", data.toString(),
                "demo", String.valueOf(demo),
                "listen.port", String.valueOf(port),
                "passwords.memory-kib", "8192",
                "passwords.iterations", "1")));
  }

  private Tools tools() {
    return new Tools(InstantSource.system(), scheduler, IdSource.secure());
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
    core.lines()
        .save(
            new Line(
                LINE,
                line.names(),
                line.audience(),
                line.zone(),
                line.promise(),
                waitingMax,
                line.languages(),
                List.of(sites),
                line.help(),
                line.care()));
  }

  /** Opens the line for both roles at all times. */
  void opensRoundTheClock() {
    opens(Stream.of(DayOfWeek.values()), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
  }

  /** Opens the line for both roles at these times of every day. */
  void opensDaily(String starts, String ends) {
    opens(Stream.of(DayOfWeek.values()), LocalTime.parse(starts), LocalTime.parse(ends));
  }

  /** Closes the line; it opens again tomorrow at noon. */
  void opensTomorrowAtNoon() {
    ZoneId zone = Defaults.read().line().zone();
    DayOfWeek tomorrow = Instant.now().atZone(zone).getDayOfWeek().plus(1);
    opens(Stream.of(tomorrow), LocalTime.NOON, LocalTime.of(16, 0));
  }

  private void opens(Stream<DayOfWeek> days, LocalTime starts, LocalTime ends) {
    List<Window> windows = new ArrayList<>();
    days.forEach(day ->
        windows.add(new Window(UUID.randomUUID(), day, starts, ends, Set.of(Role.values()))));
    core.lines().saveWindows(LINE, windows);
  }

  /** Somebody who can sign in: by the alias in small letters and the password of all. */
  UUID person(String alias, AccountRole... roles) throws Exception {
    UUID account =
        core.accounts()
            .add(
                new AccountDetails(
                    alias,
                    alias + " Oikeanimi",
                    alias,
                    Set.of(roles),
                    Set.of(Language.values()),
                    AccountDetails.MAXIMUM_DEFAULT));
    core.accounts().setPassword(account, core.passwords().hash(PASSWORD));
    return account;
  }

  /** The address by which this person sets a password, once. */
  String invites(UUID account) throws Exception {
    return url() + "/invitation#" + core.invitations().invite(account);
  }

  /** Stops as on SIGTERM. */
  void stops() {
    wiring.close();
  }

  /** Starts again over the same folder, at the same address. */
  void startsAgain() throws Exception {
    int port = url().getPort();
    core = Core.open(config(port), tools());
    wiring = Wiring.start(config(port), core);
  }

  @Override
  public void close() {
    wiring.close();
    scheduler.close();
  }
}
