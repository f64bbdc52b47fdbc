package fi.tagi.server.runtime;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;

/**
 * A scheduler whose time passes only when a test says so: {@link #advance} moves the clock from one
 * due task to the next and runs each on the caller's thread.
 */
public final class ManualScheduler implements Scheduler {
  private final ManualClock clock;
  private final Queue<Task> tasks =
      new PriorityQueue<>(Comparator.comparing(Task::due).thenComparingLong(Task::number));
  private long number;

  /** A scheduler with nothing to do, which moves this clock. */
  public ManualScheduler(ManualClock clock) {
    this.clock = clock;
  }

  @Override
  public synchronized Cancellable after(Duration delay, Runnable work) {
    number++;
    Task task = new Task(clock.instant().plus(delay), number, work);
    tasks.add(task);
    return () -> cancel(task);
  }

  @Override
  public Cancellable every(Duration pause, Runnable work) {
    Repeating repeating = new Repeating(pause, work);
    repeating.again();
    return repeating;
  }

  /** Lets this much time pass, and runs what becomes due in it, in the order of time. */
  public void advance(Duration duration) {
    Instant end = clock.instant().plus(duration);
    for (Task task = next(end); task != null; task = next(end)) {
      clock.set(task.due());
      task.work().run();
    }
    clock.set(end);
  }

  /**
   * Lets a long time pass at once: moves the clock first, and then runs what became due, each task
   * once, however often it would have run in between.
   */
  public void leap(Duration duration) {
    Instant end = clock.instant().plus(duration);
    clock.set(end);
    List<Task> due = new ArrayList<>();
    for (Task task = next(end); task != null; task = next(end)) {
      due.add(task);
    }
    due.forEach(task -> task.work().run());
  }

  /** How many tasks wait for their time. */
  public synchronized int size() {
    return tasks.size();
  }

  private synchronized @org.jspecify.annotations.Nullable Task next(Instant end) {
    Task first = tasks.peek();
    return first == null || first.due().isAfter(end) ? null : tasks.poll();
  }

  private synchronized void cancel(Task task) {
    tasks.remove(task);
  }

  private record Task(Instant due, long number, Runnable work) {}

  private final class Repeating implements Cancellable {
    private final Duration pause;
    private final Runnable work;
    private Cancellable next = () -> {};
    private boolean cancelled;

    Repeating(Duration pause, Runnable work) {
      this.pause = pause;
      this.work = work;
    }

    void again() {
      next = after(pause, this::run);
    }

    private void run() {
      work.run();
      if (!cancelled) {
        again();
      }
    }

    @Override
    public void cancel() {
      cancelled = true;
      next.cancel();
    }
  }
}
