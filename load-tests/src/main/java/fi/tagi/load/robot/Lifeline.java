package fi.tagi.load.robot;

import fi.tagi.load.wire.Link;
import fi.tagi.load.wire.LinkListener;
import fi.tagi.load.wire.Sockets;
import fi.tagi.protocol.CloseReason;
import fi.tagi.protocol.Command;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A robot's connection, opened again when it is lost, with the commands that were not answered sent
 * again as they were. Whatever it tells the robot, it tells one after the other.
 */
final class Lifeline<C extends Command> {
  private static final int TRIES_MAX = 40;
  private static final int WAIT_MILLIS_MAX = 30_000;
  private static final int WAIT_MILLIS_FIRST = 1_000;

  private final String path;
  private final String cookie;
  private final Loss loss;
  private final Robot<C> robot;
  private final Pending<C> pending = new Pending<>();
  private final List<Runnable> waiting = new ArrayList<>();
  private @Nullable Sockets sockets;
  private volatile @Nullable Link link;
  private int connection;
  private int tries;
  private boolean ready;
  private boolean closed;

  /** Whose connection it is; called under one lock, and must not block. */
  interface Robot<C> {
    /** The connection is open: begin. */
    void opened();

    /** A frame came. */
    void frame(byte[] utf8);

    /**
     * The connection is lost; what is bound to it is void.
     *
     * @param code the close code, {@link Link#NO_CODE} for none
     */
    void lost(int code);

    /** Which commands outlive a connection. */
    Predicate<C> kept();

    /** A command that was not answered is sent again. */
    void again(C command);

    /** The connection is closed for good, as the robot wanted. */
    void closed();

    /** The connection is gone for good, in words why. */
    void failed(String why);
  }

  Lifeline(String path, String cookie, Loss loss, Robot<C> robot) {
    this.path = path;
    this.cookie = cookie;
    this.loss = loss;
    this.robot = robot;
  }

  synchronized void start(Sockets over) {
    sockets = over;
    open();
  }

  private void open() {
    Sockets over = sockets;
    if (over == null || closed) {
      return;
    }
    int number = ++connection;
    over.open(path, cookie, new Ear(number))
        .whenComplete((opened, fault) -> {
          if (fault == null) {
            opened(number, opened);
          } else {
            lost(number, Link.NO_CODE, String.valueOf(fault.getMessage()));
          }
        });
  }

  private synchronized void opened(int number, Link opened) {
    if (number != connection || closed) {
      opened.cut();
      return;
    }
    link = opened;
    robot.opened();
  }

  private synchronized void lost(int number, int code, String why) {
    if (number != connection) {
      return;
    }
    boolean wasOpen = link != null;
    link = null;
    ready = false;
    if (closed) {
      robot.closed();
    } else if (mayComeBack(code)) {
      if (wasOpen) {
        robot.lost(code);
      }
      comeBack(Duration.ofMillis(pause()));
    } else {
      closed = true;
      robot.failed("lost the connection, code " + code + " " + why);
    }
  }

  private boolean mayComeBack(int code) {
    // Whoever is told that the server is busy comes back, whatever the run.
    return tries < TRIES_MAX
        && (code == CloseReason.BUSY.code()
            || (loss == Loss.COMES_BACK && code != CloseReason.REPLACED.code()));
  }

  private long pause() {
    long wait = Math.min(WAIT_MILLIS_MAX, (long) WAIT_MILLIS_FIRST << Math.min(tries, 5));
    tries++;
    return wait + ThreadLocalRandom.current().nextLong(wait / 2);
  }

  private void comeBack(Duration pause) {
    CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS)
        .execute(() -> {
          synchronized (this) {
            open();
          }
        });
  }

  /**
   * The server knows who this is: what was not answered is asked again, and what waited is done.
   */
  void isReady() {
    ready = true;
    tries = 0;
    for (C command : pending.keep(robot.kept())) {
      robot.again(command);
      write(command);
    }
    drain();
  }

  /** A number for the next command. */
  long ref() {
    return pending.nextRef();
  }

  /** The command that this answers; null when there is none. */
  @Nullable C answered(long ref) {
    return pending.answered(ref);
  }

  /** How many commands are not answered yet. */
  synchronized int unanswered() {
    return pending.count();
  }

  /** Sends, now or over the next connection. */
  void send(C command) {
    pending.add(command);
    write(command);
  }

  private void write(C command) {
    Link open = link;
    if (open != null) {
      open.send(command);
    }
  }

  /** Sends the same again after a while, as the server asked. */
  void sendLater(C command) {
    pending.add(command);
    int number = connection;
    CompletableFuture.delayedExecutor(WAIT_MILLIS_FIRST, TimeUnit.MILLISECONDS)
        .execute(() -> {
          synchronized (this) {
            if (number == connection) {
              // What was sent meanwhile may overtake it.
              robot.again(command);
              write(command);
            }
          }
        });
  }

  /**
   * Runs something on the connection's own loop, as soon as the server knows who this is; not at
   * all once closed. Returns at once, so that robots may ask each other for something.
   */
  void run(Runnable action) {
    synchronized (waiting) {
      waiting.add(action);
    }
    Link open = link;
    if (open != null) {
      open.run(this::drain);
    }
  }

  private synchronized void drain() {
    List<Runnable> due;
    synchronized (waiting) {
      if (!ready && !closed) {
        return;
      }
      due = List.copyOf(waiting);
      waiting.clear();
    }
    if (!closed) {
      due.forEach(Runnable::run);
    }
  }

  /** Runs something after a while. */
  void later(Duration delay, Runnable action) {
    CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS)
        .execute(() -> run(action));
  }

  /** Cuts the connection without a word, and comes back after a while. */
  synchronized void interrupt(Duration absence) {
    Link open = link;
    if (open == null || closed) {
      return;
    }
    connection++;
    link = null;
    ready = false;
    open.cut();
    robot.lost(Link.NO_CODE);
    comeBack(absence);
  }

  /** Cuts the connection without a word, for good. */
  synchronized void vanish() {
    Link open = link;
    closed = true;
    connection++;
    link = null;
    if (open != null) {
      open.cut();
    }
    robot.closed();
  }

  /** Does something last where the server knows who this is, and closes. */
  synchronized void goodbye(Runnable last) {
    if (ready) {
      last.run();
    }
    close();
  }

  /** Says goodbye and closes. */
  synchronized void close() {
    closed = true;
    Link open = link;
    if (open != null) {
      open.close();
    } else {
      connection++;
      robot.closed();
    }
  }

  /** The open connection; null when there is none now. */
  @Nullable Link link() {
    return link;
  }

  /** Hears one of the connections. */
  private final class Ear implements LinkListener {
    private final int number;

    Ear(int number) {
      this.number = number;
    }

    @Override
    public void frame(byte[] utf8) {
      synchronized (Lifeline.this) {
        if (number == connection) {
          robot.frame(utf8);
        }
      }
    }

    @Override
    public void closed(int code) {
      lost(number, code, "");
    }
  }
}
