package fi.tagi.server;

import fi.tagi.server.access.Access;
import fi.tagi.server.access.Caller;
import fi.tagi.server.access.account.Account;
import fi.tagi.server.access.token.ExportTokens;
import fi.tagi.server.alert.Alarms;
import fi.tagi.server.alert.AlertHook;
import fi.tagi.server.board.LineStates;
import fi.tagi.server.board.ManageBoard;
import fi.tagi.server.board.PeopleNow;
import fi.tagi.server.conversation.Authors;
import fi.tagi.server.conversation.Conversations;
import fi.tagi.server.conversation.ResponderViews;
import fi.tagi.server.conversation.Views;
import fi.tagi.server.database.StorageAway;
import fi.tagi.server.desk.Deadlines;
import fi.tagi.server.endpoint.AnsweredFirst;
import fi.tagi.server.endpoint.Entrance;
import fi.tagi.server.endpoint.Floor;
import fi.tagi.server.endpoint.ManagerEndpoint;
import fi.tagi.server.endpoint.ResponderEndpoint;
import fi.tagi.server.endpoint.Staff;
import fi.tagi.server.endpoint.VisitorEndpoint;
import fi.tagi.server.feedback.Feedback;
import fi.tagi.server.feedback.SqlFeedback;
import fi.tagi.server.gateway.CannotListen;
import fi.tagi.server.gateway.Gateway;
import fi.tagi.server.gateway.limit.GatewayLimits;
import fi.tagi.server.gateway.limit.SourceHash;
import fi.tagi.server.gateway.page.PageChoices;
import fi.tagi.server.gateway.web.Served;
import fi.tagi.server.http.Route;
import fi.tagi.server.metrics.Health;
import fi.tagi.server.metrics.Metrics;
import fi.tagi.server.metrics.Metrics.Area;
import fi.tagi.server.offer.Cards;
import fi.tagi.server.offer.OfferBoard;
import fi.tagi.server.offer.line.LineBoard;
import fi.tagi.server.offer.line.Queues;
import fi.tagi.server.offer.line.SqlAnswers;
import fi.tagi.server.practice.ScriptedVisitors;
import fi.tagi.server.practice.Scripts;
import fi.tagi.server.roster.Reminders;
import fi.tagi.server.runtime.Scheduler;
import fi.tagi.server.runtime.Scheduler.Cancellable;
import fi.tagi.server.safety.Checklists;
import fi.tagi.server.safety.Safety;
import fi.tagi.server.schedule.Line;
import fi.tagi.server.session.Endpoint;
import fi.tagi.server.session.Session;
import fi.tagi.server.session.Sockets;
import fi.tagi.server.statistics.Reports;
import fi.tagi.server.statistics.day.KeptDays;
import fi.tagi.server.statistics.fact.Definitions;
import fi.tagi.server.statistics.fact.SqlFacts;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A running server: every object made once, in the order of dependency, and closed in reverse. */
public final class Wiring implements AutoCloseable {
  private static final Duration TICK = Duration.ofSeconds(1);
  private static final Duration SWEEP = Duration.ofSeconds(5);
  private static final Duration KEEPING = Duration.ofMinutes(10);
  private static final Duration POSITIONS = Duration.ofSeconds(2);

  private final Core core;
  private final Metrics metrics = new Metrics();
  private final Checklists checklists = Checklists.shipped();
  private final Scripts scripts = Scripts.shipped();
  private final ExportTokens exportTokens;
  private final Access access;
  private final Queues queues;
  private final LineBoard lineBoard;
  private final OfferBoard offerBoard;
  private final Conversations conversations;
  private final ScriptedVisitors scriptedVisitors;
  private final Deadlines deadlines;
  private final Optional<AlertHook> alertHook;
  private final Alarms alarms;
  private final Reminders reminders;
  private final Reports reports;
  private final ManageBoard manageBoard;
  private final Gateway gateway;
  private final List<Cancellable> clockwork = new ArrayList<>();

  private Wiring(ServerConfig config, Core core, GatewayLimits limits) throws CannotListen {
    this.core = core;
    exportTokens =
        new ExportTokens(core.database, core.trail, core.tools.clock(), core.tools.ids());
    access = new Access(core.signIns, exportTokens);
    queues =
        new Queues(
            core.storage.open(), new SqlAnswers(core.database), core.lines, core.tools.clock());
    lineBoard = new LineBoard(core.lines, core.staffing, queues, core.tools.clock());
    offerBoard =
        new OfferBoard(
            core.storage.open(),
            core.eligibility,
            new Cards(core.storage.diary(), core.aliases),
            core.tools.clock(),
            metrics);
    conversations = conversations();
    scriptedVisitors = scriptedVisitors();
    deadlines = deadlines(config.contacts());
    alertHook = config.alerts().map(target -> new AlertHook(target, core.tools.scheduler()));
    alarms =
        new Alarms(
            core.lines, core.staffing, alert -> alertHook.ifPresent(hook -> hook.accept(alert)));
    reminders = new Reminders(core.lines, core.shifts, core.duty, offerBoard::tell);
    reports = new Reports(new SqlFacts(core.database), Definitions.DEFAULT);
    manageBoard = manageBoard();
    listen();
    gateway =
        Gateway.start(
            GatewayChoices.settings(config, limits),
            new Served(
                routes(config), sockets(), access, pages(config), health(), core.tools.clock()),
            new SourceHash(core.tools.clock(), core.tools.ids()),
            System::nanoTime);
    core.signIns.onEnd(gateway::recheck);
    wind(core.tools.scheduler(), config);
  }

  private List<Route> routes(ServerConfig config) {
    return new HttpRoutes(config, core, reports, exportTokens, checklists, scripts).all();
  }

  private Deadlines deadlines(ServerConfig.Contacts contacts) {
    return new Deadlines(
        core.storage,
        new Deadlines.Requests(core.desk, core.asks),
        core.eligibility,
        core.tools.clock(),
        new Deadlines.Limits(
            contacts.goneWhileWaiting(), contacts.goneInConversation(), contacts.wrapUp()));
  }

  private ManageBoard manageBoard() {
    PeopleNow people = new PeopleNow(core.staffing, core.responders, queues, alarms);
    LineStates states = new LineStates(core.lines, lineBoard, reports, people, core.tools.clock());
    return new ManageBoard(states, offerBoard::waits, metrics);
  }

  private ScriptedVisitors scriptedVisitors() {
    ScriptedVisitors.Hands hands =
        new ScriptedVisitors.Hands(core.desk, core.conversing, conversations);
    return new ScriptedVisitors(scripts, core.storage, hands, core.tools.clock());
  }

  private Conversations conversations() {
    Views.Stores stores =
        new Views.Stores(
            core.storage.diary(), core.storage.open(), core.storage.transcript(), core.cooling);
    Authors authors = new Authors(core.aliases);
    return new Conversations(
        new Views(stores, core.lines, queues, authors, core.tools.clock()),
        new ResponderViews(stores, authors, core.eligibility, core.tools.clock()));
  }

  /**
   * Starts a server over what is stored, with the limits of its configuration.
   *
   * @param core the storage; closed with the server
   * @throws CannotListen when the port cannot be opened; the storage stays open
   */
  public static Wiring start(ServerConfig config, Core core) throws CannotListen {
    return start(config, core, GatewayChoices.limits(config.limits()));
  }

  /**
   * The same with limits of one's own.
   *
   * @throws CannotListen when the port cannot be opened; the storage stays open
   */
  public static Wiring start(ServerConfig config, Core core, GatewayLimits limits)
      throws CannotListen {
    return new Wiring(config, core, limits);
  }

  /** The port that is open. */
  public int port() {
    return gateway.port();
  }

  /** The origin that people's browsers see. */
  public URI publicUrl() {
    return gateway.publicUrl();
  }

  /** Whether a contact's visitor has a live connection now. */
  public boolean isConnected(UUID contact) {
    return conversations.isConnected(contact);
  }

  /** Whether a responder has a console that is connected now. */
  public boolean isAttached(UUID responder) {
    return core.presence.awaySince(responder).isEmpty();
  }

  /** What changed is looked at by whoever shows it. */
  private void listen() {
    core.bus.onNudge(offerBoard::nudge);
    core.bus.onNudge(conversations::nudge);
    core.conversing.onStored(conversations::stored);
    core.records.onNoted(conversations::noted);
    offerBoard.onWaits(manageBoard::look);
    core.duty.onChange(person -> {
      offerBoard.changed(person);
      lineBoard.tick();
    });
    core.presence.onChange(person -> lineBoard.tick());
    core.lines.onChange(() -> {
      offerBoard.sweep();
      lineBoard.tick();
    });
  }

  /** Each on its own: whatever fails or is late, as with the database away, keeps no other up. */
  private void wind(Scheduler scheduler, ServerConfig config) {
    InstantSource clock = core.tools.clock();
    Runnable alarm = () -> alarms.look(offerBoard.waits(), clock.instant());
    Runnable remind = () -> reminders.look(offerBoard.attached(), clock.instant());
    Deadlines.Attendance there = new There();
    every(scheduler, TICK, core.duty::enforceWindows, offerBoard::tick, lineBoard::tick);
    every(scheduler, TICK, () -> deadlines.sweep(there), alarm, remind, manageBoard::look);
    every(scheduler, TICK, core.signIns::sweep, core.holds::sweep, core.cooling::sweep);
    every(scheduler, TICK, scriptedVisitors::tick);
    every(scheduler, SWEEP, core.lines::refresh, core.shifts::refresh, offerBoard::sweep);
    every(scheduler, SWEEP, core.codes::refresh, core.linePages::refresh, core.sealWatch::tick);
    every(
        scheduler, KEEPING, new KeptDays(core.days(), core.lines, clock)::look, core.passes::sweep);
    every(scheduler, POSITIONS, queues::refresh, conversations::tick, manageBoard::look);
    every(scheduler, TICK, conversations::sweep);
    every(scheduler, config.contacts().shredSweep(), core.shredder::sweep);
  }

  private void every(Scheduler scheduler, Duration time, Runnable... tasks) {
    for (Runnable task : tasks) {
      clockwork.add(scheduler.every(time, counted(task)));
    }
  }

  private Runnable counted(Runnable task) {
    return () -> {
      try {
        task.run();
      } catch (RuntimeException | Error e) {
        metrics.fault(e instanceof StorageAway ? Area.DATABASE : Area.CLOCKWORK);
        throw e;
      }
    };
  }

  private final class There implements Deadlines.Attendance {
    @Override
    public boolean isVisitorConnected(UUID contact) {
      return conversations.isConnected(contact);
    }

    @Override
    public Optional<Instant> awaySince(UUID responder) {
      return core.presence.awaySince(responder);
    }
  }

  private Sockets sockets() {
    Floor floor =
        new Floor(
            core.desk,
            core.asks,
            core.conversing,
            conversations,
            lineBoard,
            core.codes,
            new Safety(core.records, checklists, core.holds),
            new Feedback(new SqlFeedback(core.database), core.lines, core.tools.clock()),
            core.cooling);
    Staff staff =
        new Staff(
            access, offerBoard, core.duty, core.presence, core.responders, core.aliases, metrics);
    Entrance entrance = new LineEntrance(core.lines, core.passes);
    return new Sockets() {
      @Override
      public Endpoint visitor(Session session) {
        return new AnsweredFirst(
            new VisitorEndpoint(session, floor, entrance, core.tools.clock()), session, core.bus);
      }

      @Override
      public Endpoint responder(Session session, UUID account) {
        return new AnsweredFirst(
            new ResponderEndpoint(session, caller(account), floor, staff, core.tools.clock()),
            session,
            core.bus);
      }

      @Override
      public Endpoint manager(Session session, UUID account) {
        return new ManagerEndpoint(
            session, caller(account), access, manageBoard, core.tools.clock());
      }
    };
  }

  private Caller caller(UUID account) {
    return new Caller(
        account,
        core.accounts.find(account).map(Account::details).map(d -> d.roles()).orElse(Set.of()));
  }

  private PageChoices pages(ServerConfig config) {
    return new PageChoices(this::origins, config.demo());
  }

  private List<String> origins(String line) {
    return core.lines.find(line).map(Line::sites).orElse(List.of()).stream()
        .map(Line.Site::origin)
        .toList();
  }

  private Health health() {
    metrics.queue(offerBoard::waitingCount, offerBoard::longestWaitSeconds);
    metrics.commits(core.database::commitCounts);
    metrics.seals(core.sealWatch::ageSeconds, core.sealWatch::notCopied);
    return new Health(core.database::answers, metrics);
  }

  @Override
  public void close() {
    clockwork.forEach(Cancellable::cancel);
    gateway.close();
    alertHook.ifPresent(AlertHook::close);
    core.close();
  }
}
