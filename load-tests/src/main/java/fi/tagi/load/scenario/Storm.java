package fi.tagi.load.scenario;

import fi.tagi.load.check.Breach;
import fi.tagi.load.check.ClaimCheck;
import fi.tagi.load.office.Crew;
import fi.tagi.load.record.Dice;
import fi.tagi.load.record.Note;
import fi.tagi.load.record.Notebook;
import fi.tagi.load.report.Report;
import fi.tagi.load.robot.ConsoleOrders;
import fi.tagi.load.robot.ResponderRobot;
import fi.tagi.load.robot.VisitorRobot;
import fi.tagi.load.wire.Sockets;
import fi.tagi.protocol.ResponderCommand;
import fi.tagi.protocol.ResponderReply;
import fi.tagi.protocol.Tag;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Every contact is claimed by every responder at the same moment. The winner claims a second time
 * under the same id, ends when everybody was answered, and wraps up.
 */
final class Storm implements ConsoleOrders {
  private static final Duration QUIET_MAX = Duration.ofSeconds(3);
  private static final long LAST_OFFER_SECONDS_MAX = 3;

  private final Settings settings;
  private final List<Crew.Member> crew;
  private final Sockets sockets;
  private final Dice dice;
  private final Notebook notebook = new Notebook();
  private final Map<UUID, Race> races = new ConcurrentHashMap<>();

  /**
   * How much of it.
   *
   * @param line the line to which the visitors come
   * @param contacts how many contacts
   * @param atOnce how many of them at the same time
   * @param limit how long the whole may take
   */
  record Settings(String line, int contacts, int atOnce, Duration limit) {}

  /** A storm of this crew over these connections. */
  Storm(Settings settings, List<Crew.Member> crew, Sockets sockets, Dice dice) {
    this.settings = settings;
    this.crew = crew;
    this.sockets = sockets;
    this.dice = dice;
  }

  /** Runs it. */
  Report run() throws InterruptedException {
    long began = System.nanoTime();
    long end = began + settings.limit().toNanos();
    List<ResponderRobot> robots =
        crew.stream().map(member -> new ResponderRobot(member.alias(), notebook, this)).toList();
    boolean complete = onDuty(robots, end) && visitorsCome(end);
    if (!complete) {
      notebook.addFault("it was not over within " + settings.limit().toSeconds() + " s");
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    List<Breach> breaches = whenQuiet();
    robots.forEach(ResponderRobot::leave);
    return report(breaches, seconds);
  }

  private boolean onDuty(List<ResponderRobot> robots, long end) throws InterruptedException {
    Semaphore started = new Semaphore(0);
    for (int i = 0; i < robots.size(); i++) {
      robots
          .get(i)
          .start(sockets, crew.get(i).cookie())
          .whenComplete((_, fault) -> finished("a console", fault, started));
    }
    return taken(started, robots.size(), end) && notebook.faults().isEmpty();
  }

  private boolean visitorsCome(long end) throws InterruptedException {
    Semaphore places = new Semaphore(settings.atOnce());
    for (int i = 0; i < settings.contacts(); i++) {
      if (!taken(places, 1, end)) {
        return false;
      }
      new VisitorRobot(settings.line(), dice.id(), notebook)
          .start(sockets)
          .whenComplete((_, fault) -> finished("a visitor's page", fault, places));
    }
    return taken(places, settings.atOnce(), end);
  }

  private static boolean taken(Semaphore permits, int count, long end) throws InterruptedException {
    return permits.tryAcquire(count, end - System.nanoTime(), TimeUnit.NANOSECONDS);
  }

  private void finished(String who, @Nullable Throwable fault, Semaphore permits) {
    if (fault != null) {
      notebook.addFault(who + ": " + fault.getMessage());
    }
    permits.release();
  }

  @Override
  public void offered(ResponderRobot robot, Tag tag) {
    if (!tag.line().equals(settings.line())) {
      return;
    }
    Race race = races.computeIfAbsent(tag.contact(), this::race);
    claim(tag.contact(), race.has(robot));
  }

  private Race race(UUID contact) {
    Race race = new Race(crew.size());
    CompletableFuture.delayedExecutor(LAST_OFFER_SECONDS_MAX, TimeUnit.SECONDS)
        .execute(() -> claim(contact, race.start()));
    return race;
  }

  private void claim(UUID contact, List<ResponderRobot> robots) {
    robots.forEach(robot -> robot.claim(contact, dice.id()));
  }

  @Override
  public void claimAnswered(
      ResponderRobot robot, ResponderCommand.Claim claim, ResponderReply answer) {
    Race race = races.get(claim.contact());
    if (race == null) {
      return;
    }
    if (race.isFirstWin(robot, answer)) {
      robot.claim(claim.contact(), claim.claim());
    }
    race.answered().ifPresent(win -> win.robot().end(claim.contact(), win.epoch()));
  }

  @Override
  public void ended(ResponderRobot robot, ResponderCommand.End end) {
    robot.wrapUp(end.contact());
  }

  /** What is wrong once the last withdrawals had time to come. */
  private List<Breach> whenQuiet() {
    long end = System.nanoTime() + QUIET_MAX.toNanos();
    List<Breach> breaches = ClaimCheck.breaches(notes());
    while (!breaches.isEmpty() && System.nanoTime() < end) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
      breaches = ClaimCheck.breaches(notes());
    }
    return breaches;
  }

  /** The notes about this run's contacts; consoles are shown those of other lines as well. */
  private List<Note> notes() {
    List<Note> notes = notebook.notes();
    Set<UUID> own =
        notes.stream()
            .filter(note -> note instanceof Note.Arrived)
            .map(Note::contact)
            .collect(Collectors.toSet());
    return notes.stream().filter(note -> own.contains(note.contact())).toList();
  }

  private Report report(List<Breach> breaches, double seconds) {
    List<Note> notes = notes();
    long claims = notes.stream().filter(note -> note instanceof Note.Claimed).count();
    String done =
        String.format(
            Locale.ROOT,
            "claim-storm: %d responders, %d contacts, %d claims in %.1f s",
            crew.size(),
            races.size(),
            claims,
            seconds);
    return Report.of("claim-storm")
        .done(done)
        .latencies(ClaimLatencies.of(notes))
        .breaches(breaches)
        .faults(notebook.faults())
        .made();
  }
}
