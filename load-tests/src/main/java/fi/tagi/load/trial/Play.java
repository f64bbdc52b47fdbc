package fi.tagi.load.trial;

import fi.tagi.load.check.Account;
import fi.tagi.load.check.Breach;
import fi.tagi.load.check.ClaimCheck;
import fi.tagi.load.check.DeliveredCheck;
import fi.tagi.load.check.MessageCheck;
import fi.tagi.load.office.Crew;
import fi.tagi.load.record.Dice;
import fi.tagi.load.record.Note;
import fi.tagi.load.record.Notebook;
import fi.tagi.load.record.Turn;
import fi.tagi.load.robot.ConsoleOrders;
import fi.tagi.load.robot.Loss;
import fi.tagi.load.robot.ResponderRobot;
import fi.tagi.load.robot.VisitorRobot;
import fi.tagi.load.wire.Sockets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/** Everybody in a run: consoles on duty, visitors as they come, and what they wrote down. */
final class Play {
  private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

  private final Sockets sockets;
  private final String line;
  private final Dice dice;
  private final long end;
  private final Notebook notebook = new Notebook();
  private final List<ResponderRobot> consoles = new ArrayList<>();
  private final List<VisitorRobot> pages = new ArrayList<>();
  private final List<CompletableFuture<Void>> visits = new ArrayList<>();

  /**
   * Nobody is there yet.
   *
   * @param line the line to which the visitors come
   * @param end until when it must be over, by {@link System#nanoTime}
   */
  Play(Sockets sockets, String line, Dice dice, long end) {
    this.sockets = sockets;
    this.line = line;
    this.dice = dice;
    this.end = end;
  }

  Notebook notebook() {
    return notebook;
  }

  List<ResponderRobot> consoles() {
    return consoles;
  }

  /** Has these responders come on duty; returns when all are. */
  boolean onDuty(List<Crew.Member> members, Function<Crew.Member, ConsoleOrders> orders, Loss loss)
      throws InterruptedException {
    List<CompletableFuture<ResponderRobot>> coming = new ArrayList<>();
    for (Crew.Member member : members) {
      ResponderRobot robot =
          new ResponderRobot(member.alias(), notebook, orders.apply(member), loss);
      consoles.add(robot);
      coming.add(robot.start(sockets, member.cookie()));
    }
    boolean there = isComplete(coming);
    if (!there) {
      notebook.addFault("not every console came on duty");
    }
    return there;
  }

  /** A visitor comes now. */
  VisitorRobot comes(VisitorRobot.Manner manner) {
    VisitorRobot robot = new VisitorRobot(line, dice.id(), notebook, manner);
    pages.add(robot);
    visits.add(robot.start(sockets));
    return robot;
  }

  /** Returns at this instant by {@link System#nanoTime}; false when the end is before it. */
  boolean until(long instant) {
    while (System.nanoTime() < instant) {
      LockSupport.parkNanos(instant - System.nanoTime());
    }
    return System.nanoTime() < end;
  }

  /** Waits until every page is closed and every conversation is wrapped up. */
  boolean isOver() throws InterruptedException {
    boolean gone = isComplete(visits);
    while (gone && uncoded() > 0 && System.nanoTime() < end) {
      LockSupport.parkNanos(LOOK_NANOS);
    }
    if (!gone) {
      notebook.addFault("not every visitor was gone in time");
    } else if (uncoded() > 0) {
      notebook.addFault(uncoded() + " contacts were not wrapped up in time");
    }
    return notebook.faults().isEmpty();
  }

  private boolean isComplete(List<? extends CompletableFuture<?>> all) throws InterruptedException {
    try {
      CompletableFuture.allOf(all.toArray(CompletableFuture[]::new))
          .get(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
      return true;
    } catch (ExecutionException | CompletionException e) {
      // Whoever failed wrote down why.
      return true;
    } catch (TimeoutException e) {
      return false;
    }
  }

  private long uncoded() {
    return Account.uncoded(notes());
  }

  /** The notes about this run's contacts; consoles are shown those of other lines as well. */
  List<Note> notes() {
    List<Note> notes = notebook.notes();
    Set<UUID> own = new HashSet<>();
    for (Note note : notes) {
      if (note instanceof Note.Arrived || note instanceof Turn.TurnedAway) {
        own.add(note.contact());
      }
    }
    return notes.stream().filter(note -> own.contains(note.contact())).toList();
  }

  /** What is wrong by the robots' own notes, once the last frames had time to come. */
  List<Breach> breaches(long quietNanos) {
    long quiet = System.nanoTime() + quietNanos;
    List<Breach> breaches = breaches();
    while (!breaches.isEmpty() && System.nanoTime() < quiet) {
      LockSupport.parkNanos(LOOK_NANOS);
      breaches = breaches();
    }
    return breaches;
  }

  private List<Breach> breaches() {
    List<Note> notes = notes();
    List<Breach> breaches = new ArrayList<>(ClaimCheck.breaches(notes));
    breaches.addAll(MessageCheck.breaches(notes));
    breaches.addAll(DeliveredCheck.breaches(notes));
    return breaches;
  }

  /** Everybody who is still there goes. */
  void leave() {
    pages.forEach(VisitorRobot::vanish);
    consoles.forEach(ResponderRobot::leave);
  }
}
